"""How many independent origins stand behind the affirming side, counted low and high.

Low counts those who can be named and may be 0; high adds those who may be independent of them: an unnamed source, a
collective, a document whose author is not told, an outlet that found out for itself but leans on others, and a bare
assertion that is the first or only word.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind
from headstamp.model.entry import Collapse, Origins
from headstamp.weigh.callings import tells_author
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.citations import Citations
from headstamp.weigh.copies import resting_on_originals
from headstamp.weigh.heads import join_heads
from headstamp.weigh.one_voice import (
    SPEAKERS,
    Origin,
    join_documents,
    join_governments,
)
from headstamp.weigh.outlets import is_bystander, leans_throughout, outlet_origin, rests_on_others
from headstamp.weigh.speakers import words_of
from headstamp.weigh.unnamed import is_unnamed, join_unnamed

JOINS: tuple[Callable[[list[Origin]], list[Origin]], ...] = (
    join_heads,
    join_governments,
    join_documents,
    join_unnamed,
)
"""In this order: unnamed sources are held against the named ones that are left."""
_HEARSAY = frozenset({ActorKind.DOCUMENT, ActorKind.UNNAMED, ActorKind.COLLECTIVE})
_BARE = "a bare assertion adds nothing once the matter is out or its source is told"


@dataclass(frozen=True, slots=True)
class Traced:
    """The origins of an entry, in the order in which they were first heard, and why the other voices add nothing."""

    origins: tuple[Origin, ...]
    resting: Mapping[str, str]
    """Reasons by claim id."""


def count_origins(case: Case) -> Origins:
    """The origins of the affirming side, in the order in which they were first heard; no denial is one.

    Where nobody affirms and a refusal is reported, they are those who say that nothing was supplied.
    """
    traced = trace_origins(case)
    collapsed = [*_retellings(traced.origins), *_adding_nothing(case, traced.resting)]
    named = sorted(
        (origin.actor for origin in traced.origins if origin.low), key=lambda actor: (actor.name, actor.id)
    )
    return Origins(low=len(named), high=len(traced.origins), named=tuple(named), collapsed=tuple(collapsed))


@lru_cache(maxsize=1)
def trace_origins(case: Case) -> Traced:
    """Follow every voice to where it comes from: past copies, citations, comments and bare words."""
    resting = dict(resting_on_originals(case))
    citations = Citations(voice for voice in case.backing if voice.claim.id not in resting)
    resting |= citations.resting()
    loops = citations.loops()
    by_actor: dict[str, list[Voice]] = defaultdict(list)
    for voice in case.backing:
        if voice.claim.id not in resting:
            by_actor[voice.originator.id].append(voice)
    origins = []
    for voices in by_actor.values():
        actor = voices[0].originator
        if is_bystander(actor, voices, case):
            resting |= dict.fromkeys((v.claim.id for v in voices), "a bystander has a refusal from those who told it")
        elif rests_on_others(actor, voices, case):
            resting |= dict.fromkeys((v.claim.id for v in voices), "a comment rests on what others found")
        elif actor.kind is ActorKind.OUTLET:
            origins.append(outlet_origin(actor, voices, case, loops))
        else:
            low = _can_be_named(actor, voices, case) and not leans_throughout(actor, voices, case)
            origins.append(Origin(actor, (actor,), tuple(voices), low=low, bare=_is_hearsay(actor)))
    left = [origin for origin in origins if not origin.bare]
    for join in JOINS:
        left = join(left)
    counted = _first_word([origin for origin in origins if origin.bare], origins, case)
    for origin in origins:
        if origin.bare and origin is not counted:
            resting |= dict.fromkeys((voice.claim.id for voice in origin.voices), _BARE)
    heard = {origin.actor.id: place for place, origin in enumerate(origins)}
    left += [counted] if counted else []
    return Traced(tuple(sorted(left, key=lambda origin: heard[origin.actor.id])), resting)


def _can_be_named(actor: Actor, voices: Iterable[Voice], case: Case) -> bool:
    """Whether a reader could go and ask: a proper name, or a document whose author is told; not "some reports"."""
    if load_words("weighing")["some"] & words_of(actor.name):
        return False
    if actor.kind is ActorKind.DOCUMENT:
        called = {case.called_in.get((voice.claim.document, actor.id), ()) for voice in voices}
        told = (actor.name, *actor.names, *(quote for quotes in called for quote in quotes))
        return actor.country is not None or any(map(tells_author, told))
    return actor.kind in SPEAKERS and not is_unnamed(actor)


def _is_hearsay(actor: Actor) -> bool:
    """Whether nothing is told but that there are reports, which adds no more than an article's own word."""
    words = words_of(actor.name) - load_words("weighing")["idle"]
    return actor.kind in _HEARSAY and actor.country is None and words <= load_words("weighing")["some"]


def _first_word(bare: Sequence[Origin], origins: Iterable[Origin], case: Case) -> Origin | None:
    """The one bare assertion that counts: it came before all others, or there is nothing else.

    Of an undated document nobody can say that it was first; and where the same document goes on to tell in a
    statement of what moves who says so, that is where it has it from.
    """
    others = [voice for origin in origins if not origin.bare for voice in origin.voices]
    if not others:
        return bare[0] if bare else None
    dates = [voice.published for voice in others]
    for origin in bare:
        if any(_is_first(voice, others, dates) and not _goes_on(voice, case) for voice in origin.voices):
            return origin
    return None


def _goes_on(voice: Voice, case: Case) -> bool:
    """Whether somebody else is told in the same document to speak of these goods or to name both parties."""
    goods, parties = words_of(voice.transfer.materiel.text), [words_of(actor.name) for actor in voice.parties]
    for aside in case.statements_in.get(voice.claim.document, ()):
        words = words_of(" ".join(aside.quotes))
        both = len(parties) > 1 and all(words & names for names in parties)
        if aside.originator.kind is not ActorKind.OUTLET and (goods & words or both):
            return True
    return False


def _is_first(voice: Voice, others: Iterable[Voice], dates: Iterable[str]) -> bool:
    alone = all(other.claim.document != voice.claim.document for other in others)
    return alone and all(_precedes(voice.published, date) for date in dates)


def _precedes(one: str, other: str) -> bool:
    return bool(one) and (not other or (one < other and not other.startswith(one)))


def _retellings(origins: Sequence[Origin]) -> Iterator[Collapse]:
    """Each origin that is heard in several documents, or through several speakers, with the reason why it is one."""
    for origin in origins:
        documents = {voice.claim.document for voice in origin.voices}
        claims = tuple(sorted(voice.claim.id for voice in origin.voices))
        if origin.reasons:
            names = ", ".join(sorted({member.name for member in origin.members}))
            yield Collapse(f"{'; '.join(origin.reasons)}: {names}", claims)
        elif len(documents) > 1:
            yield Collapse(f"one speaker in {len(documents)} documents: {origin.actor.name}", claims)


def _adding_nothing(case: Case, resting: Mapping[str, str]) -> Iterator[Collapse]:
    """The voices of those who affirm and are no origin, by reason and speaker."""
    left: dict[tuple[str, str], list[str]] = defaultdict(list)
    for voice in case.backing:
        if voice.claim.id in resting:
            left[resting[voice.claim.id], voice.originator.name].append(voice.claim.id)
    for why, name in sorted(left):
        yield Collapse(why if why.endswith(name) else f"{why}: {name}", tuple(sorted(left[why, name])))
