"""Unnamed sources: one, unless the words exclude it, and none where those they belong to speak by name."""

from collections.abc import Sequence

from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind
from headstamp.model.claim import Field
from headstamp.weigh.callings import is_description
from headstamp.weigh.one_voice import SPEAKERS, Origin, joined
from headstamp.weigh.speakers import bases, offices_held, words_of


def is_unnamed(actor: Actor) -> bool:
    """Whether it is told by a description: "a source in Belgrade", "Western officials", "former guard".

    A ministry or a customs service can be asked, be it written small or not.
    """
    if actor.kind in {ActorKind.UNNAMED, ActorKind.COLLECTIVE}:
        return True
    if actor.kind is ActorKind.PERSON:
        return is_description(actor)
    return actor.kind in SPEAKERS and actor.name.islower() and not _is_known_body(actor)


def _is_known_body(actor: Actor) -> bool:
    lists, words = load_words("weighing"), words_of(actor.name)
    known = actor.kind is ActorKind.BODY and bool(words & (lists["public"] | lists["publishers"]))
    return known and not words & lists["vague"] and not words <= lists["bare_bodies"]


def join_unnamed(origins: list[Origin]) -> list[Origin]:
    """Unnamed sources add nothing to an inquiry they are in, or to those of their body who are named; then they are
    one unless the words exclude that: another side, another place, another post.
    """
    named = [origin for origin in origins if not is_unnamed(origin.actor)]

    def behind(origin: Origin) -> Origin | None:
        if not is_unnamed(origin.actor):
            return None
        known = [other for other in named if other.low and other.actor.kind in SPEAKERS]
        described = next((other for other in known if _describes(origin.actor, other.actor)), None)
        ours = next((other for other in known if _may_be_of(origin.actor, other.actor)), None)
        return described or ours or next((other for other in named if _inquires(other, origin)), None)

    origins = joined(origins, behind, "an unnamed source is not counted beside those it belongs to")
    unnamed = [origin for origin in origins if is_unnamed(origin.actor)]
    first = _clusters(unnamed)
    return joined(origins, lambda origin: first.get(origin.actor.id), "an unnamed source that nothing tells apart")


def _describes(unnamed: Actor, named: Actor) -> bool:
    """Whether the description is an office that the named speaker holds: "the harbour master" and who is that."""
    if unnamed.country and named.country and unnamed.country != named.country:
        return False
    idle = load_words("weighing")["idle"]
    words = words_of(unnamed.name) - idle
    return len(words) > 1 and any(words <= words_of(office) - idle for office in offices_held(named))


def _may_be_of(unnamed: Actor, named: Actor) -> bool:
    """Whether the unnamed source is of the named one's side and nothing says that it is of another body there."""
    if unnamed.country is None or unnamed.country != named.country:
        return False
    post, offices = bases([unnamed.name]), offices_held(named)
    if not post or named.kind is ActorKind.STATE:
        return True
    if named.kind is ActorKind.PERSON and not offices:
        return True
    return bool(post & bases([*offices, *named.names]))


def _inquires(outlet: Origin, unnamed: Origin) -> bool:
    if outlet.actor.kind not in {ActorKind.OUTLET, ActorKind.ORGANISATION} or outlet.bare:
        return False
    return any(outlet.actor.id in voice.cited[:-1] for voice in unnamed.voices)


def _clusters(unnamed: Sequence[Origin]) -> dict[str, Origin]:
    """For each unnamed source that may be an earlier one, that one. Those of whom most is said come first."""
    order = {origin.actor.id: place for place, origin in enumerate(unnamed)}
    telling = sorted(unnamed, key=lambda o: (-_told(o.actor), order[o.actor.id]))
    clusters: list[list[Origin]] = []
    for origin in telling:
        fitting = next((each for each in clusters if not any(_two(origin, other) for other in each)), None)
        if fitting is None:
            clusters.append([origin])
        else:
            fitting.append(origin)
    firsts: dict[str, Origin] = {}
    for cluster in clusters:
        head = min(cluster, key=lambda o: order[o.actor.id])
        firsts |= {origin.actor.id: head for origin in cluster if origin is not head}
    return firsts


def _told(actor: Actor) -> int:
    return (actor.country is not None) + bool(bases([actor.name])) + bool(_place(actor.name))


def _two(one: Origin, other: Origin) -> bool:
    """Whether the words exclude that they are one: of two sides, of two posts, in two places; not in one phrase."""
    if _in_one_phrase(one, other):
        return False
    sides = {one.actor.country, other.actor.country}
    if len(sides - {None}) == 2:
        return True
    posts = bases([one.actor.name]), bases([other.actor.name])
    places = _place(one.actor.name), _place(other.actor.name)
    return any(first and second and not first & second for first, second in (posts, places))


def _in_one_phrase(one: Origin, other: Origin) -> bool:
    """Whether they say something in the same words of the same document: "an officer and a diplomat said"."""
    spoken = [
        {(v.claim.document, e.span) for v in origin.voices for e in v.claim.evidence if e.field is Field.WHOLE}
        for origin in (one, other)
    ]
    return bool(spoken[0] & spoken[1])


def _place(name: str) -> frozenset[str]:
    """The proper names behind "in" or "at": {"belgrade"} for "a source in Belgrade"."""
    words = name.split()
    after = [place for place, word in enumerate(words) if word in {"in", "at", "from"}]
    if not after:
        return frozenset()
    return frozenset(word.lower().strip(".,") for word in words[after[0] + 1 :] if word[:1].isupper())
