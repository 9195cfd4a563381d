"""The user's table of how reliable sources are: each letter a judgement, superseded and never deleted.

The table is empty at first. Grades use it, and say whose letter it is.
"""

from collections.abc import Sequence

from sqlalchemy.engine import Connection

from headstamp.errors import NotFoundError, UsageError
from headstamp.judge import in_force
from headstamp.model.actor import ActorKind
from headstamp.model.judgement import ActorMark, Judgement, JudgementKind
from headstamp.model.reliability import Letter
from headstamp.model.view import JudgementOutcome, JudgementView
from headstamp.store.judgements import load_judgements
from headstamp.store.ledger import Ledger
from headstamp.store.lookups import actors_named
from headstamp.tasks.actors import find_actor
from headstamp.tasks.judged import list_judgements
from headstamp.tasks.recording import Author, add, identify, record
from headstamp.tasks.spellings import fold
from headstamp.tasks.targets import mark_actor
from headstamp.tasks.typed_tables import TypedRow, read_typed_table, refuse_faults
from headstamp.tasks.weighing import weighed

COLUMNS = ("actor", "reliability", "why")
ALLOWED = "allowed is one letter of the Admiralty code, A to F"


def list_reliabilities(ledger: Ledger) -> tuple[JudgementView, ...]:
    """The letters in force, by the name of the source; those of sources that no document names are misfits."""
    found = [v for v in list_judgements(ledger, standing=True) if v.judgement.kind is JudgementKind.RELIABILITY]
    return tuple(sorted(found, key=lambda view: (fold(source_of(view)), view.judgement.id)))


def source_of(view: JudgementView) -> str:
    """The name of the source that a letter was given to."""
    return view.judgement.actors[0].name


def read_letter(text: str) -> Letter:
    """The letter that a person typed, large or small; raises UsageError where it is none."""
    try:
        return Letter(text.strip().upper())
    except ValueError:
        raise UsageError(f'"{text}" is no reliability; {ALLOWED}') from None


def set_reliability(ledger: Ledger, source: str, letter: Letter, author: Author) -> JudgementOutcome:
    """Give a source a letter, in the place of the one it has; raises NotFoundError where nobody goes by the name."""

    def draft(connection: Connection) -> Judgement:
        mark = mark_actor(connection, find_actor(connection, source))
        return _judgement(mark, letter, author, _letters(connection))

    return record(ledger, draft)


def clear_reliability(ledger: Ledger, source: str, author: Author) -> JudgementOutcome:
    """Take back every letter of a source: it is F again. Raises NotFoundError where it has none."""

    def draft(connection: Connection) -> Judgement:
        mark, several = _mark(connection, source)
        if several:
            raise NotFoundError(several)
        earlier = _of(mark, _letters(connection))
        if not earlier:
            raise NotFoundError(f'"{source}" has no letter; list those given with: headstamp reliability')
        return author.judgement(JudgementKind.UNDO, supersedes=tuple(judgement.id for judgement in earlier))

    return record(ledger, draft)


def load_reliabilities(ledger: Ledger, file: str, author: Author) -> JudgementOutcome:
    """Give the letters of a table, columns actor, reliability and why, to the sources it names.

    A source need not be in the ledger: its letter counts once a document names it. A letter that is in force already
    is known. Raises UsageError, and takes nothing, where a row has no name or no letter, where two rows give one
    source two letters, or where more than one actor goes by a name.
    """
    rows = read_typed_table(file, COLUMNS[:2], COLUMNS[2:])
    with weighed(ledger) as connection:
        given = _letters(connection)
        marks, faults = _marks(connection, rows)
    refuse_faults(file, faults)
    drafts = []
    known = 0
    for row, mark in zip(rows, marks, strict=True):
        letter, why = read_letter(row.cells["reliability"]), row.cells["why"]
        standing = _of(mark, given)[-1:]
        if [(each.reliability, each.why) for each in standing] == [(letter, why or author.why)]:
            known += 1
            continue
        own = Author(author.who, author.when, why or author.why)
        drafts.append(identify(_judgement(mark, letter, own, given)))
    outcome = add(ledger, {judgement.id: judgement for judgement in drafts}.values())
    return JudgementOutcome(outcome.judgements, outcome.changes, known + outcome.known)


def _letters(connection: Connection) -> list[Judgement]:
    """Every letter ever given and not taken back, by time: those in force, and those that they supersede."""
    judgements = load_judgements(connection)
    standing = {each.id: each for each in in_force(judgements)}
    taken_back = {i for each in standing.values() if each.kind is JudgementKind.UNDO for i in each.supersedes}
    return [each for each in judgements if each.kind is JudgementKind.RELIABILITY and each.id not in taken_back]


def _of(mark: ActorMark, letters: Sequence[Judgement]) -> list[Judgement]:
    """The letters of one source: by its id, or by a name where it had none."""
    return [each for each in letters if _are_one(mark, each.actors[0])]


def _are_one(mark: ActorMark, other: ActorMark) -> bool:
    if mark.id and other.id:
        return mark.id == other.id
    names, others = ({fold(name) for name in (each.name, *each.names)} for each in (mark, other))
    return bool(names & others)


def _judgement(mark: ActorMark, letter: Letter, author: Author, given: Sequence[Judgement]) -> Judgement:
    earlier = tuple(judgement.id for judgement in _of(mark, given))
    return author.judgement(JudgementKind.RELIABILITY, actors=(mark,), reliability=letter, supersedes=earlier)


def _mark(connection: Connection, source: str) -> tuple[ActorMark, str]:
    """The mark of the actor of that name, or of a source that the ledger does not know, by its name alone.

    With it, where more than one actor goes by the name, which these are; else nothing.
    """
    try:
        return mark_actor(connection, find_actor(connection, source)), ""
    except NotFoundError as error:
        several = str(error) if actors_named(connection, fold(source.strip())) else ""
    return ActorMark("", source.strip(), ActorKind.OUTLET, names=(source.strip(),)), several


def _marks(connection: Connection, rows: Sequence[TypedRow]) -> tuple[list[ActorMark], list[str]]:
    marks: list[ActorMark] = []
    faults: list[str] = []
    letters: dict[str, str] = {}
    for row in rows:
        name, letter = row.cells["actor"], row.cells["reliability"]
        if not name:
            faults.append(f"line {row.line}: no actor is named")
        if letter.upper() not in set(Letter):
            faults.append(f'line {row.line}: "{letter}" is no reliability; {ALLOWED}')
        if not name or letter.upper() not in set(Letter):
            continue
        mark, fault = _mark(connection, name)
        key = mark.id or fold(name)
        if fault:
            faults.append(f"line {row.line}: {fault}")
        elif letters.setdefault(key, letter.upper()) != letter.upper():
            faults.append(f'line {row.line}: "{name}" is {letter.upper()} here and {letters[key]} above')
        marks.append(mark)
    return marks, faults
