"""Word pieces of uncased BERT with places in the original text, without a tokenizer library.

Same pieces as the `tokenizers` library gives for bert-base-uncased, quotation marks and dashes apart (measured on
PolNeAR dev and our corpus; the test compares them where that library is installed). Words are split at white space
and around every punctuation mark and CJK character; accents and case are folded for the look-up only, so offsets stay
those of the text as written.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from headstamp.model.text import Span

PAD, LINE_BREAK, UNKNOWN, FIRST, LAST = 0, 1, 100, 101, 102
"""Places in the vocabulary; LINE_BREAK is `[unused0]`, which pre-training never saw."""
_PLAIN = str.maketrans({**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′", "'"), "–": "—", "―": "—"})
"""Every kind of quotation mark is read as the straight one: what was learnt on one kind holds for all."""
LONGEST = 100
"""Characters; a longer word is one unknown piece, as in BERT."""


def _alone(character: str) -> bool:
    code = ord(character)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    if 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F:
        return True
    return unicodedata.category(character).startswith("P")


def _character_class(end: int) -> str:
    """The characters below `end` that stand alone, as ranges of a regular expression."""
    ranges: list[list[int]] = []
    for code in range(end):
        if code < 0xD800 or code > 0xDFFF:
            if not _alone(chr(code)):
                continue
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in ranges)


@cache
def _words_below(end: int) -> re.Pattern[str]:
    alone = _character_class(end)
    return re.compile(f"[{alone}]|[^\\s{alone}]+|\n[\\s]*")


_NEAR, _ALL = 0x3000, 0x2FA20
"""Most texts hold no character from `_NEAR` on: to look at all up to `_ALL` takes some 0.05 seconds."""
_FAR = re.compile(f"[{chr(_NEAR)}-{chr(sys.maxunicode)}]")


def fold(word: str) -> str:
    """Lower case without accents and control characters, as the uncased vocabulary has it; plain quotation marks."""
    if word.isascii():
        return word.lower()
    word = word.translate(_PLAIN)
    bare = (c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) not in {"Mn", "Cc", "Cf", "Co"})
    return "".join(bare).replace("�", "").lower()


@dataclass(slots=True)
class WordPieces:
    """A vocabulary, and every word met so far with its pieces."""

    places: dict[str, int]
    known: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def of_vocabulary(cls, pieces: Sequence[str]) -> "WordPieces":
        """Pieces in the order of their numbers; pieces inside a word begin with `##`."""
        return cls({piece: number for number, piece in enumerate(pieces)})

    def words(self, text: str, within: Span | None = None) -> Iterator[tuple[Span, tuple[int, ...]]]:
        """Each word with its pieces, in order; a run of white space with a line break is one LINE_BREAK."""
        start, end = within or (0, len(text))
        pattern = _words_below(_ALL if _FAR.search(text, start, end) else _NEAR)
        for match in pattern.finditer(text, start, end):
            word = match.group()
            if word[0] == "\n":
                yield Span(*match.span()), (LINE_BREAK,)
            elif pieces := self.pieces(word):
                yield Span(*match.span()), pieces

    def pieces(self, word: str) -> tuple[int, ...]:
        """Numbers of the pieces of one word; none for a word of control characters alone."""
        if word not in self.known:
            self.known[sys.intern(word)] = self._cut(fold(word))
        return self.known[word]

    def _cut(self, folded: str) -> tuple[int, ...]:
        if len(folded) > LONGEST:
            return (UNKNOWN,)
        found: list[int] = []
        at = 0
        while at < len(folded):
            for end in range(len(folded), at, -1):
                piece = folded[at:end] if at == 0 else "##" + folded[at:end]
                if piece in self.places:
                    found.append(self.places[piece])
                    at = end
                    break
            else:
                return (UNKNOWN,)
        return tuple(found)
