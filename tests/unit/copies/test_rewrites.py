"""A rewrite has nothing of its own; whatever is its own makes it a report."""

import dataclasses

import pytest

from copied_reports import dossiers, sheets
from headstamp.copies.rewrites import rewritten

FOUND = sheets(next(each for each in dossiers() if "synonyms" in each["dossier"]))
ORIGINAL, REWRITE = FOUND["a"], FOUND["b"]


def test_a_rewrite_says_why() -> None:
    """The reasons name how many names, figures and quotations it has from the other."""
    assert rewritten(REWRITE, ORIGINAL, 0.0) == (
        "it has nothing of its own: its 7 names and 2 figures stand there, 100% of them in the same order",
        "of its quotations 1 stand there too",
    )


@pytest.mark.parametrize(
    "own",
    [
        {"figures": (*REWRITE.figures, "77")},
        {"names": (*REWRITE.names, "lenka", "mraz")},
        {"quotations": (*REWRITE.quotations, "we know nothing of all this")},
        {"own_eyes": True},
        {"sources": frozenset({"BG"})},
        {"parties": frozenset({("RS", "LY")})},
        {"published": "2024-06-30"},
        {"order": tuple(reversed(REWRITE.order))},
        {"stems": frozenset({"other", "words", "throu", "out"})},
        {"order": ("serbi", "ukrai", "brati"), "quotations": ()},
    ],
    ids=lambda each: next(iter(each)),
)
def test_what_is_its_own_makes_it_a_report(own: dict) -> None:
    """A figure, names, a quotation, what it saw, its source, parties, time, order, words, or too little to tell."""
    assert rewritten(dataclasses.replace(REWRITE, **own), ORIGINAL, 0.0) == ()


def test_a_name_may_be_spelt_otherwise() -> None:
    """Three of seven names in another romanisation are no names of its own."""
    spelt = {"kestr": "kestl", "lesni": "ljesn", "adria": "adrij", "hudak": "hudac"}
    names = tuple(spelt.get(name, name) for name in REWRITE.names)

    assert rewritten(dataclasses.replace(REWRITE, names=names), ORIGINAL, 0.0)


def test_without_days_time_tells_nothing() -> None:
    """Where a date names no day, nothing speaks against a rewrite."""
    assert rewritten(dataclasses.replace(REWRITE, published=""), ORIGINAL, 0.0)
