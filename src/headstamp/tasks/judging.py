"""Judging: what a person decides is added to the ledger, and what that changes is told.

Each task takes names as `show` does: ids, their beginnings, spellings of actors. Nothing is ever deleted.
"""

from collections.abc import Sequence

from sqlalchemy.engine import Connection

from headstamp.errors import NotFoundError, UsageError
from headstamp.judge import in_force
from headstamp.model.judgement import ActorMark, Correctable, Judgement, JudgementKind, mark_claim
from headstamp.model.view import JudgementOutcome
from headstamp.store import lookups
from headstamp.store.claims import load_actors
from headstamp.store.judgements import judgements_beginning, load_judgements
from headstamp.store.ledger import Ledger
from headstamp.store.weighed import load_entry_views
from headstamp.tasks.correcting import read_correction, read_origin
from headstamp.tasks.recording import Author, record
from headstamp.tasks.showing import find_named
from headstamp.tasks.targets import find_claim, find_entry_mark, mark_actor

__all__ = ["Author", "accept", "correct", "mark_origin", "merge", "note", "reject", "split", "undo"]


def accept(ledger: Ledger, claim: str, author: Author) -> JudgementOutcome:
    """A person stands by the machine's reading of a claim."""
    return record(
        ledger, lambda c: author.judgement(JudgementKind.ACCEPT, claims=(mark_claim(find_claim(c, claim)),))
    )


def reject(ledger: Ledger, claim: str, author: Author) -> JudgementOutcome:
    """A claim was misread: it stays shown, and is left out of counts, origins and findings."""
    return record(
        ledger, lambda c: author.judgement(JudgementKind.REJECT, claims=(mark_claim(find_claim(c, claim)),))
    )


def correct(ledger: Ledger, claim: str, field: Correctable, value: str, author: Author) -> JudgementOutcome:
    """A person reads something else in one field of a claim.

    `value` is a word of the field's closed set, a party, an amount or a period, as `correcting` says; raises
    UsageError where it cannot be understood, or where a claim of that kind has no such field.
    """

    def draft(connection: Connection) -> Judgement:
        found = find_claim(connection, claim)
        correction = read_correction(connection, found, field, value)
        return author.judgement(JudgementKind.CORRECT, claims=(mark_claim(found),), correction=correction)

    return record(ledger, draft)


def mark_origin(ledger: Ledger, claim: str, origin: str, author: Author) -> JudgementOutcome:
    """A claim rests on the word of somebody whom its own text does not name: of an actor, or of another claim's."""

    def draft(connection: Connection) -> Judgement:
        found = find_claim(connection, claim)
        rests_on = read_origin(connection, found, origin)
        return author.judgement(JudgementKind.MARK_ORIGIN, claims=(mark_claim(found),), origin=rests_on)

    return record(ledger, draft)


def note(ledger: Ledger, target: str, author: Author) -> JudgementOutcome:
    """A note on a claim, an entry or an actor; its text is the author's reason. It changes no count."""
    if not author.why.strip():
        raise UsageError("a note without words says nothing; write its text after what it is on")

    def draft(connection: Connection) -> Judgement:
        what, identifier = find_named(connection, target)
        if what == "claim":
            return author.judgement(JudgementKind.NOTE, claims=(mark_claim(find_claim(connection, identifier)),))
        if what == "entry":
            return author.judgement(JudgementKind.NOTE, entries=(find_entry_mark(connection, identifier),))
        if what == "actor":
            return author.judgement(JudgementKind.NOTE, actors=(mark_actor(connection, identifier),))
        raise UsageError(f'"{target}" names the {what} {identifier}; notes stand on claims, entries and actors')

    return record(ledger, draft)


def merge(ledger: Ledger, first: str, second: str, author: Author) -> JudgementOutcome:
    """Two entries are one matter, or two actors are one; the one named first keeps its id and its name."""

    def draft(connection: Connection) -> Judgement:
        (what, one), (other_kind, other) = find_named(connection, first), find_named(connection, second)
        if what != other_kind or what not in {"entry", "actor"}:
            raise UsageError(
                f'"{first}" names the {what} {one}, "{second}" the {other_kind} {other}; '
                "merge two entries, or two actors"
            )
        if one == other:
            raise UsageError(f'"{first}" and "{second}" are one {what} already: {one}')
        if what == "entry":
            marks = (find_entry_mark(connection, one), find_entry_mark(connection, other))
            return author.judgement(JudgementKind.MERGE_ENTRIES, entries=marks)
        actors = (mark_actor(connection, one), mark_actor(connection, other))
        return author.judgement(JudgementKind.SAME_ACTOR, actors=actors)

    return record(ledger, draft)


