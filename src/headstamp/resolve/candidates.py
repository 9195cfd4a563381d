"""Mentions gathered into candidates: those that are one beyond doubt before any comparison."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache, partial

from headstamp.lexicon.names import NamedActor, Names
from headstamp.lexicon.states import States
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.offices import office_words, own_words
from headstamp.resolve.spelling import fold, sound

ORGANISED = frozenset(
    {
        ActorKind.BODY,
        ActorKind.FORCE,
        ActorKind.SERVICE,
        ActorKind.COMPANY,
        ActorKind.OUTLET,
        ActorKind.ORGANISATION,
        ActorKind.GROUP,
        ActorKind.COLLECTIVE,
    }
)
"""Kinds that readers mistake for one another: the same name is the same actor, whichever of them it was taken for."""
NATIONAL = frozenset({ActorKind.BODY, ActorKind.FORCE, ActorKind.SERVICE, ActorKind.COLLECTIVE, ActorKind.UNNAMED})
"""Kinds of which every state has one by the same name: a ministry of defence, an army, "officials"."""
_DOMAIN_ENDS = (".com", ".org", ".net", ".co.uk", ".info", ".news", ".rs", ".ua", ".ru", ".de", ".fr")
_MINISTRY = {"defense": "defence", "mod": "defence", "affairs": "", "federal": ""}


@dataclass(slots=True)
class Candidate:
    """Mentions that are one actor so far."""

    id: tuple[str, ...]
    """What it is told apart by; the same mentions give the same id in any order."""
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    offices: frozenset[str] = frozenset()
    keys: frozenset[tuple[str, ...]] = frozenset()
    """The folded words of each name, titles and empty words left out."""
    known: NamedActor | None = None
    mentions: list[Mention] = field(default_factory=list)

    @property
    def person(self) -> bool:
        """Whether it is a person with a name."""
        return self.id[0] == "person"

    @property
    def office_holder(self) -> bool:
        """Whether the text names an office and no person: "the president of Serbia"."""
        return self.id[0] == "office"

    def join(self, other: "Candidate") -> None:
        """Take in the other: both are one actor. A person's name stands for it rather than an office or a firm."""
        if self.id[0] != "person" and other.id[0] == "person":
            self.id = other.id
        self.kinds += other.kinds
        self.names += other.names
        self.countries += other.countries
        self.offices |= other.offices
        self.keys |= other.keys
        self.known = self.known or other.known
        self.mentions += other.mentions


def gather(mentions: Iterable[Mention], states: States, names: Names) -> list[Candidate]:
    """One candidate for each kind, folded name and country, sorted; one for each state and each listed actor."""
    found: dict[tuple[str, ...], Candidate] = {}
    identify = _identifier(states, names)
    for mention in set(mentions):
        identity, key, known = identify(mention)
        candidate = found.get(identity)
        if candidate is None:
            candidate = found[identity] = Candidate(identity, keys=frozenset({key}), known=known)
        candidate.kinds[mention.kind] += 1
        candidate.names[mention.name] += 1
        candidate.mentions.append(mention)
        if mention.country and not (known and known.country is None):
            candidate.countries[mention.country] += 1
        if mention.office:
            candidate.offices |= {mention.office}
    return [found[identity] for identity in sorted(found)]


Identity = tuple[tuple[str, ...], tuple[str, ...], NamedActor | None]


