"""Documents of which one follows the other are found again by their signatures."""

import dataclasses
from itertools import combinations

from copied_reports import dossiers, likenesses, sheets
from headstamp.copies import lay_out, made_by, sign
from headstamp.model.copying import Signature
from headstamp.model.document import Document


def meet(one: Signature, other: Signature) -> bool:
    return bool(one.bands & other.bands or one.sentences & other.sentences or one.near & other.particulars)


def test_every_copy_and_rewrite_can_be_found() -> None:
    """In every dossier the signatures of a copy or rewrite and its original have something in common."""
    for dossier in dossiers():
        found = sheets(dossier)
        signed = {name: sign(sheet) for name, sheet in found.items()}
        for each in likenesses(found):
            assert meet(signed[each.document], signed[each.copy.of]), dossier["dossier"]


def test_meeting_goes_both_ways() -> None:
    """Whether two documents are compared does not depend on which is added last."""
    for dossier in dossiers():
        for one, other in combinations(map(sign, sheets(dossier).values()), 2):
            assert meet(one, other) == meet(other, one)


def test_the_numbers_are_the_same_everywhere() -> None:
    """A signature kept in a ledger is good in another year: a new way of making it has a new name."""
    text = "Norway delivered 22 howitzers to Ukraine on Tuesday, the ministry said."
    signature = sign(lay_out(Document("d", "0" * 64, "d.txt", "text/plain", text, published="2024-06-18")))

    assert signature.made_by == made_by() == "headstamp 1, rensa 2"
    assert (min(signature.bands), sorted(signature.sentences)) == (-8301499101578019799, [558368580758896949])
    assert (signature.particulars, signature.weight) == (frozenset(), 0)


def test_another_month_is_far() -> None:
    """Figures that are told months apart lead to no comparison; those of two weeks, or of no date, do."""
    found = sheets(next(each for each in dossiers() if "synonyms" in each["dossier"]))
    first, late, undated = (
        sign(dataclasses.replace(found["a"], published=when)) for when in ("2024-05-02", "2024-08-02", "")
    )

    assert not first.near & late.particulars
    assert first.near & undated.particulars
    assert undated.near & first.particulars
    assert undated.near & undated.particulars


def test_a_table_has_no_particulars() -> None:
    """A register with hundreds of pairs of parties is not taken for a report of any of them."""
    sheet = sheets(next(each for each in dossiers() if "synonyms" in each["dossier"]))["a"]
    pairs = frozenset((f"A{number}", "UA") for number in range(30))

    assert sign(dataclasses.replace(sheet, parties=pairs)).weight == len(sheet.quotations)


def test_a_long_document_keeps_so_many_marks() -> None:
    """Of a book with thousands of sentences the marks are bounded, and two copies of it keep the same."""
    sheet = sheets(dossiers()[0])["a"]
    book = tuple(f"sentence number {number} of a very long book indeed" for number in range(3_000))
    one, other = (sign(dataclasses.replace(sheet, sentences=text)) for text in (book, book[::-1]))

    assert len(one.sentences) == 2_000
    assert one.sentences == other.sentences
