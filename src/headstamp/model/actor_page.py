"""Everything that a ledger says of one actor, in the order of time."""

from dataclasses import dataclass

from headstamp.model.actor import Actor, Question
from headstamp.model.view import ActorDetail, ClaimView, DocumentSummary


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office, and the documents that say that the actor holds it, or held it once."""

    office: str
    """As written."""
    former: bool
    documents: tuple[DocumentSummary, ...]
    """By date, then name and id; those without a date last."""

    @property
    def dates(self) -> tuple[str | None, str | None]:
        """First and last date of the documents."""
        dated = [document.published for document in self.documents if document.published]
        return (min(dated), max(dated)) if dated else (None, None)


@dataclass(frozen=True, slots=True)
class ActorPage:
    """An actor with its offices and what it said, stood for and took part in.

    Statements and positions stand by the date of saying, contacts by their own date; those without one last.
    """

    detail: ActorDetail
    offices: tuple[OfficeHeld, ...]
    """By first date, those without one last."""
    statements: tuple[ClaimView, ...]
    """Statements of which it is the speaker."""
    positions: tuple[ClaimView, ...]
    contacts: tuple[ClaimView, ...]
    documents: tuple[DocumentSummary, ...]
    """Those that name it, by date, then name."""
    others: tuple[Actor, ...] = ()
    """The actors that its questions ask about."""


@dataclass(frozen=True, slots=True)
class ActorQuestion:
    """Two actors that may be one, for a person to decide."""

    first: Actor
    second: Actor
    question: Question
    """As it stands on the first."""