def split(ledger: Ledger, target: str, parts: Sequence[str], author: Author) -> JudgementOutcome:
    """Some claims of an entry are another matter, or some spellings of an actor are somebody else."""

    def draft(connection: Connection) -> Judgement:
        what, identifier = find_named(connection, target)
        if what == "entry":
            return _split_entry(connection, identifier, parts, author)
        if what == "actor":
            return _split_actor(connection, identifier, parts, author)
        raise UsageError(f'"{target}" names the {what} {identifier}; split an entry or an actor')

    return record(ledger, draft)


def _split_entry(connection: Connection, identifier: str, parts: Sequence[str], author: Author) -> Judgement:
    (view,) = load_entry_views(connection, [identifier])
    claims = {found.id: found for found in (find_claim(connection, part) for part in parts)}
    outside = [claim for claim in claims if claim not in view.entry.claims]
    if outside:
        raise UsageError(f"claim {outside[0]} does not stand in entry {identifier}")
    if not claims or len(claims) == len(view.entry.claims):
        raise UsageError(
            f"name some of the {len(view.entry.claims)} claims of entry {identifier}, and not all of them"
        )
    marks = tuple(mark_claim(claims[claim]) for claim in sorted(claims))
    return author.judgement(
        JudgementKind.SPLIT_ENTRY, entries=(find_entry_mark(connection, identifier),), claims=marks
    )


def _split_actor(connection: Connection, identifier: str, parts: Sequence[str], author: Author) -> Judgement:
    spellings = [name for name, _ in lookups.spellings_of(connection, identifier)]
    wanted = {part.strip().casefold() for part in parts}
    leaving = tuple(name for name in spellings if name.casefold() in wanted)
    known = ", ".join(f'"{name}"' for name in spellings)
    if not leaving or wanted - {name.casefold() for name in leaving}:
        raise UsageError(f"the actor {identifier} goes by {known}; name those of them that are somebody else")
    if len(leaving) == len(spellings):
        raise UsageError(f"the actor {identifier} has no other name than {known}; nobody would be left")
    whole = mark_actor(connection, identifier)
    actor = load_actors(connection, [identifier])[identifier]
    part = ActorMark("", leaving[0], actor.kind, actor.country, leaving)
    return author.judgement(JudgementKind.OTHER_ACTOR, actors=(whole, part))


def undo(ledger: Ledger, judgement: str | None, author: Author) -> JudgementOutcome:
    """Take back a judgement, or, with None, the last that is in force and no undo; what it superseded is back.

    An undo is taken back by its own id. Raises NotFoundError where there is no such judgement, and UsageError where
    it is not in force any more.
    """

    def draft(connection: Connection) -> Judgement:
        standing = in_force(load_judgements(connection))
        if judgement is None:
            last = [each.id for each in standing if each.kind is not JudgementKind.UNDO]
            if not last:
                raise NotFoundError("there is no judgement to undo")
            return author.judgement(JudgementKind.UNDO, supersedes=(last[-1],))
        identifier = find_judgement(connection, judgement)
        if identifier not in {each.id for each in standing}:
            raise UsageError(f"judgement {identifier} is not in force any more; see: headstamp judgements")
        return author.judgement(JudgementKind.UNDO, supersedes=(identifier,))

    return record(ledger, draft)


def find_judgement(connection: Connection, name: str) -> str:
    """The id of the judgement that begins so; raises NotFoundError where none or more than one does."""
    found = judgements_beginning(connection, name.strip().lower(), 6) if name.strip() else []
    if not found:
        raise NotFoundError(f'no judgement goes by "{name}"; list them with: headstamp judgements')
    if len(found) > 1:
        raise NotFoundError(f'"{name}" may be more than one judgement: {", ".join(found)}; name one of them')
    return found[0]
