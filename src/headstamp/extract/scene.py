"""All that is known of one document while its claims are found."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from headstamp.extract.parsed import Parsed
from headstamp.model.actor import Mention, voice_of
from headstamp.model.claim import Act, Certainty
from headstamp.model.document import Document
from headstamp.model.materiel import Category, Period
from headstamp.model.text import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words laid at somebody's door: who speaks, with which cue, which content."""

    speaker: Mention
    """The originator. Of an attribution without a named source, an `unnamed` mention ("reports")."""
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    """Pieces of the content, sorted; quotation marks inside."""
    act: Act = Act.ASSERTS
    chain: tuple[Mention, ...] = ()
    """Outlet of the article first, `speaker` last; relays ("told the Financial Times") between."""
    certainty: Certainty | None = None
    """What the cue says of it: alleged for accusations and leaks, unconfirmed for unconfirmed reports; else None."""
    said_on: str | None = None
    """ISO 8601 date, partial allowed."""
    denies: bool = False
    """Whether the speaker rejects the content ("denied that ..."): its claims change polarity."""


@dataclass(frozen=True, slots=True)
class Goods:
    """A phrase that names materiel."""

    head: int
    """Index of the head token."""
    first: int
    last: int
    """Tokens [first, last) of the words shown, without determiner, supplier's adjective or amount."""
    span: Span
    category: Category
    designation: str | None = None
    calibre: str | None = None
    generic: bool = False
    """Whether the words alone need not be arms ("equipment", "aid"): they count only near military words."""
    origin: str | None = None
    """ISO code of the state in "Serbian weapons", "Iranian-made drones"."""


_SHELF = 512
"""Code points: about as long as what one speaker says at a time."""


def _shelves_of(span: Span) -> range:
    return range(span.start // _SHELF, span.end // _SHELF + 1)


@dataclass(slots=True)
class Scene:
    """One document, parsed, with its mentions resolved inside it. Built once, by `build_scene`, then only read."""

    document: Document
    parsed: Parsed
    who: Callable[[int], Mention | None]
    """The actor that the noun phrase headed by a token names, pronouns and short names resolved; None if none."""
    country: Callable[[int], str | None]
    """ISO code of the state that the noun phrase headed by a token is, belongs to or is from; None if none."""
    mentions: Callable[[], Iterable[Mention]] = tuple
    """Every name with the actor it stands for, in order."""
    goods: Sequence[Goods] = ()
    times: Sequence[tuple[Span, Period]] = ()
    """Sorted."""
    attributions: Sequence[Attribution] = ()
    _shelved: Sequence[Attribution] = field(default=(), init=False, repr=False, compare=False)
    """The attributions that stand on `_shelves`."""
    _shelves: dict[int, list[int]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Numbers of the attributions with content in each stretch of `_SHELF` code points."""

    def voice(self) -> Mention:
        """The article's own voice: its outlet where known, else "article"."""
        return voice_of(self.document.outlet)

    def attribution_of(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content overlaps `span`; None where the article speaks itself."""
        holding = [
            (sum(piece.end - piece.start for piece in a.content), i, a)
            for i, a in self.attributions_near(span)
            if any(piece.overlaps(span) for piece in a.content)
        ]
        return min(holding)[2] if holding else None

    def attributions_near(self, span: Span) -> list[tuple[int, Attribution]]:
        """The attributions, with their numbers, that have content on the shelves of a span: few even of thousands."""
        if self._shelved is not self.attributions:
            self._shelves = {}
            for number, attribution in enumerate(self.attributions):
                for shelf in {shelf for piece in attribution.content for shelf in _shelves_of(piece)}:
                    self._shelves.setdefault(shelf, []).append(number)
            self._shelved = self.attributions
        near = {number for shelf in _shelves_of(span) for number in self._shelves.get(shelf, ())}
        return [(number, self.attributions[number]) for number in sorted(near)]

    def period_in(self, span: Span) -> Period | None:
        """The first time expression inside `span`."""
        first = bisect_left(self.times, span.start, key=lambda time: time[0].start)
        for place, period in (self.times[at] for at in range(first, len(self.times))):
            if place.start >= span.end:
                break
            if span.holds(place):
                return period
        return None
