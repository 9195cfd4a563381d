"""What a rule says of one case, before its name and explanation are put to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headstamp.model.actor import Actor
from headstamp.weigh.case import Aside, Voice


@dataclass(frozen=True, slots=True)
class Found:
    """One sentence on the case, and the claims that bear it out."""

    says: str
    claims: tuple[str, ...]
    clears: str | None = None


def listed(actors: Sequence[Actor], limit: int = 4) -> str:
    """The names as a list in words; beyond `limit` the number of the others."""
    names = [actor.name for actor in actors]
    if len(names) > limit:
        names = [*names[: limit - 1], f"{len(names) - limit + 1} others"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def speakers(voices: Iterable[Voice | Aside]) -> list[Actor]:
    """Who speaks, each once, by name."""
    return sorted({voice.originator.id: voice.originator for voice in voices}.values(), key=lambda a: (a.name, a.id))


def words(voices: Iterable[Voice]) -> str:
    """The words of their materiel, each once and quoted; "it" where there are none."""
    texts = sorted({voice.transfer.materiel.text for voice in voices if voice.transfer.materiel.text})
    return " and ".join(f'"{text}"' for text in texts) or "it"
