"""The order of the stages: documents are read into claims, claims are resolved, grouped and weighed. No storage."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from headstamp.extract.reader import Reader
from headstamp.group import group
from headstamp.judge import (
    decide_actors,
    decisions_of,
    in_force,
    judge_claims,
    note_origins,
    place_rejected,
    rest_claims,
    shape_entries,
)
from headstamp.lexicon.names import Names
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim, Reading
from headstamp.model.copying import Copies, Likeness, choose_copies
from headstamp.model.document import Document
from headstamp.model.entry import Entry, Weight
from headstamp.model.finding import Finding
from headstamp.model.judgement import Judged, Judgement
from headstamp.model.problem import Problem
from headstamp.model.view import DocumentSummary
from headstamp.resolve import resolve
from headstamp.weigh import Circumstances, bear_upon, weigh

READABLE = frozenset({"en", "und"})
"""Languages that are given to a reader; `und` is a text too short to tell."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What follows from all claims of a ledger. Entries, weights and findings are in the same order: by entry id."""

    actors: Mapping[Mention, Actor]
    entries: tuple[Entry, ...]
    weights: tuple[Weight, ...]
    findings: tuple[tuple[Finding, ...], ...]
    judged: Judged = field(default_factory=Judged)
    """What came of a person's judgements."""


@dataclass(frozen=True, slots=True)
class Provisos:
    """What bears on how claims are counted, beside what they say and what persons judged."""

    likenesses: tuple[Likeness, ...] = ()
    """Which documents follow the text of which."""
    unsure: frozenset[str] = frozenset()
    """Ids of the claims that count only when a person has reviewed them."""


_NONE = Provisos()


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


def weigh_ledger(  # noqa: PLR0913  all that a ledger holds, and nothing of it is of one kind with another
    claims: Iterable[Claim],
    documents: Mapping[str, DocumentSummary],
    states: States,
    names: Names,
    judgements: Iterable[Judgement] = (),
    *,
    provisos: Provisos = _NONE,
) -> Weighed:
    """Resolve, group and weigh all claims; the same for the same claims and judgements, in whatever order they come.

    Claims are taken as a person reads them where a judgement in force corrects them. Rejected ones stand in their
    entries and count for nothing; so do unsure ones that no person has reviewed.
    """
    standing = in_force(judgements)
    machine = sorted(claims, key=lambda claim: (claim.document, claim.id))
    judged = judge_claims(standing, machine)
    aside = judged.rejected | (provisos.unsure - judged.reviewed)
    claims = [judged.corrected.get(claim.id, claim) for claim in machine]
    mentions = [mention for claim in machine for _, mention in claim.mentions()]
    mentions += [mention for claim in judged.corrected.values() for _, mention in claim.mentions()]
    mentions += judged.origins.values()
    dates = _dates(machine, documents)
    resolved = resolve(mentions, states, names, dates=dates, told=decisions_of(standing))
    actors, of_actors, lost_actors = decide_actors(standing, resolved)
    grouped = _group(claims, aside, actors, states)
    shaped, of_entries, lost_entries = shape_entries(grouped, standing, machine, judged.corrected, actors)
    entries = tuple(sorted(shaped, key=lambda entry: entry.id))
    by_id = {claim.id: claim for claim in claims}
    bearing = bear_upon(entries, [claim for claim in claims if claim.id not in aside])
    following = _by_document(provisos.likenesses)
    weights, findings = [], []
    for entry in entries:
        counted = [by_id[claim] for claim in entry.claims if claim not in aside]
        copies = _copies(counted, following)
        beside = Circumstances(beside=bearing.get(entry.id, ()), copies=copies)
        weight, found = weigh(entry, counted, actors, documents, beside)
        if not judged.origins.keys().isdisjoint(claim.id for claim in counted):
            rested, _ = weigh(entry, rest_claims(counted, judged.origins), actors, documents, beside)
            marked = note_origins(rested.origins, (claim.id for claim in counted), judged.origins, actors)
            weight = replace(weight, origins=marked, grade=rested.grade)
        weights.append(weight)
        findings.append(found)
    fitted = replace(
        judged,
        fits=(*judged.fits, *of_entries, *of_actors),
        misfits=(*judged.misfits, *lost_entries, *lost_actors),
    )
    return Weighed(actors, entries, tuple(weights), tuple(findings), fitted)


def _by_document(likenesses: Iterable[Likeness]) -> Mapping[str, Sequence[Likeness]]:
    found: dict[str, list[Likeness]] = defaultdict(list)
    for likeness in likenesses:
        found[likeness.document].append(likeness)
    return found


def _copies(claims: Iterable[Claim], following: Mapping[str, Sequence[Likeness]]) -> Copies:
    """Which of the documents of these claims copies which other of them."""
    documents = {claim.document for claim in claims}
    return choose_copies(documents, (each for one in documents for each in following.get(one, ())))


def _dates(claims: Iterable[Claim], documents: Mapping[str, DocumentSummary]) -> Mapping[Mention, frozenset[str]]:
    """Mentions with an office to the dates of their documents, or of the saying where the document has none."""
    found: dict[Mention, set[str]] = {}
    for claim in claims:
        document = documents.get(claim.document)
        date = (document.published if document else None) or claim.said_on
        for _, mention in claim.mentions() if date else ():
            if mention.office and date:
                found.setdefault(mention, set()).add(date)
    return {mention: frozenset(dates) for mention, dates in found.items()}


def _group(
    claims: Sequence[Claim], aside: frozenset[str], actors: Mapping[Mention, Actor], states: States
) -> Iterable[Entry]:
    """The entries of the claims that count, with those set aside beside them: they shape no entry."""
    if not aside:
        return group(claims, actors, states)
    counted = group([claim for claim in claims if claim.id not in aside], actors, states)
    return place_rejected(counted, group(claims, actors, states), aside)
