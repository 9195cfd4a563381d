"""The user's table of how reliable sources are, as JSON values and as CSV that is taken in again."""

import csv
import io
from collections.abc import Iterable, Iterator

from headstamp.export.records import Record
from headstamp.export.spreadsheet import guard
from headstamp.model.reliability import MEANINGS
from headstamp.model.view import JudgementView

RELIABILITIES_SCHEMA = "headstamp.reliability/1"
COLUMNS = ("actor", "reliability", "why")


def reliabilities_record(views: Iterable[JudgementView]) -> Record:
    """What `headstamp reliability --json` prints. `actor` is an id, null where no document names the source yet."""
    return {"schema": RELIABILITIES_SCHEMA, "sources": [_source(view) for view in views]}


def _source(view: JudgementView) -> Record:
    judgement, letter = view.judgement, view.judgement.reliability
    return {
        "name": judgement.actors[0].name,
        "actor": next((identifier for _, identifier in view.targets), None),
        "reliability": str(letter),
        "meaning": MEANINGS[letter] if letter else None,
        "who": judgement.who,
        "when": judgement.when,
        "why": judgement.why or None,
        "judgement": judgement.id,
        "misfit": view.misfit,
    }


def reliability_lines(views: Iterable[JudgementView]) -> Iterator[str]:
    """A header, then one row a source; what a spreadsheet would run as a formula gets an apostrophe in front."""
    yield _line(COLUMNS)
    for view in views:
        judgement = view.judgement
        yield _line((guard(judgement.actors[0].name), str(judgement.reliability), guard(judgement.why)))


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
