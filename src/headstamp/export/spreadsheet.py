"""Claims as CSV, one claim a row, for a spreadsheet.

Reports are written by strangers: a cell that a spreadsheet would run as a formula gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from headstamp.export.judgements import machine_words, tell
from headstamp.export.records import Country, Record, claim_record
from headstamp.model.judgement import JudgementKind
from headstamp.model.view import ClaimView

COLUMNS = (
    *("id", "kind", "entry"),
    *("document", "document_name", "title", "outlet", "published", "url"),
    *("said_by", "said_by_kind", "chain", "act", "said_on", "polarity", "certainty", "confidence", "awaiting"),
    *("supplier", "recipient", "via", "stage", "materiel", "category"),
    *("quantity", "quantity_low", "quantity_high", "quantity_unit", "quantity_estimate"),
    *("value", "value_low", "value_high", "value_currency", "value_estimate"),
    *("period", "period_from", "period_to"),
    *("speaker", "about", "licence_kind", "authority", "holder", "status"),
    *("participants", "contact_kind", "place", "imposer", "target", "actor", "issue", "stance"),
    *("start", "end", "quotes", "places", "reader", "reader_version"),
    *("verdict", "machine_read", "judgements"),
)
"""Every column, in order. A column that a kind of claim does not have is empty in its rows."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LIST = "; "


def csv_lines(claims: Iterable[ClaimView], country: Country) -> Iterator[str]:
    """A header, then one row a claim, ending in a line feed. A cell may hold line breaks: it is then quoted."""
    yield _line(COLUMNS)
    for view in claims:
        row = _row(view, claim_record(view, country))
        yield _line([row.get(column, "") for column in COLUMNS])


def guard(text: str) -> str:
    """The text as a spreadsheet may safely hold it: what would start a formula gets an apostrophe in front."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _line(cells: Iterable[Any]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_cell(cell) for cell in cells])
    return line.getvalue()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return guard(value) if isinstance(value, str) else value


def _row(view: ClaimView, record: Record) -> Record:
    """The record with its inner objects laid flat; actors by name."""
    document, said_by, evidence = record["document"], record["said_by"], record["evidence"]
    flat = {key: value for key, value in record.items() if isinstance(value, str | int | float)}
    flat |= {key: value["name"] for key, value in record.items() if isinstance(value, dict) and "name" in value}
    flat |= {key: _LIST.join(a["name"] for a in record[key]) for key in ("via", "participants") if key in record}
    return flat | {
        "entry": view.entry,
        "document": document["id"],
        "document_name": document["name"],
        **{key: document[key] for key in ("title", "outlet", "published", "url")},
        "said_by_kind": said_by["kind"],
        "chain": " → ".join(actor["name"] for actor in record["chain"]),
        "start": min(e["start"] for e in evidence),
        "end": max(e["end"] for e in evidence),
        "quotes": " | ".join(f"{e['field']}: {e['quote']}" for e in evidence),
        "places": _LIST.join(sorted({place for place in view.places if place})),
        "reader": record["reader"]["name"],
        "reader_version": record["reader"]["version"],
        "verdict": {None: "", JudgementKind.ACCEPT: "accepted", JudgementKind.REJECT: "rejected"}[view.verdict],
        "machine_read": machine_words(view),
        "judgements": _LIST.join(tell(judgement) for judgement in view.judgements),
        **_period(record.get("period") or record.get("date")),
        **_materiel(record.get("materiel")),
    }


def _period(period: Mapping[str, Any] | None) -> Record:
    return {"period": period["text"], "period_from": period["from"], "period_to": period["to"]} if period else {}


def _materiel(materiel: Mapping[str, Any] | None) -> Record:
    if materiel is None:
        return {}
    flat: Record = {"materiel": materiel["text"], "category": materiel["category"]}
    for name in ("quantity", "value"):
        for key, value in (materiel[name] or {}).items():
            flat[name if key == "amount" else f"{name}_{key}"] = value
    return flat
