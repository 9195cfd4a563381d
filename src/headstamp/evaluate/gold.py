"""Gold and claims as JSON Lines, read into notes; every fault of a file is told at once, each with its line."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from headstamp.evaluate.notes import LISTS, BadRecordError, Note, note
from headstamp.lexicon.same_names import SameNames
from headstamp.model.claim import Kind

NEEDED: Mapping[Kind, tuple[str, ...]] = {
    Kind.TRANSFER: ("supplier", "recipient"),
    Kind.STATEMENT: ("speaker",),
    Kind.LICENCE: ("status",),
    Kind.CONTACT: ("participants",),
    Kind.SANCTION: ("target", "status"),
    Kind.POSITION: ("actor", "stance"),
}
"""Fields that a record of gold must have, null allowed: without them it would be compared with nothing."""


@dataclass(frozen=True, slots=True)
class Noted:
    """All that a file notes: documents in the order met, their notes, and what is wrong with the rest."""

    files: tuple[str, ...]
    notes: tuple[Note, ...]
    lines: Mapping[str, int]
    """Document to the line on which it is met first, from 1."""
    faults: tuple[str, ...]
    """Each begins with its line: `line 3: ...`."""


def read_notes(text: str, same: SameNames) -> Noted:
    """The notes of gold (a document a line) or of exported claims (a claim a line); blank lines are passed over.

    What is said twice of one document is joined. A faulty record is left out and told in `faults`.
    """
    lines: dict[str, int] = {}
    notes: list[Note] = []
    faults: list[str] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = _object(line)
            file = _file(record)
            lines.setdefault(file, number)
            for where, kind, one in _records(record):
                try:
                    notes.append(_note(one, kind, file, same, needed=where != ""))
                except BadRecordError as fault:
                    faults.append(f"line {number}{where}: {fault}")
        except BadRecordError as fault:
            faults.append(f"line {number}: {fault}")
    return Noted(tuple(lines), tuple(notes), lines, tuple(faults))


def _object(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
        raise BadRecordError(f"this is no JSON ({reason})") from None
    if not isinstance(record, dict):
        raise BadRecordError(f"an object is needed, not {type(record).__name__}")
    return record


def _is_claim(record: Mapping[str, Any]) -> bool:
    return "kind" in record and not set(record) & set(LISTS)


def _file(record: Mapping[str, Any]) -> str:
    document = record.get("document")
    name = document.get("name") if isinstance(document, Mapping) else record.get("file") or record.get("id")
    if not isinstance(name, str) or not name:
        raise BadRecordError('it names no document: "file" must be the name of a text')
    return name


def _records(record: Mapping[str, Any]) -> Iterator[tuple[str, Kind, Any]]:
    """(where in the line, kind, record) of every claim in a line."""
    if _is_claim(record):
        if record["kind"] not in list(Kind):
            raise BadRecordError(f'"kind" is {record["kind"]!r}; allowed are {", ".join(Kind)}')
        yield "", Kind(record["kind"]), record
        return
    for name, kind in LISTS.items():
        listed = [] if record.get(name) is None else record[name]
        if not isinstance(listed, list):
            raise BadRecordError(f'"{name}" must be a list, not {type(listed).__name__}')
        for at, one in enumerate(listed, start=1):
            yield f", {name} {at}", kind, one


def _note(record: Any, kind: Kind, file: str, same: SameNames, *, needed: bool) -> Note:
    if not isinstance(record, Mapping):
        raise BadRecordError(f"an object is needed, not {type(record).__name__}")
    missing = [name for name in NEEDED[kind] if needed and name not in record]
    if missing:
        raise BadRecordError(f'there is no "{missing[0]}"')
    return note(record, kind, file, same)
