"""Contacts out of their triggers."""

from headstamp.extract.trained.contacts import find
from marked_of import claims_of, quoted

NAMES = {"Ana Ruiz": "person:Ana Ruiz:PE", "Luis Sol": "person:Luis Sol:CL"}


def test_a_contact_has_parties_place_and_day():
    """All named parties stand in one claim."""
    (claim,) = claims_of(
        find,
        """{c1.participant Ana Ruiz} and {c1.participant Luis Sol} {c1.trigger met} in {c1.place Lima} on {c1.period 2 March 2024}.
           ; c1 contact meeting by=article""",
        NAMES,
    )
    body = claim.body
    assert [m.name for m in body.participants] == ["Ana Ruiz", "Luis Sol"]
    assert (body.contact_kind, body.place, body.date.start) == ("meeting", "Lima", "2024-03-02")
    assert quoted(claim, "participant") == ["Ana Ruiz", "Luis Sol"]


def test_one_party_is_no_contact():
    """Whoever met only people without a name had no contact that can be told."""
    passage = """{c1.participant Ana Ruiz} {c1.trigger met} {c1.participant the dockers}.
        ; c1 contact meeting by=article"""
    assert claims_of(find, passage, NAMES) == []


def test_a_visit_abroad_is_a_contact_with_the_state_visited():
    """Who goes to a foreign capital meets that state; who goes about at home, or elsewhere than on a visit, nobody."""
    passage = """{c1.participant Ana Ruiz} {c1.trigger visited} {c1.place Bolivia}.
        ; c1 contact visit by=article"""
    (claim,) = claims_of(find, passage, NAMES)
    assert [m.name for m in claim.body.participants] == ["Ana Ruiz", "Bolivia"]
    assert claims_of(find, passage.replace("Bolivia", "Peru"), NAMES) == []
    assert claims_of(find, passage.replace("contact visit", "contact meeting"), NAMES) == []
