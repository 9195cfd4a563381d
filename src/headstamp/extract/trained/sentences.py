"""Sentences of a text by rule: full stops, question and exclamation marks, abbreviations and quotation marks."""

import re
from collections.abc import Sequence

from headstamp.lexicon.words import load_words
from headstamp.model.text import Span

_CLOSING = "\"'”’»“)\\]"
_STOP = re.compile(
    r"(?:[.!?…]+|[.!?…]+[\"'”’»“)\]]+|(?<=[a-z]{2})\.(?=[A-Z][a-z])|[。！？؟।።]+[」』”’»)\]]*)"
    r"(?=\s|$|(?<=[。！？])|(?<=\.)(?=[A-Z][a-z])|\[\d)"
)
"""Where a sentence may end. A full stop without a blank behind it ends one between small letters and a capital."""
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]+[.-])*[^\W_]+\Z")
_LONGEST_WORD = 24
_WORD_BEHIND = re.compile(r"[\s\"'“‘«„(\[–—-]*(\w+(?:['’.]\w+)*)?")
_SPEECH_BEHIND = re.compile(r"\s+(?:[A-Z][\w’'.-]*\s+){1,4}?([a-z]+)\b")
_NOTE = re.compile(r"(?:\[\d+\])+")


def find_sentences(text: str, stretches: Sequence[Span]) -> list[Span]:
    """The sentences of the stretches, in order: none crosses a stretch, together they hold all but blanks.

    A quotation of several sentences is cut inside. Where a shortened word ("U.S.", "Inc.") may end a sentence or not,
    it does before a word that commonly opens one. A heading without a full stop is a sentence.
    """
    found: list[Span] = []
    for stretch in stretches:
        start = _next_letter(text, stretch.start, stretch.end)
        for match in _STOP.finditer(text, stretch.start, stretch.end):
            if match.start() < start or not _ends(text, match, Span(start, stretch.end)):
                continue
            note = _NOTE.match(text, match.end(), stretch.end)
            end = note.end() if note else match.end()
            found.append(Span(start, end))
            start = _next_letter(text, end, stretch.end)
        end = stretch.end
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append(Span(start, end))
    return found


def _next_letter(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _ends(text: str, stop: re.Match[str], within: Span) -> bool:
    """Whether the stop ends the sentence that `within` starts with."""
    mark = stop.group()
    if mark[0] in "。！？؟।።":
        return True
    behind = _WORD_BEHIND.match(text, stop.end(), within.end)
    word = (behind[1] or "") if behind else ""
    if not word:
        return stop.end() >= within.end or not text[stop.end() : within.end].strip()
    if word[0].islower() and text[stop.end()].isspace():
        return False
    if mark[0] in "!?" and mark[-1] in "\"'”’»“":
        return not _goes_on_with_speech(text, stop.end(), within.end)
    return mark != "." or _full_stop_ends(text, stop.start(), within, word)


def _goes_on_with_speech(text: str, at: int, end: int) -> bool:
    behind = _SPEECH_BEHIND.match(text, at, end)
    return bool(behind and behind[1] in load_words("sentences")["saying"])


def _full_stop_ends(text: str, at: int, within: Span, behind: str) -> bool:
    """Whether a lone full stop ends a sentence, by the word before it and the one behind."""
    before = _WORD_BEFORE.search(text, max(within.start, at - _LONGEST_WORD), at)
    if before is None:
        return True
    words = load_words("sentences")
    word = before.group()
    lowered = word.lower()
    opens = behind.lower() in words["openings"] and behind[0].isupper()
    if lowered in words["either"]:
        return opens
    if lowered in words["before"]:
        return False
    if lowered in words["numbered"] and behind[0].isdigit():
        return False
    if before.start() == within.start and (word.isdigit() or len(word) == 1):
        return False
    if len(word) == 1 and word.isupper():
        return opens
    return not re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word) or opens
