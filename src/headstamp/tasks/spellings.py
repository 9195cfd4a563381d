"""Names as a person types them."""

from collections.abc import Iterable

CANDIDATES = 5
"""Candidates that are named where a name is not clear."""


def fold(name: str) -> str:
    """The name in lower-case Latin letters, as resolving compares names: "Вучић", "VUČIĆ" and "vucic" are one."""
    # loaded at the first name: a plain list of entries needs none of what resolving needs
    from headstamp.resolve.spelling import fold as folded

    return folded(name)


def state_called(name: str) -> str | None:
    """ISO code of the state of that name, however it is capitalised; None where it is none."""
    from headstamp.lexicon.states import load_states

    states = load_states()
    word = states.find(name) or states.find(name.title())
    return word.code if word else None


def nearest(name: str, spellings: Iterable[str]) -> str:
    """The spellings that a name comes nearest to, as the end of a message; empty where none is near."""
    from rapidfuzz import fuzz, process

    matches = process.extract(name, spellings, scorer=fuzz.WRatio, processor=fold, limit=CANDIDATES, score_cutoff=60)
    return "; the nearest are " + ", ".join(f'"{match[0]}"' for match in matches) if matches else ""
