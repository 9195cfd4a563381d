"""The state of a body or office that a report names without one: "the army said", under a dateline or beside a state.

Of bodies of our passages whose state a reader can tell, the dateline is right for 22 of 24, the subject of the
sentence for 18 of 20, the state that the sentence before begins with for 12 of 15 and the only state of a text for
14 of 24: the last two are not used.
"""

from collections.abc import Mapping
from dataclasses import replace

from headstamp.extract.name_lists import Name
from headstamp.extract.trained.places import state_of_outlet, state_of_place
from headstamp.extract.trained.words import Words
from headstamp.lexicon.states import Form
from headstamp.lexicon.towns import find_town
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind

_WHERE = frozenset({"in", "at", "near", "outside", "from", "to", "of"})
_HEAD = 4
"""Sentences at the head of a report among which a dateline may stand."""


def home_state(words: Words, index: int, places: Mapping[int, Name]) -> str | None:
    """ISO code of the state in whose capital its sentence begins, else of the dateline, else of what it speaks of."""
    opening = opening_state(words, index, places)
    return opening or dateline_state(words, places) or subject_state(words, index, places)


def own_state(words: Words, places: Mapping[int, Name]) -> str | None:
    """ISO code of the state that a report is from: by its dateline, by its outlet's name, by the towns it names."""
    return dateline_state(words, places) or state_of_outlet(words.outlet) or state_of_towns(words, places)


def state_of_towns(words: Words, places: Mapping[int, Name]) -> str | None:
    """The state in which things happen: of two towns or more behind "in", "near" and the like, all are there."""
    found: dict[str, str] = {}
    for index in range(1, len(words)):
        if words[index - 1].lower in _WHERE and index not in places and words.is_capital(index):
            last = index + 1
            while last < len(words) and words.touch(last) and words.is_capital(last):
                last += 1
            town = words.quote(index, last)
            if state := find_town(town):
                found[town] = state
    states = set(found.values())
    return states.pop() if len(found) > 1 and len(states) == 1 else None


def own_bodies(words: Words, places: Mapping[int, Name]) -> dict[int, Name]:
    """Bodies that a list gives to a state which the report never names, with the report's own state in its place.

    The Congress of a report from Lima is Peru's; in one that speaks of Washington it may be the other.
    """
    home = own_state(words, places)
    common = load_words("references")["of_any_state"]
    shared = {i: name for i, name in places.items() if name.span.quote(words.text).lower() in common}
    named = {name.country for i, name in places.items() if i not in shared}
    foreign = {i: name for i, name in shared.items() if home and name.country not in named | {home}}
    return {i: replace(name, country=home, name=name.span.quote(words.text)) for i, name in foreign.items()}


def opening_state(words: Words, index: int, places: Mapping[int, Name]) -> str | None:
    """The state of "In Lima, the army said"; None where the sentence begins otherwise."""
    first, last = words.of_sentence(words[index].sentence)
    place = places.get(first + 1)
    if (
        words[first].lower != "in"
        or place is None
        or place.form is not Form.CAPITAL
        or place.last >= min(index, last)
    ):
        return None
    return place.country if words[place.last].text == "," else None


def dateline_state(words: Words, places: Mapping[int, Name]) -> str | None:
    """The state of the town at the head of a report: "DILI - ", "Lima (Reuters) ". None where there is none.

    It stands before the first sentence where the head was told from the text, else in one of the first sentences.
    """
    if words.dateline:
        return state_of_place(words.dateline.title())
    for number in range(min(_HEAD, len(words.sentences))):
        first, last = words.of_sentence(number)
        place = places.get(first)
        if place is None or place.form is not Form.CAPITAL or place.last >= last:
            continue
        mark = words[place.last].text
        if mark in {"-", "–", "—", "("} or (mark == "," and place.span.quote(words.text).isupper()):
            return place.country
    return None


def subject_state(words: Words, index: int, places: Mapping[int, Name]) -> str | None:
    """The state that the sentence of a word begins with: "Iran has agreed, Minister X said". None for an owner."""
    first, _ = words.of_sentence(words[index].sentence)
    place = next((places[i] for i in range(first, index) if i in places), None)
    if place is None:
        return None
    free = place.first == first or words[place.first - 1].lower not in load_words("phrases")["prepositions"]
    is_state = place.kind is ActorKind.STATE and place.form is not Form.DEMONYM
    owning = place.last < len(words) and words[place.last].lower in {"'s", "’s"}
    return place.country if is_state and free and not owning and place.first < index else None
