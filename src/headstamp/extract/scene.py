"""All that is known of one document while its claims are found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from headstamp.extract.parsed import Parsed
from headstamp.model.actor import ARTICLE, ActorKind, Mention
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
    attributions: Sequence[Attribution] = field(default_factory=list)

    def voice(self) -> Mention:
        """The article's own voice: its outlet where known, else "article"."""
        if self.document.outlet:
            return Mention(kind=ActorKind.OUTLET, name=self.document.outlet)
        return ARTICLE

    def attribution_of(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content overlaps `span`; None where the article speaks itself."""
        holding = [
            (sum(piece.end - piece.start for piece in a.content), i, a)
            for i, a in enumerate(self.attributions)
            if any(piece.overlaps(span) for piece in a.content)
        ]
        return min(holding)[2] if holding else None

    def period_in(self, span: Span) -> Period | None:
        """The first time expression inside `span`."""
        return next((period for place, period in self.times if span.holds(place)), None)
