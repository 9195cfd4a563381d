"""Claims as JSON Lines."""

import json
from dataclasses import replace

from headstamp.export.jsonl import jsonl_lines
from headstamp.export.records import claim_record
from views import AFFIRMED, CLAIMS, HERALD, country


def test_one_claim_a_line_in_the_order_given() -> None:
    """Each line is one claim, ends in one line feed, and reads back as the record it was."""
    lines = list(jsonl_lines(CLAIMS, country))

    assert all(line.endswith("}\n") and line.count("\n") == 1 for line in lines)
    assert [json.loads(line) for line in lines] == [claim_record(view, country) for view in CLAIMS]


def test_letters_are_kept_as_they_are() -> None:
    """Letters of every script stand in the line themselves, and a line break in a title does not break the line."""
    view = replace(AFFIRMED, document=replace(HERALD, title="Граната\nŽ \u2028"))

    (line,) = jsonl_lines([view], country)

    assert '"title": "Граната\\nŽ \u2028"' in line
    assert line.count("\n") == 1


def test_nothing_gives_nothing() -> None:
    """No claims, no lines."""
    assert list(jsonl_lines([], country)) == []
