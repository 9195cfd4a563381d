"""Adding judgements to a ledger: they get their id, supersede what they replace, and the ledger is weighed anew."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.engine import Connection

from headstamp.errors import UsageError
from headstamp.judge import in_force
from headstamp.model.judgement import VERDICTS, Judgement, JudgementKind
from headstamp.model.view import JudgementOutcome
from headstamp.store.encoding import encode
from headstamp.store.judgements import keep_judgement, load_judgements
from headstamp.store.ledger import Ledger
from headstamp.store.weighed import mark_changed
from headstamp.tasks.weighing import weigh, weighed


@dataclass(frozen=True, slots=True)
class Author:
    """Who judges, when and why. The door that takes a judgement in says when: no task reads a clock."""

    who: str
    when: str
    """ISO 8601 with a time zone."""
    why: str = ""

    def judgement(self, kind: JudgementKind, **about: Any) -> Judgement:
        """A judgement of that kind by this author, not yet identified."""
        if not self.who.strip():
            raise UsageError("nobody is named as the one who judges; name yourself with --by or HEADSTAMP_REVIEWER")
        return Judgement("", kind, self.who.strip(), moment(self.when), self.why.strip(), **about)


def moment(words: str) -> str:
    """The moment in UTC; raises UsageError for what is no moment of ISO 8601, or has no time zone."""
    try:
        when = datetime.fromisoformat(words)
    except ValueError:
        when = None
    if when is None or when.tzinfo is None:
        raise UsageError(f'"{words}" is no moment with a time zone; allowed is ISO 8601: 2024-03-01T12:00:00+00:00')
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def identify(judgement: Judgement) -> Judgement:
    """The judgement with the id that follows from all that it says."""
    said = encode(replace(judgement, id=""))
    if judgement.reliability is None:  # a field that came later: judgements without it keep the ids they had
        del said["reliability"]
    digest = hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode(errors="replace"))
    return replace(judgement, id=f"j{digest.hexdigest()[:16]}")


def record(ledger: Ledger, draft: Callable[[Connection], Judgement]) -> JudgementOutcome:
    """Add the judgement that `draft` makes of the ledger as it is, in the place of what it replaces."""
    with weighed(ledger) as connection:
        made = draft(connection)
        replaced = [each.id for each in in_force(load_judgements(connection)) if _replaces(made, each)]
    return add(ledger, [identify(replace(made, supersedes=(*made.supersedes, *replaced)))])


def add(ledger: Ledger, judgements: Iterable[Judgement]) -> JudgementOutcome:
    """Add identified judgements and weigh what they touch; those that the ledger has already are passed over."""
    with weighed(ledger):
        pass  # what changed before is no change by these judgements
    given = list(judgements)
    with ledger.writing() as connection:
        new = [judgement for judgement in given if keep_judgement(connection, judgement)]
        if new:
            mark_changed(connection, ())
    return JudgementOutcome(tuple(new), weigh(ledger) if new else (), known=len(given) - len(new))


def _replaces(judgement: Judgement, earlier: Judgement) -> bool:
    """Whether a judgement stands in the place of an earlier one: the same question on the same thing."""
    if _question(judgement) != _question(earlier):
        return False
    match judgement.kind:
        case JudgementKind.ACCEPT | JudgementKind.REJECT | JudgementKind.MARK_ORIGIN | JudgementKind.CORRECT:
            return judgement.claims[0].id == earlier.claims[0].id
        case JudgementKind.SAME_ACTOR | JudgementKind.OTHER_ACTOR:
            pairs = [{(mark.id, mark.name) for mark in each.actors} for each in (judgement, earlier)]
            return pairs[0] == pairs[1]
    return False


def _question(judgement: Judgement) -> str:
    if judgement.kind in VERDICTS:
        return "verdict"
    return f"{judgement.kind} {judgement.correction.field if judgement.correction else ''}"
