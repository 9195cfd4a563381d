"""Documents of which tests ask who is meant."""

from headstamp.extract.stretches import find_stretches
from headstamp.extract.trained.marks import Attribution, Mark
from headstamp.extract.trained.referents import Referents
from headstamp.extract.trained.sentences import find_sentences
from headstamp.extract.trained.words import Words
from headstamp.extract.word_lists import load_lexicon
from headstamp.model.text import Span


def place(text, words):
    """Where the words stand; `words#2` for their second place."""
    words, _, nth = words.partition("#")
    at = -1
    for _ in range(int(nth or 1)):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def referents_of(text, given=(), outlet=""):
    marks, attributions = [], []
    for line in given:
        kind, _, words = line.partition(": ")
        if kind == "said":
            source, _, content = words.partition(": ")
            attributions.append(Attribution(source=(place(text, source),), content=(place(text, content),)))
        else:
            marks.append(Mark("names", kind, place(text, words)))
    sentences = find_sentences(text, find_stretches(text))
    return Referents(Words(text, sentences, outlet=outlet), marks, load_lexicon(), attributions=attributions)
