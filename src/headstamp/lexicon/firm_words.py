"""Words in the names of firms: legal forms, words written in several ways, words that tell nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from headstamp.lexicon.words import load_yaml


@dataclass(frozen=True, slots=True)
class FirmWords:
    """What `firms.yaml` lists. All words are folded."""

    forms: Mapping[str, frozenset[str]]
    """Legal form to the states whose law knows it; none where it is any state's."""
    leading: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    """Longest first."""
    empty: frozenset[str]
    same: Mapping[str, str]
    generic: frozenset[str]
    common: frozenset[str]
    regions: frozenset[tuple[str, ...]]


@cache
def load_firm_words() -> FirmWords:
    """The list that comes with Headstamp; read once a process."""
    raw = load_yaml("firms")
    phrases = sorted((tuple(str(phrase).split()) for phrase in raw["phrases"]), key=lambda p: (-len(p), p))
    return FirmWords(
        forms={str(form): frozenset(states) for form, states in raw["forms"].items()},
        leading=frozenset(raw["leading"]),
        phrases=tuple(phrases),
        empty=frozenset(str(word) for word in raw["empty"]),
        same={spelling: word for word, spellings in raw["same"].items() for spelling in spellings},
        generic=frozenset(raw["generic"]),
        common=frozenset(raw["common"]),
        regions=frozenset(tuple(region.split()) for region in raw["regions"]),
    )
