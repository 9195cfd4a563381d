"""Signatures are kept, found again from both sides, and go with the reading that they were made of."""

import dataclasses

import pytest

from copied_reports import dossiers, report
from headstamp.copies import lay_out, sign
from headstamp.model.copying import Copy, Likeness, Signature
from headstamp.store import claims, documents
from headstamp.store.ledger import Ledger
from headstamp.store.likenesses import (
    find_alike,
    forget_signature,
    keep_likenesses,
    keep_signature,
    load_likenesses,
    unsigned,
)
from views import READER

NOTHING = Signature("", "test", frozenset(), frozenset(), frozenset(), frozenset(), 0)


@pytest.fixture
def kept(ledger: Ledger) -> Ledger:
    """A ledger with the reports a, b and c of the second dossier."""
    with ledger.writing() as connection:
        for row in dossiers()[1]["reports"]:
            document, found = report(row)
            documents.keep_document(connection, document, document.text.encode())
            claims.keep_reading(connection, document, found, READER)
    return ledger


def signature(document: str, **parts: object) -> Signature:
    return dataclasses.replace(NOTHING, document=document, **parts)


def alike(ledger: Ledger, one: Signature, other: Signature) -> bool:
    """Whether the second is found by the first, with the first not in the ledger, and the other way round."""
    found = []
    for kept, asked in ((one, other), (other, one)):
        with ledger.writing() as connection:
            forget_signature(connection, asked.document)
            keep_signature(connection, kept)
            found.append(find_alike(connection, asked))
    assert [bool(each) for each in found] in ([True, True], [False, False])
    return bool(found[0])


def test_a_copy_is_found_by_its_words(kept: Ledger) -> None:
    """Of three reports on one cargo the two that have one text find each other, by real signatures."""
    signatures = [sign(lay_out(*report(row))) for row in dossiers()[1]["reports"]]
    with kept.writing() as connection:
        for each in signatures:
            keep_signature(connection, each)
        found = [find_alike(connection, each) for each in signatures]

    assert found == [["b"], ["a"], []]


def test_one_band_is_enough(kept: Ledger) -> None:
    """Texts that share a band are compared, whatever else they share."""
    assert alike(kept, signature("a", bands=frozenset({1, 2})), signature("b", bands=frozenset({2, 3})))
    assert not alike(kept, signature("a", bands=frozenset({1, 2})), signature("b", bands=frozenset({3})))


def test_one_set_phrase_is_not_enough(kept: Ledger) -> None:
    """A sentence of many is no ground to compare; three tenths of the shorter text are."""
    long, short = frozenset(range(20)), frozenset(range(100, 109))

    assert not alike(kept, signature("a", sentences=long), signature("b", sentences=short | {1}))
    assert alike(kept, signature("a", sentences=long), signature("b", sentences=frozenset({1, 101, 102})))


def test_half_of_the_particulars_is_enough(kept: Ledger) -> None:
    """Figures and quotations count where they are near in time: half of those of the text that has fewer."""
    one = signature("a", particulars=frozenset({1, 2, 3}), near=frozenset({1, 2, 3}), weight=3)
    half = signature("b", particulars=frozenset({3, 9}), near=frozenset({3, 9}), weight=2)
    less = signature("b", particulars=frozenset({3, 8, 9}), near=frozenset({3, 8, 9}), weight=3)

    assert alike(kept, one, half)
    assert not alike(kept, one, less)


def test_a_new_reading_is_signed_anew(kept: Ledger) -> None:
    """A document that is read again has no signature, and nothing that was found by it, on either side."""
    row = dossiers()[1]["reports"][0]
    with kept.writing() as connection:
        for name in "abc":
            keep_signature(connection, signature(name, bands=frozenset({1, 2})))
        found = [Likeness("b", Copy("a", 0.8, ("why",))), Likeness("c", Copy("b", 0.6, ("so",)))]
        keep_likenesses(connection, found)
        assert load_likenesses(connection) == found
        assert load_likenesses(connection, ["c"]) == [found[1]]
        assert (unsigned(connection, "test"), unsigned(connection, "other")) == ([], ["a", "b", "c"])
        document, own = report(row)
        claims.keep_reading(connection, document, own, READER)
        assert unsigned(connection, "test") == ["a"]
        assert load_likenesses(connection) == [found[1]]
        assert find_alike(connection, signature("a", bands=frozenset({1}))) == ["b", "c"]
