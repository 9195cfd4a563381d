"""Reading texts and comparing what is found in them with gold."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from headstamp.config import Limits
from headstamp.errors import GoldError
from headstamp.evaluate.confidences import Judged, judge_found
from headstamp.evaluate.gold import Noted, read_notes
from headstamp.evaluate.matching import Comparison, compare
from headstamp.evaluate.mistakes import Mistake, list_mistakes
from headstamp.evaluate.notes import Note, note
from headstamp.evaluate.scores import Scores, score
from headstamp.export.records import claim_record
from headstamp.extract.reader import Reader
from headstamp.lexicon.same_names import SameNames, load_same_names
from headstamp.model.claim import Claim, Kind, ReaderVersion
from headstamp.model.document import Document
from headstamp.model.problem import Problem
from headstamp.model.view import ClaimView, DocumentSummary, Progress
from headstamp.tasks.texts import Texts, find_texts

BATCH = 16
"""Documents read between two looks at the progress."""
FAULTS_TOLD = 20
"""Faults of a file that are told one by one; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What came of comparing claims with gold."""

    gold: str
    """Its path, as given."""
    gold_sha256: str
    texts_sha256: str
    """Of the names and bytes of the texts that gold names; empty where none were looked for."""
    documents: int
    reader: ReaderVersion | None
    """None where claims were handed in."""
    scores: Scores
    mistakes: tuple[Mistake, ...]
    judged: tuple[Judged, ...]
    """Every claim found that counts, right or not, with its confidence."""
    problems: tuple[Problem, ...]
    """Of the texts."""


def evaluate(
    gold: str,
    texts: Sequence[str] = (),
    *,
    claims: str | None = None,
    reader: Reader | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Evaluation:
    """Compare with gold what a reader finds in the texts that gold names, or the claims of the file `claims`.

    Texts are looked for in `texts` (files, folders, globs), or beside the gold; nothing else is read. With `claims`
    they only serve to quote mistakes, and may be missing. All of gold is checked before anything is read: raises
    GoldError with every fault and its line, and UsageError for a file that cannot be read.
    """
    same = load_same_names()
    data, noted = _load(gold, same)
    files = list(noted.files)
    found_texts = find_texts(gold, texts, files, Limits(), required=claims is None)
    _refuse(gold, noted, found_texts)
    if claims is None:
        loaded = reader or _default_reader()
        found = tuple(_read_notes(found_texts.documents, loaded, same, progress))
        version = loaded.version
    else:
        _, handed_in = _load(claims, same)
        if handed_in.faults:
            raise GoldError(_faults(claims, handed_in.faults))
        found, version = handed_in.notes, None
    comparisons = _compare(files, noted.notes, found, same)
    return Evaluation(
        gold=gold,
        gold_sha256=hashlib.sha256(data).hexdigest(),
        texts_sha256=found_texts.sha256,
        documents=len(files),
        reader=version,
        scores=score(comparisons, same),
        mistakes=list_mistakes(comparisons, {name: one.text for name, one in found_texts.documents.items()}, same),
        judged=tuple(judge_found(comparisons)),
        problems=found_texts.problems,
    )


def _default_reader() -> Reader:
    from headstamp.extract import default_reader

    return default_reader()


def _load(path: str, same: SameNames) -> tuple[bytes, Noted]:
    try:
        data = Path(path).read_bytes()
        return data, read_notes(data.decode("utf-8"), same)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise GoldError(f'"{path}" line {line}: this is no UTF-8; save the file as UTF-8') from error
    except (OSError, ValueError) as error:
        raise GoldError(f'"{path}" cannot be read: {getattr(error, "strerror", None) or error}') from error


def _refuse(gold: str, noted: Noted, texts: Texts) -> None:
    """Raise GoldError with all that is wrong: faulty lines, texts that are missing, evidence beyond a text."""
    faults = list(noted.faults)
    faults += [f'line {noted.lines[name]}: the text "{name}" {reason}' for name, reason in texts.missing.items()]
    for one in noted.notes:
        document = texts.documents.get(one.file)
        if document and one.span.end > len(document.text):
            where, length = noted.lines[one.file], len(document.text)
            faults.append(f'line {where}: evidence ends at {one.span.end}, but "{one.file}" has {length} characters')
    if faults:
        raise GoldError(_faults(gold, faults))
    if not noted.files:
        raise GoldError(f'"{gold}" holds no document of gold')


def _faults(path: str, faults: Sequence[str]) -> str:
    more = len(faults) - FAULTS_TOLD
    listed = "; ".join(faults[:FAULTS_TOLD]) + (f"; and {more:,} more" if more > 0 else "")
    return f'"{path}" cannot be used: {listed}'


def _read_notes(
    documents: Mapping[str, Document],
    reader: Reader,
    same: SameNames,
    progress: Callable[[Progress], None] | None,
) -> Iterator[Note]:
    """The claims of the documents as they would be exported, as notes."""
    from headstamp.lexicon.states import load_states

    claims: list[tuple[str, Claim]] = []
    done = 0
    waiting = iter(documents.items())
    while batch := list(islice(waiting, BATCH)):
        if progress:
            progress(Progress(done, len(documents), batch[0][0], len(claims)))
        claims += _read(batch, reader)
        done += len(batch)
    if progress:
        progress(Progress(done, len(documents), "", len(claims)))
    names = load_states().names
    for name, view in _views(claims, documents, reader.version):
        record = claim_record(view, lambda code: names.get(code, code))
        yield note(record, view.claim.kind, name, same)


def _read(batch: Sequence[tuple[str, Document]], reader: Reader) -> Iterator[tuple[str, Claim]]:
    from headstamp.pipeline import read_documents

    readings = read_documents([document for _, document in batch], reader)
    for (name, _), reading in zip(batch, readings, strict=True):
        yield from ((name, claim) for claim in reading.claims)


def _views(
    claims: Sequence[tuple[str, Claim]], documents: Mapping[str, Document], version: ReaderVersion
) -> Iterator[tuple[str, ClaimView]]:
    """The claims with their actors, resolved over all documents at once as in a ledger, sorted as in an export."""
    from headstamp.lexicon.names import load_names
    from headstamp.lexicon.states import load_states
    from headstamp.resolve import resolve

    in_order = sorted(claims, key=lambda named: (named[1].document, named[1].id, named[0]))
    mentions = [mention for _, claim in in_order for _, mention in claim.mentions()]
    actors = resolve(mentions, load_states(), load_names())
    for name, claim in sorted(in_order, key=lambda named: _place(*named)):
        yield name, ClaimView(claim, _summary(documents[name]), actors, version)


def _place(name: str, claim: Claim) -> tuple[object, ...]:
    first, last = claim.evidence[0].span.start, max(one.span.end for one in claim.evidence)
    return name, first, last, str(claim.kind), claim.id


def _summary(document: Document) -> DocumentSummary:
    return DocumentSummary(
        id=document.id,
        name=document.name,
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        url=document.url,
        language=document.language,
        media_type=document.media_type,
    )


def _compare(
    files: Iterable[str], wanted: Iterable[Note], found: Iterable[Note], same: SameNames
) -> tuple[Comparison, ...]:
    """Document by document and kind by kind. Of documents and kinds that gold does not have nothing is compared."""
    gold, claims = _by_place(wanted), _by_place(found)
    asked = {kind for (_, kind), notes in gold.items() if not all(one.optional for one in notes)}
    return tuple(
        compare(kind, file, claims.get((file, kind), ()), gold.get((file, kind), ()), same)
        for file in files
        for kind in Kind
        if kind in asked
    )


def _by_place(notes: Iterable[Note]) -> dict[tuple[str, Kind], list[Note]]:
    placed: dict[tuple[str, Kind], list[Note]] = {}
    for one in notes:
        placed.setdefault((one.file, one.kind), []).append(one)
    return placed
