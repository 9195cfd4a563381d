"""The order of the stages: documents are read into claims, claims are resolved, grouped and weighed. No storage."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from headstamp.extract.reader import Reader
from headstamp.group import group
from headstamp.judge import (
    decide_actors,
    decisions_of,
    in_force,
    judge_claims,
    note_origins,
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
from headstamp.model.judgement import Fit, Judged, Judgement, Misfit
from headstamp.model.problem import Problem
from headstamp.model.view import DocumentSummary
from headstamp.resolve import Cast, Face, Settings, gather_faces, resolve, settings_of
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
    entries and count for nothing; so do unsure ones that no person has reviewed. This is the definition of what a
    ledger shows; a ledger that is kept takes the same steps for what a change touches only (`tasks.reweighing`).
    """
    standing = in_force(judgements)
    machine = sorted(claims, key=lambda claim: (claim.document, claim.id))
    judged = judge_claims(standing, machine)
    aside = set_aside(judged, provisos.unsure)
    faces = gather_faces(dated_mentions(machine, judged, documents))
    resolved, of_actors, lost_actors = cast_faces(faces, states, names, standing, settings_of(faces))
    actors = Cast(resolved)
    claims = [judged.corrected.get(claim.id, claim) for claim in machine]
    grouped = group(claims, actors, states, aside)
    shaped, of_entries, lost_entries = shape_entries(grouped, standing, machine, judged.corrected, actors)
    entries = tuple(sorted(shaped, key=lambda entry: entry.id))
    entry_of = {claim: entry.id for entry in entries for claim in entry.claims}
    weighed = list(weigh_entries(entries, claims, entry_of, Beside(judged, aside, actors, documents, provisos)))
    fitted = replace(
        judged,
        fits=(*judged.fits, *of_entries, *of_actors),
        misfits=(*judged.misfits, *lost_entries, *lost_actors),
    )
    of_all = {mention: actors[mention] for claim in machine for _, mention in claim.mentions()}
    of_all |= {mention: actors[mention] for claim in claims for _, mention in claim.mentions()}
    weights, findings = tuple(weight for weight, _ in weighed), tuple(found for _, found in weighed)
    return Weighed(of_all, entries, weights, findings, fitted)


def set_aside(judged: Judged, unsure: frozenset[str]) -> frozenset[str]:
    """Ids of the claims that count for nothing: rejected, or unsure and reviewed by nobody."""
    return judged.rejected | (unsure - judged.reviewed)


def dated_mentions(
    machine: Iterable[Claim], judged: Judged, documents: Mapping[str, DocumentSummary]
) -> Iterator[tuple[Mention, str, Collection[str]]]:
    """Every mention of the claims, as the machine and as a person reads them, with its document and that one's date.

    Where the document has none, the date of the saying; what a person put there has none.
    """
    document_of: dict[str, str] = {}
    for claim in machine:
        document_of[claim.id] = claim.document
        document = documents.get(claim.document)
        date = (document.published if document else None) or claim.said_on
        for _, mention in claim.mentions():
            yield mention, claim.document, (date,) if date else ()
    for claim in judged.corrected.values():
        for _, mention in claim.mentions():
            yield mention, claim.document, ()
    for identifier, mention in judged.origins.items():
        yield mention, document_of[identifier], ()


def cast_faces(
    faces: Mapping[Mention, Face], states: States, names: Names, standing: Sequence[Judgement], settings: Settings
) -> tuple[Mapping[Mention, Actor], list[Fit], list[Misfit]]:
    """The actor of every face, with what became of the judgements in force on actors."""
    votes = Counter({face: seen.votes for face, seen in faces.items()})
    dates = {face: frozenset(seen.dates) for face, seen in faces.items() if seen.dates}
    resolved = resolve(votes, states, names, dates=dates, settings=settings, told=decisions_of(standing))
    return decide_actors(standing, resolved)


@dataclass(frozen=True, slots=True)
class Beside:
    """What entries are weighed with, beside their claims."""

    judged: Judged
    aside: frozenset[str]
    actors: Mapping[Mention, Actor]
    documents: Mapping[str, DocumentSummary]
    provisos: Provisos


def weigh_entries(
    entries: Iterable[Entry], claims: Iterable[Claim], entry_of: Mapping[str, str], beside: Beside
) -> Iterator[tuple[Weight, tuple[Finding, ...]]]:
    """What follows from the claims of each entry, in order.

    `claims`, as persons read them, are all of every document in which a claim of the entries stands; `entry_of` says
    where each of them stands that is a transfer.
    """
    by_id = {claim.id: claim for claim in claims}
    outlines: dict[str, list[str]] = defaultdict(list)
    for claim in by_id:
        if claim in entry_of:
            outlines[entry_of[claim]].append(claim)
    around = [Entry(each, None, None, (), (), (), tuple(own)) for each, own in outlines.items()]
    bearing = bear_upon(around, [claim for claim in by_id.values() if claim.id not in beside.aside])
    following = _by_document(beside.provisos.likenesses)
    origins, actors, documents = beside.judged.origins, beside.actors, beside.documents
    for entry in entries:
        counted = [by_id[claim] for claim in entry.claims if claim not in beside.aside]
        near = Circumstances(beside=bearing.get(entry.id, ()), copies=_copies(counted, following))
        weight, found = weigh(entry, counted, actors, documents, near)
        if not origins.keys().isdisjoint(claim.id for claim in counted):
            rested, _ = weigh(entry, rest_claims(counted, origins), actors, documents, near)
            marked = note_origins(rested.origins, (claim.id for claim in counted), origins, actors)
            weight = replace(weight, origins=marked, grade=rested.grade)
        yield weight, found


def _by_document(likenesses: Iterable[Likeness]) -> Mapping[str, Sequence[Likeness]]:
    found: dict[str, list[Likeness]] = defaultdict(list)
    for likeness in likenesses:
        found[likeness.document].append(likeness)
    return found


def _copies(claims: Iterable[Claim], following: Mapping[str, Sequence[Likeness]]) -> Copies:
    """Which of the documents of these claims copies which other of them."""
    documents = {claim.document for claim in claims}
    return choose_copies(documents, (each for one in documents for each in following.get(one, ())))
