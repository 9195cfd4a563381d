"""Names that count as one when claims are compared with gold."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from headstamp.lexicon.words import load_yaml


@dataclass(frozen=True, slots=True)
class SameNames:
    """What `same_names.yaml` lists. All names are folded."""

    meant: Mapping[str, str]
    """Name to the name that it stands for; a name that stands for itself may be missing."""
    nobody: frozenset[str]
    """Names that say as much as none."""
    whole: frozenset[str]
    """Names of which a part never stands for the whole."""


@cache
def load_same_names() -> SameNames:
    """The list that comes with Headstamp; read once a process."""
    raw = load_yaml("same_names")
    return SameNames(
        meant={name: names[0] for names in raw["same"] for name in names},
        nobody=frozenset(raw["nobody"]),
        whole=frozenset(raw["whole"]),
    )
