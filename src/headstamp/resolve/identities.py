"""What a mention is told apart by: the kind, the telling words of the name, and the state."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from headstamp.lexicon.names import NamedActor, Names
from headstamp.lexicon.states import Form, States
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.firm_names import take_apart
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
_FORCES = dict.fromkeys((("army",), ("military",), ("forces", "armed")), ("armed", "forces"))
"""What a state's forces are called beside its name, to the words that stand for them."""
_MINISTRY = {"defense": "defence", "mod": "defence", "affairs": "", "federal": ""}


Identity = tuple[tuple[str, ...], tuple[str, ...], NamedActor | None]


@lru_cache(maxsize=2)
def identifier(states: States, names: Names) -> Callable[[Mention], Identity]:
    """A function that says of a mention: what it is told apart by, its key, and the known actor it is."""
    national: dict[tuple[str, tuple[str, ...]], NamedActor | None] = {}
    for phrase, actor in names.phrases():
        if actor.country and actor.kind in NATIONAL:
            place = (actor.country, organised_key(phrase, actor.country, states))
            national[place] = actor if national.get(place, actor) == actor else None
    cache: dict[tuple[ActorKind, str, str | None, bool], Identity] = {}
    listed = _listed_firms(names)
    own = lru_cache(maxsize=None)(partial(own_words, states))

    def identify(mention: Mention) -> Identity:
        asked = (mention.kind, mention.name, mention.country, mention.office == mention.name)
        if asked not in cache:
            cache[asked] = look(mention)
        return cache[asked]

    def look(mention: Mention) -> Identity:
        country = mention.country or _stated(mention, states) or ""
        if mention.kind is ActorKind.STATE:
            word = states.find(mention.name)
            code = mention.country if mention.country in states.names else (word.code if word else "")
            return ("state", code or fold(mention.name)), (fold(mention.name),), None
        if mention.is_office:
            words = office_words(mention.name) - own(country)
            return ("office", " ".join(sorted(words)), country), tuple(sorted(words)) or (fold(mention.name),), None
        if mention.kind is ActorKind.PERSON:
            key = person_key(mention.name, names)
            return ("person", " ".join(key), country), key, None
        if mention.kind not in ORGANISED:
            key = tuple(fold(mention.name).split())
            return (mention.kind, " ".join(key), country), key, None
        of_state = country if mention.kind in NATIONAL else None  # a firm's state in its name tells it from others
        if mention.kind is ActorKind.COMPANY:
            key = firm_key(mention.name)
        else:
            key = organised_key(mention.name, of_state or None, states, outlet=mention.kind is ActorKind.OUTLET)
        known = national.get((country, key)) or _known(mention, names) or _listed(mention, listed)
        if known:
            return ("known", known.name), key, known
        country = country if mention.kind in NATIONAL else ""
        return ("organised", " ".join(key), country), key, None

    return identify


def _stated(mention: Mention, states: States) -> str | None:
    """The state that a body without one names in its own name: "Ministry of Defence of Serbia"; none where two."""
    if mention.kind not in NATIONAL - {ActorKind.COLLECTIVE, ActorKind.UNNAMED} or mention.country:
        return None
    words = mention.name.replace("’", "'").split()
    found = set()
    for at in range(len(words)):
        for length in (4, 3, 2, 1):
            word = states.find(" ".join(words[at : at + length])) if at + length <= len(words) else None
            if word and word.form in {Form.NAME, Form.DEMONYM}:
                found.add(word.code)
                break
    return next(iter(found)) if len(found) == 1 else None


def _listed_firms(names: Names) -> Mapping[str, NamedActor | None]:
    """Letters of every listed name of a firm, legal form and marks apart, to the firm; None where two share them."""
    found: dict[str, NamedActor | None] = {}
    for phrase, actor in names.phrases():
        if actor.kind is ActorKind.COMPANY and len(letters := take_apart(phrase).letters) > 3:
            found[letters] = actor if found.get(letters, actor) == actor else None
    return found


def _listed(mention: Mention, listed: Mapping[str, NamedActor | None]) -> NamedActor | None:
    """The listed firm of that name but for its legal form; none where the name or the mention is of another state."""
    if mention.kind is not ActorKind.COMPANY:
        return None
    name = take_apart(mention.name)
    known = listed.get(name.letters)
    if known is None or not known.country:
        return None
    same_state = {mention.country or known.country} | name.tail == {known.country}
    return known if same_state and (not name.forms or known.country in name.forms) else None


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
    lists = load_words("resolving")
    titles = names.titles | lists["titles"]
    start, end = 0, len(words)
    while start < end - 1 and words[start] in titles:
        start += 1
    while end - 1 > start and words[end - 1] in lists["behind"]:
        end -= 1
    kept = words[start:end]
    particles = lists["particles"]
    return tuple(word for word in kept if word not in particles or len(kept) == 1) or tuple(words)


def without_articles(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """The sounds of a person's words without an Arabic article that is written as one with them: "altaieb"."""
    return tuple(word[2:] if len(word) > 5 and word[:2] in {"al", "el"} else word for word in spoken)


def firm_key(name: str) -> tuple[str, ...]:
    """The words of a firm's name, sorted: no articles and no legal forms; all of them if nothing else is left."""
    words = fold(name).split()
    lists = load_words("resolving")
    first, *rest = words or [name]
    kept = [word for word in rest if word not in lists["legal"] | lists["articles"]]
    return tuple(sorted([first, *kept] if first not in lists["articles"] or not kept else kept))


def organised_key(name: str, country: str | None, states: States, *, outlet: bool = False) -> tuple[str, ...]:
    """The telling words of a body's or firm's name, sorted: no articles, legal forms, or words of its own state.

    Of an outlet no words either that say what kind of outlet it is.

    "Serbian Ministry of Defence", "Ministry of Defense of Serbia" and "Serbia's Defence Ministry" are one.
    """
    lists = load_words("resolving")
    plain = name.split(" (", maxsplit=1)[0].strip() or name if " (" in name and country else name
    empty = lists["empty"] | lists["legal"]
    words = fold(_without_state(plain, country, states)).split()
    telling = [_MINISTRY.get(word, word) for word in words if word not in empty]
    telling = [word for word in telling if word]
    if outlet and len(telling) > 1:
        telling = [word for word in telling if word not in lists["outlet"]] or telling
    return _FORCES.get(tuple(telling)) or tuple(sorted(telling or fold(name).split()))


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
