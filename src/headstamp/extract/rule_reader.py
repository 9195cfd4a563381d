"""The first reader: a parser, word lists, and rules that can be read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from headstamp.extract.claims.finders import FINDERS
from headstamp.extract.parsed import Parsed, Parser
from headstamp.extract.readings import guarded, settled
from headstamp.extract.scene import Scene
from headstamp.extract.scenes import Lexicon, build_scene, load_lexicon
from headstamp.extract.spacy_parser import SpacyParser
from headstamp.extract.stretches import find_stretches
from headstamp.model.claim import Claim, ReaderVersion, Reading
from headstamp.model.document import Document

VERSION = "1"
"""Raised whenever a rule or a word list changes what is read."""
_PAGES = frozenset({"application/pdf"})
"""Media types whose line breaks are those of a page."""
_BATCH = 16
"""Documents parsed together. More were no faster (measured with benchmarks/reading.py) and held more memory."""

Finder = Callable[[Scene], Iterator[Claim]]


class RuleReader:
    """Reads English documents by rules over a parser. Keeps nothing from one document to the next."""

    def __init__(self, parser: Parser, lexicon: Lexicon, finders: Sequence[Finder] = FINDERS) -> None:
        self._parser = parser
        self._lexicon = lexicon
        self._finders = finders

    @property
    def version(self) -> ReaderVersion:
        """`rules`, with the version of the rules and of the parser's model."""
        return ReaderVersion(name="rules", version=f"{VERSION} ({self._parser.version})")

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document, in order."""
        waiting = iter(documents)
        while batch := list(islice(waiting, _BATCH)):
            texts = [(d.text, find_stretches(d.text, d.skips, wrapped=d.media_type in _PAGES)) for d in batch]
            for document, parsed in zip(batch, self._parser.parse_all(texts), strict=True):
                yield guarded(document, partial(self._find_claims, parsed=parsed))

    def _find_claims(self, document: Document, parsed: Parsed) -> Reading:
        scene = build_scene(document, parsed, self._lexicon)
        found = (claim for find in self._finders for claim in find(scene))
        return settled(document, found, [s.span for s in parsed.sentences], scene.mentions())


def load_rule_reader() -> RuleReader:
    """The reader with its model and word lists; takes about two seconds the first time."""
    return RuleReader(SpacyParser(), load_lexicon())
