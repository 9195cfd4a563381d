"""Each line of a feed is a document; a bad line is a Problem and the others are read."""

import json

import pytest

from headstamp.config import Limits
from headstamp.read import read_bytes


def read_lines(*lines: object, name: str = "feed.jsonl"):
    text = "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    return read_bytes(text.encode("utf-8", "surrogatepass"), name, Limits(), place=name)


BODY = "The harbour office confirmed that the crates had left for the east."


@pytest.mark.parametrize(
    "article",
    [
        {"text": BODY, "title": "Crates", "outlet": "Gazette", "author": "Jane Roe", "url": "https://g.example", "date": "2024-03-03"},
        {"maintext": BODY, "headline": "Crates", "source": {"name": "Gazette"}, "authors": ["Jane Roe"], "link": "https://g.example", "published_at": "2024-03-03T10:00:00Z"},
        {"articleBody": BODY, "Title": "Crates", "publisher": "Gazette", "byline": "Jane Roe", "url": "https://g.example", "timestamp": 1709460000},
        {"content": f"<p>{BODY}</p>", "title": "Crates", "site_name": "Gazette", "creator": "Jane Roe", "url": "https://g.example", "pubDate": "Sun, 03 Mar 2024 10:00:00 GMT"},
    ],
)  # fmt: skip
def test_the_usual_names_of_fields_are_known(article):
    """Crawlers and feeds name the same things differently; the document is the same."""
    results, problems = read_lines(article)
    document = results[0].document

    assert problems == []
    assert (document.text, document.title, document.outlet, document.byline) == (
        BODY,
        "Crates",
        "Gazette",
        "Jane Roe",
    )
    assert (document.url, document.published, document.name) == ("https://g.example", "2024-03-03", "feed.jsonl#1")
    assert document.problems == ()


def test_bad_lines_are_named_and_the_others_are_read():
    """Torn JSON, a list, and an object without text are noted with their line; blank lines are nothing."""
    results, problems = read_lines({"text": BODY}, "", "{torn", [1], {"id": 7}, {"body": "The carrier denied it."})

    assert [result.document.name for result in results] == ["feed.jsonl#1", "feed.jsonl#6"]
    assert [(p.code, p.place) for p in problems] == [
        ("bad-line", "feed.jsonl#line 3"),
        ("bad-line", "feed.jsonl#line 4"),
        ("bad-line", "feed.jsonl#line 5"),
    ]


def test_many_bad_lines_are_counted():
    """A hundred are noted one by one, the rest in one Problem: nothing is lost and nobody reads a million lines."""
    _, problems = read_lines(*["{torn"] * 250)

    assert len(problems) == 101
    assert "150 more lines" in problems[-1].message


def test_the_bytes_of_an_article_are_its_line():
    """The hash stands for the line, so the same article in another feed is the same document."""
    line = json.dumps({"text": BODY, "n": 1})
    (first, _), _ = read_lines(line, {"text": "The carrier denied it."})
    (second,), _ = read_lines(line, name="other.jsonl")

    assert first.original == line.encode()
    assert first.document.id == second.document.id


def test_headline_and_summary_stand_in_for_a_missing_body():
    """What there is of an article is read."""
    results, _ = read_lines(
        {"title": "Carrier denies all", "text": ""}, {"summary": "It was denied.", "title": "Crates"}
    )

    assert [result.document.text for result in results] == ["Carrier denies all", "It was denied."]


def test_entities_are_letters_and_plain_bodies_stay():
    """Entities that crawlers leave behind are resolved; a body without any is as it was given."""
    results, _ = read_lines({"text": "It said &quot;no&quot; &#8212; twice."}, {"text": "a < b & c\r\n\r\n d "})

    assert [result.document.text for result in results] == ['It said "no" — twice.', "a < b & c\r\n\r\n d "]


def test_lone_surrogates_and_nul_are_replaced():
    """What no database can hold becomes U+FFFD, one for one."""
    results, _ = read_lines('{"text": "The carrier \\ud800 denied \\u0000 it.", "title": "\\udfff"}')

    assert results[0].document.text == "The carrier \ufffd denied \ufffd it."
    assert results[0].document.title == "\ufffd"


def test_arrays_and_single_objects_are_feeds_too():
    """A JSON array, or an object that holds one, gives its members."""
    assert len(read_lines([{"text": BODY}, {"text": "It was denied."}], name="a.json")[0]) == 2
    assert len(read_lines({"articles": [{"text": BODY}]}, name="a.json")[0]) == 1
    assert len(read_bytes(json.dumps({"text": BODY}, indent=1).encode(), "a.json", Limits(), place="a")[0]) == 1


def test_a_date_in_the_year_9999_is_ignored():
    """The article is read; the date is not believed, and the line is named."""
    results, problems = read_lines({"text": BODY, "date": "9999-12-31"}, {"text": BODY, "date": 1e18})

    assert problems == []
    assert [result.document.published for result in results] == [None, None]
    assert [[(p.code, p.place) for p in result.document.problems] for result in results] == [
        [("odd-date", "feed.jsonl#1")],
        [("odd-date", "feed.jsonl#line 2")],
    ]
