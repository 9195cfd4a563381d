"""Sentences that a document says twice: captions, teasers and pull quotes. They are no second claim."""

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from headstamp.model.text import Span

_SHORTEST = 40
"""Letters. Shorter sentences recur by chance ("He declined to comment")."""
_ALIKE = 90.0
"""Ratio of rapidfuzz. A caption that adds "on Thursday" to a sentence of thirty words scores 95."""
_OPENING = 24
"""Letters that must be the same at the start: it keeps the comparison to a few sentences."""


def find_repeats(text: str, sentences: Sequence[Span]) -> list[Span]:
    """The sentences that say again, almost letter by letter, what an earlier one of the document said."""
    openings: dict[str, list[str]] = {}
    repeats = []
    for span in sentences:
        letters = "".join(filter(str.isalnum, span.quote(text).lower()))
        if len(letters) < _SHORTEST:
            continue
        earlier = openings.setdefault(letters[:_OPENING], [])
        if any(ratio(letters, other) >= _ALIKE for other in earlier):
            repeats.append(span)
        else:
            earlier.append(letters)
    return repeats
