"""A small ledger as the store would hand it over, built by hand: fictional parties, our own sentences."""

from dataclasses import replace

from headstamp.model.actor import ARTICLE, Actor, ActorKind, Mention
from headstamp.model.claim import (
    Act,
    Certainty,
    Claim,
    Contact,
    Evidence,
    Field,
    Licence,
    LicenceStatus,
    Polarity,
    Position,
    ReaderVersion,
    Sanction,
    SanctionStatus,
    Stage,
    Stance,
    Statement,
    Transfer,
)
from headstamp.model.entry import Amount, Collapse, Entry, Origins, Weight
from headstamp.model.finding import Finding
from headstamp.model.materiel import Category, Materiel, Period, Quantity, Value
from headstamp.model.problem import Problem
from headstamp.model.text import Span
from headstamp.model.view import ClaimView, DocumentDetail, DocumentSummary, EntryDetail, EntryView

COUNTRIES = {"XA": "Avaria", "XB": "Borduna", "XC": "Corvia"}
"""Fictional states by fictional codes."""

HERALD_TEXT = (
    "Shells for the east\n"
    "By Ada Quill\n\n"
    "Avaria shipped about 3,500 artillery shells worth $2.5 million to Borduna via Corvia in March 2023, the Coast "
    'Agency reported, citing Col. Otto Brandt. "They left our port," he said.\n\n'
    "The Borduna ministry denied it. “We have received no shells,” a spokeswoman said.\n"
)
WIRE_TEXT = (
    "Corvia revoked the export licence. <script>alert('x')</script> Ministers met in Port Ash on 2 May 2023.\n"
)

READER = ReaderVersion("rules", "1")

AVARIA = Mention(ActorKind.STATE, "Avaria", country="XA")
BORDUNA = Mention(ActorKind.STATE, "Borduna", country="XB")
CORVIA = Mention(ActorKind.STATE, "Corvia", country="XC")
AGENCY = Mention(ActorKind.OUTLET, "Coast Agency")
BRANDT = Mention(ActorKind.PERSON, "Otto Brandt", country="XA", office="Colonel")
MINISTRY = Mention(ActorKind.BODY, "Ministry of Defence of Borduna", country="XB")
ACTORS = {
    AVARIA: Actor("XA", "Avaria", ActorKind.STATE, "XA"),
    BORDUNA: Actor("XB", "Borduna", ActorKind.STATE, "XB"),
    CORVIA: Actor("XC", "Corvia", ActorKind.STATE, "XC"),
    AGENCY: Actor("a000000000000000a", "Coast Agency", ActorKind.OUTLET),
    BRANDT: Actor("a000000000000000b", "Otto Brandt", ActorKind.PERSON, "XA", offices=("Colonel",)),
    MINISTRY: Actor("a000000000000000c", "Ministry of Defence of Borduna", ActorKind.BODY, "XB"),
    ARTICLE: Actor("a000000000000000d", "article", ActorKind.OUTLET),
}

HERALD = DocumentSummary(
    id="d0000000000000001",
    name="herald.txt",
    title="Shells for the east",
    outlet="Northern Herald",
    published="2023-04-01",
    url="https://herald.example/shells",
    language="en",
    media_type="text/plain",
)
WIRE = DocumentSummary(
    id="d0000000000000002",
    name="=wire.html",
    title="",
    outlet="",
    published=None,
    url="javascript:alert(1)",
    language="en",
    media_type="text/html",
)


def country(code: str) -> str:
    """The name of a fictional state; any other code stands for itself."""
    return COUNTRIES.get(code, code)


def evidence(text: str, **words: str) -> tuple[Evidence, ...]:
    """Evidence at the first place of each of the words, by field."""
    found = []
    for field, quote in words.items():
        start = text.index(quote)
        found.append(Evidence(Span(start, start + len(quote)), Field(field), quote))
    return tuple(sorted(found))


def view(claim: Claim, document: DocumentSummary = HERALD, entry: str | None = None) -> ClaimView:
    """The claim as the store hands it over."""
    places = tuple("page 1" for _ in claim.evidence)
    return ClaimView(claim, document, ACTORS, READER, places, entry)


SHELLS = Materiel(
    text="artillery shells",
    category=Category.AMMUNITION,
    quantity=Quantity(3500.0, 3500.0, 3500.0, "shells", estimate=True),
    value=Value(2_500_000.0, 2_500_000.0, 2_500_000.0, "USD"),
)

