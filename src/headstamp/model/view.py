"""What is shown: the nouns joined, as the store hands them to the doors and to the exports."""

from collections.abc import Mapping
from dataclasses import dataclass

from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim, Kind, ReaderVersion
from headstamp.model.entry import Entry, Weight
from headstamp.model.finding import Finding
from headstamp.model.judgement import REVIEWING, VERDICTS, Judgement, JudgementKind, Subject
from headstamp.model.problem import Problem
from headstamp.model.text import Span


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document without its text."""

    id: str
    name: str
    title: str
    outlet: str
    published: str | None
    url: str | None
    language: str
    media_type: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its document, and the actor that each of its mentions is resolved to."""

    claim: Claim
    """As it counts: the machine's reading, with what a person corrected in it."""
    document: DocumentSummary
    actors: Mapping[Mention, Actor]
    reader: ReaderVersion
    places: tuple[str, ...] = ()
    """For each evidence of the claim, the label of its place in the original (page, element, cell) or ``."""
    entry: str | None = None
    """Id of the entry it stands in; None for kinds other than transfer."""
    machine: Claim | None = None
    """The machine's reading where a person has corrected it, else None."""
    judgements: tuple[Judgement, ...] = ()
    """Those in force on this claim, by time."""
    min_confidence: float = 0.0
    """The least confidence at which claims of its document count unreviewed."""

    @property
    def verdict(self) -> JudgementKind | None:
        """`accept` or `reject` where a person has judged the whole claim, the latest of them; else None."""
        return next((each.kind for each in reversed(self.judgements) if each.kind in VERDICTS), None)

    @property
    def rejected(self) -> bool:
        """Whether it is shown and counts for nothing."""
        return self.verdict is JudgementKind.REJECT

    @property
    def awaiting(self) -> bool:
        """Whether it counts for nothing yet: the reader was too unsure of it, and no person has reviewed it."""
        reviewed = any(judgement.kind in REVIEWING for judgement in self.judgements)
        return self.claim.confidence < self.min_confidence and not reviewed

    @property
    def counted(self) -> bool:
        """Whether it counts: neither rejected nor awaiting review."""
        return not self.rejected and not self.awaiting

    def actor(self, mention: Mention) -> Actor:
        """The actor of a mention of this claim."""
        return self.actors[mention]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A line of the ledger."""

    entry: Entry
    weight: Weight
    findings: tuple[Finding, ...]
    reviewed: int = 0
    """How many of its claims a person has accepted, rejected, corrected or given an origin."""
    judgements: tuple[Judgement, ...] = ()
    """Those in force on the entry itself, by time: merges, splits and notes."""


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """An entry with its claims: affirming first, then denying, each by date said, document, place."""

    view: EntryView
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """A document with its text, its claims and its problems. `sightings` are the paths it was met at, sorted."""

    document: DocumentSummary
    text: str
    byline: str
    dateline: str
    sightings: tuple[str, ...]
    claims: tuple[ClaimView, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ActorDetail:
    """An actor with every name and the documents that use it, its claims and its entries."""

    actor: Actor
    names: tuple[tuple[str, tuple[str, ...]], ...]
    """(name, ids of the documents that use it), sorted by name."""
    claims: tuple[ClaimView, ...]
    entries: tuple[EntryView, ...]
    judgements: tuple[Judgement, ...] = ()
    """Those in force on the actor itself, by time."""


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Which entries to list, and how. Names match by folded substring on any spelling or by actor id."""

    supplier: str | None = None
    recipient: str | None = None
    materiel: str | None = None
    """Matches the words or the category."""
    since: str | None = None
    """ISO 8601, partial allowed: entries with something said on or after it."""
    until: str | None = None
    contested: bool = False
    sort: str = "claims"
    """`claims` (largest first), `said` (latest first), `supplier`, `recipient` or `origins`."""
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading has come."""

    done: int
    total: int
    name: str
    claims: int


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry before and after a judgement or a reading; None where there was none, or is none any more."""

    before: EntryView | None
    after: EntryView | None

    @property
    def new_findings(self) -> tuple[Finding, ...]:
        """The findings that were not there before."""
        return _beyond(self.after, self.before)

    @property
    def gone_findings(self) -> tuple[Finding, ...]:
        """The findings that are not there any more."""
        return _beyond(self.before, self.after)


def _beyond(one: EntryView | None, other: EntryView | None) -> tuple[Finding, ...]:
    known = other.findings if other else ()
    return tuple(finding for finding in (one.findings if one else ()) if finding not in known)


@dataclass(frozen=True, slots=True)
class ReadSummary:
    """What one run of reading did."""

    read: int
    known: int
    claims: Mapping[Kind, int]
    problems: tuple[Problem, ...]
    entries: int
    seconds: float
    interrupted: bool = False
    passed_over: int = 0
    """Documents that were looked at and not read closely; they do not count as read."""
    awaiting: int = 0
    """Claims of the whole ledger that count only when a person has reviewed them."""
    changes: tuple[EntryChange, ...] = ()
    """Entries that are not what they were; none where the whole ledger was weighed, as in the first run."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A document whose title or text has the words that were searched for."""

    document: DocumentSummary
    words: str
    """Words around the match, `…` where they are cut."""
    matches: tuple[Span, ...]
    """Where in `words` the matches stand."""


@dataclass(frozen=True, slots=True)
class LedgerCounts:
    """How much a ledger holds."""

    documents: int
    claims: Mapping[Kind, int]
    """Kinds without a claim are left out."""
    entries: int
    problems: int


@dataclass(frozen=True, slots=True)
class JudgementView:
    """A judgement, and what it does in the ledger as it is now."""

    judgement: Judgement
    in_force: bool
    """Whether no later judgement supersedes it."""
    targets: tuple[tuple[Subject, str], ...] = ()
    """(what, id) of the claims, entries and actors that it is about now."""
    misfit: str | None = None
    """Why it finds nothing any more that it is about; None where it does, or is not in force."""


@dataclass(frozen=True, slots=True)
class JudgementOutcome:
    """What judgements changed in the ledger."""

    judgements: tuple[Judgement, ...]
    """Those that are new."""
    changes: tuple[EntryChange, ...]
    known: int = 0
    """How many of those handed in were in the ledger already."""
    problems: tuple[Problem, ...] = ()
    """Of lines that are no judgement."""
