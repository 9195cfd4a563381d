"""Copies and rewrites are found, and independent reports of one event are not taken for them."""

from dataclasses import replace

import pytest

from copied_reports import copies, dossiers, sheets
from headstamp.copies.compare import MOST, compare, verbatim


@pytest.mark.parametrize("dossier", dossiers(), ids=lambda each: each["dossier"])
def test_dossiers(dossier: dict) -> None:
    """Each dossier has the copies and rewrites that it names, with enough of them verbatim, and no other."""
    found = copies(sheets(dossier))
    told = {who: f"{'copy' if copy.share > MOST else 'rewrite'} of {copy.of}" for who, copy in found.items()}

    assert told == dossier["expect"]
    assert all(copy.reasons for copy in found.values())
    assert min((copy.share for copy in found.values()), default=1.0) >= dossier.get("share", 0.0)


def test_the_order_of_two_decides_nothing() -> None:
    """Whichever of two documents comes first, the same follows the other, for the same reasons."""
    for dossier in dossiers():
        laid_out = list(sheets(dossier).values())
        for one in laid_out:
            for other in laid_out:
                if one is not other:
                    assert compare(one, other) == compare(other, one)


def test_a_changed_figure_makes_another_sentence() -> None:
    """A bulletin with new figures has only its closing phrase from the one before."""
    bulletin = next(each for each in dossiers() if "weekly bulletin" in each["dossier"])
    found = sheets(bulletin)

    assert verbatim(found["b"], found["a"]) == (0.25, 10)


def test_two_books_are_compared_by_what_is_wholly_alike() -> None:
    """Of very long texts no two sentences are weighed letter by letter."""
    sheet = sheets(dossiers()[0])["a"]
    book = tuple(f"sentence number {number} of a very long book indeed" for number in range(600))
    changed = tuple(f"{sentence} it is" for sentence in book[:300]) + book[300:]
    one, other = (replace(sheet, sentences=text) for text in (book, changed))

    assert verbatim(other, one) == (0.5, 2700)
