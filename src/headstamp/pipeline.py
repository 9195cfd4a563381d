"""The order of the stages: documents are read into claims, claims are resolved, grouped and weighed. No storage."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from headstamp.extract.reader import Reader
from headstamp.group import group
from headstamp.lexicon.names import Names
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim, Reading
from headstamp.model.document import Document
from headstamp.model.entry import Entry, Weight
from headstamp.model.finding import Finding
from headstamp.model.problem import Problem
from headstamp.model.view import DocumentSummary
from headstamp.resolve import resolve
from headstamp.weigh import weigh

READABLE = frozenset({"en", "und"})
"""Languages that are given to a reader; `und` is a text too short to tell."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What follows from all claims of a ledger. Entries, weights and findings are in the same order: by entry id."""

    actors: Mapping[Mention, Actor]
    entries: tuple[Entry, ...]
    weights: tuple[Weight, ...]
    findings: tuple[tuple[Finding, ...], ...]


def is_readable(document: Document) -> bool:
    """Whether the document is in a language that a reader reads."""
    return document.language in READABLE


def read_documents(documents: Sequence[Document], reader: Reader | None) -> Iterator[Reading]:
    """One reading for each document, in order; documents in other languages are not given to the reader.

    `reader` may be None where none of them is readable.
    """
    readable = [document for document in documents if is_readable(document)]
    readings = reader.read(readable) if reader and readable else iter(())
    for document in documents:
        yield next(readings) if is_readable(document) else unread(document)


def unread(document: Document) -> Reading:
    """The reading of a document that no reader reads: no claims, and a Problem that says so unless it has one."""
    if any(problem.code == "not-english" for problem in document.problems):
        return Reading(document.id, ())
    message = f'the text is in the language "{document.language}"; it can be searched, but is not read for claims'
    return Reading(document.id, (), problems=(Problem("not-english", message, document.name, document.id),))


def weigh_ledger(
    claims: Iterable[Claim], documents: Mapping[str, DocumentSummary], states: States, names: Names
) -> Weighed:
    """Resolve, group and weigh all claims; the same for the same claims, in whatever order they come."""
    claims = sorted(claims, key=lambda claim: (claim.document, claim.id))
    actors = resolve([mention for claim in claims for _, mention in claim.mentions()], states, names)
    entries = tuple(sorted(group(claims, actors, states), key=lambda entry: entry.id))
    by_id = {claim.id: claim for claim in claims}
    weights, findings = [], []
    for entry in entries:
        weight, found = weigh(entry, [by_id[claim] for claim in entry.claims], actors, documents)
        weights.append(weight)
        findings.append(found)
    return Weighed(actors, entries, tuple(weights), tuple(findings))
