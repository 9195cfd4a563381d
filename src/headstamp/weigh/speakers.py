"""For whom somebody speaks: a government, or a body of it; and from where an unnamed source speaks."""

from collections.abc import Iterable
from functools import lru_cache

from headstamp.lexicon.states import load_states
from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind

_BASES = ("arms", "intelligence", "diplomacy", "customs", "transport", "trade", "parliament", "justice", "place")
_HEAD_OF_STATE = frozenset({"president", "presidential", "presidency", "kremlin"})
_OF_ANY_OFFICE = frozenset({"official", "senior"})
"""Words that an office may have more: "official military spokesman"."""
_GOVERNMENT = frozenset({"government", "cabinet", "prime", "premier", "chancellor", "authorities"})


@lru_cache(maxsize=16_384)
def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, without possessive endings and punctuation, hyphens kept."""
    plain = text.lower().replace("’", "'").replace("'s", " ")
    kept = "".join(c if c.isalnum() or c == "-" else " " for c in plain)
    return frozenset(word for word in kept.split() if word != "-")


def offices_held(actor: Actor) -> tuple[str, ...]:
    """The offices that are not said to be held no more."""
    past = load_words("weighing")["past"]
    return tuple(office for office in actor.offices if not past & words_of(office.replace("-", " ")))


@lru_cache(maxsize=4096)
def government_of(actor: Actor) -> str | None:
    """The code of the state whose government it speaks for: a state, a body of it, or who holds an office of it."""
    return actor.country if actor.country is not None and for_a_state(actor) else None


@lru_cache(maxsize=4096)
def for_a_state(actor: Actor) -> bool:
    """Whether it speaks for a government, be it told which or not: a state, a body, or who holds an office of one."""
    if actor.kind in {ActorKind.STATE, ActorKind.BODY, ActorKind.SERVICE, ActorKind.FORCE}:
        return True
    return actor.kind is ActorKind.PERSON and any(_of_government(words_of(o)) for o in offices_held(actor))


def _of_government(office: frozenset[str]) -> bool:
    lists = load_words("weighing")
    if office & lists["commentators"]:
        return False
    secretary = "secretary" in office and bool(office & lists["of_state"])
    return bool(office & lists["government"]) or office <= lists["spokesmen"] or secretary


@lru_cache(maxsize=4096)
def body_led(actor: Actor) -> frozenset[frozenset[str]]:
    """What tells the bodies that a person leads or speaks for: {"defence"} for a defence minister; else empty."""
    if actor.kind is not ActorKind.PERSON:
        return frozenset()
    roles = load_words("weighing")["roles"]
    offices = [words_of(office) - _OF_ANY_OFFICE for office in offices_held(actor)]
    return frozenset(filter(None, (telling(words, actor.country) for words in offices if words & roles)))


def telling(words: Iterable[str], country: str | None) -> frozenset[str]:
    """The words that tell a body or office from another of the same state."""
    lists = load_words("weighing")
    spelt = {word.replace("defense", "defence") for word in words}
    if spelt & lists["troops"]:
        spelt = spelt - lists["troops"] - lists["armed"] | {"forces"}
    elif {"general", "staff"} <= spelt:
        spelt = spelt - {"staff"} | {"forces"}
    plain = {word for word in spelt - lists["idle"] if not _is_state(word, country)}
    left = plain - lists["roles"]
    if left:
        return frozenset({"government"}) if left & _GOVERNMENT else frozenset(left - {"kremlin"} or {"president"})
    if plain & _HEAD_OF_STATE:
        return frozenset({"president"})
    return frozenset({"government"}) if plain & _GOVERNMENT else frozenset()


def _is_state(word: str, country: str | None) -> bool:
    if country is None or word == "kremlin":
        return False
    found = load_states().find(word.capitalize()) or load_states().find(word.upper())
    return found is not None and found.code == country


def bases(texts: Iterable[str]) -> frozenset[str]:
    """Where a source speaks from, as far as the words tell: arms, diplomacy, customs, transport, trade, ..."""
    words = {word for text in texts for word in words_of(text.replace("-", " "))}
    lists = load_words("weighing")
    return frozenset(basis for basis in _BASES if lists[f"basis_of_{basis}"] & words)
