"""Calibres: "155mm", "7.62 x 39", ".50-calibre", "60, 81 and 120 mm"."""

import re
from collections.abc import Iterator

from headstamp.model.text import Span

_BORE = r"\d{1,3}(?:[.,]\d{1,2})?"
_MILLIMETRES = r"[\s\u00a0-]?(?:mm|millimet(?:re|er)s?)(?![\w²³])"
_FORMS = re.compile(
    # 7.62x39, 7.62 × 39 mm, 12.7x108mm, 7.62x54R
    rf"(?P<bore>{_BORE})(?P<gap>\s?)[x×]\s?(?P<case>\d{{2,3}})(?P<rim>R|SR|B)?(?:{_MILLIMETRES}|(?![\w.]))"
    # 60, 81 and 120 mm; 105/155mm; 122 mm
    rf"|(?P<list>{_BORE}(?:(?:{_MILLIMETRES})?(?:\s?/\s?|,\s|\s(?:and|or)\s|,\s(?:and|or)\s){_BORE}){{0,5}}){_MILLIMETRES}"
    # 5.56 and 7.62 by themselves are what infantry weapons fire
    r"|(?P<bare>5[.,]45|5[.,]56|7[.,]62)(?![\w%]|[.,]\d|\s?(?:per\s?cent|million|billion|m\b|bn\b|percent|euros?|dollars?|points?))"
    # .50, .50-cal, .338 Lapua, .30-06; 50-calibre
    r"|(?P<inch>\.(?:22|30|303|308|32|338|357|38|380|40|408|44|45|50)(?:-06)?)"
    r"(?:[\s-]?cal(?:ib(?:re|er)|\b\.?))?(?!\w|[.,]\d|\s?(?:per\s?cent|%))"
    r"|(?P<hundredths>22|30|38|40|45|50)[\s-]cal(?:ib(?:re|er))?\b"
)
_BARRED_BEFORE = re.compile(r"(?:[^\W_]|[$€£¥₹.,]|(?<!\d)-)\Z")
"""A letter, a sign of money, a decimal point, or a hyphen that ties the number to a word: a designation or a sum."""
_ONE = re.compile(rf"({_BORE})(?:{_MILLIMETRES})?")
_SMALLEST, _LARGEST = 4.0, 460.0
"""Millimetres: from pocket pistols to the largest guns and the widest rockets that go by their calibre."""


def calibre_at(text: str, start: int, end: int) -> list[tuple[Span, str]]:
    """The calibres of the expression that begins at `start`, each normalised; empty where none begins there.

    "60, 81 and 120 mm" is three. A number before it that is no bore ("3,500, 122 mm") begins no expression.
    """
    found = None if _BARRED_BEFORE.search(text, max(0, start - 2), start) else _FORMS.match(text, start, end)
    if not found:
        return []
    whole = Span(found.start(), found.end())
    if found["case"] and found["gap"] and found["bore"].isdigit() and not found.group().endswith(("m", "r", "s")):
        return []  # "5 x 40 tonnes"
    if found["case"]:
        return [(whole, f"{_plain(found['bore'])}x{found['case']}{found['rim'] or ''} mm")]
    if found["inch"] or found["hundredths"]:
        return [(whole, found["inch"] or f".{found['hundredths']}")]
    if found["bare"]:
        return [(whole, f"{_plain(found['bare'])} mm")]
    return _listed(text, whole)


def _plain(bore: str) -> str:
    written = bore.replace(",", ".")
    return written.rstrip("0").rstrip(".") if "." in written else written


def _listed(text: str, whole: Span) -> list[tuple[Span, str]]:
    bores = list(_ONE.finditer(text, whole.start, whole.end))
    if not all(_SMALLEST <= float(bore[1].replace(",", ".")) <= _LARGEST for bore in bores):
        return []
    return [(Span(bore.start(), bore.end()), f"{_plain(bore[1])} mm") for bore in bores]


_BEGINNING = re.compile(r"\.?\d+(?:[.,]\d+)*")


def find_calibres(text: str, span: Span | None = None) -> tuple[tuple[Span, str], ...]:
    """Every calibre in `span` of `text` with its normalised form: "122 mm", "7.62x39 mm", ".50".

    Sorted by place, not overlapping; offsets are code points of `text`.
    """
    return tuple(_calibres(text, *(span or (0, len(text)))))


def _calibres(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    reached = start
    for beginning in _BEGINNING.finditer(text, start, end):
        if beginning.start() < reached:
            continue
        for found in calibre_at(text, beginning.start(), end):
            yield found
            reached = found[0].end
