"""Originators that speak with one voice, joined into one origin, each way with its reason."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind
from headstamp.weigh.case import Voice

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
_HEADED = frozenset({ActorKind.BODY, ActorKind.FORCE, ActorKind.SERVICE, ActorKind.COMPANY, ActorKind.GROUP})


@dataclass(frozen=True, slots=True)
class Origin:
    """An actor, or several that speak with one voice, behind the affirming side."""

    actor: Actor
    """The one it is named for."""
    members: tuple[Actor, ...]
    voices: tuple[Voice, ...]
    low: bool
    """Whether it can be named; if not it counts in high only."""
    reason: str | None = None
    """Why its members count as one."""


def _join_heads(origins: list[Origin]) -> list[Origin]:
    """A body, its head and its spokesman are one: the office names the body."""
    bodies = [origin for origin in origins if origin.actor.kind in _HEADED]

    def body_of(origin: Origin) -> Origin | None:
        if origin.actor.kind is not ActorKind.PERSON:
            return None
        offices = " | ".join(origin.actor.offices).lower()
        led = [body for body in bodies if any(_names_body(name, offices) for name in body.actor.names)]
        return led[0] if len(led) == 1 else None

    return _joined(origins, body_of, "a body, its head and its spokesman are one")


def _names_body(name: str, offices: str) -> bool:
    bare = name.lower().split(" (")[0]
    return len(bare) > 2 and bare in offices


def _join_governments(origins: list[Origin]) -> list[Origin]:
    """A state that speaks is one with whoever of that state speaks by name, if only one does."""

    def speaker_of(origin: Origin) -> Origin | None:
        if origin.actor.kind is not ActorKind.STATE:
            return None
        same = [
            other
            for other in origins
            if other.low and other.actor.country == origin.actor.country and other.actor.kind is not ActorKind.STATE
            if other.actor.kind in {ActorKind.PERSON, ActorKind.BODY, ActorKind.SERVICE, ActorKind.FORCE}
        ]
        return same[0] if len(same) == 1 else None

    return _joined(origins, speaker_of, "a government and the one who speaks for it are one")


def _join_documents(origins: list[Origin]) -> list[Origin]:
    """Documents told in other words are the same document: of the same sort, and of one author as far as told."""

    def same(origin: Origin) -> Origin | None:
        if origin.actor.kind is not ActorKind.DOCUMENT:
            return None
        alike = [o for o in origins if o.actor.kind is ActorKind.DOCUMENT and _sort_of(o) == _sort_of(origin)]
        authors = {other.actor.country for other in alike if other.actor.country}
        if origin.actor.country is None and len(authors) > 1:
            return None
        signed = [
            other for other in alike if other.actor.country == (origin.actor.country or min(authors, default=None))
        ]
        return signed[0] if signed[0] is not origin else None

    return _joined(origins, same, "the same document in other words")


def _sort_of(document: Origin) -> str:
    """What sort of document it is: "list", "letter"; leak, report and file may stand for each other."""
    words = document.actor.name.lower().split(" of ")[0].split(" from ")[0].split()
    head = words[-1] if words else ""
    return "document" if head in load_words("weighing")["documents"] else head


def _join_unnamed(origins: list[Origin]) -> list[Origin]:
    """Unnamed sources are one unless their side differs, and add nothing to those of their side who are named."""

    def like(origin: Origin) -> Origin | None:
        if origin.actor.kind is not ActorKind.UNNAMED:
            return None
        named = [
            other
            for other in origins
            if other.low and origin.actor.country is not None and other.actor.country == origin.actor.country
            if other.actor.kind in SPEAKERS
        ]
        inquiry = [
            other
            for other in origins
            if other.actor.kind is ActorKind.OUTLET
            and any(other.actor.id in {each.id for each in voice.chain[:-1]} for voice in origin.voices)
        ]
        return next(iter([*named, *inquiry]), None) or _first_like(origin, origins)

    return _joined(origins, like, "an unnamed source that nothing tells apart")


def _first_like(origin: Origin, origins: Sequence[Origin]) -> Origin | None:
    """The first other origin of that kind and country, if it comes before this one."""
    alike = [o for o in origins if (o.actor.kind, o.actor.country) == (origin.actor.kind, origin.actor.country)]
    return alike[0] if alike[0] is not origin else None


JOINS: tuple[Callable[[list[Origin]], list[Origin]], ...] = (
    _join_heads,
    _join_governments,
    _join_documents,
    _join_unnamed,
)
"""In this order: unnamed sources are held against the named ones that are left."""


def _joined(origins: list[Origin], into: Callable[[Origin], Origin | None], reason: str) -> list[Origin]:
    taken: dict[str, list[Origin]] = defaultdict(list)
    kept = []
    for origin in origins:
        target = into(origin)
        if target is None:
            kept.append(origin)
        else:
            taken[target.actor.id].append(origin)
    return [_with(origin, taken[origin.actor.id], reason) if taken[origin.actor.id] else origin for origin in kept]


def _with(origin: Origin, others: Sequence[Origin], reason: str) -> Origin:
    members = origin.members + tuple(member for other in others for member in other.members)
    voices = origin.voices + tuple(voice for other in others for voice in other.voices)
    low = origin.low or any(other.low for other in others)
    return Origin(origin.actor, members, voices, low=low, reason=origin.reason or reason)
