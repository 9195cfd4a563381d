"""A language model as the reader: it marks what it sees, and only what the text has in those words counts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from headstamp.errors import FailedCallError
from headstamp.extract.claims import tables
from headstamp.extract.language_model.answers import Answer, parse_answer
from headstamp.extract.language_model.endpoint import Endpoint, Message
from headstamp.extract.language_model.marking import Marked
from headstamp.extract.language_model.places import Places
from headstamp.extract.language_model.prompts import VERSION, ask
from headstamp.extract.language_model.schemas import answer_schema
from headstamp.extract.language_model.windows import Window, find_windows
from headstamp.extract.readings import guarded, settled
from headstamp.extract.stretches import find_stretches
from headstamp.extract.trained.decode import Decoded
from headstamp.extract.trained.sentences import find_sentences
from headstamp.extract.trained.trained_reader import FINDERS, mark
from headstamp.extract.trained.voices import Voices
from headstamp.extract.word_lists import Lexicon
from headstamp.model.claim import Claim, ReaderVersion, Reading
from headstamp.model.document import Document
from headstamp.model.problem import Problem
from headstamp.model.text import Span

CONFIDENCE = 0.5
"""Of every claim: how often a model that we do not know is right, nobody has measured."""
MOST_TOLD = 10
"""Things with words that are not in the text, in one Problem: a model that invents everything fills no screen."""
_PAGES = frozenset({"application/pdf"})
"""Media types whose line breaks are those of a page."""


@dataclass(slots=True)
class _Answered:
    """A document with what the model said of it."""

    stretches: list[Span]
    sentences: list[Span]
    marked: Marked = field(default_factory=Marked)
    problems: list[Problem] = field(default_factory=list)


class LanguageModelReader:
    """Reads English documents by asking a language model. Keeps nothing from one document to the next.

    As pure as its endpoint: a model may answer the same question in two ways.
    """

    def __init__(self, endpoint: Endpoint, lexicon: Lexicon) -> None:
        self._endpoint = endpoint
        self._lexicon = lexicon

    @property
    def version(self) -> ReaderVersion:
        """`llm`, with the name of the model and the version of what it is asked."""
        return ReaderVersion(name="llm", version=f"{self._endpoint.model} (prompt {VERSION})")

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document, in order.

        A call that fails is a Problem of its document, whose other windows count; EndpointError is not held back:
        where no call will do better, the rest is better left unread than stored without claims.
        """
        for document in documents:
            answered = self._ask(document)
            reading = guarded(document, partial(self._reading, answered=answered))
            yield replace(reading, problems=(*answered.problems, *reading.problems))

    def _ask(self, document: Document) -> _Answered:
        stretches, sentences = _cut(document)
        answered = _Answered(stretches, sentences)
        for window in find_windows(sentences, stretches):
            self._ask_window(document, window, answered, again=True)
        if answered.marked.missing:
            answered.problems.append(_missing(document, answered.marked.missing))
        return answered

    def _ask_window(self, document: Document, window: Window, answered: _Answered, *, again: bool) -> None:
        """Add what the model says of a window; where its answer breaks off, of its halves, and then what is whole."""
        try:
            written = self._endpoint.complete(ask(window.shown(document.text)), answer_schema())
        except FailedCallError as error:
            answered.problems.append(_failed(document, window, str(error)))
            return
        halves = window.halves() if again else (window,)
        answer = parse_answer(written, cut=len(halves) == 1)
        if answer is not None:
            self._add(document, window, answer, answered)
        elif len(halves) > 1:
            for half in halves:
                self._ask_window(document, half, answered, again=False)
        else:
            answered.problems.append(_failed(document, window, "its answer was no JSON object"))

    def _add(self, document: Document, window: Window, answer: Answer, answered: _Answered) -> None:
        answered.marked.add(answer, window, Places(document.text, window.sentences))
        answered.problems += [_faulty(document, window, fault) for fault in answer.faults]

    def _reading(self, document: Document, answered: _Answered) -> Reading:
        marked = answered.marked
        decoded = Decoded(tuple(marked.attributions), tuple(marked.triggers), tuple(sorted(marked.marks, key=_place)))
        scene = mark(document, decoded, answered.stretches, self._lexicon)
        voices = Voices(scene)
        found = (claim for find in FINDERS for claim in find(scene, voices))
        claims = [*(_unmeasured(claim) for claim in found), *tables.find(scene)]
        return settled(document, claims, answered.sentences, scene.known.mentions())


def requests(document: Document) -> Iterator[tuple[Message, ...]]:
    """All that would be sent of a document, one entry a call, if every call goes well."""
    stretches, sentences = _cut(document)
    for window in find_windows(sentences, stretches):
        yield ask(window.shown(document.text))


def _cut(document: Document) -> tuple[list[Span], list[Span]]:
    """(stretches, sentences) of what is to be read."""
    stretches = find_stretches(document.text, document.skips, wrapped=document.media_type in _PAGES)
    return stretches, find_sentences(document.text, stretches)


def _unmeasured(claim: Claim) -> Claim:
    return replace(claim, confidence=CONFIDENCE)


def _place(mark: object) -> tuple[object, ...]:
    return tuple(getattr(mark, name) for name in ("span", "layer", "kind"))


def _failed(document: Document, window: Window, reason: str) -> Problem:
    message = (
        f"the language model could not read the part that begins {_opening(document, window)}: {reason}. The "
        "document is stored and searchable, without claims from there; to ask again, read the file with --again"
    )
    return Problem("llm-failed", message, document.name, document.id)


def _faulty(document: Document, window: Window, fault: str) -> Problem:
    message = f"of the part that begins {_opening(document, window)} the language model's answer was odd: {fault}"
    return Problem("llm-answer", message, document.name, document.id)


def _missing(document: Document, missing: Sequence[str]) -> Problem:
    listed = list(dict.fromkeys(missing))
    more = f"; and {len(listed) - MOST_TOLD:,} more" if len(listed) > MOST_TOLD else ""
    told = "; ".join(listed[:MOST_TOLD]) + more
    return Problem("llm-words", f"the model named words that are not in the text: {told}", document.name, document.id)


def _opening(document: Document, window: Window) -> str:
    words = " ".join(window.sentences[0].quote(document.text).split())
    return f"“{words[:40].rstrip()}…”" if len(words) > 40 else f"“{words}”"
