"""The reliability diagram of the card, as SVG: confidence against the share of claims that are right."""

from collections.abc import Sequence

from headstamp.evaluate.confidences import Band

SIDE, EDGE = 360, 48
"""Of the square, and of what stands around it, in pixels."""
INK, FAINT, BEFORE, AFTER = "#22303c", "#c9d1d8", "#c4713b", "#1f6f8b"
LARGEST = 16.0
"""Radius of the dot of the band with the most claims."""
TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def reliability(before: Sequence[Band], after: Sequence[Band]) -> str:
    """A dot for each band, as large as it has claims; on the diagonal confidence keeps its word.

    The same bands give the same bytes.
    """
    whole = SIDE + 2 * EDGE
    most = max((one.claims for one in (*before, *after)), default=1)
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole + 24}" role="img" '
            'font-family="system-ui, sans-serif" font-size="12">'
        ),
        "<title>Reliability: confidence against the share of claims that are right</title>",
        f'<rect width="{whole}" height="{whole + 24}" fill="#ffffff"/>',
        *(line for tick in TICKS for line in _tick(tick)),
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="{INK}" stroke-dasharray="4 4"/>',
        *_dots(before, BEFORE, most),
        *_dots(after, AFTER, most),
        f'<text x="{whole / 2:.0f}" y="{whole - 8}" text-anchor="middle" fill="{INK}">confidence</text>',
        (
            f'<text transform="translate(14 {whole / 2:.0f}) rotate(-90)" text-anchor="middle" fill="{INK}">'
            "share that is right</text>"
        ),
        *_legend(whole),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _x(share: float) -> str:
    return f"{EDGE + SIDE * share:.1f}"


def _y(share: float) -> str:
    return f"{EDGE + SIDE * (1 - share):.1f}"


def _tick(at: float) -> list[str]:
    line = f'stroke="{FAINT}" stroke-width="1"'
    return [
        f'<line x1="{_x(at)}" y1="{_y(0)}" x2="{_x(at)}" y2="{_y(1)}" {line}/>',
        f'<line x1="{_x(0)}" y1="{_y(at)}" x2="{_x(1)}" y2="{_y(at)}" {line}/>',
        f'<text x="{_x(at)}" y="{EDGE + SIDE + 16}" text-anchor="middle" fill="{INK}">{at:.1f}</text>',
        f'<text x="{EDGE - 6}" y="{_y(at)}" dy="4" text-anchor="end" fill="{INK}">{at:.1f}</text>',
    ]


def _dots(bands: Sequence[Band], colour: str, most: int) -> list[str]:
    dots = []
    for one in bands:
        radius = LARGEST * (one.claims / most) ** 0.5
        words = f"{one.claims} claims, {one.confidence:.2f} sure, {one.right:.2f} right"
        dots.append(
            f'<circle cx="{_x(one.confidence)}" cy="{_y(one.right)}" r="{max(2.5, radius):.1f}" fill="{colour}" '
            f'fill-opacity="0.75"><title>{words}</title></circle>'
        )
    return dots


def _legend(whole: int) -> list[str]:
    """The two colours and what they stand for, under the square."""
    words = ((BEFORE, "the graph's own figure"), (AFTER, "calibrated"))
    return [
        line
        for place, (colour, text) in enumerate(words)
        for line in (
            f'<circle cx="{EDGE + 190 * place}" cy="{whole + 8}" r="5" fill="{colour}"/>',
            f'<text x="{EDGE + 190 * place + 12}" y="{whole + 12}" fill="{INK}">{text}</text>',
        )
    ]
