"""How many independent origins stand behind the affirming side, counted low and high.

Low counts those who can be named and may be 0; high adds those who may be independent of them: an unnamed source, a
collective, a document whose author is not told, an outlet that found out for itself but leans on others, and a bare
assertion that is the first or only word.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind
from headstamp.model.entry import Collapse, Origins
from headstamp.weigh.case import Case, Voice

_SPEAKERS = frozenset(
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


def count_origins(case: Case) -> Origins:
    """The origins of the affirming side, in the order in which they were first heard; no denial is one.

    Where nobody affirms and a refusal is reported, they are those who say that nothing was supplied.
    """
    refused = case.denying if any(voice.refusal for voice in case.denying) else ()
    by_actor: dict[str, list[Voice]] = defaultdict(list)
    for voice in case.affirming or refused:
        by_actor[voice.originator.id].append(voice)
    origins = [found for voices in by_actor.values() if (found := _origin(voices, case))]
    for join in _JOINS:
        origins = join(origins)
    collapsed = [*_retellings(origins), *_adding_nothing(case, origins)]
    named = sorted((origin.actor for origin in origins if origin.low), key=lambda actor: (actor.name, actor.id))
    return Origins(low=len(named), high=len(origins), named=tuple(named), collapsed=tuple(collapsed))


def _origin(voices: Sequence[Voice], case: Case) -> Origin | None:
    """What one originator adds; None where it adds nothing."""
    actor = voices[0].originator
    if actor.kind is ActorKind.OUTLET:
        return _outlet(actor, voices, case)
    if actor.kind is ActorKind.PERSON and _only_comments(actor):
        return None
    named = actor.kind in _SPEAKERS or (actor.kind is ActorKind.DOCUMENT and actor.country is not None)
    return Origin(actor, (actor,), tuple(voices), low=named)


def _only_comments(actor: Actor) -> bool:
    """Analysts and columnists rest on what others found; they are an origin only with evidence of their own."""
    comments = load_words("weighing")["commentators"]
    return bool(actor.offices) and all(comments & set(office.lower().split()) for office in actor.offices)


def _outlet(actor: Actor, voices: Sequence[Voice], case: Case) -> Origin | None:
    """An outlet that others cite for what it found is named; its bare word counts only as the first or only one."""
    cited = [voice for voice in voices if not voice.own_voice]
    if cited:
        leaning = {
            voice.claim.document
            for voice in case.affirming
            if voice.originator.id != actor.id and actor.id in {each.id for each in voice.chain}
        }
        low = not leaning & {voice.claim.document for voice in cited}
        return Origin(actor, (actor,), tuple(voices), low=low)
    if any(_is_first_word(voice, case) for voice in voices):
        return Origin(actor, (actor,), tuple(voices), low=False)
    return None


def _is_first_word(voice: Voice, case: Case) -> bool:
    """Whether nobody else affirms the matter in the same document or in an earlier one."""
    first = next(each.published for each in case.affirming)
    if first and voice.published and first < voice.published:
        return False
    return not any(
        other.claim.document == voice.claim.document and other.originator.id != voice.originator.id
        for other in case.affirming
    )


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
            if other.actor.kind in {ActorKind.PERSON, ActorKind.BODY}
        ]
        return same[0] if len(same) == 1 else None

    return _joined(origins, speaker_of, "a government and the one who speaks for it are one")


def _join_documents(origins: list[Origin]) -> list[Origin]:
    """Documents of one state on one matter, told in other words, are the same document."""
    return _joined(
        origins,
        lambda origin: _first_like(origin, origins) if origin.actor.kind is ActorKind.DOCUMENT else None,
        "the same document in other words",
    )


def _join_unnamed(origins: list[Origin]) -> list[Origin]:
    """Unnamed sources are one unless their side differs, and add nothing to those of their side who are named."""

    def like(origin: Origin) -> Origin | None:
        if origin.actor.kind is not ActorKind.UNNAMED:
            return None
        named = [
            other
            for other in origins
            if other.low and origin.actor.country is not None and other.actor.country == origin.actor.country
            if other.actor.kind in _SPEAKERS
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


_JOINS: tuple[Callable[[list[Origin]], list[Origin]], ...] = (
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


def _retellings(origins: Sequence[Origin]) -> Iterator[Collapse]:
    """Each origin that is heard in several documents, or through several speakers, with the reason why it is one."""
    for origin in origins:
        documents = {voice.claim.document for voice in origin.voices}
        claims = tuple(sorted(voice.claim.id for voice in origin.voices))
        if origin.reason:
            names = ", ".join(sorted({member.name for member in origin.members}))
            yield Collapse(f"{origin.reason}: {names}", claims)
        elif len(documents) > 1:
            yield Collapse(f"one speaker in {len(documents)} documents: {origin.actor.name}", claims)


def _adding_nothing(case: Case, origins: Sequence[Origin]) -> Iterator[Collapse]:
    """The voices of those who affirm and are no origin."""
    counted = {member.id for origin in origins for member in origin.members}
    left: dict[str, list[Voice]] = defaultdict(list)
    for voice in case.affirming:
        if voice.originator.id not in counted:
            left[voice.originator.id].append(voice)
    for actor_id in sorted(left):
        actor = left[actor_id][0].originator
        outlet = actor.kind is ActorKind.OUTLET
        why = "an outlet whose sources are counted adds nothing" if outlet else "a comment rests on what others found"
        yield Collapse(f"{why}: {actor.name}", tuple(sorted(voice.claim.id for voice in left[actor_id])))
