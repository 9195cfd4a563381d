"""Marked documents for tests, written as the passages of the corpus are: marks in braces, lines about claims below."""

from dataclasses import replace

from training.passage_annotations import annotate
from training.passages import parse_passage

from claims_of import party
from headstamp.extract.stretches import find_stretches
from headstamp.extract.times import find_times
from headstamp.extract.trained.decode import Decoded
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.sentences import find_sentences
from headstamp.extract.trained.voices import Voices
from headstamp.model.document import Document
from headstamp.model.text import Span


class Named:
    """Knows whom words name: words to actor, each as in `claims_of.party` ("person:Ana Ruiz:PE")."""

    def __init__(self, text, names):
        self._text = text
        self._names = {words: party(name) for words, name in names.items()}

    def who(self, span):
        words = span.quote(self._text)
        found = self._names.get(words) or party(words)
        known = found is not None and (words in self._names or found.country)
        return replace(found, span=span, words=words) if known else None

    def employer(self, person):
        return next((found for words, found in self._names.items() if words == f"employer of {person.name}"), None)

    def home(self):
        found = self._names.get("home of the report")
        return found and found.country

    def mentions(self):
        """Whom the given names name, as the text first has them."""
        places = ((self._text.find(words), words) for words in self._names)
        return [found for at, words in places if at >= 0 and (found := self.who(Span(at, at + len(words))))]


def marked_of(passage, names=None, **fields):
    """A passage (lines of text, then lines about claims) as a marked document; states are known by name.

    The lines of text are one paragraph; a line that begins with a stroke (/) begins another.
    """
    lines = [line.strip() for line in passage.strip().splitlines()]
    text = " ".join(line for line in lines if not line.startswith(";")).replace(" / ", "\n")
    about = [line for line in lines if line.startswith(";")]
    head = "@ test | test | wire | 2024-03-05 | Harbour Gazette"
    parsed = parse_passage([head, *text.splitlines(), *about], "test")
    found = annotate(parsed)
    document = Document(
        id="d1",
        hash="",
        name="x.txt",
        media_type="text/plain",
        text=parsed.text,
        **{"outlet": "Harbour Gazette", "published": "2024-03-05"} | fields,
    )
    decoded = Decoded(found.attributions, found.triggers, found.marks)
    sentences = find_sentences(parsed.text, find_stretches(parsed.text))
    times = [(time.span, time.period) for time in find_times(parsed.text, None, document.published)]
    return MarkedDocument(document, decoded, sentences, Named(parsed.text, names or {}), times)


def claims_of(find, passage, names=None, **fields):
    """The claims that a finder makes of a passage."""
    marked = marked_of(passage, names, **fields)
    return list(find(marked, Voices(marked)))


def quoted(claim, field):
    """The words of a claim's evidence for a field."""
    return [each.quote for each in claim.evidence if each.field == field]