def _identifier(states: States, names: Names) -> Callable[[Mention], Identity]:
    """A function that says of a mention: what it is told apart by, its key, and the known actor it is."""
    national: dict[tuple[str, tuple[str, ...]], NamedActor | None] = {}
    for phrase, actor in names.phrases():
        if actor.country and actor.kind in NATIONAL:
            place = (actor.country, organised_key(phrase, actor.country, states))
            national[place] = actor if national.get(place, actor) == actor else None
    cache: dict[tuple[ActorKind, str, str | None, bool], Identity] = {}
    own = lru_cache(maxsize=None)(partial(own_words, states))

    def identify(mention: Mention) -> Identity:
        asked = (mention.kind, mention.name, mention.country, mention.office == mention.name)
        if asked not in cache:
            cache[asked] = look(mention)
        return cache[asked]

    def look(mention: Mention) -> Identity:
        country = mention.country or ""
        if mention.kind is ActorKind.STATE:
            word = states.find(mention.name)
            code = mention.country if mention.country in states.names else (word.code if word else "")
            return ("state", code or fold(mention.name)), (fold(mention.name),), None
        if mention.kind is ActorKind.PERSON and mention.office == mention.name:
            words = office_words(mention.name) - own(country)
            return ("office", " ".join(sorted(words)), country), tuple(sorted(words)) or (fold(mention.name),), None
        if mention.kind is ActorKind.PERSON:
            key = person_key(mention.name, names)
            return ("person", " ".join(key), country), key, None
        if mention.kind not in ORGANISED:
            key = tuple(fold(mention.name).split())
            return (mention.kind, " ".join(key), country), key, None
        key = organised_key(mention.name, mention.country, states)
        known = national.get((country, key)) or _known(mention, names)
        if known:
            return ("known", known.name), key, known
        country = country if mention.kind in NATIONAL else ""
        return ("organised", " ".join(key), country), key, None

    return identify


def _known(mention: Mention, names: Names) -> NamedActor | None:
    """The listed actor of that name; none where the mention belongs to another state than the listed one."""
    known = names.find(mention.name) or names.find(_without_domain(mention.name))
    if known and known.kind in NATIONAL and mention.country not in {None, known.country}:
        return None
    of_a_state = mention.country is not None and mention.kind in NATIONAL
    if known and known.kind is ActorKind.ORGANISATION and known.country is None and of_a_state:
        return None
    return known


def _without_domain(name: str) -> str:
    bare = name.lower().removeprefix("https://").removeprefix("www.")
    for end in _DOMAIN_ENDS:
        if bare.endswith(end):
            return name[-len(bare) :][: -len(end)].title()
    return name


def person_key(name: str, names: Names) -> tuple[str, ...]:
    """The folded words of a person's name without titles and a possessive ending; all of them if all are titles."""
    words = fold(name.removesuffix("'s").removesuffix("’s")).split()
    start = 0
    while start < len(words) - 1 and words[start] in names.titles:
        start += 1
    kept = words[start:]
    particles = load_words("resolving")["particles"]
    return tuple(word for word in kept if word not in particles or len(kept) == 1) or tuple(words)


def organised_key(name: str, country: str | None, states: States) -> tuple[str, ...]:
    """The telling words of a body's or firm's name, sorted: no articles, legal forms, or words of its own state.

    "Serbian Ministry of Defence", "Ministry of Defense of Serbia" and "Serbia's Defence Ministry" are one.
    """
    plain = name.split(" (", maxsplit=1)[0] if " (" in name else name
    lists = load_words("resolving")
    empty = lists["empty"] | lists["legal"]
    words = fold(_without_state(plain, country, states)).split()
    telling = [_MINISTRY.get(word, word) for word in words if word not in empty]
    telling = [word for word in telling if word]
    if len(telling) > 1:
        telling = [word for word in telling if word not in lists["outlet"]] or telling
    return tuple(sorted(telling or fold(name).split()))


def _without_state(name: str, country: str | None, states: States) -> str:
    """The name less the words that stand for its own state; the whole name where nothing else would be left."""
    if country is None:
        return name
    words = name.replace("’", "'").split()
    kept: list[str] = []
    at = 0
    while at < len(words):
        for length in (4, 3, 2, 1):
            found = states.find(" ".join(words[at : at + length]))
            if found and found.code == country and at + length <= len(words):
                at += length
                break
        else:
            kept.append(words[at])
            at += 1
    return " ".join(kept) if any(word.lower() not in load_words("resolving")["empty"] for word in kept) else name


def sounds(key: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a key with spelling habits taken out."""
    return tuple(map(sound, key))
