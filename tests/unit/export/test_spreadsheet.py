"""Claims as CSV."""

import csv
import io

from headstamp.export.spreadsheet import COLUMNS, csv_lines, guard
from views import AFFIRMED, CLAIMS, LICENCE, STATEMENT, country


def rows(*claims) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(csv_lines(claims, country)))))


def test_a_transfer_lies_flat_in_one_row() -> None:
    """Every field of a transfer has its column; columns of other kinds are empty."""
    (row,) = rows(AFFIRMED)

    assert {key: value for key, value in row.items() if value} == {
        "id": "c0000000000000001",
        "kind": "transfer",
        "entry": "e0000000000000001",
        "document": "d0000000000000001",
        "document_name": "herald.txt",
        "title": "Shells for the east",
        "outlet": "Northern Herald",
        "published": "2023-04-01",
        "url": "https://herald.example/shells",
        "said_by": "Otto Brandt",
        "said_by_kind": "person",
        "chain": "Coast Agency → Otto Brandt",
        "act": "asserts",
        "said_on": "2023-04",
        "polarity": "affirmed",
        "certainty": "alleged",
        "confidence": "0.75",
        "awaiting": "no",
        "supplier": "Avaria",
        "recipient": "Borduna",
        "via": "Corvia",
        "stage": "delivered",
        "materiel": "artillery shells",
        "category": "ammunition",
        "quantity": "3500",
        "quantity_low": "3500",
        "quantity_high": "3500",
        "quantity_unit": "shells",
        "quantity_estimate": "yes",
        "value": "2500000",
        "value_low": "2500000",
        "value_high": "2500000",
        "value_currency": "USD",
        "value_estimate": "no",
        "period": "in March 2023",
        "period_from": "2023-03",
        "period_to": "2023-03",
        "start": "34",
        "end": "184",
        "quotes": "supplier: Avaria | trigger: shipped | materiel: artillery shells | said_by: Col. Otto Brandt",
        "places": "page 1",
        "reader": "rules",
        "reader_version": "1",
    }


def test_every_kind_fits_the_same_columns() -> None:
    """Whatever the kind, each row has the columns of the header and no more."""
    table = list(csv.reader(io.StringIO("".join(csv_lines(CLAIMS, country)))))

    assert table[0] == list(COLUMNS)
    assert {len(row) for row in table} == {len(COLUMNS)}
    assert [row[1] for row in table[1:]] == [
        "transfer",
        "transfer",
        "statement",
        "licence",
        "contact",
        "sanction",
        "position",
    ]


def test_own_fields_of_other_kinds() -> None:
    """Speaker, authority and status stand in their columns by name."""
    statement, licence = rows(STATEMENT, LICENCE)

    assert (statement["speaker"], statement["about"]) == ("Otto Brandt", "They left our port")
    assert (licence["licence_kind"], licence["authority"], licence["holder"], licence["status"]) == (
        "export licence",
        "Corvia",
        "",
        "suspended",
    )


def test_a_formula_is_not_run() -> None:
    """What a spreadsheet would run as a formula gets an apostrophe in front; other text is left alone."""
    (row,) = rows(LICENCE)

    assert row["document_name"] == "'=wire.html"
    assert [guard(text) for text in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")] == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@SUM(A1)",
        "'\t=1",
        "'\r=1",
    ]
    assert [guard(text) for text in ("", "a=1", "1-2", " text")] == ["", "a=1", "1-2", " text"]


def test_lines_end_in_a_line_feed() -> None:
    """Rows end in one line feed and no carriage return."""
    lines = list(csv_lines([AFFIRMED], country))

    assert all(line.endswith("\n") and "\r" not in line for line in lines)
