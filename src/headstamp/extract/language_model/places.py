"""Where the words that a model names stand in the text: exactly, or with other quotation marks and blanks."""

import re
from collections.abc import Iterator, Sequence

from headstamp.model.text import Span

_QUOTATION_MARKS = dict.fromkeys("“”„‟«»″＂", '"') | dict.fromkeys("‘’‚‛‹›′`´", "'")
_WALL = "\n"
"""Stands between stretches with something unread between them: no words are found across it."""
_ENDS = " \t\r\n\u00a0"


class Places:
    """The words of some stretches of a text. Spans are code points of the text; nothing outside is ever found."""

    def __init__(self, text: str, stretches: Sequence[Span]) -> None:
        self._text = text
        self._folded = ""
        self._origins: list[int] = []
        """For each character of the folded text, its place in the text."""
        self._lay(stretches)

    def find(self, words: str, within: Span) -> Span | None:
        """The place of the words that is nearest to a span; None where they are not in the text.

        Where they stand as they were given, only such places count; else those that differ in nothing but the form
        of quotation marks and in blanks. Words are found whole: "arms" is not in "farms". One pair of quotation marks
        around the words given may be missing in the text.
        """
        for given in (words.strip(_ENDS), _unquoted(words.strip(_ENDS))):
            found = list(self.all(given))
            exact = [span for span in found if span.quote(self._text) == given]
            if found:
                return min(exact or found, key=lambda span: (span.distance(within), span))
        return None

    def all(self, words: str) -> Iterator[Span]:
        """Every place of the words, in order, without overlap; quotation marks and blanks in any form."""
        needle = " ".join(_fold(words).split())
        if not any(character.isalnum() for character in needle):
            return
        before = r"(?<!\w)" if needle[0].isalnum() else ""
        behind = r"(?!\w)" if needle[-1].isalnum() else ""
        for match in re.finditer(before + re.escape(needle) + behind, self._folded):
            yield Span(self._origins[match.start()], self._origins[match.end() - 1] + 1)

    def _lay(self, stretches: Sequence[Span]) -> None:
        folded: list[str] = []
        end: int | None = None
        for stretch in stretches:
            if end is not None:
                between = self._text[end : stretch.start]
                folded.append(_WALL if between.strip() else " ")
                self._origins.append(end)
            for at in range(stretch.start, stretch.end):
                character = self._text[at]
                if not character.isspace():
                    folded.append(_fold(character))
                elif folded and not folded[-1].isspace():
                    folded.append(" ")
                else:
                    continue
                self._origins.append(at)
            end = stretch.end
        self._folded = "".join(folded)


def _fold(words: str) -> str:
    """The same words with plain quotation marks; as many characters as before."""
    return words.translate({ord(mark): plain for mark, plain in _QUOTATION_MARKS.items()})


def _unquoted(words: str) -> str:
    folded = _fold(words)
    return words[1:-1] if len(words) > 2 and folded[0] == folded[-1] and folded[0] in "\"'" else words
