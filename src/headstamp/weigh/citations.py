"""Who cites whom: reports that are at hand themselves, and citations that go round in a circle."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from headstamp.model.actor import ARTICLE, Actor, ActorKind
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.found import Found

_NOT_NAMED = frozenset({ActorKind.OUTLET, ActorKind.UNNAMED, ActorKind.COLLECTIVE})
Edges = Mapping[str, Mapping[str, list[Voice]]]
"""From an outlet to those it cites, with the voices that do it."""


def circular_report(case: Case) -> Iterator[Found]:
    """The citations lead back to the outlet where they start: A cites B and B cites A, or in a longer round.

    Two outlets that cite each other for two different speakers go round in no circle.
    """
    unnamed = [voice for voice in case.voices if voice.originator.kind in _NOT_NAMED]
    groups: dict[str, list[Voice]] = defaultdict(list)
    for voice in case.voices:
        if voice.originator.kind not in _NOT_NAMED and any(_hops([voice])):
            groups[voice.originator.id].append(voice)
    edges, outlets = _edges(unnamed), _outlets(case.voices)
    told = set()
    for circle in _circles(edges, unnamed):
        told.add(frozenset(circle))
        yield _tell(circle, edges, outlets)
    for each in sorted(groups):
        own = _with(edges, groups[each])
        for one, other in dict.fromkeys((one.id, other.id) for one, other, _ in _hops(groups[each])):
            way = _way(other, one, own)
            if way and frozenset(way) not in told:
                told.add(frozenset(way))
                yield _tell([one, *way[:-1]], own, outlets)


def _tell(circle: list[str], edges: Edges, outlets: Mapping[str, Actor]) -> Found:
    steps = list(zip(circle, [*circle[1:], circle[0]], strict=True))
    claims = dict.fromkeys(voice.claim.id for one, other in steps for voice in edges[one][other])
    names = [outlets[each].name for each in circle]
    rounds = ", ".join(f"{one} cites {other}" for one, other in zip(names, [*names[1:], names[0]], strict=True))
    return Found(f"{rounds}: the citations lead back to where they start.", tuple(claims))


def _edges(voices: Iterable[Voice]) -> Edges:
    edges: dict[str, dict[str, list[Voice]]] = defaultdict(lambda: defaultdict(list))
    for one, other, voice in _hops(voices):
        edges[one.id][other.id].append(voice)
    return edges


def _hops(voices: Iterable[Voice]) -> Iterator[tuple[Actor, Actor, Voice]]:
    """Each outlet that cites another, with that other and the voice that does it."""
    for voice in voices:
        for one, other in zip(voice.chain, voice.chain[1:], strict=False):
            if _is_outlet(one) and _is_outlet(other) and one.id != other.id:
                yield one, other, voice


def _with(edges: Edges, voices: Iterable[Voice]) -> Edges:
    """The edges with those of more voices; what these do not touch is shared."""
    joined = dict(edges)
    for one, others in _edges(voices).items():
        known = joined.get(one, {})
        joined[one] = {**known, **{other: [*known.get(other, ()), *told] for other, told in others.items()}}
    return joined


def _is_outlet(actor: Actor) -> bool:
    return actor.kind is ActorKind.OUTLET and actor.name != ARTICLE.name


def _outlets(voices: Iterable[Voice]) -> Mapping[str, Actor]:
    return {actor.id: actor for voice in voices for actor in voice.chain}


def _circles(edges: Edges, voices: Iterable[Voice]) -> Iterator[list[str]]:
    """For each outlet that a way leads back to, in the order in which they are met, the shortest way."""
    done: set[str] = set()
    for start in dict.fromkeys(actor.id for voice in voices for actor in voice.chain):
        if start in done or start not in edges:
            continue
        way = _way(start, start, edges)
        if way:
            done.update(way)
            yield way[:-1]


def _way(start: str, end: str, edges: Edges) -> list[str] | None:
    """The shortest way from one outlet to another, or round to itself, both ends told; None where there is none."""
    before: dict[str, str] = {}
    waiting = [start]
    for each in waiting:
        for after in sorted(edges.get(each, ())):
            if after == end:
                way = [end, each]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return way[::-1]
            if after != start and after not in before:
                before[after] = each
                waiting.append(after)
    return None


class Citations:
    """Which voices cite an outlet whose own report stands in the entry: that report speaks for itself."""

    def __init__(self, voices: Iterable[Voice]) -> None:
        self._voices = tuple(voices)
        self._own: dict[str, list[Voice]] = defaultdict(list)
        for voice in self._voices:
            if voice.outlet:
                self._own[voice.outlet.id].append(voice)

    def resting(self) -> Mapping[str, str]:
        """For each claim that adds nothing because the report it cites is here, why; by claim id."""
        resting = {}
        for voice in self._voices:
            if self._is_link(voice):
                seen, grounded = self._follow(voice.originator.id)
                if grounded:
                    resting[voice.claim.id] = f"the report that is cited is here itself: {voice.originator.name}"
                elif voice is not self._first(seen):
                    start = self._first(seen).originator.name
                    resting[voice.claim.id] = f"a loop is the origin at its beginning: {start}"
        return resting

    def loops(self) -> frozenset[str]:
        """The claims that stand for a whole loop of outlets which cite nobody but each other."""
        links = [voice for voice in self._voices if self._is_link(voice)]
        followed = [(voice, *self._follow(voice.originator.id)) for voice in links]
        return frozenset(v.claim.id for v, seen, grounded in followed if not grounded and v is self._first(seen))

    def _is_link(self, voice: Voice) -> bool:
        cites = voice.originator.kind is ActorKind.OUTLET and not voice.own_voice
        return cites and voice.originator.id in self._own

    def _follow(self, outlet: str) -> tuple[list[str], bool]:
        """The outlets that its reports lead to, itself included, and whether they lead to any ground."""
        seen, grounded = [outlet], False
        for each in seen:
            for voice in self._own[each]:
                if not self._is_link(voice):
                    grounded = True
                elif voice.originator.id not in seen:
                    seen.append(voice.originator.id)
        return seen, grounded

    def _first(self, outlets: Iterable[str]) -> Voice:
        members = set(outlets)
        return next(v for v in self._voices if self._is_link(v) and v.outlet and v.outlet.id in members)
