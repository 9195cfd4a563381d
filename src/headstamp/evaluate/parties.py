"""Parties of a claim as they are compared: by name, and by the state they belong to."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from headstamp.lexicon.same_names import SameNames

ARTICLE = "article"
"""Stands in gold for the article's own voice."""
_STROKES = str.maketrans({"đ": "d", "ł": "l"})
"""Letters with a stroke, which no decomposition takes off."""
LONGEST_CHANCE = 3
"""Letters of a shared word, at most, that may be chance: a part of a name needs a longer one to stand for it."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party as named in gold or in a claim; without a name it is nobody."""

    name: str = ""
    """As written, for showing."""
    folded: str = ""
    """As compared."""
    country: str = ""
    """Folded name of the state that it belongs to, where that is known."""
    is_outlet: bool = False


NOBODY = Party()


def read_party(given: Any, same: SameNames) -> Party:
    """The party that a name or an ACTOR of the claim format stands for; NOBODY for null and for an empty name."""
    if isinstance(given, Mapping):
        name = str(given.get("name") or given.get("id") or "")
        country = fold(str(given.get("country") or ""), same)
        return Party(name, fold(name, same), country, is_outlet=given.get("kind") in {"outlet", ARTICLE})
    name = "" if given is None else str(given)
    return Party(name, fold(name, same))


def fold(name: str, same: SameNames) -> str:
    """Small letters without accents, words parted by one blank, no leading "the"; then the name it stands for."""
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = re.sub(r"[^\w]+", " ", "".join(letters).casefold().translate(_STROKES)).strip()
    plain = re.sub(r"^the ", "", words)
    return same.meant.get(plain, plain)


def is_same_party(found: Party, wanted: Party, same: SameNames) -> bool:
    """Whether the party found is the one wanted: its name, its state, or a part of its name with a word of 4 letters.

    Where nobody is wanted nobody may be found. "Vučić" is Aleksandar Vučić; "Korea" is neither of the two.
    """
    if not wanted.folded or wanted.folded in same.nobody:
        return not found.folded or found.folded in same.nobody
    if wanted.folded in {found.folded, found.country}:
        return True
    if {wanted.folded, found.folded} & same.whole:
        return False
    ours, theirs = set(found.folded.split()), set(wanted.folded.split())
    nested = bool(ours) and (ours <= theirs or theirs <= ours)
    return nested and max(map(len, ours & theirs), default=0) > LONGEST_CHANCE


def is_same_voice(found: Party, wanted: Party, same: SameNames) -> bool:
    """Whether the one who answers for it is the one wanted; any outlet stands for the article's own voice."""
    if wanted.folded == ARTICLE:
        return found.is_outlet or found.folded in {ARTICLE, ""}
    return is_same_party(found, wanted, same)
