"""Licences out of their triggers."""

from headstamp.extract.trained.licences import find
from marked_of import claims_of, quoted


def test_a_licence_has_kind_status_authority_and_holder():
    """What is said of a licence, by whom, for whom."""
    (claim,) = claims_of(
        find,
        """{l1.authority Chile} {l1.trigger refused} {l1.holder Ruiz Arms} an end-user certificate.
           ; l1 licence end-user-certificate refused by=article""",
        {"Ruiz Arms": "company:Ruiz Arms:PE"},
    )
    body = claim.body
    assert (body.licence_kind, body.status) == ("end-user certificate", "refused")
    assert (body.authority.name, body.holder.name) == ("Chile", "Ruiz Arms")
    assert quoted(claim, "claim") == ["Chile refused Ruiz Arms"]


def test_who_denies_a_licence_turns_its_polarity():
    """A licence inside what a speaker rejects is denied; its parties may be open."""
    (claim,) = claims_of(
        find,
        """{s1.source Peru} {s1.cue denied} {s1.content that a licence was {l1.trigger granted}}.
           ; s1 denies speaker="Peru" denies
           ; l1 licence export-licence granted by=s1""",
    )
    assert (claim.polarity, claim.said_by.name) == ("denied", "Peru")
    assert (claim.body.authority, claim.body.holder) == (None, None)
