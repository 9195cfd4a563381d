"""Which language a text is in, told offline."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from headstamp.errors import LedgerFullError
from headstamp.model.text import Span

SAMPLE = 20_000
"""Code points looked at; more change nothing."""
FEWEST_LETTERS = 20
"""Letters below which nothing can be told."""
SHORT = 200
"""Letters below which names alone can mislead the model, as they do in tables: English is believed on less."""
FEWEST_WORDS = 40
"""Different words below which a long text is as little as a short one: one row a thousand times."""
TELLING = 0.1
"""Share of the commonest English words that makes a short text English, whatever names stand in it."""
PLAINLY = 0.07
"""The same share that makes a longer text English before a model is asked: to load it takes a third of a second."""
SURE = 0.95
"""Probability that another language must reach in a short text or a table of Latin letters to be believed.
Chosen by hand on lists of countries and companies; try `find_language` on such lists to measure it again."""


_COMMON = frozenset({"the", "of", "and", "that", "said", "were", "with", "from"})
"""The commonest English words that are no common word of another language: "to" and "by" are Polish too."""


def find_language(text: str, skips: Sequence[Span] = (), *, prose: bool = True) -> str:
    """ISO 639-1 code of the language of what is to be read in `text`, or `und` where there are too few letters."""
    sample = _readable(text, skips)
    letters = [sign for sign in sample if sign.isalpha()]
    if len(letters) < FEWEST_LETTERS:
        return "und"
    words = sample.lower().split()
    common = sum(word in _COMMON for word in words)
    if len(words) >= FEWEST_WORDS and common >= PLAINLY * len(words):
        return "en"
    language, probability = _model().classify(sample)
    if language == "en":
        return "en"
    if not prose or len(letters) < SHORT or len(set(words)) < FEWEST_WORDS:
        if common >= TELLING * len(words):
            return "en"
        plain = sum(sign.isascii() for sign in letters)
        if plain >= 0.95 * len(letters) and probability < SURE:
            return "en"
    return str(language)


def _readable(text: str, skips: Sequence[Span]) -> str:
    pieces, at, length = [], 0, 0
    for skip in (*skips, Span(len(text), len(text))):
        if skip.start > at and length < SAMPLE:
            pieces.append(text[at : min(skip.start, at + SAMPLE - length)])
            length += len(pieces[-1])
        at = max(at, skip.end)
    return " ".join(pieces)


@cache
def _model() -> Any:
    """The model, loaded once and only where a language is asked for.

    It unpacks itself into a temporary file; raises LedgerFullError where there is no room for one.
    """
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    try:
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError as error:
        raise LedgerFullError(
            f"no temporary file can be written ({error.strerror or error}): make room on the disk, or name another "
            "folder in TMPDIR; what was read before is kept"
        ) from error
