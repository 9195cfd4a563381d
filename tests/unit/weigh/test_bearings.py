"""Licences, sanctions and statements bear on the entries around which they stand."""

from dataclasses import replace

from claims_of import actors_of, transfer_claim
from headstamp.group import group
from headstamp.lexicon.states import load_states
from headstamp.model.claim import Evidence, Field, Licence, LicenceStatus, Sanction, SanctionStatus
from headstamp.model.text import Span
from headstamp.weigh.bearings import bear_upon


def other(number, place, body, document="a"):
    words = Evidence(Span(place, place + 5), Field.WHOLE, "words")
    return replace(transfer_claim(number, document, "?", "?"), body=body, evidence=(words,))


def test_the_nearest_entry_has_the_licence_and_all_have_the_sanction():
    """A licence bears on the transfer it stands by, on both where it is as near; another document's on none."""
    transfers = [transfer_claim(1, "a", "Serbia", "Ukraine"), transfer_claim(9, "a", "Iran", "Russia")]
    licence = other(20, 18, Licence("export licence", LicenceStatus.ABSENT))
    sanction = other(21, 300, Sanction(SanctionStatus.IMPOSED))
    elsewhere = other(22, 18, Licence("export licence", LicenceStatus.ABSENT), "b")
    claims = [*transfers, licence, sanction, elsewhere]
    entries = group(transfers, actors_of(transfers), load_states())
    found = bear_upon(entries, claims)
    assert {entry.supplier.name: [c.id[-2:] for c in found[entry.id]] for entry in entries} == {
        "Serbia": ["14", "15"],
        "Iran": ["15"],
    }
    assert found == bear_upon(entries, claims[::-1])
