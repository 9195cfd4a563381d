"""Claims: the parties of each kind, and every mention with its role."""

import pytest

from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.model.claim import (
    Body,
    Claim,
    Contact,
    Evidence,
    Field,
    Kind,
    Licence,
    LicenceStatus,
    Position,
    Sanction,
    SanctionStatus,
    Stage,
    Stance,
    Statement,
    Transfer,
)
from headstamp.model.materiel import Materiel
from headstamp.model.text import Span

KESTREL = Mention(ActorKind.COMPANY, "Kestrel Munitions")
TARNWICK = Mention(ActorKind.COMPANY, "Tarnwick Security Group")
BRANNOCK = Mention(ActorKind.COMPANY, "Brannock Freight")
BOARD = Mention(ActorKind.BODY, "Coastal Trade Board")
GAZETTE = Mention(ActorKind.OUTLET, "Harbour Gazette")
LINDQVIST = Mention(ActorKind.PERSON, "Marta Lindqvist")


@pytest.mark.parametrize(
    ("body", "kind", "parties"),
    [
        (
            Transfer(KESTREL, TARNWICK, Stage.DELIVERED, Materiel("mortar bombs"), via=(BRANNOCK,)),
            Kind.TRANSFER,
            [("supplier", KESTREL), ("recipient", TARNWICK), ("via", BRANNOCK)],
        ),
        (Transfer(None, TARNWICK, Stage.AGREED, Materiel("bombs")), Kind.TRANSFER, [("recipient", TARNWICK)]),
        (Statement(LINDQVIST, "the sale"), Kind.STATEMENT, [("speaker", LINDQVIST)]),
        (
            Licence("export licence", LicenceStatus.ABSENT, authority=BOARD, holder=KESTREL),
            Kind.LICENCE,
            [("authority", BOARD), ("holder", KESTREL)],
        ),
        (Licence("end-user certificate", LicenceStatus.FORGED), Kind.LICENCE, []),
        (
            Contact((LINDQVIST, KESTREL), "meeting", place="Vienna"),
            Kind.CONTACT,
            [("participants", LINDQVIST), ("participants", KESTREL)],
        ),
        (Sanction(SanctionStatus.IMPOSED, target=BRANNOCK), Kind.SANCTION, [("target", BRANNOCK)]),
        (Position(BOARD, "the export of mortar bombs", Stance.OPPOSES), Kind.POSITION, [("actor", BOARD)]),
    ],
)
def test_each_kind_names_its_parties_in_order(body: Body, kind: Kind, parties: list[tuple[str, Mention]]) -> None:
    """Parties come in the order of the claim format; a party that is not known is left out."""
    assert body.kind is kind
    assert list(body.parties()) == parties


def test_a_claim_names_everybody_in_it() -> None:
    """Parties first, then the chain from the outlet to the originator, then who answers for the content."""
    claim = Claim(
        id="c0123456789abcdef",
        document="d0123456789abcdef",
        body=Statement(LINDQVIST, "the sale"),
        said_by=LINDQVIST,
        chain=(GAZETTE, LINDQVIST),
        evidence=(Evidence(Span(0, 4), Field.CONTENT, "sold"),),
    )

    assert claim.kind is Kind.STATEMENT
    assert list(claim.mentions()) == [
        ("speaker", LINDQVIST),
        ("chain", GAZETTE),
        ("chain", LINDQVIST),
        ("said_by", LINDQVIST),
    ]


def test_actors_compare_by_what_they_are() -> None:
    """Two actors with the same fields are equal, so they can be kept in sets and compared in tests."""
    assert Actor("RS", "Serbia", ActorKind.STATE, "RS") == Actor("RS", "Serbia", ActorKind.STATE, "RS")
