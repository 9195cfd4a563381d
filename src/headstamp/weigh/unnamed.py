"""Unnamed sources: one, unless the words exclude it, and none where those they belong to speak by name."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

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
    if actor.kind is ActorKind.FORCE and actor.country:  # "the navy", of a state that is told
        return bool(words & lists["services_of_arms"]) and not words & lists["vague"]
    told = bool(words - lists["bare_bodies"] - lists["idle"]) or bool(words & (lists["public"] | lists["publishers"]))
    return actor.kind is ActorKind.BODY and told and not words & lists["vague"] and not words <= lists["bare_bodies"]


def join_unnamed(origins: list[Origin]) -> list[Origin]:
    """Unnamed sources add nothing to an inquiry they are in, or to those of their body who are named; then they are
    one unless the words exclude that: another side, another place, another post.
    """
    behind = _Named([origin for origin in origins if not is_unnamed(origin.actor)]).behind
    origins = joined(origins, behind, "an unnamed source is not counted beside those it belongs to")
    unnamed = [origin for origin in origins if is_unnamed(origin.actor)]
    first = _clusters(unnamed)
    return joined(origins, lambda origin: first.get(origin.actor.id), "an unnamed source that nothing tells apart")


class _Named:
    """Those who speak by name, in their order, so that each unnamed source is held only against whom it may be of."""

    def __init__(self, named: Sequence[Origin]) -> None:
        idle = load_words("weighing")["idle"]
        self._order = {origin.actor.id: place for place, origin in enumerate(named)}
        self._by_id = {origin.actor.id: origin for origin in named}
        self._by_state: dict[str | None, list[Origin]] = defaultdict(list)
        self._by_word: dict[str, list[Origin]] = defaultdict(list)
        self._ours: dict[tuple[str | None, frozenset[str]], Origin | None] = {}
        for origin in named:
            if origin.low and origin.actor.kind in SPEAKERS:
                self._by_state[origin.actor.country].append(origin)
                for word in frozenset(w for office in offices_held(origin.actor) for w in words_of(office) - idle):
                    self._by_word[word].append(origin)

    def behind(self, origin: Origin) -> Origin | None:
        """The named origin that an unnamed source adds nothing to; None where there is none."""
        actor = origin.actor
        if not is_unnamed(actor):
            return None
        words = words_of(actor.name) - load_words("weighing")["idle"]
        near = min((self._by_word.get(word, []) for word in sorted(words)), key=len, default=[])
        described = next((other for other in near if _describes(actor, other.actor)), None)
        return described or self._led(origin) or self._of_side(actor) or self._inquiring(origin)

    def _led(self, origin: Origin) -> Origin | None:
        """Who leads or speaks for it: the "union chairman" for the dockers' union."""
        gatherings = sorted(words_of(origin.actor.name) & load_words("references")["gatherings"])
        near = (other for word in gatherings for other in self._by_word.get(word, ()))
        return next((other for other in near if _leads(other, origin)), None)

    def _of_side(self, actor: Actor) -> Origin | None:
        if actor.country is None:
            return None
        key = actor.country, bases([actor.name])
        if key not in self._ours:
            same = self._by_state.get(actor.country, ())
            self._ours[key] = next((other for other in same if _may_be_of(actor, other.actor)), None)
        return self._ours[key]

    def _inquiring(self, origin: Origin) -> Origin | None:
        cited = {each for voice in origin.voices for each in voice.cited[:-1] if each in self._by_id}
        found = [self._by_id[each] for each in sorted(cited, key=self._order.__getitem__)]
        return next((other for other in found if _inquires(other, origin)), None)


def _describes(unnamed: Actor, named: Actor) -> bool:
    """Whether the description is an office that the named speaker holds: "the harbour master" and who is that."""
    if unnamed.country and named.country and unnamed.country != named.country:
        return False
    idle = load_words("weighing")["idle"]
    words = words_of(unnamed.name) - idle
    return len(words) > 1 and any(words <= words_of(office) - idle for office in offices_held(named))


def _leads(named: Origin, gathering: Origin) -> bool:
    """Whether an office leads such a union or group: told apart by the same words, or told in one report."""
    if gathering.actor.country and named.actor.country and gathering.actor.country != named.actor.country:
        return False
    roles, idle = load_words("weighing")["roles"], load_words("weighing")["idle"]
    gatherings, words = load_words("references")["gatherings"], words_of(gathering.actor.name)
    beside = not _documents(named).isdisjoint(_documents(gathering))
    offices = (words_of(office) for office in offices_held(named.actor))
    led = (office - idle - roles for office in offices if office & roles)
    return any(own & gatherings and own <= words and (beside or len(own) > 1) for own in led)


def _documents(origin: Origin) -> frozenset[str]:
    return frozenset(voice.claim.document for voice in origin.voices)


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
    clusters: list[dict[_Signature, list[Origin]]] = []
    for origin in telling:
        signature = _signature(origin.actor)
        fitting = next((each for each in clusters if _may_join(origin, signature, each)), None)
        if fitting is None:
            fitting = {}
            clusters.append(fitting)
        fitting.setdefault(signature, []).append(origin)
    firsts: dict[str, Origin] = {}
    for cluster in ([origin for alike in each.values() for origin in alike] for each in clusters):
        head = min(cluster, key=lambda o: order[o.actor.id])
        firsts |= {origin.actor.id: head for origin in cluster if origin is not head}
    return firsts


def _told(actor: Actor) -> int:
    return (actor.country is not None) + bool(bases([actor.name])) + bool(_place(actor.name))


_Signature = tuple[str | None, frozenset[str], frozenset[str]]
"""State, posts and places of an unnamed source."""


def _signature(actor: Actor) -> _Signature:
    return actor.country, bases([actor.name]), _place(actor.name)


def _may_join(origin: Origin, signature: _Signature, cluster: Mapping[_Signature, Sequence[Origin]]) -> bool:
    """Whether no words exclude that it is one of these, unless it speaks in one phrase with those excluded."""
    return all(
        not _two(signature, other) or all(_in_one_phrase(origin, each) for each in alike)
        for other, alike in cluster.items()
    )


def _two(one: _Signature, other: _Signature) -> bool:
    """Whether the words exclude that they are one: of two sides, of two posts, in two places."""
    if len({one[0], other[0]} - {None}) == len((one, other)):
        return True
    pairs = (one[1], other[1]), (one[2], other[2])
    return any(first and second and not first & second for first, second in pairs)


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
