"""Who cites whom about one matter: reports, those they cite, and the originators, as a graph."""

from dataclasses import dataclass

from headstamp.model.actor import Actor
from headstamp.model.copying import Copy
from headstamp.model.view import DocumentSummary, EntryView


@dataclass(frozen=True, slots=True)
class Teller:
    """One who tells it: a report that is in the ledger, or an actor that is cited and whose own text is not."""

    id: str
    """Id of the document, or of the actor."""
    name: str
    """The outlet, or for a report without one its title or file; the actor's name."""
    document: DocumentSummary | None = None
    actor: Actor | None = None
    """The actor; of a report its outlet, where known."""
    copy: Copy | None = None
    """Of which report of the graph it is a copy or rewrite."""
    origin: bool = False
    """Whether it counts among the origins that can be named."""
    perhaps: bool = False
    """Whether it counts in the high count of origins only."""
    denies: bool = False
    """Whether all that it says itself is a denial."""
    reasons: tuple[str, ...] = ()
    """Why its own word is counted once with others, or adds nothing."""


@dataclass(frozen=True, slots=True)
class Citation:
    """That one has it from another, in these claims."""

    teller: str
    """Id of the one who cites."""
    cited: str
    claims: tuple[str, ...]
    loop: bool = False
    """Whether it is part of a way that leads back to the outlet where it starts."""


@dataclass(frozen=True, slots=True)
class CitationGraph:
    """All chains of one entry, drawn together."""

    entry: EntryView
    tellers: tuple[Teller, ...]
    """Reports by date and id, then actors by name and id."""
    citations: tuple[Citation, ...]
    """By teller, then cited, in the order of the tellers."""
