"""What a person decided over the machine's readings: who, when, why, and what exactly it was decided of.

A judgement is never changed and never deleted: a later one supersedes it. What it is about is kept as marks that tell
more than an id, so that it is found again when a newer reader or another ledger gives the same thing another id.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Claim, Kind, Polarity
from headstamp.model.materiel import Period, Quantity, Value
from headstamp.model.reliability import Letter
from headstamp.model.text import Span


class JudgementKind(StrEnum):
    """What a judgement does. `accept` and `reject` are the two verdicts; `undo` takes back what it supersedes."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE_ENTRIES = "merge-entries"
    SPLIT_ENTRY = "split-entry"
    SAME_ACTOR = "same-actor"
    OTHER_ACTOR = "other-actor"
    MARK_ORIGIN = "mark-origin"
    RELIABILITY = "reliability"
    NOTE = "note"
    UNDO = "undo"


VERDICTS = frozenset({JudgementKind.ACCEPT, JudgementKind.REJECT})
REVIEWING = VERDICTS | {JudgementKind.CORRECT, JudgementKind.MARK_ORIGIN}
"""Kinds that make a claim a reviewed one; a note does not."""


class Correctable(StrEnum):
    """The fields of a claim that a person may correct. The first four every claim has, the others a transfer."""

    POLARITY = "polarity"
    CERTAINTY = "certainty"
    ACT = "act"
    SAID_BY = "said_by"
    STAGE = "stage"
    CATEGORY = "category"
    SUPPLIER = "supplier"
    RECIPIENT = "recipient"
    VIA = "via"
    QUANTITY = "quantity"
    VALUE = "value"
    PERIOD = "period"


OF_EVERY_CLAIM = (Correctable.POLARITY, Correctable.CERTAINTY, Correctable.ACT, Correctable.SAID_BY)


class Subject(StrEnum):
    """What a judgement may be about."""

    CLAIM = "claim"
    ENTRY = "entry"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """A claim as it was when it was judged: enough to find it again under another id."""

    id: str
    document: str
    kind: Kind
    polarity: Polarity
    spans: tuple[Span, ...]
    """Of its evidence, in code points."""
    parties: tuple[tuple[str, str], ...]
    """(role, name) of every party of its body."""


@dataclass(frozen=True, slots=True)
class EntryMark:
    """An entry as it was when it was judged: the claims that stood in it."""

    id: str
    claims: tuple[ClaimMark, ...]


@dataclass(frozen=True, slots=True)
class ActorMark:
    """An actor as it was when it was judged; `names` holds every spelling that the judgement is about."""

    id: str
    """Empty for the part of an actor that a person tells apart, and for a source that no document names yet."""
    name: str
    kind: ActorKind
    country: str | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person reads in one field. `text` holds the words of a closed set, else what the person typed."""

    field: Correctable
    text: str
    mentions: tuple[Mention, ...] = ()
    """The parties, for a field of parties; none where the person reads that nobody is named."""
    quantity: Quantity | None = None
    value: Value | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of a person."""

    id: str
    """`j` and 16 hexadecimal digits of all that it says: the same in every ledger that it is brought into."""
    kind: JudgementKind
    who: str
    when: str
    """ISO 8601 in UTC, as the door that took it in gives it."""
    why: str = ""
    """The reason; of a note its text."""
    claims: tuple[ClaimMark, ...] = ()
    entries: tuple[EntryMark, ...] = ()
    actors: tuple[ActorMark, ...] = ()
    """Of `same-actor` the two that are one; of `other-actor` first what stays, then what is told apart; of
    `reliability` the source, which need not be in the ledger yet."""
    correction: Correction | None = None
    origin: Mention | None = None
    """Of `mark-origin`: on whose word the claim rests."""
    supersedes: tuple[str, ...] = ()
    reliability: Letter | None = None
    """Of `reliability`: how reliable the source is."""


@dataclass(frozen=True, slots=True)
class ActorDecision:
    """What resolving is to take from a person: that two are one actor, or that they are two."""

    first: ActorMark
    second: ActorMark
    same: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """What a judgement is about in the ledger as it is now."""

    judgement: str
    kind: JudgementKind
    what: Subject
    target: str
    """Id of the claim, entry or actor."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A judgement that is in force and finds nothing any more that it is about."""

    judgement: str
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of the judgements that are in force."""

    corrected: Mapping[str, Claim] = field(default_factory=dict)
    """By id, the claims as a person reads them; the machine's reading stays where it was."""
    rejected: frozenset[str] = frozenset()
    """Ids of claims that are shown and count for nothing."""
    origins: Mapping[str, Mention] = field(default_factory=dict)
    """By the id of a claim, on whose word it rests."""
    fits: tuple[Fit, ...] = ()
    misfits: tuple[Misfit, ...] = ()

    @property
    def reviewed(self) -> frozenset[str]:
        """Ids of the claims that a person accepted, rejected, corrected or gave an origin."""
        return frozenset(fit.target for fit in self.fits if fit.what is Subject.CLAIM and fit.kind in REVIEWING)


def mark_claim(claim: Claim) -> ClaimMark:
    """The mark of a claim as the machine reads it."""
    return ClaimMark(
        id=claim.id,
        document=claim.document,
        kind=claim.kind,
        polarity=claim.polarity,
        spans=tuple(evidence.span for evidence in claim.evidence),
        parties=tuple((role, mention.name) for role, mention in claim.body.parties()),
    )
