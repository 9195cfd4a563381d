"""How many independent origins stand behind the affirming side, counted low and high.

Low counts those who can be named and may be 0; high adds those who may be independent of them: an unnamed source, a
collective, a document whose author is not told, an outlet that found out for itself but leans on others, and a bare
assertion that is the first or only word.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind
from headstamp.model.entry import Collapse, Origins
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.one_voice import JOINS, SPEAKERS, Origin


def count_origins(case: Case) -> Origins:
    """The origins of the affirming side, in the order in which they were first heard; no denial is one.

    Where nobody affirms and a refusal is reported, they are those who say that nothing was supplied.
    """
    by_actor: dict[str, list[Voice]] = defaultdict(list)
    for voice in case.backing:
        by_actor[voice.originator.id].append(voice)
    origins = [found for voices in by_actor.values() if (found := _origin(voices, case))]
    for join in JOINS:
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
    return Origin(actor, (actor,), tuple(voices), low=_can_be_named(actor))


def _can_be_named(actor: Actor) -> bool:
    """Whether a reader could go and ask: a proper name, or a document whose author is told; not "some reports"."""
    if load_words("weighing")["some"] & set(actor.name.lower().split()):
        return False
    if actor.kind is ActorKind.DOCUMENT:
        return actor.country is not None
    return actor.kind in SPEAKERS and not actor.name.islower()


def _only_comments(actor: Actor) -> bool:
    """Analysts and columnists rest on what others found; they are an origin only with evidence of their own."""
    comments = load_words("weighing")["commentators"]
    return bool(actor.offices) and all(comments & set(office.lower().split()) for office in actor.offices)


def _outlet(actor: Actor, voices: Sequence[Voice], case: Case) -> Origin | None:
    """An outlet that others cite for what it found is named; its bare word counts only as the first or only one.

    "Russian media" name no outlet and count in high only.
    """
    cited = [voice for voice in voices if not voice.own_voice]
    if cited:
        leaning = {
            voice.claim.document
            for voice in case.backing
            if voice.originator.id != actor.id and actor.id in {each.id for each in voice.chain}
        }
        named = not load_words("weighing")["some"] & set(actor.name.lower().split())
        low = named and not leaning & {voice.claim.document for voice in cited}
        return Origin(actor, (actor,), tuple(voices), low=low)
    if any(_is_first_word(voice, case) for voice in voices):
        return Origin(actor, (actor,), tuple(voices), low=False)
    return None


def _is_first_word(voice: Voice, case: Case) -> bool:
    """Whether nobody else has the matter in the same document or in an earlier one."""
    first = case.first_published
    if first and voice.published and first < voice.published:
        return False
    return case.heard_in[voice.claim.document] == {voice.originator.id}


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
    for voice in case.backing:
        if voice.originator.id not in counted:
            left[voice.originator.id].append(voice)
    for actor_id in sorted(left):
        actor = left[actor_id][0].originator
        outlet = actor.kind is ActorKind.OUTLET
        why = "an outlet whose sources are counted adds nothing" if outlet else "a comment rests on what others found"
        yield Collapse(f"{why}: {actor.name}", tuple(sorted(voice.claim.id for voice in left[actor_id])))
