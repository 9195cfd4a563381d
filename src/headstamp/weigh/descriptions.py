"""Descriptions that are of somebody named: "the service", "the general", "a research institute"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from headstamp.lexicon.states import load_states
from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind
from headstamp.weigh.callings import is_description
from headstamp.weigh.speakers import offices_held, words_of

Heard = tuple[str, Actor]
"""A document, and one who speaks in it."""
_TO_KNOW = frozenset(ActorKind) - {ActorKind.UNNAMED, ActorKind.COLLECTIVE, ActorKind.DOCUMENT, ActorKind.STATE}
_SMALL = frozenset({"the", "a", "an", "in", "of", "at", "for", "from", "its", "their", "his", "her"})
_MOST = 50
"""Of more than so many nobody says which is meant."""
_HOUSES = frozenset({ActorKind.BODY, ActorKind.COMPANY, ActorKind.ORGANISATION, ActorKind.UNNAMED, ActorKind.OUTLET})


def who_is_meant(heard: Iterable[Heard]) -> Mapping[tuple[str, str], Actor]:
    """For (document, id) of a description the named speaker whom it fits by office, place and occasion.

    First it is held against those who are named in the same report, where a word of the name or office is enough, or
    a rank where only one person is named; then against all who are named in the entry and are of the same state, or
    the only one that is called an institute, a group, an airline. Who is told as a source, an official or a worker
    stays unnamed, and so does a description that fits two.
    """
    distinct = {(document, actor.id): actor for document, actor in heard}
    described = {key: actor for key, actor in distinct.items() if is_description(actor)}
    if not described:
        return {}
    near: dict[str, dict[str, Actor]] = defaultdict(dict)
    by_word: dict[str, dict[str, Actor]] = defaultdict(dict)
    for (document, identifier), actor in distinct.items():
        if (document, identifier) not in described and actor.kind in _TO_KNOW:
            near[document][identifier] = actor
            for word in _words_for(actor):
                by_word[word][identifier] = actor
    found = {}
    for key, actor in described.items():
        meant = _meant(actor, near[key[0]], by_word)
        if meant is not None:
            found[key] = meant
    return found


def _meant(actor: Actor, here: Mapping[str, Actor], by_word: Mapping[str, Mapping[str, Actor]]) -> Actor | None:
    words = _content(actor)
    if not words or words & load_words("weighing")["vague"] or len(here) > _MOST:
        return None
    fitting = [other for other in here.values() if _may_be(actor, other) and _fits(words, other)]
    if not fitting and words <= _groups():
        fitting = [other for other in here.values() if _is_of_group(other)]
    if not fitting and actor.kind is ActorKind.PERSON and words <= load_words("weighing")["ranks"]:
        fitting = [other for other in here.values() if _may_have_rank(actor, words, other)]
    if not fitting:
        fitting = list(_elsewhere(actor, words, by_word))
    return fitting[0] if len(fitting) == 1 else None


def _elsewhere(actor: Actor, words: frozenset[str], by_word: Mapping[str, Mapping[str, Actor]]) -> Iterator[Actor]:
    """Those named anywhere whom it fits: of the same state, or of the kind by which a house is told."""
    lists = load_words("weighing")
    house = words & lists["institutions"] if actor.kind in _HOUSES else frozenset()
    rarest = min((by_word.get(word, {}) for word in sorted(house or words)), key=len)
    for other in rarest.values() if len(rarest) <= _MOST else ():
        same_state = actor.country is not None and actor.country == other.country and _fits(words, other)
        same_kind = bool(house) and actor.country is None and other.kind in _HOUSES and not words & lists["public"]
        if same_state or (same_kind and _may_be(actor, other)):
            yield other


def _content(actor: Actor) -> frozenset[str]:
    """The words of a description without articles and the state or place; of a garbled name those of the offices."""
    texts = [actor.name]
    if actor.kind is ActorKind.PERSON and actor.name.split()[0].lower() in {"in", "at", "of", "for"}:
        texts = list(actor.offices)
    kept = (word for text in texts for word in text.split() if load_states().find(word.strip(",.'")) is None)
    return _spelt(words_of(" ".join(kept))) - _SMALL


def _groups() -> frozenset[str]:
    nouns = load_words("bare_nouns")
    return nouns["armed group"] | nouns["in names of armed groups"]


def _is_of_group(named: Actor) -> bool:
    """Whether it is an armed group by name, or leads or speaks for one: whom "the rebels" of a report are."""
    if named.kind is ActorKind.PERSON:
        return any(words_of(office) & _groups() for office in offices_held(named))
    return named.kind is ActorKind.GROUP


def _fits(words: frozenset[str], named: Actor) -> bool:
    if named.kind is ActorKind.PERSON:
        return any(words <= _spelt(words_of(office)) for office in offices_held(named))
    return any(words <= _spelt(words_of(name)) for name in (named.name, *named.names))


def _words_for(named: Actor) -> frozenset[str]:
    texts = offices_held(named) if named.kind is ActorKind.PERSON else (named.name, *named.names)
    return _spelt(words_of(" ".join(texts)))


def _may_be(description: Actor, named: Actor) -> bool:
    """Whether kind and state allow it: a person is no body, and who is of one state is not of another."""
    person = ActorKind.PERSON
    if description.kind is not ActorKind.UNNAMED and (description.kind is person) != (named.kind is person):
        return False
    if description.kind is ActorKind.UNNAMED and (named.kind is person) == _is_of_house(description):
        return False
    return not (description.country and named.country and description.country != named.country)


def _may_have_rank(description: Actor, rank: frozenset[str], named: Actor) -> bool:
    """Whether a person may be the one that a rank stands for: nothing is told of another state or another office.

    A general may be a minister too, a minister is no spokesman.
    """
    if named.kind is not ActorKind.PERSON or description.country not in {None, named.country}:
        return False
    lists = load_words("weighing")
    civil = lists["ranks"] - load_words("phrases")["military_ranks"]
    held = frozenset(word for office in offices_held(named) for word in _spelt(words_of(office))) & civil
    return not (rank & civil and held)


def _spelt(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.replace("defense", "defence") for word in words)


def _is_of_house(description: Actor) -> bool:
    """Whether its head is a word for a body or firm: "the service", not "a border guard"."""
    lists, words = load_words("weighing"), description.name.lower().split()
    ends = [place for place, word in enumerate(words) if word in {"of", "in", "at", "from", "for", "which", "that"}]
    head = words[ends[0] - 1] if ends and ends[0] else words[-1]
    return head in lists["institutions"] | lists["bare_bodies"]
