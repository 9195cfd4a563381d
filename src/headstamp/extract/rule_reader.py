"""The first reader: a parser, word lists, and rules that can be read."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from headstamp.extract.claims import FINDERS
from headstamp.extract.parsed import Parsed, Parser
from headstamp.extract.repeats import find_repeats
from headstamp.extract.scene import Scene
from headstamp.extract.scenes import Lexicon, build_scene, load_lexicon
from headstamp.extract.spacy_parser import SpacyParser
from headstamp.extract.stretches import find_stretches
from headstamp.model.claim import Claim, ReaderVersion, Reading
from headstamp.model.document import Document
from headstamp.model.problem import Problem
from headstamp.model.text import Span

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
                yield self._read_one(document, parsed)

    def _read_one(self, document: Document, parsed: Parsed) -> Reading:
        try:
            return self._find_claims(document, parsed)
        except Exception as error:  # noqa: BLE001  one odd text must not end the reading of an archive
            problem = Problem(
                code="reader-failed",
                message=f"the reader failed on this document ({type(error).__name__}: {error}); it is stored and "
                "searchable, without claims. This is a fault of Headstamp: please report it.",
                place=document.name,
                document=document.id,
            )
            return Reading(document=document.id, claims=(), problems=(problem,))

    def _find_claims(self, document: Document, parsed: Parsed) -> Reading:
        scene = build_scene(document, parsed, self._lexicon)
        repeated = find_repeats(document.text, [s.span for s in parsed.sentences])
        found = (claim for find in self._finders for claim in find(scene))
        claims = {claim.id: claim for claim in found if not _stands_in(claim, repeated)}
        return Reading(
            document=document.id,
            claims=tuple(sorted(claims.values(), key=_by_place)),
            sentences=tuple(s.span for s in parsed.sentences),
            mentions=tuple(scene.mentions()),
        )


def _stands_in(claim: Claim, stretches: Sequence[Span]) -> bool:
    """Whether a claim rests on nothing but words of the given stretches, which are sorted and apart."""
    return bool(stretches) and all(_touches(e.span, stretches) for e in claim.evidence)


def _touches(span: Span, stretches: Sequence[Span]) -> bool:
    first = bisect_right(stretches, span.start, key=lambda stretch: stretch.end)
    return first < len(stretches) and stretches[first].overlaps(span)


def _by_place(claim: Claim) -> tuple[int, int, str, str]:
    return claim.evidence[0].span.start, claim.evidence[-1].span.end, claim.kind.value, claim.id


def load_rule_reader() -> RuleReader:
    """The reader with its model and word lists; takes about two seconds the first time."""
    return RuleReader(SpacyParser(), load_lexicon())
