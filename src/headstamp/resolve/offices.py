"""Offices: which words tell one from another, and which are held by one person at a time."""

from headstamp.lexicon.states import States
from headstamp.lexicon.words import load_words
from headstamp.resolve.spelling import fold


def office_words(office: str) -> frozenset[str]:
    """The telling words of an office: "Defense Minister" and "minister of defence" are the same."""
    lists = load_words("resolving")
    empty = lists["empty"] | lists["beside_office"]
    return frozenset(word.replace("defense", "defence") for word in fold(office).split() if word not in empty)


def is_sole_office(words: frozenset[str]) -> bool:
    """Whether one person of a state holds it at a time: president, minister of something, head of something.

    A bare "minister" or "head" is not, nor is an office that several hold side by side, such as an envoy's.
    """
    lists = load_words("resolving")
    if not words or words & lists["shared"]:
        return False
    return words <= lists["sole"] or (len(words) > 1 and bool(words & lists["sole_of"]))


def is_former(office: str) -> bool:
    """Whether the words say that the office is held no more: "former", "ex-", "then-"."""
    return bool(load_words("resolving")["former"] & set(fold(office).split()))


def own_words(states: States, country: str) -> frozenset[str]:
    """Folded words that stand for a state beside an office: "serbian", "serbia", "serbias" for RS."""
    words = {each for phrase, word in states.phrases() if word.code == country for each in fold(phrase).split()}
    return frozenset(words | {f"{word}s" for word in words})
