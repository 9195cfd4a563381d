"""A cheap look at a document: whether it may tell of a transfer of arms, by the words that stand near one another.

In every hundred words the look counts words for arms, type names and calibres, loads, words of trade, words for
those who bear arms, and names of states, each kind at most twice, and weighs them. A document of which no hundred
words reach `ENOUGH` is passed over. Where a hundred words do, a reader that can glance is asked whether it sees a
transfer, a licence or a sanction just there; a document in which it sees none is passed over too. Tuned so that at
most one transfer in a hundred is lost on reports of several sentences; a teaser of one line that names its goods by a
nickname only may be lost: `benchmarks/triage.py`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

from headstamp.extract.reader import Reader
from headstamp.lexicon.materiel import MaterielWords
from headstamp.lexicon.states import States
from headstamp.model.claim import ReaderVersion, Reading
from headstamp.model.document import Document, ReadingStatus
from headstamp.model.text import Span

VERSION = "2"
"""Raised whenever the look finds other documents to matter."""
ENOUGH = 3.0
SEEN = 0.2
"""Surety of a trigger from which a glance keeps a document: of 293 press reports with a transfer it lost none, of the
7,378 transfers of our passages that the words keep 11, and of general news it leaves a sixth of what they keep."""
WINDOW, STEP = 100, 50
"""Words in which hits count together, and how far one window begins behind the last."""
MOST = 2
"""Hits of one kind that count in a window."""

_WORD = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
_JOINTS = re.compile(r"[-/]")
_TYPE = re.compile(r"[A-Z][A-Za-z]{0,5}-\d{1,4}[A-Za-z]{0,3}|\d{2,3}-?mm")
_NO_TYPES = re.compile(r"G-\d+|(?:COVID|Covid)-19")


class Hit(StrEnum):
    """What a word may be to the look."""

    ARMS = "arms"
    COMMON = "common"
    TYPE = "type"
    LOADS = "loads"
    TRADE = "trade"
    FORCES = "forces"
    STATE = "state"


WEIGHTS: Mapping[Hit, float] = {
    Hit.ARMS: 2.0,
    Hit.COMMON: 1.0,
    Hit.TYPE: 1.5,
    Hit.LOADS: 0.5,
    Hit.TRADE: 0.5,
    Hit.FORCES: 1.0,
    Hit.STATE: 1.0,
}
"""Chosen on our corpus and on PolNeAR, the best of 576 sets of weights; `benchmarks/triage.py`."""
ONCE = frozenset({Hit.TYPE, Hit.TRADE, Hit.STATE})
"""Kinds of which the same word counts once in a window."""


@dataclass(frozen=True, slots=True)
class TriageWords:
    """What the look looks for."""

    words: Mapping[str, tuple[Hit, ...]]
    """Lower case."""
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """Phrases for arms in lower case, by their first word."""
    designations: frozenset[str]
    """Type names of one word, as they are written."""


def build_words(materiel: MaterielWords, listed: Mapping[str, frozenset[str]], states: States) -> TriageWords:
    """The words of the lexicon as the look takes them; `listed` is `triage.yaml`."""
    common = listed["common"]
    single = {phrase for phrase in materiel.phrases if " " not in phrase}
    names = {name.lower() for name in states.words} | {name.lower() for name in states.names.values()}
    kinds = (
        (Hit.ARMS, single - common),
        (Hit.COMMON, single & common),
        (Hit.LOADS, listed["loads"]),
        (Hit.TRADE, listed["trade"]),
        (Hit.FORCES, listed["forces"]),
        (Hit.STATE, names - listed["elsewhere"]),
    )
    words: dict[str, tuple[Hit, ...]] = {}
    for hit, found in kinds:
        for word in found:
            words[word] = (*words.get(word, ()), hit)
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(materiel.phrases):
        first, *rest = phrase.split()
        if rest:
            phrases[first] = (*phrases.get(first, ()), (first, *rest))
    designations = frozenset(name for name in materiel.designations if _WORD.fullmatch(name))
    return TriageWords(words, phrases, designations)


def find_telling(document: Document, words: TriageWords) -> list[Span]:
    """The stretches of the text, in order and apart, in which every hundred words reach `ENOUGH`; no boilerplate."""
    text = document.text
    for start, end in document.skips:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    telling: list[Span] = []
    for weight, span in _weighed(text, words):
        if weight >= ENOUGH:
            joins = bool(telling) and span.start <= telling[-1].end
            telling.append(Span(telling.pop().start, span.end) if joins else span)
    return telling


def score(text: str, words: TriageWords) -> float:
    """The weight of the hundred words of the text that weigh most; 0 where nothing is found."""
    return max((weight for weight, _ in _weighed(text, words)), default=0.0)


def _weighed(text: str, words: TriageWords) -> Iterator[tuple[float, Span]]:
    """The weight of every hundred words in which something is found, and where they stand, in order."""
    found = list(_WORD.finditer(text))
    parts = [_JOINTS.split(each.group().lower()) for each in found]
    at = [each.span() for each, pieces in zip(found, parts, strict=True) for _ in pieces]
    hits = sorted(_hits([each.group() for each in found], parts, words))
    first = 0
    for start in sorted({max(0, at // STEP - back) * STEP for at, _, _ in hits for back in (0, 1)}):
        while first < len(hits) and hits[first][0] < start:
            first += 1
        weight = _weight(_within(hits, first, start + WINDOW))
        yield weight, Span(at[start][0], at[min(start + WINDOW, len(at)) - 1][1])


Found = tuple[int, Hit, str]
"""Number of the word in the text, what it is, the word."""


def _within(hits: Sequence[Found], first: int, end: int) -> Iterator[Found]:
    for place in range(first, len(hits)):
        if hits[place][0] >= end:
            return
        yield hits[place]


def _weight(hits: Iterable[Found]) -> float:
    counts: Counter[Hit] = Counter()
    seen: set[tuple[Hit, str]] = set()
    for _, hit, word in hits:
        if hit not in ONCE or (hit, word) not in seen:
            seen.add((hit, word))
            counts[hit] += 1
    return sum(WEIGHTS[hit] * min(MOST, number) for hit, number in counts.items())


def _hits(found: Iterable[str], parts: Iterable[Sequence[str]], words: TriageWords) -> Iterator[Found]:
    """What is found in the words of a text; `parts` are the words in lower case, in the pieces that hyphens join."""
    text: list[str] = []
    for word, pieces in zip(found, parts, strict=True):
        if _is_type(word, words):
            yield len(text), Hit.TYPE, word
        for piece in dict.fromkeys((word.lower(), *pieces)):
            for hit in words.words.get(piece, ()):
                yield len(text), hit, piece
        text += pieces
    for at, part in enumerate(text):
        for phrase in words.phrases.get(part, ()):
            if tuple(text[at : at + len(phrase)]) == phrase:
                yield at, Hit.ARMS, " ".join(phrase)


def _is_type(word: str, words: TriageWords) -> bool:
    if word in words.designations or (word.endswith("s") and word[:-1] in words.designations):
        return True
    return "-" in word and bool(_TYPE.fullmatch(word)) and not _NO_TYPES.fullmatch(word)


@runtime_checkable
class Glancing(Protocol):
    """A reader that can tell cheaply whether some stretches of a document tell of anything."""

    def glance(self, document: Document, telling: Sequence[Span]) -> float:
        """How sure it is, from 0 to 1, that some word there tells of a transfer, a licence or a sanction."""
        ...


class TriagedReader:
    """A reader that looks first, and reads closely only what may matter. The close reader is loaded when needed."""

    def __init__(self, load: Callable[[], Reader], words: TriageWords) -> None:
        self._load = load
        self._words = words
        self._reader: Reader | None = None

    @property
    def version(self) -> ReaderVersion:
        """That of the close reader, or of the look alone while nothing has mattered."""
        return self._reader.version if self._reader else LOOK

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document, in order; of what is passed over one without claims that says so."""
        for document in documents:
            if self.may_matter(document):
                yield from self._close_reader().read([document])
            else:
                yield Reading(document.id, (), status=ReadingStatus.PASSED_OVER)

    def may_matter(self, document: Document) -> bool:
        """Whether the document is to be read closely: it holds a table, or its words and a glance speak for it."""
        if document.tables:
            return True
        telling = find_telling(document, self._words)
        if not telling:
            return False
        reader = self._close_reader()
        return not isinstance(reader, Glancing) or reader.glance(document, telling) >= SEEN

    def _close_reader(self) -> Reader:
        self._reader = self._reader or self._load()
        return self._reader


LOOK = ReaderVersion("triage", VERSION)
"""Stands as the reader of a document that was passed over."""


def load_triage_words() -> TriageWords:
    """The words of the lexicon that comes with Headstamp."""
    from headstamp.lexicon.materiel import load_materiel
    from headstamp.lexicon.states import load_states
    from headstamp.lexicon.words import load_words

    return build_words(load_materiel(), load_words("triage"), load_states())


def load_triaged(load: Callable[[], Reader]) -> TriagedReader:
    """A reader that looks first and gives what may matter to the reader that `load` gives."""
    return TriagedReader(load, load_triage_words())
