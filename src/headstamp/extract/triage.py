"""A cheap look at a document: whether it may tell of a transfer of arms, by the words that stand near one another.

In every hundred words the look counts words for arms, type names and calibres, loads, words of trade, words for
those who bear arms, and names of states, each kind at most twice, and weighs them. A document of which no hundred
words reach `ENOUGH` is passed over. Tuned so that at most one transfer in a hundred is lost on reports of several
sentences; a teaser of one line that names its goods by a nickname only may be lost: `benchmarks/triage.py`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from headstamp.extract.reader import Reader
from headstamp.lexicon.materiel import MaterielWords
from headstamp.lexicon.states import States
from headstamp.model.claim import ReaderVersion, Reading
from headstamp.model.document import Document, ReadingStatus

VERSION = "1"
"""Raised whenever the look finds other documents to matter."""
ENOUGH = 3.5
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
"""Chosen with `ENOUGH` on our corpus and on PolNeAR, the best of 576 sets of weights; `benchmarks/triage.py`."""
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


def may_matter(document: Document, words: TriageWords) -> bool:
    """Whether the document is to be read closely: its best hundred words reach `ENOUGH`, or it holds a table."""
    return bool(document.tables) or score(document.read_text(), words) >= ENOUGH


def score(text: str, words: TriageWords) -> float:
    """The weight of the hundred words of the text that weigh most; 0 where nothing is found."""
    hits = sorted(_hits(text, words))
    starts = sorted({max(0, at // STEP - back) * STEP for at, _, _ in hits for back in (0, 1)})
    first, best = 0, 0.0
    for start in starts:
        while first < len(hits) and hits[first][0] < start:
            first += 1
        best = max(best, _weight(_within(hits, first, start + WINDOW)))
    return best


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


def _hits(text: str, words: TriageWords) -> Iterator[Found]:
    parts: list[str] = []
    for word in _WORD.findall(text):
        if _is_type(word, words):
            yield len(parts), Hit.TYPE, word
        lower = word.lower()
        pieces = _JOINTS.split(lower)
        for piece in dict.fromkeys((lower, *pieces)):
            for hit in words.words.get(piece, ()):
                yield len(parts), hit, piece
        parts += pieces
    for at, part in enumerate(parts):
        for phrase in words.phrases.get(part, ()):
            if tuple(parts[at : at + len(phrase)]) == phrase:
                yield at, Hit.ARMS, " ".join(phrase)


def _is_type(word: str, words: TriageWords) -> bool:
    if word in words.designations or (word.endswith("s") and word[:-1] in words.designations):
        return True
    return "-" in word and bool(_TYPE.fullmatch(word)) and not _NO_TYPES.fullmatch(word)


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
            if not may_matter(document, self._words):
                yield Reading(document.id, (), status=ReadingStatus.PASSED_OVER)
                continue
            self._reader = self._reader or self._load()
            yield from self._reader.read([document])


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
