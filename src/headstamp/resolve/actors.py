"""Candidates turned into the actors of the ledger: the best spelling, the country, a lasting id."""

import hashlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from headstamp.lexicon.names import Names
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.resolve.candidates import Candidate
from headstamp.resolve.joints import Decision
from headstamp.resolve.reasons import tenures_of, with_decisions
from headstamp.resolve.spelling import fold

Value = TypeVar("Value", bound=Hashable)


def make_actors(
    candidates: Sequence[Candidate], states: States, names: Names, decisions: Iterable[Decision] = ()
) -> dict[Mention, Actor]:
    """The actor of every mention, with what was decided of it.

    Ids follow from kind and folded name; the country is added only where two clash.
    """
    faces = [(candidate, *_face(candidate, states, names)) for candidate in candidates]
    plain: dict[str, list[int]] = defaultdict(list)
    for place, (_, kind, name, _) in enumerate(faces):
        plain[f"{kind}|{fold(name)}"].append(place)
    made: list[tuple[Candidate, Actor]] = []
    for text, places in sorted(plain.items()):
        for place in places:
            candidate, kind, name, country = faces[place]
            told_apart = "" if len(places) == 1 else f"|{country or ''}|{' '.join(candidate.id)}"
            known_state = kind is ActorKind.STATE and country in states.names
            actor = Actor(
                id=str(country) if known_state else _digest(text + told_apart),
                name=name,
                kind=kind,
                country=country,
                names=tuple(sorted(candidate.names)),
                offices=tuple(sorted(candidate.offices)),
                tenures=tenures_of(candidate),
            )
            made.append((candidate, actor))
    return {mention: actor for candidate, actor in with_decisions(made, decisions) for mention in candidate.mentions}


def _digest(text: str) -> str:
    return "a" + hashlib.sha256(text.encode()).hexdigest()[:16]


def _face(candidate: Candidate, states: States, names: Names) -> tuple[ActorKind, str, str | None]:
    """Kind, name and country."""
    if candidate.known:
        return candidate.known.kind, candidate.known.name, candidate.known.country
    kind = commonest(candidate.kinds, list(ActorKind)) or ActorKind.UNNAMED
    if kind is ActorKind.COMPANY and candidate.kinds[ActorKind.OUTLET]:
        kind = ActorKind.OUTLET  # whose reports are at hand publishes; that it is a firm readers only guess
    if candidate.person:
        kind = ActorKind.PERSON
    if candidate.id[0] == "state" and candidate.id[1] in states.names:
        return kind, states.name(candidate.id[1]), candidate.id[1]
    country = commonest(candidate.countries, sorted(candidate.countries))
    named = Counter({name: count for name, count in candidate.names.items() if name not in candidate.offices})
    return kind, best_spelling(named or candidate.names, names if kind is ActorKind.PERSON else None), country


def commonest(counts: Counter[Value], order: Iterable[Value]) -> Value | None:
    """The value counted most often; of equals the first in `order`; None where nothing was counted."""
    return max(order, key=lambda value: counts[value], default=None) if counts else None


def best_spelling(counts: Counter[str], names: Names | None) -> str:
    """A name in Latin letters, the fullest, then one with its marks, then the commonest, then the first by alphabet.

    For persons titles do not count and are cut off; `names` knows them, and is None for all others.
    """
    bare: Counter[str] = Counter()
    for name, count in counts.items():
        bare[_without_titles(name, names) if names else name] += count
    return min(bare, key=lambda name: (not _is_latin(name), -_whole_words(name), name.isascii(), -bare[name], name))


def _is_latin(name: str) -> bool:
    return name.isascii() or all("LATIN" in unicodedata.name(sign, "") for sign in name if sign.isalpha())


def _whole_words(name: str) -> int:
    """How many words it has; initials are not counted."""
    return sum(len(word) > 1 for word in fold(name).split())


def _without_titles(name: str, names: Names) -> str:
    words = name.removesuffix("'s").removesuffix("’s").split()
    while len(words) > 1 and fold(words[0]) in names.titles and not words[1].islower():
        words.pop(0)  # but not from "spokesman of the Salt Front"
    return " ".join(words)
