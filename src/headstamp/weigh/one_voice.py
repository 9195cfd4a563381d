"""Originators that speak with one voice, joined into one origin, each way with its reason."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind
from headstamp.weigh.callings import paper_noun
from headstamp.weigh.case import Voice
from headstamp.weigh.speakers import government_of, telling, words_of

SPEAKERS = frozenset(
    {
        ActorKind.PERSON,
        ActorKind.STATE,
        ActorKind.BODY,
        ActorKind.FORCE,
        ActorKind.SERVICE,
        ActorKind.COMPANY,
        ActorKind.ORGANISATION,
        ActorKind.GROUP,
    }
)
"""Kinds that can be named and asked."""


@dataclass(frozen=True, slots=True)
class Origin:
    """An actor, or several that speak with one voice, behind the affirming side."""

    actor: Actor
    """The one it is named for."""
    members: tuple[Actor, ...]
    voices: tuple[Voice, ...]
    low: bool
    """Whether it can be named; if not it counts in high only."""
    reasons: tuple[str, ...] = ()
    """Why its members count as one."""
    bare: bool = False
    """Whether it is an article's bare word, which counts only as the first or only one."""


Into = Callable[[Origin], Origin | None]
"""The origin that another one is a part of; None where it stands for itself."""


def join_governments(origins: list[Origin]) -> list[Origin]:
    """A state that speaks is one with whoever of that state speaks by name for the government, the first of them."""

    def speaker_of(origin: Origin) -> Origin | None:
        whole = telling(words_of(origin.actor.name), origin.actor.country) == {"government"}
        if origin.actor.kind is not ActorKind.STATE and not (origin.actor.kind is ActorKind.BODY and whole):
            return None
        same = [
            other
            for other in origins
            if other.low and origin.actor.country and other.actor.country == origin.actor.country
            if other.actor.kind is not ActorKind.STATE and other is not origin
        ]
        officials = [other for other in same if government_of(other.actor)]
        others = [other for other in same if other.actor.kind is ActorKind.PERSON]
        return next(iter(officials), None) or (others[0] if len(others) == 1 else None)

    return joined(origins, speaker_of, "a government and the one who speaks for it are one")


def join_documents(origins: list[Origin]) -> list[Origin]:
    """Documents told in other words are the same document: of the same sort, and of one author as far as told.

    What is told as a document, a paper or a leak is the only letter, list or report that is told beside it.
    """
    papers: dict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        if origin.actor.kind is ActorKind.DOCUMENT:
            papers[_sort_of(origin)].append(origin)
    sorts = [sort for sort in papers if sort != _ANY]
    if len(sorts) == 1 and all(_is_any_paper(each) for each in papers.get(_ANY, ())):
        papers[sorts[0]] += papers[_ANY]
        papers[_ANY] = papers[sorts[0]]

    def same(origin: Origin) -> Origin | None:
        if origin.actor.kind is not ActorKind.DOCUMENT:
            return None
        alike = papers[_sort_of(origin)]
        authors = {other.actor.country for other in alike if other.actor.country}
        if origin.actor.country is None and len(authors) > 1:
            return None
        author = origin.actor.country or min(authors, default=None)
        signed = [other for other in alike if other.actor.country == author]
        return signed[0] if signed[0] is not origin else None

    return joined(origins, same, "the same document in other words")


_ANY = "document"


def _sort_of(document: Origin) -> str:
    """What sort of document it is: "list", "letter"; leak, report and file may stand for each other."""
    words = document.actor.name.lower().split(" of ")[0].split(" from ")[0].split()
    head = paper_noun(document.actor.name) or (words[-1] if words else "")
    return _ANY if head in load_words("weighing")["documents"] else head


def _is_any_paper(document: Origin) -> bool:
    return paper_noun(document.actor.name) in load_words("weighing")["any_paper"]


def joined(origins: list[Origin], into: Into, reason: str) -> list[Origin]:
    """The origins with each put into the one that `into` names; an origin that others go into stays."""
    taken: dict[str, list[Origin]] = defaultdict(list)
    kept: list[Origin] = []
    gone: dict[str, Origin] = {}
    for origin in origins:
        target = into(origin)
        while target is not None and target.actor.id in gone:
            target = gone[target.actor.id]
        if target is None or target is origin or taken[origin.actor.id]:
            kept.append(origin)
        else:
            gone[origin.actor.id] = target
            taken[target.actor.id].append(origin)
    return [_with(origin, taken[origin.actor.id], reason) if taken[origin.actor.id] else origin for origin in kept]


def _with(origin: Origin, others: Sequence[Origin], reason: str) -> Origin:
    return replace(
        origin,
        members=origin.members + tuple(member for other in others for member in other.members),
        voices=origin.voices + tuple(voice for other in others for voice in other.voices),
        low=origin.low or any(other.low for other in others),
        reasons=tuple(dict.fromkeys((*origin.reasons, *(r for other in others for r in other.reasons), reason))),
    )
