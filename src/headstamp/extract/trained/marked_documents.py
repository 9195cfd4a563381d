"""A document with what the graph marked in it, and whom and when its words mean: what trained claims rest on."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from headstamp.extract.trained.decode import Decoded
from headstamp.model.actor import ActorKind, Mention, voice_of
from headstamp.model.document import Document
from headstamp.model.materiel import Period
from headstamp.model.text import Span

DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their"})


class Known(Protocol):
    """Who is meant by the words of one document."""

    def who(self, span: Span) -> Mention | None:
        """The actor that the words at a span name or point back to; None where they name none."""
        ...

    def employer(self, person: Mention) -> Mention | None:
        """The firm, group or body for which a person speaks by office; None where none is told."""
        ...

    def home(self) -> str | None:
        """ISO code of the state that the document is from, or in which things happen; None where nothing tells it."""
        ...

    def mentions(self) -> Iterable[Mention]:
        """Every name with the actor it stands for, in order."""
        ...


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """One document, its marks, sentences, referents and times. Built once, then only read."""

    document: Document
    decoded: Decoded
    sentences: Sequence[Span]
    """Sorted, apart."""
    known: Known
    times: Sequence[tuple[Span, Period]] = ()
    """Sorted."""

    @property
    def text(self) -> str:
        """The text that all spans are of."""
        return self.document.text

    def voice(self) -> Mention:
        """The article's own voice: its outlet where known, else "article"."""
        return voice_of(self.document.outlet)

    def sentence_of(self, span: Span) -> Span:
        """The sentence in which a span begins; the span itself where it begins in none."""
        at = bisect_right(self.sentences, span.start, key=lambda s: s.start) - 1
        return self.sentences[at] if at >= 0 and self.sentences[at].end > span.start else span

    def words(self, span: Span) -> str:
        """The words at a span with single blanks."""
        return " ".join(span.quote(self.text).split())

    def described(self, span: Span, kind: ActorKind = ActorKind.UNNAMED) -> Mention:
        """Whom words describe that name nobody known: the words themselves, without determiner."""
        words = self.words(span)
        first, _, rest = words.partition(" ")
        name = rest if rest and first.lower() in DETERMINERS else words
        return Mention(kind=kind, name=name, span=span, words=span.quote(self.text))

    def period_at(self, span: Span) -> Period:
        """The time that the words at a span name; without dates where they cannot be resolved."""
        return next((period for place, period in self.times if place.overlaps(span)), Period(self.words(span)))