AFFIRMED = view(
    Claim(
        id="c0000000000000001",
        document=HERALD.id,
        body=Transfer(
            AVARIA, BORDUNA, Stage.DELIVERED, SHELLS, (CORVIA,), Period("in March 2023", "2023-03", "2023-03")
        ),
        said_by=BRANDT,
        chain=(AGENCY, BRANDT),
        evidence=evidence(
            HERALD_TEXT, supplier="Avaria", trigger="shipped", materiel="artillery shells", said_by="Col. Otto Brandt"
        ),
        certainty=Certainty.ALLEGED,
        said_on="2023-04",
        confidence=0.75,
    ),
    entry="e0000000000000001",
)
DENIED = view(
    Claim(
        id="c0000000000000002",
        document=HERALD.id,
        body=Transfer(None, BORDUNA, Stage.DELIVERED, Materiel("shells", Category.AMMUNITION)),
        said_by=MINISTRY,
        chain=(MINISTRY,),
        evidence=evidence(HERALD_TEXT, content="We have received no shells", cue="denied"),
        polarity=Polarity.DENIED,
        act=Act.DENIES,
    ),
    entry="e0000000000000001",
)
STATEMENT = view(
    Claim(
        id="c0000000000000003",
        document=HERALD.id,
        body=Statement(BRANDT, "They left our port"),
        said_by=BRANDT,
        chain=(BRANDT,),
        evidence=evidence(HERALD_TEXT, source="he", cue="said", content="They left our port"),
    )
)
LICENCE = view(
    Claim(
        id="c0000000000000004",
        document=WIRE.id,
        body=Licence("export licence", LicenceStatus.SUSPENDED, authority=CORVIA),
        said_by=ARTICLE,
        chain=(ARTICLE,),
        evidence=evidence(WIRE_TEXT, claim="Corvia revoked the export licence. <script>alert('x')</script>"),
    ),
    WIRE,
)
CONTACT = view(
    Claim(
        id="c0000000000000005",
        document=WIRE.id,
        body=Contact((AVARIA, BORDUNA), "meeting", "Port Ash", Period("2 May 2023", "2023-05-02", "2023-05-02")),
        said_by=ARTICLE,
        chain=(ARTICLE,),
        evidence=evidence(WIRE_TEXT, trigger="met", place="Port Ash"),
    ),
    WIRE,
)
SANCTION = view(
    replace(CONTACT.claim, id="c0000000000000006", body=Sanction(SanctionStatus.IMPOSED, AVARIA, CORVIA)), WIRE
)
POSITION = view(
    replace(CONTACT.claim, id="c0000000000000007", body=Position(CORVIA, "arms exports", Stance.OPPOSES)), WIRE
)

ENTRY = EntryView(
    Entry(
        id="e0000000000000001",
        supplier=ACTORS[AVARIA],
        recipient=ACTORS[BORDUNA],
        via=(ACTORS[CORVIA],),
        words=("artillery shells", "shells"),
        categories=("ammunition",),
        claims=(AFFIRMED.claim.id, DENIED.claim.id),
    ),
    Weight(
        entry="e0000000000000001",
        affirming=1,
        denying=1,
        documents=1,
        origins=Origins(1, 2, (ACTORS[BRANDT],), (Collapse("same speaker", (AFFIRMED.claim.id,)),)),
        stages=(("delivered", 2),),
        amounts=(Amount("quantity", 3500.0, 3500.0, "shells", ACTORS[BRANDT], AFFIRMED.claim.id),),
        happened=("2023-03", "2023-03"),
        said=("2023-04", "2023-04-01"),
        contested=True,
    ),
    (
        Finding(
            entry="e0000000000000001",
            rule="contradiction",
            says="Otto Brandt affirms it, the Ministry of Defence of Borduna denies it.",
            explanation="The whole is affirmed and denied by different speakers.",
            claims=(AFFIRMED.claim.id, DENIED.claim.id),
            clears="A delivery record.",
        ),
    ),
)
DETAIL = EntryDetail(ENTRY, (AFFIRMED, DENIED))

PROBLEM = Problem("empty", "The file is empty; nothing was read.", "reports/void.txt")
HERALD_DETAIL = DocumentDetail(
    HERALD, HERALD_TEXT, "Ada Quill", "", ("reports/herald.txt",), (AFFIRMED, DENIED, STATEMENT), ()
)
WIRE_DETAIL = DocumentDetail(
    WIRE, WIRE_TEXT, "", "", ("reports/=wire.html",), (LICENCE, CONTACT, SANCTION, POSITION), (PROBLEM,)
)
CLAIMS = (AFFIRMED, DENIED, STATEMENT, LICENCE, CONTACT, SANCTION, POSITION)
