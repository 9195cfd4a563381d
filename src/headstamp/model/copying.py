"""Copies and rewrites of one text: what is known of a text at a glance, and which document follows which."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Copy:
    """That a document is a copy, or a rewrite, of an earlier one."""

    of: str
    """Id of the document that it copies."""
    share: float
    """Share of its sentences that stand nearly verbatim there, from 0 to 1. A rewrite of another's text has few."""
    reasons: tuple[str, ...] = ()
    """Why it is taken for one, in words."""


Copies = Mapping[str, Copy]
"""For each document that copies another: which, and how much of it. What is not in it copies nobody."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """That the text of one document follows that of another; a text may follow several that are copies themselves."""

    document: str
    """Id of the document that copies."""
    copy: Copy


@dataclass(frozen=True, slots=True)
class Signature:
    """What a document is found again by when a text like it comes in: numbers that stand for its words."""

    document: str
    made_by: str
    """Name and version of the way the numbers are made; those of two ways cannot be compared."""
    bands: frozenset[int]
    """Of MinHash: two texts that are alike share at least one. All numbers have 64 bits with a sign."""
    sentences: frozenset[int]
    """One for each longer sentence."""
    particulars: frozenset[int]
    """For each quotation, and each figure told of two parties, with about when it was published."""
    near: frozenset[int]
    """The particulars under which a document like it would stand, those of the days around included."""
    weight: int
    """How many quotations and figures there are."""


def choose_copies(documents: Iterable[str], likenesses: Iterable[Likeness]) -> Copies:
    """Which of the documents copies which of the others: of several, the one that most of its sentences stand in.

    Of those that have as much of it, the one that copies nobody, then the one with the smallest id.
    """
    among = frozenset(documents)
    here = [each for each in likenesses if each.document in among and each.copy.of in among]
    copying = frozenset(each.document for each in here)
    chosen: dict[str, Copy] = {}
    for each in sorted(here, key=lambda one: (-round(one.copy.share, 2), one.copy.of in copying, one.copy.of)):
        chosen.setdefault(each.document, each.copy)
    return chosen
