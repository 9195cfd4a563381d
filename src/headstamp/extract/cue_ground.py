"""What the rules that find cues look at, and what they all ask of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from headstamp.extract.contents import Piece
from headstamp.extract.quotations import Quotation
from headstamp.extract.scene import Scene
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import Cues

_REACH = 80
"""Tokens: a cue farther from a quotation does not lead up to it."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One document under the rules: its scene, the cues, the grammar and the quotations."""

    scene: Scene
    cues: Cues
    syntax: Syntax
    quotations: Sequence[Quotation]
    """In order, none overlapping another."""
    stances: bool
    """Whether what actors want, support or refuse counts too."""


def quotations_near(ground: Ground, index: int) -> list[Quotation]:
    """Quotations that end or begin within so many tokens of a token that they may be its own, in order."""
    first = bisect_left(ground.quotations, index - _REACH, key=lambda quotation: quotation.last)
    last = bisect_right(ground.quotations, index + _REACH, key=lambda quotation: quotation.first)
    return list(ground.quotations[first:last])


def phrase_of(ground: Ground, source: int | None) -> Piece | None:
    """Tokens of the phrase that a speaker heads."""
    return None if source is None else ground.syntax.phrase(source)


def clause_of(ground: Ground, head: int) -> Piece:
    """Tokens of all that hangs on a word."""
    return ground.syntax.left[head], ground.syntax.right[head] + 1
