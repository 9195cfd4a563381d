"""What the article's own people saw: the word by which it says that they looked for themselves."""

import re

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.lexicon.words import load_words
from headstamp.model.text import Span

_WORD = re.compile(r"[^\W_]+")


def own_look(marked: MarkedDocument, place: Span) -> Span | None:
    """The word "watched" in "our reporters watched soldiers unload eleven radars", for what the article tells there.

    In the sentence of the place, or the one before it in its paragraph: a word for looking, and reporters, "we", or
    the outlet by name. What somebody else is quoted with does not count. None where nobody is told to have looked.
    """
    sentence = marked.sentence_of(place)
    looking, reporters = load_words("weighing")["looking"], load_words("copies")["reporters"]
    own = {word.casefold() for word in _WORD.findall(marked.document.outlet) if word[0].isupper()}
    for stretch in (sentence, *_before(marked, sentence)):
        words = [
            (match.group().casefold(), span)
            for match in _WORD.finditer(marked.text, stretch.start, stretch.end)
            if not _is_quoted(marked, span := Span(*match.span()))
        ]
        said = {word for word, _ in words}
        looked = [span for word, span in words if word in looking]
        if looked and (said & reporters or (own and own <= said)):
            return looked[0]
    return None


def _before(marked: MarkedDocument, sentence: Span) -> list[Span]:
    ends = [each for each in marked.sentences if each.end <= sentence.start]
    return [last for last in ends[-1:] if "\n" not in marked.text[last.end : sentence.start]]


def _is_quoted(marked: MarkedDocument, span: Span) -> bool:
    return any(piece.holds(span) for said in marked.decoded.attributions for piece in said.content)
