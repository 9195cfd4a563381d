"""A text's head and tail say what it is; nothing is guessed from its middle."""

import pytest

from headstamp.model.text import Span
from headstamp.read.heads import find_heads, names_outlet

BODY = "The harbour office confirmed on Monday that the crates had left for the east, and gave the date."


def found(text: str) -> dict[str, str | None]:
    heads = find_heads(text, ())
    fields = ("title", "outlet", "byline", "dateline", "published")
    return {name: getattr(heads, name) for name in fields if getattr(heads, name)}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Crates leave harbour at night", {"title": "Crates leave harbour at night"}),
        ("WorldTrade\n\nCrates leave harbour at night", {"title": "Crates leave harbour at night"}),
        ("The office has confirmed that it sent the crates.", {}),
        (
            "Crates leave harbour\n\nBy Jane Roe\nHarbour Gazette\n3 March 2024",
            {
                "title": "Crates leave harbour",
                "byline": "Jane Roe",
                "outlet": "Harbour Gazette",
                "published": "2024-03-03",
            },
        ),
        (
            "Danube Courier\n3 March 2024\nCrates Seized",
            {"title": "Crates Seized", "outlet": "Danube Courier", "published": "2024-03-03"},
        ),
        (
            "Crates leave harbour\nBy Jane Roe and John van Doe | March 3, 2024",
            {"title": "Crates leave harbour", "byline": "Jane Roe and John van Doe", "published": "2024-03-03"},
        ),
        (
            "Crates leave harbour\nPublished: 12 May 2024, 10:15",
            {"title": "Crates leave harbour", "published": "2024-05-12"},
        ),
        (
            "Crates leave harbour\nPublished: 12 May 2024\nUpdated: 14 May 2024",
            {"title": "Crates leave harbour", "published": "2024-05-12"},
        ),
        (
            "Crates leave harbour\nVienna, 12 May 2024",
            {"title": "Crates leave harbour", "dateline": "Vienna", "published": "2024-05-12"},
        ),
        (
            "Crates leave harbour\nThe Port Watch, 12 May 2024",
            {"title": "Crates leave harbour", "outlet": "The Port Watch", "published": "2024-05-12"},
        ),
        ("Crates leave harbour\nPORTX\nPORTX 3 Min Read", {"title": "Crates leave harbour", "outlet": "PORTX"}),
        (
            "Crates leave harbour\nSource: Harbour Gazette",
            {"title": "Crates leave harbour", "outlet": "Harbour Gazette"},
        ),
    ],
)
def test_the_head_says_what_the_text_is(head, expected):
    """Title, outlet, byline and date are found on lines of their own above the report."""
    assert (
        found(f"{head}\n\n{BODY}\n{BODY} It is a longer line, so that nothing here is broken by its width.")
        == expected
    )


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("BELGRADE, March 3 (Agency) - ", {"dateline": "BELGRADE", "outlet": "Agency"}),
        ("BELGRADE (Agency) — ", {"dateline": "BELGRADE", "outlet": "Agency"}),
        ("NEW YORK - ", {"dateline": "NEW YORK"}),
        ("Belgrade, 3 March 2024 – ", {"dateline": "Belgrade", "published": "2024-03-03"}),
        ("FLINT, Mich., Oct. 4 (UPX) — ", {"dateline": "FLINT", "outlet": "UPX"}),
        ("The crates - ", {}),
        ("NATO: ", {}),
    ],
)
def test_a_dateline_stands_before_the_first_words(opening, expected):
    """A place in capitals, or with a date or agency, before a dash; a month and day without a year are no date."""
    text = f"{opening}{BODY}"
    heads = find_heads(text, ())

    assert found(text) == expected
    assert [span.quote(text) for span in heads.spans] == ([opening] if expected else [])


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("(Harbour Gazette, 08.07.2024)", {"outlet": "Harbour Gazette", "published": "2024-07-08"}),
        ("Originally published by Harbour Gazette", {}),
        ("Source: Harbour Gazette", {"outlet": "Harbour Gazette"}),
        ("Published on 8 July 2024", {"published": "2024-07-08"}),
        ("More From Harbour Gazette", {"outlet": "Harbour Gazette"}),
        ("© 2024 Harbour Gazette. All rights reserved.", {"outlet": "Harbour Gazette"}),
        ("It happened on 8 July 2024.", {}),
    ],
)
def test_the_tail_says_where_the_text_is_from(tail, expected):
    """A closing credit, a source or the notice of rights; a date in a sentence is none of publication."""
    assert found(f"{BODY}\n{BODY}\n{tail}") == expected


def test_a_date_that_cannot_be_is_told_apart():
    """The year 9999 gives no date and is handed on to be noted."""
    heads = find_heads(f"Crates leave harbour\nPublished: 1 May 9999\n\n{BODY}", ())

    assert heads.published is None
    assert heads.odd_date is not None


def test_the_first_line_of_a_wrapped_text_is_no_title():
    """Where lines are broken by width, the first line may end in mid-sentence."""
    wrapped = (
        "The harbour office confirmed on Monday that the crates had left\n"
        "for the east, and gave the date on which the carrier had signed\n"
        "for them. Nobody at the office could say who had paid for the\n"
        "voyage, and the carrier itself did not answer any question at\n"
        "all before the evening.\n"
    )

    assert found(wrapped) == {}


def test_lines_that_are_marked_are_not_looked_at():
    """A byline inside boilerplate is not the author of the report."""
    text = f"By Jane Roe\n\n{BODY}"

    assert find_heads(text, (Span(0, 11),)).byline == ""


@pytest.mark.parametrize(
    ("name", "expected"), [("Harbour Gazette", True), ("The Sava Observer", True), ("Jane Roe", False)]
)
def test_some_names_tell_an_outlet(name, expected):
    """Words such as Gazette or Observer tell a paper from a person."""
    assert names_outlet(name) is expected
