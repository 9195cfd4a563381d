"""What an outlet, or a body that inquires, adds to the origins of an entry: what it found for itself, or its word."""

import re
from collections.abc import Collection, Sequence

from headstamp.lexicon.words import load_words
from headstamp.model.actor import ARTICLE, Actor, ActorKind
from headstamp.model.claim import Act
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.one_voice import Origin
from headstamp.weigh.speakers import for_a_state, government_of, offices_held, words_of

_NEAR = 6
"""Words within which "I know it" stands before "from the newspapers"."""
_NOT_THE_PRESS = (["release"], ["conference"], ["office"], ["officer"], ["service"], ["statement"])
"""What behind "press" makes it somebody's own word."""


def outlet_origin(actor: Actor, voices: Sequence[Voice], case: Case, loops: Collection[str]) -> Origin:
    """An outlet as an origin: named for what it saw, or found out with nobody cited; else its bare word.

    Where it leans on others in the same text, its inquiry counts in high only. Its bare word is marked as such.
    "Russian media" name no outlet, and nobody knows what stands behind a loop: both count in high only.
    """
    cited = [voice for voice in voices if not voice.own_voice and voice.claim.id not in loops]
    looked = [voice for voice in voices if _tells(voice, case, "looking")]
    inquired = [voice for voice in voices if voice.own_voice and _tells(voice, case, "inquiry")]
    alone = [voice for voice in (*cited, *inquired) if not leans(voice, case)]
    known = is_named(actor)
    bare = not (cited or looked or inquired or any(voice.claim.id in loops for voice in voices))
    return Origin(actor, (actor,), tuple(voices), low=known and bool(looked or alone), bare=bare)


def is_named(outlet: Actor) -> bool:
    """Whether an outlet has a name of its own."""
    return outlet.name != ARTICLE.name and not load_words("weighing")["some"] & words_of(outlet.name)


def leans(voice: Voice, case: Case) -> bool:
    """Whether the same document has others say it too, or has this one cite others."""
    others = case.heard_in[voice.claim.document] - {voice.originator.id}
    if voice.own_voice:
        return bool(others)
    return voice.originator.id in case.relaying.get(voice.claim.document, frozenset())


def rests_on_others(actor: Actor, voices: Sequence[Voice], case: Case) -> bool:
    """Whether a person adds nothing: a commentator, or one who has it from others or the press, without own evidence.

    Whoever speaks for a government or admits something knows it from there.
    """
    if any(_tells(voice, case, "looking") for voice in voices):
        return False
    if actor.kind is ActorKind.PERSON and _only_comments(actor):
        return True
    if actor.kind is ActorKind.PERSON and any(_read_of_it(voice, case) for voice in voices):
        return True
    if actor.kind is ActorKind.UNNAMED:
        return bool(load_words("weighing")["commentators"] & _singular(actor.name))
    if actor.kind is not ActorKind.PERSON or government_of(actor):
        return False
    return all(leans(voice, case) and voice.claim.act is not Act.ADMITS for voice in voices)


def is_bystander(actor: Actor, voices: Sequence[Voice], case: Case) -> bool:
    """Whether a person who speaks for neither side tells of a refusal that one who does has told no later.

    Only who asked and who was asked know of a refusal: others have it from them.
    """
    if case.affirming or actor.kind is not ActorKind.PERSON or _speaks_for_side(actor, case):
        return False
    told = [v.published for v in case.backing if v.originator.id != actor.id and _speaks_for_side(v.originator, case)]
    return any(date and date <= voice.published for voice in voices for date in told)


def _speaks_for_side(actor: Actor, case: Case) -> bool:
    sides = [party for party in (case.entry.supplier, case.entry.recipient) if party]
    if for_a_state(actor):
        return True
    offices = " | ".join(actor.offices).casefold()
    firms = {name.casefold() for side in sides if side.kind is ActorKind.COMPANY for name in (side.name, *side.names)}
    return actor.id in {side.id for side in sides} or any(firm in offices for firm in firms)


def leans_throughout(actor: Actor, voices: Sequence[Voice], case: Case) -> bool:
    """Whether a group that inquires has others to cite wherever it speaks, and nothing that it saw itself."""
    looked = any(_tells(voice, case, "looking") for voice in voices)
    return actor.kind is ActorKind.ORGANISATION and not looked and all(leans(voice, case) for voice in voices)


def _only_comments(actor: Actor) -> bool:
    comments, offices = load_words("weighing")["commentators"], offices_held(actor)
    return bool(offices) and all(comments & words_of(office.replace("-", " ")) for office in offices)


def _singular(name: str) -> frozenset[str]:
    words = words_of(name)
    return words | {word.removesuffix("s") for word in words}


def _tells(voice: Voice, case: Case, how: str) -> bool:
    """Whether the words by which it is said show that the speaker looked, or inquired."""
    return bool(load_words("weighing")[how] & words_of(_told(voice, case)))


def _read_of_it(voice: Voice, case: Case) -> bool:
    """Whether the speaker says to know it from the press: "I read of it in the papers"."""
    words = re.findall(r"[^\W\d_]+", _told(voice, case).lower())
    lists = load_words("weighing")
    for at, word in enumerate(words):
        before = words[max(0, at - _NEAR) : at]
        if word in lists["some"] and not {"from", "in"}.isdisjoint(before[-3:]) and lists["knowing"] & set(before):
            return words[at + 1 : at + 2] not in _NOT_THE_PRESS
    return False


def _told(voice: Voice, case: Case) -> str:
    return case.told_in.get((voice.claim.document, voice.originator.id), "")
