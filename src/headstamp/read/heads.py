"""What a text says of itself at its head and tail: title, outlet, byline, dateline, date of publication."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from headstamp.model.text import Span, merge
from headstamp.read.dates import DATE, DATE_AND_CLOCK, OddDateError, read_date

HEAD_LINES, TAIL_LINES = 12, 6
"""Lines in which a text speaks of itself, not of its matter."""
LONGEST_TITLE = 160
LONGEST_NAME = 40

_LINE = re.compile(r"[^\n\r\f\x0b\x85\u2028\u2029]+")
_NAME = r"[A-ZÀ-Ž][\w.’'&-]*(?: (?:of|the|de|al|and|[A-ZÀ-Ž0-9&][\w.’'&-]*)){0,5}"
_PERSON = r"[A-ZÀ-Ž][\w.’'-]+(?: (?:van|von|de|der|den|al|el|bin|[A-ZÀ-Ž][\w.’'-]*)){1,4}"
_PEOPLE = rf"{_PERSON}(?:(?:, | and | & |; ){_PERSON}){{0,4}}"
_BYLINE = re.compile(
    rf"(?:(?i:written by|reported by|reporting by|by|authors?|text|story by)\s?:? )(?P<who>{_PEOPLE})"
    rf"(?P<more>(?: in [A-ZÀ-Ž][\w ]{{2,25}})?(?:,? (?:for )?(?P<outlet>{_NAME}))?)$"
)
_MONTH_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
_STATED = re.compile(
    rf"(?P<cue>first published|published|posted|date|updated|last updated|last modified|publication date|issued)"
    rf"(?: on| at)?\s?:? (?P<date>{DATE_AND_CLOCK})$",
    re.IGNORECASE,
)
_ANY_STATED = re.compile(
    r"(?:first published|published|posted|publication date|issued)(?: on)?\s?:\s?(?P<date>.*\d{4,}.*)$", re.IGNORECASE
)
_ONLY_DATE = re.compile(rf"{DATE_AND_CLOCK}$", re.IGNORECASE)
_PLACED_DATE = re.compile(rf"(?P<place>[A-ZÀ-Ž][\w ’'-]{{2,30}}),? (?P<date>(?i:{DATE}))$")
_SOURCE = re.compile(
    rf"(?i:source|outlet|publisher|publication|originally published (?:by|in|on))\s?: ?(?P<outlet>{_NAME})$"
)
_CLOSING = re.compile(rf"\((?P<outlet>{_NAME}),? (?P<date>(?i:{DATE}))\)\.?\s*$")
_DATELINE = re.compile(
    rf"(?P<place>[A-ZÀ-Ž][A-ZÀ-Ž.’'/ -]+[A-ZÀ-Ž.]|[A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž][\w’'-]+){{0,2}})"
    rf"(?:, (?P<region>[A-ZÀ-Ž][\w.]+(?: [A-ZÀ-Ž][\w.]+)?))??"
    rf"(?P<date>,? (?:(?i:{DATE})|{_MONTH_DAY}))?"
    rf"(?P<agency>,? \((?P<outlet>[^()\n]{{2,30}})\))?\s?(?:[-–—]{{1,2}}|:)\s+(?=\S)"
)
_MINUTES = re.compile(rf"(?P<who>{_NAME}) \d+ [Mm]in(?:ute)?s? [Rr]ead$")
_OUTLET_CUE = re.compile(
    rf"^[ \t]*(?i:more from|trending on|most read on|read more on)\s(?P<outlet>{_NAME})[ \t]*\r?$", re.MULTILINE
)
_RIGHTS = re.compile(
    rf"(?:©|\([cC]\)|(?i:copyright))(?: ?©)?(?: ?\d{{4}}(?:[-–]\d{{4}})?)?,? "
    rf"(?P<outlet>{_NAME})[.,]?(?: (?i:all rights reserved)\.?)?$"
)
_PARTS = re.compile(r"\s+[|•·]\s+|\s+[–—]\s+")
_OUTLET_WORD = re.compile(
    r"\b(?:news|times|post|gazette|courier|observer|review|weekly|tribune|herald|journal|agency|press|daily|star|guardian"
    r"|mail|telegraph|radio|tv|television|today|monitor|chronicle|insight|magazine|dispatch|standard|express|independent"
    r"|report|reporter|wire|bulletin|globe|world|post|citizen|inquirer|examiner|record|voice|mirror|sun|echo|argus|media"
    r"|broadcasting|online|network|watch|digest|monthly|quarterly|sentinel|messenger|advertiser|enquirer|ledger)\b",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset({"us", "the", "here", "this", "page", "you", "your", "all", "media", "social"})


@dataclass(slots=True)
class Heads:
    """What was found; empty where the text does not say."""

    title: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    published: str | None = None
    odd_date: OddDateError | None = None
    spans: list[Span] = field(default_factory=list)
    """The lines that say it: not to be read as prose."""


def find_heads(text: str, skips: Sequence[Span], title: str = "") -> Heads:
    """Heads of a prose text whose boilerplate is marked in `skips`; `title` where it is known from elsewhere.

    Only lines of their own near the head or the tail count, and a dateline before the first words. An updated
    date counts where no first one is given; a month and day without a year do not count.
    """
    heads = Heads(title=title)
    lines = _readable_lines(text, skips)
    wrapped = _is_wrapped(lines)
    candidates: list[tuple[int, str]] = []
    said: set[int] = set()
    for at, (span, line) in enumerate(lines[:HEAD_LINES]):
        if _says_of_itself(line, heads):
            heads.spans.append(span)
            said.add(at)
            continue
        if _is_prose(line) or (at + 1 < len(lines) and _runs_on(text, span, lines[at + 1], wrapped=wrapped)):
            break
        candidates.append((at, line))
    for at, (span, line) in enumerate(lines[:HEAD_LINES]):
        if at not in said:
            _take_dateline(span, line, heads)
    for span, line in lines[max(HEAD_LINES, len(lines) - TAIL_LINES) :] or lines[-TAIL_LINES:]:
        _take_tail(span, line, heads)
    _take_outlet(text, heads)
    beside = [line for at, line in candidates if at - 1 in said or at + 1 in said]
    heads.outlet = heads.outlet or _outlet_line(beside, heads.title, named=True)
    if not heads.title and len(lines) > 1:
        heads.title = _title([line for _, line in candidates if line != heads.outlet])
    if heads.byline:
        # Where the author has a line of its own, another name beside it is not the author's.
        heads.outlet = heads.outlet or _outlet_line(beside, heads.title, named=False)
    if heads.outlet:
        heads.spans += [span for span, line in lines if line == heads.outlet]
    heads.spans = list(merge(heads.spans))
    return heads


def _readable_lines(text: str, skips: Sequence[Span]) -> list[tuple[Span, str]]:
    """The lines that are not wholly marked, without what is marked at their ends."""
    found, at = [], 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        while at < len(skips) and skips[at].end <= start:
            at += 1
        inside = at
        while inside < len(skips) and skips[inside].start < end:
            if skips[inside].start <= start:
                start = max(start, min(skips[inside].end, end))
            else:
                end = skips[inside].start
            inside += 1
        line = text[start:end]
        if line.strip():
            start += len(line) - len(line.lstrip())
            found.append((Span(start, start + len(line.strip())), line.strip()))
    return found


def _is_wrapped(lines: Sequence[tuple[Span, str]]) -> bool:
    """Whether the text is broken into lines by width, so that a line may end in mid-sentence."""
    lengths = sorted(len(line) for _, line in lines)
    return len(lengths) > 3 and lengths[-1] <= 100 and lengths[len(lengths) // 2] >= 45


def _runs_on(text: str, span: Span, after: tuple[Span, str], *, wrapped: bool) -> bool:
    """Whether the next line goes on with the sentence: after a long line of a wrapped text, or in small letters."""
    beside = text.count("\n", span.end, after[0].start) < 2
    return beside and ((wrapped and span.end - span.start >= 45) or after[1][0].islower())


def _is_prose(line: str) -> bool:
    return len(line) > 200 or (line[-1] in '.”"’)' and len(line.split()) >= 8 and line.rstrip('”"’)')[-1:] in ".!?")


def _says_of_itself(line: str, heads: Heads) -> bool:
    """Whether a line of the head is wholly a byline, a date, an outlet, or several of them apart by signs."""
    if len(line) > LONGEST_TITLE:
        return False
    tried = replace(heads)
    if not all(_take(part.strip(), tried) for part in _PARTS.split(line)):
        return False
    heads.outlet, heads.byline, heads.dateline = tried.outlet, tried.byline, tried.dateline
    heads.published, heads.odd_date = tried.published, tried.odd_date
    return True


def _take(part: str, heads: Heads) -> bool:
    byline, minutes, source = _BYLINE.match(part), _MINUTES.match(part), _SOURCE.match(part)
    stated = _STATED.match(part)
    if byline:
        heads.byline = heads.byline or byline["who"]
        heads.outlet = heads.outlet or byline["outlet"] or ""
    elif stated:
        late = "updated" in stated["cue"].lower() or "modified" in stated["cue"].lower()
        if not (late and heads.published):
            _take_date(stated["date"], heads)
    elif _ONLY_DATE.match(part):
        _take_date(part, heads)
    elif placed := _PLACED_DATE.match(part):
        place = placed["place"].strip()
        if place.startswith("The ") or names_outlet(place):
            heads.outlet = heads.outlet or place
        else:
            heads.dateline = heads.dateline or place
        _take_date(placed["date"], heads)
    elif source:
        heads.outlet = heads.outlet or source["outlet"]
    elif minutes:
        heads.outlet = heads.outlet or minutes["who"]
    elif odd := _ANY_STATED.match(part):
        _take_date(odd["date"], heads)
    else:
        return False
    return True


def _take_date(words: str, heads: Heads) -> None:
    try:
        heads.published = heads.published or read_date(words)
    except OddDateError as error:
        heads.odd_date = heads.odd_date or error


def _take_dateline(span: Span, line: str, heads: Heads) -> None:
    """A place before the first words, told from a label by its capitals, its date or its agency."""
    match = _DATELINE.match(line)
    if heads.dateline or not match or len(line) - match.end() < 30:
        return
    dashed = line[: match.end()].rstrip()[-1] != ":"
    if not (match["agency"] or match["date"] or (dashed and match["place"].isupper() and len(match["place"]) > 3)):
        return
    heads.dateline = match["place"]
    if match["agency"] and not heads.outlet and re.match(_NAME, match["outlet"]):
        heads.outlet = match["outlet"].strip()
    if match["date"]:
        _take_date(match["date"].strip(", "), heads)
    heads.spans.append(Span(span.start, span.start + match.end()))


def _take_tail(span: Span, line: str, heads: Heads) -> None:
    closing, stated, source = _CLOSING.search(line), _STATED.match(line), _SOURCE.match(line)
    if closing:
        heads.outlet = heads.outlet or closing["outlet"]
        _take_date(closing["date"], heads)
        heads.spans.append(Span(span.start + closing.start(), span.end))
    elif stated:
        _take(line, heads)
        heads.spans.append(span)
    elif source:
        heads.outlet = heads.outlet or source["outlet"]
        heads.spans.append(span)


def _take_outlet(text: str, heads: Heads) -> None:
    """From what the boilerplate says: "More From ...", the notice of rights."""
    if heads.outlet:
        return
    cue = _OUTLET_CUE.search(text)
    rights = next(filter(None, map(_RIGHTS.match, _last_lines(text))), None)
    for match in (cue, rights):
        if match and len(match["outlet"]) <= LONGEST_NAME and match["outlet"].lower() not in _NOT_NAMES:
            heads.outlet = match["outlet"].rstrip(".")
            return


def _outlet_line(beside: Sequence[str], title: str, *, named: bool) -> str:
    """A name by itself beside a byline or date that the words tell for an outlet's, or any where that is `named`."""
    for line in beside:
        fits = line != title and len(line) <= LONGEST_NAME and re.fullmatch(_NAME, line)
        if fits and (names_outlet(line) or not named):
            return line
    return ""


def names_outlet(words: str) -> bool:
    """Whether a name holds a word that papers, agencies and broadcasters call themselves by."""
    return _OUTLET_WORD.search(words) is not None


def _last_lines(text: str) -> Iterable[str]:
    return (line.strip() for line in text[-1000:].splitlines()[-TAIL_LINES:])


def _title(candidates: Sequence[str]) -> str:
    """The first line of four words or more before the report begins, or else the first line; never a sentence."""
    fit = [line for line in candidates if len(line) <= LONGEST_TITLE and not re.search(r"[^.]\.[”\"’)]*$", line)]
    return next((line for line in fit if len(line.split()) >= 4), fit[0] if fit else "")
