"""JSON Lines of articles (and JSON arrays of them): one document a line."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from headstamp.model.problem import Problem
from headstamp.read.dates import OddDateError, read_epoch
from headstamp.read.drafts import Draft, Found, Raw
from headstamp.read.encodings import decode
from headstamp.read.names import storable
from headstamp.read.plain import note_encoding
from headstamp.read.refusals import UnreadableError
from headstamp.read.web_page import draft_page

MOST_BAD_LINES = 100
"""Bad lines noted one by one; the rest are counted in one Problem."""

LAST_YEAR = 9999
"""A number up to here is a year, one beyond it counts seconds since 1970."""

_TEXT = ("text", "content", "body", "article", "maintext", "main_text", "full_text", "fulltext", "article_text",
         "articlebody", "content_text", "content_html", "raw_text", "story")  # fmt: skip
_SHORT = ("description", "summary", "abstract", "excerpt", "lead", "snippet")
_TITLE = ("title", "headline", "heading", "name")
_OUTLET = ("outlet", "source", "publisher", "source_name", "sitename", "site_name", "publication", "site",
           "source_domain", "domain", "newspaper", "media")  # fmt: skip
_BYLINE = ("byline", "author", "authors", "creator", "by")
_URL = ("url", "link", "uri", "source_url", "canonical_url", "href")
_DATE = ("published", "date", "published_at", "publishedat", "date_published", "datepublished", "pubdate", "pub_date",
         "date_publish", "publish_date", "published_date", "publication_date", "timestamp", "created_at")  # fmt: skip
_HOLDERS = ("articles", "items", "data")
_MARKUP = re.compile(
    r"</?(?:p|div|br|span|h[1-6]|ul|li|a|strong|em|b|i|img|figure|blockquote)\b[^<>]*>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|amp|quot|lt|gt|nbsp|apos|[lr][sd]quo|[mn]dash|hellip|euro);")


def read_articles(raw: Raw) -> Found:
    """A document for each line; a line that is no article is a Problem with its number, the others are read.

    The text is the body as it is given; tags and entities in it are turned into text as on a web page.
    """
    decoded = decode(raw.data)
    drafts: list[Draft] = []
    problems: list[Problem] = [*note_encoding(raw, decoded)]
    bad = 0
    for number, line in _lines(decoded.text):
        raw.deadline.renew()
        try:
            drafts.append(_article(line, number, raw))
        except UnreadableError as error:
            bad += 1
            if bad <= MOST_BAD_LINES:
                problems.append(raw.problem(error.code, error.message, f"line {number}"))
    if bad > MOST_BAD_LINES:
        message = f"{bad - MOST_BAD_LINES:,} more lines are no articles; they are left out"
        problems.append(raw.problem("bad-line", message))
    if not drafts and not problems:
        raise UnreadableError("empty", "the file holds no article")
    return Found(tuple(drafts), problems=tuple(problems))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """(number from 1, JSON) of each article: lines, the members of one array, or one object over many lines."""
    if text.lstrip().startswith("[") or (text.lstrip().startswith("{") and not _is_line(text)):
        try:
            whole = json.loads(text)
        except (ValueError, RecursionError):
            whole = None
        if isinstance(whole, Mapping):
            nested = next((whole[key] for key in _HOLDERS if isinstance(whole.get(key), list)), None)
            whole = nested if nested is not None else [whole]
        if isinstance(whole, list):
            for number, member in enumerate(whole, start=1):
                yield number, json.dumps(member, ensure_ascii=False, sort_keys=True)
            return
    # Only line feeds end a line of JSON Lines: U+2028 may stand inside a text.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line.strip()


def _is_line(text: str) -> bool:
    """Whether the first line is an object by itself, and no holder of articles."""
    try:
        first = json.loads(text.lstrip().split("\n", 1)[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and not any(isinstance(first.get(key), list) for key in _HOLDERS)


def _article(line: str, number: int, raw: Raw) -> Draft:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
        raise UnreadableError("bad-line", f"line {number} is not JSON ({reason}); it is left out") from error
    if not isinstance(fields, dict):
        raise UnreadableError("bad-line", f"line {number} is JSON but no object; it is left out")
    known = {str(key).lower().replace("-", "_"): value for key, value in fields.items()}
    title = html.unescape(_first(known, _TITLE))
    body = _first(known, _TEXT, keep=True) or _first(known, _SHORT, keep=True) or title
    if not body.strip():
        raise UnreadableError(
            "bad-line", f'line {number} has no text: none of "{_TEXT[0]}", "{_TEXT[1]}" ... is filled'
        )
    published, problems = _published(known, raw, number)
    return replace(
        _body(body, raw),
        title=" ".join(title.split()),
        outlet=html.unescape(_first(known, _OUTLET)),
        byline=html.unescape(_first(known, _BYLINE)),
        url=_first(known, _URL) or None,
        published=published,
        problems=problems,
        media_type="application/json",
        name=f"{raw.name}#{number}",
        original=line.encode("utf-8", "surrogatepass"),
    )


def _body(body: str, raw: Raw) -> Draft:
    if len(_MARKUP.findall(body)) >= 2:
        return draft_page(body, raw, fragment=True)
    return Draft(text=html.unescape(body) if _ENTITY.search(body) else body, media_type="application/json")


def _first(fields: Mapping[str, Any], names: tuple[str, ...], *, keep: bool = False) -> str:
    """The first of the fields that is filled, as text; lists are joined, objects give their name."""
    for name in names:
        words = _words(fields.get(name))
        if words.strip():
            return storable(words) if keep else storable(words.strip())
    return ""


def _words(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return next(
            (str(value[key]) for key in ("name", "title", "value", "id") if isinstance(value.get(key), str)), ""
        )
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    return ""


def _published(fields: Mapping[str, Any], raw: Raw, number: int) -> tuple[str | None, tuple[Problem, ...]]:
    for name in _DATE:
        value = fields.get(name)
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value > LAST_YEAR:
            try:
                return read_epoch(value), ()
            except OddDateError as error:
                return None, (raw.problem(error.code, error.message, f"line {number}"),)
        words = str(value) if isinstance(value, int) else _words(value)
        if words.strip():
            return words, ()
    return None, ()
