"""The trained reader: a small graph marks the text, and rules turn its marks into claims."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from headstamp.errors import NotFoundError
from headstamp.extract.claims import tables
from headstamp.extract.readings import guarded, settled
from headstamp.extract.stretches import find_stretches
from headstamp.extract.times import find_times
from headstamp.extract.trained import contacts, licences, positions, sanctions, statements, transfers
from headstamp.extract.trained.confidence import Curves, read_curves
from headstamp.extract.trained.decode import Decoded
from headstamp.extract.trained.graph import INVENTORY, Graph
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.referents import Referents
from headstamp.extract.trained.sentences import find_sentences
from headstamp.extract.trained.voices import Voices
from headstamp.extract.trained.words import Words
from headstamp.extract.word_lists import Lexicon, load_lexicon
from headstamp.model.claim import Claim, ReaderVersion, Reading
from headstamp.model.document import Document
from headstamp.model.text import Span

VERSION = "8"
"""Raised whenever a rule or a word list changes what is read."""
WEIGHTS = Path(__file__).parent / "weights"
"""The weights that come with Headstamp."""
NO_CURVES = Curves()
_PAGES = frozenset({"application/pdf"})
"""Media types whose line breaks are those of a page."""

Finder = Callable[[MarkedDocument, Voices], Iterator[Claim]]
FINDERS: tuple[Finder, ...] = (
    transfers.find,
    licences.find,
    sanctions.find,
    contacts.find,
    positions.find,
    statements.find,
)
"""In this order; a claim's place, not its finder, decides where it stands in the reading."""


class Marker(Protocol):
    """What marks a text: the graph, or a fake of it."""

    @property
    def name(self) -> str:
        """Which weights they are."""
        ...

    def read(self, text: str, stretches: Sequence[Span] | None = None) -> Decoded:
        """All that is marked in the given stretches of a text."""
        ...

    def glance(self, text: str, stretches: Sequence[Span], telling: Sequence[Span]) -> float:
        """Probability that some word near `telling` tells of a transfer, a licence or a sanction."""
        ...


class TrainedReader:
    """Reads English documents by a trained graph. Keeps nothing from one document to the next."""

    def __init__(
        self, graph: Marker, lexicon: Lexicon, finders: Sequence[Finder] = FINDERS, curves: Curves = NO_CURVES
    ) -> None:
        self._graph = graph
        self._lexicon = lexicon
        self._finders = finders
        self._curves = curves

    @property
    def version(self) -> ReaderVersion:
        """`trained`, with the name of the weights and the version of what turns marks into claims."""
        return ReaderVersion(name="trained", version=f"{VERSION} ({self._graph.name})")

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document, in order."""
        for document in documents:
            yield guarded(document, self._read_one)

    def glance(self, document: Document, telling: Sequence[Span]) -> float:
        """How sure it is that some word near `telling` tells of a transfer, a licence or a sanction: one pass of the
        graph over these places alone, where reading makes two over the whole text and one more for each trigger.

        Quite sure of a document at which it trips: reading that tells what is wrong with it.
        """
        with suppress(Exception):
            return self._graph.glance(document.text, _stretches(document), telling)
        return 1.0

    def _read_one(self, document: Document) -> Reading:
        stretches = _stretches(document)
        marked = mark(document, self._graph.read(document.text, stretches), stretches, self._lexicon)
        return settled(document, self._claims(marked), marked.sentences, marked.known.mentions())

    def _claims(self, marked: MarkedDocument) -> Iterator[Claim]:
        voices = Voices(marked)
        for find in self._finders:
            for claim in find(marked, voices):
                yield replace(claim, confidence=self._curves.calibrate(claim.kind, claim.confidence))
        yield from tables.find(marked)


def _stretches(document: Document) -> list[Span]:
    return find_stretches(document.text, document.skips, wrapped=document.media_type in _PAGES)


def mark(document: Document, decoded: Decoded, stretches: Sequence[Span], lexicon: Lexicon) -> MarkedDocument:
    """A document with its marks, and what rules find beside them: sentences, referents, times."""
    sentences = find_sentences(document.text, stretches)
    words = Words(document.text, sentences, document.dateline, document.outlet)
    known = Referents(words, decoded.marks, lexicon, attributions=decoded.attributions)
    times = [(found.span, found.period) for found in find_times(document.text, None, document.published)]
    return MarkedDocument(document, decoded, sentences, known, times)


def load_trained_reader(folder: Path | None = None) -> TrainedReader:
    """The reader with the weights of a folder, or with those that come with Headstamp.

    Raises NotFoundError where the folder holds none.
    """
    place = folder or WEIGHTS
    if not (place / INVENTORY).is_file():
        raise NotFoundError(f'there are no weights of a trained reader in "{place}"')
    return TrainedReader(Graph.of_folder(place), load_lexicon(), curves=read_curves(place))
