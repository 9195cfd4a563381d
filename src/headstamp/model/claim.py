"""A claim: a typed proposition, who is responsible for it, through whose hands it came, and in which words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from headstamp.model.actor import Mention
from headstamp.model.document import ReadingStatus
from headstamp.model.materiel import Materiel, Period
from headstamp.model.problem import Problem
from headstamp.model.text import Span


class Kind(StrEnum):
    """The six kinds of claim."""

    TRANSFER = "transfer"
    LICENCE = "licence"
    STATEMENT = "statement"
    CONTACT = "contact"
    SANCTION = "sanction"
    POSITION = "position"


class Polarity(StrEnum):
    """Whether the speaker says that it is so, or that it is not."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Certainty(StrEnum):
    """How sure the words are."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    UNCONFIRMED = "unconfirmed"
    HYPOTHETICAL = "hypothetical"


class Stage(StrEnum):
    """How far a transfer is said to have come."""

    CONSIDERED = "considered"
    REQUESTED = "requested"
    OFFERED = "offered"
    AGREED = "agreed"
    LICENSED = "licensed"
    DELIVERED = "delivered"
    REFUSED = "refused"
    HALTED = "halted"


class Act(StrEnum):
    """What a speaker does by speaking."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ADMITS = "admits"
    ACCUSES = "accuses"
    PROMISES = "promises"
    REFUSES = "refuses"
    WARNS = "warns"
    DEMANDS = "demands"
    DECLINES = "declines to comment"


class Field(StrEnum):
    """What a stretch of evidence is evidence for."""

    WHOLE = "claim"
    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    SUPPLIER = "supplier"
    RECIPIENT = "recipient"
    VIA = "via"
    MATERIEL = "materiel"
    QUANTITY = "quantity"
    VALUE = "value"
    PERIOD = "period"
    TRIGGER = "trigger"
    SAID_BY = "said_by"
    AUTHORITY = "authority"
    HOLDER = "holder"
    PARTICIPANT = "participant"
    PLACE = "place"
    IMPOSER = "imposer"
    TARGET = "target"
    ACTOR = "actor"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of the document that stand behind one field. `quote` is always the text at `span`."""

    span: Span
    field: Field
    quote: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """Somebody is said to give, or not to give, materiel to somebody."""

    supplier: Mention | None
    recipient: Mention | None
    stage: Stage
    materiel: Materiel
    via: tuple[Mention, ...] = ()
    period: Period | None = None

    kind = Kind.TRANSFER

    def parties(self) -> Iterator[tuple[str, Mention]]:
        """(role, mention) for every actor named, in the order of the claim format."""
        if self.supplier:
            yield "supplier", self.supplier
        if self.recipient:
            yield "recipient", self.recipient
        for mention in self.via:
            yield "via", mention


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody speaks. The evidence names its parts: source, cue, content."""

    speaker: Mention
    about: str

    kind = Kind.STATEMENT

    def parties(self) -> Iterator[tuple[str, Mention]]:
        """The speaker."""
        yield "speaker", self.speaker


class LicenceStatus(StrEnum):
    """What is said of a licence or certificate."""

    GRANTED = "granted"
    REFUSED = "refused"
    SUSPENDED = "suspended"
    FORGED = "forged"
    VIOLATED = "violated"
    REQUIRED = "required"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Licence:
    """An export licence, end-user certificate or re-export permission, and what is said of it."""

    licence_kind: str
    """`export licence`, `end-user certificate` or `re-export permission`."""
    status: LicenceStatus
    authority: Mention | None = None
    holder: Mention | None = None

    kind = Kind.LICENCE

    def parties(self) -> Iterator[tuple[str, Mention]]:
        """Authority and holder, where named."""
        if self.authority:
            yield "authority", self.authority
        if self.holder:
            yield "holder", self.holder


class SanctionStatus(StrEnum):
    """What is said of a sanction."""

    IMPOSED = "imposed"
    REFUSED = "refused"
    LIFTED = "lifted"
    EXTENDED = "extended"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Sanction:
    """A sanction, or the refusal of one."""

    status: SanctionStatus
    imposer: Mention | None = None
    target: Mention | None = None

    kind = Kind.SANCTION

    def parties(self) -> Iterator[tuple[str, Mention]]:
        """Imposer and target, where named."""
        if self.imposer:
            yield "imposer", self.imposer
        if self.target:
            yield "target", self.target


@dataclass(frozen=True, slots=True)
class Contact:
    """A meeting, call, visit, interview or letter between named parties."""

    participants: tuple[Mention, ...]
    contact_kind: str
    """`meeting`, `call`, `visit`, `interview`, `letter` or `talks`."""
    place: str | None = None
    date: Period | None = None

    kind = Kind.CONTACT

    def parties(self) -> Iterator[tuple[str, Mention]]:
        """The participants."""
        for mention in self.participants:
            yield "participants", mention


class Stance(StrEnum):
    """Where an actor stands on an issue."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    REFUSED = "refused"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Position:
    """Where an actor stands on an issue."""

    actor: Mention
    issue: str
    stance: Stance

    kind = Kind.POSITION

    def parties(self) -> Iterator[tuple[str, Mention]]:
        """The actor."""
        yield "actor", self.actor


Body = Transfer | Statement | Licence | Contact | Sanction | Position


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one document. Immutable; a person's judgement stands beside it, never in its place."""

    id: str
    """`c` and 16 hexadecimal digits of what it says and where; the same reading gives the same id anywhere."""
    document: str
    """Id of the document."""
    body: Body
    said_by: Mention
    """The originator: who answers for the content."""
    chain: tuple[Mention, ...]
    """Outlet first, originator last."""
    evidence: tuple[Evidence, ...]
    """At least one; sorted by place."""
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.ASSERTED
    act: Act = Act.ASSERTS
    said_on: str | None = None
    """ISO 8601 date, partial allowed."""
    confidence: float = 1.0

    @property
    def kind(self) -> Kind:
        """Which of the six kinds."""
        return self.body.kind

    def mentions(self) -> Iterator[tuple[str, Mention]]:
        """(role, mention) of every actor in the claim: parties, then chain, then the originator."""
        yield from self.body.parties()
        for mention in self.chain:
            yield "chain", mention
        yield "said_by", self.said_by


@dataclass(frozen=True, slots=True)
class ReaderVersion:
    """Which reader made a claim."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in one document: its claims, sorted by place, and what it could not do."""

    document: str
    claims: tuple[Claim, ...]
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    problems: tuple[Problem, ...] = ()
    status: ReadingStatus = ReadingStatus.READ
