"""Who acts: mentions as they stand in a text, and the actors that they are resolved to."""

from dataclasses import dataclass, field
from enum import StrEnum

from headstamp.model.reliability import Reliability
from headstamp.model.text import Span


class ActorKind(StrEnum):
    """What an actor is. `collective` is a group without a head ("Western countries"); `document` speaks (a leak)."""

    STATE = "state"
    BODY = "public body"
    FORCE = "armed force"
    SERVICE = "intelligence service"
    COMPANY = "company"
    PERSON = "person"
    OUTLET = "outlet"
    ORGANISATION = "international organisation"
    GROUP = "armed group"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor as one document names it, with the fullest name that the document gives for it.

    `span` is None only for the article's own voice and for what a register or a table's caption implies.
    """

    kind: ActorKind
    name: str
    """The fullest name in this document: "Aleksandar Vučić" where the words are "Vučić", "he" or "the president";
    the short English name for a state, also where the words are "Belgrade", "Serbian" or "the Kremlin"."""
    span: Span | None = None
    words: str = ""
    """The words at `span`, as written."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the state that it is, belongs to, or is from."""
    office: str | None = None
    """Office as written near the name ("Defense Minister"); None where none is given."""

    @property
    def is_office(self) -> bool:
        """Whether the text names an office and no person: "the president of Serbia"."""
        return self.kind is ActorKind.PERSON and self.office == self.name


ARTICLE = Mention(kind=ActorKind.OUTLET, name="article")
"""The article's own voice where the outlet is not known."""


def voice_of(outlet: str) -> Mention:
    """The own voice of an article: its outlet where known, else `ARTICLE`."""
    return Mention(kind=ActorKind.OUTLET, name=outlet) if outlet else ARTICLE


def same_side(first: Mention, second: Mention) -> bool:
    """Whether two mentions are one end of a transfer: the same name, or of the same state (an army and its state)."""
    return first.name == second.name or (first.country is not None and first.country == second.country)


@dataclass(frozen=True, slots=True, order=True)
class Tenure:
    """An office, and between which dates documents say that the actor holds it, or held it once."""

    office: str
    """As written."""
    former: bool = False
    """Whether the documents say that it is held no more: "former", "then-", "ex-"."""
    first: str | None = None
    """ISO 8601 date of the earliest document that says so; None where none of them is dated."""
    last: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Merge:
    """Why two names are one actor."""

    names: tuple[str, str]
    score: int
    reasons: tuple[str, ...]
    why: str
    """What settled it: that nobody else fits, or that a person decided so."""
    rule: str
    """Name and version of the rule."""


@dataclass(frozen=True, slots=True, order=True)
class Question:
    """Another actor that may be the same, for a person to decide."""

    other: str
    """Id of the other actor."""
    names: tuple[str, str]
    """A name of this actor, then one of the other."""
    score: int
    reasons: tuple[str, ...]
    why: str
    """Why it was not settled: not near enough, or several fit."""
    rule: str


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor across the ledger."""

    id: str
    """ISO 3166-1 alpha-2 code for a state; else `a` and 16 hexadecimal digits of its kind and folded name."""
    name: str
    kind: ActorKind
    country: str | None = None
    """ISO 3166-1 alpha-2 code."""
    names: tuple[str, ...] = ()
    """Every spelling met, sorted."""
    offices: tuple[str, ...] = ()
    """Every office met, sorted."""
    reliability: Reliability | None = None
    """How reliable a source it is, as a person says; None where nobody has said."""
    tenures: tuple[Tenure, ...] = field(default=(), compare=False)
    """Every office met with the dates that say so, sorted."""
    merges: tuple[Merge, ...] = field(default=(), compare=False)
    """Why its names are one, the surest first."""
    questions: tuple[Question, ...] = field(default=(), compare=False)
    """Which other actors may be the same, the likeliest first."""
