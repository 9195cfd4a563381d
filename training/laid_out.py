"""Texts that come as tokens, laid out again as running text with the place of every token."""

import re
from collections.abc import Sequence

from headstamp.model.text import Span

_NO_BLANK_BEFORE = re.compile(r"^(?:[.,;:!?%)\]}”’]|n['’]t|['’](?:s|re|ve|ll|d|m|t)?|\.\.\.)$", re.IGNORECASE)
_NO_BLANK_AFTER = re.compile(r"^[(\[{“‘$£€#]$")


def lay_out(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    """Running text of tokens and each one's span; blanks are set as in print, hyphens between words closed up."""
    text = ""
    spans: list[Span] = []
    tight = True
    for at, token in enumerate(tokens):
        hyphen = token in {"-", "/"} and 0 < at < len(tokens) - 1
        if not tight and not _NO_BLANK_BEFORE.match(token) and not hyphen:
            text += " "
        spans.append(Span(len(text), len(text) + len(token)))
        text += token
        tight = hyphen or bool(_NO_BLANK_AFTER.match(token))
    return text, spans


def find_tokens(text: str, tokens: Sequence[str]) -> list[Span]:
    """The span of each token in the text that they were cut from; raises ValueError where one is not in its order."""
    spans: list[Span] = []
    at = 0
    for token in tokens:
        start = text.index(token, at)
        at = start + len(token)
        spans.append(Span(start, at))
    return spans
