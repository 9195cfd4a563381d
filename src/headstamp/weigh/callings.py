"""What a speaker is by the words of its name and offices, where it was read as something else or as of no state."""

from dataclasses import replace
from functools import lru_cache

from headstamp.lexicon.states import Form, load_states
from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind
from headstamp.weigh.speakers import offices_held, words_of

_OF_A_STATE = frozenset({ActorKind.BODY, ActorKind.FORCE, ActorKind.SERVICE, ActorKind.PERSON})
_BODIES = _OF_A_STATE - {ActorKind.PERSON} | {ActorKind.COMPANY, ActorKind.ORGANISATION, ActorKind.GROUP}
_AWAY = (" to ", " for ", " on ", " with ", " against ")
"""Behind these an office names what it deals with: an ambassador to a state is not of that state."""
_LONGEST = 4
"""Words in the longest phrase for a state that is looked for: "the Central African Republic"."""


@lru_cache(maxsize=8192)
def as_speaker(actor: Actor) -> Actor:
    """The actor as what its words say that it is, else as it was read.

    A letter that was read as an unnamed source is a document; a security service, a customs commission or a ministry
    is a public body, even where it publishes its own statements; and who holds an office of a state, or is called by
    it, is of that state.
    """
    words = words_of(actor.name)
    kind, country = actor.kind, actor.country
    if kind in {ActorKind.UNNAMED, ActorKind.COLLECTIVE} and paper_noun(actor.name):
        kind = ActorKind.DOCUMENT
    elif _is_public(kind, words, country):
        kind = ActorKind.BODY
    if country is None and kind in _OF_A_STATE:
        named = (actor.name, *actor.names) if kind is not ActorKind.PERSON else ()
        country = next(filter(None, map(state_in, (*offices_held(actor), *named))), None)
    return actor if (kind, country) == (actor.kind, actor.country) else replace(actor, kind=kind, country=country)


def _is_public(kind: ActorKind, words: frozenset[str], country: str | None) -> bool:
    lists = load_words("weighing")
    if kind is ActorKind.OUTLET:
        return bool(words & lists["publishers"])
    if kind in {ActorKind.UNNAMED, ActorKind.COLLECTIVE}:
        return country is not None and bool(words & {"authorities", "government"}) and not words & lists["vague"]
    service = bool(words & {"service", "agency"} and words & lists["services"])
    if kind is ActorKind.PERSON:
        return service
    return kind is ActorKind.COMPANY and not words & lists["firm"] and (service or bool(words & lists["public"]))


@lru_cache(maxsize=8192)
def state_in(text: str) -> str | None:
    """The code of the only state that an office or name tells: "spokesman of the Sudanese army"; None for several."""
    for word in _AWAY:
        text = text.split(word, maxsplit=1)[0]
    words = text.replace(",", " ").split()
    found = set()
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            state = load_states().find(" ".join(words[place : place + length]))
            if state:
                found.add(state.code)
                place += length - 1
                break
        place += 1
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=8192)
def paper_noun(name: str) -> str:
    """What sort of paper a name is of: "letter" for "a confidential letter of the board"; empty where of none."""
    lists = load_words("weighing")
    words = [word.strip(",.'\"") for word in name.lower().split()]
    ends = [place for place, word in enumerate(words) if word in lists["cuts"] | lists["authors"] and place]
    head = words[: ends[0]] if ends else words
    return next((word for word in head[:-3:-1] if word in lists["papers"]), "")  # "note internal": put into English


def tells_author(text: str) -> bool:
    """Whether words for a paper tell whose it is: by a state or name before it, or by who stands behind "of".

    "A letter obtained by the Gazette" tells the author of no letter.
    """
    lists = load_words("weighing")
    words = text.replace(",", " ").replace("’", "'").split()
    lower = [word.lower() for word in words]
    nouns = [place for place, word in enumerate(lower) if word in lists["papers"]]
    if not nouns:
        return False
    before, behind = words[: nouns[0]], lower[nouns[0] + 1 :]
    if any(_is_author(word, first=place == 0) for place, word in enumerate(before)):
        return True
    if not behind or behind[0] not in lists["authors"]:
        return False
    ends = [place for place, word in enumerate(behind) if word in lists["cuts"] or word[:1].isdigit()]
    length = ends[0] if ends else len(behind)
    return any(_is_author(word, first=False) for word in words[nouns[0] + 1 :][1:length])


def _is_author(word: str, *, first: bool) -> bool:
    lists = load_words("weighing")
    plain = word.lower().removesuffix("'s")
    if plain in lists["public"] | lists["ministries"] | lists["government"] | {"board", "council", "agency", "court"}:
        return True
    proper = word[:1].isupper() and not first
    return proper or (first and load_states().find(word) is not None)


@lru_cache(maxsize=8192)
def is_description(actor: Actor) -> bool:
    """Whether its name is a description: "the army", "Honduran ministry", "State Secretary"; not "al-Tayeb"."""
    if actor.kind in {ActorKind.UNNAMED, ActorKind.COLLECTIVE}:
        return True
    lists, words = load_words("weighing"), _behind_state(actor.name.split())
    first = words[0] if words else ""
    if actor.kind is ActorKind.PERSON:
        particle = first.lower().split("-")[0].split("'")[0] in lists["particles"]
        if {word.lower().strip(",.") for word in words} <= lists["ranks"] | lists["roles"] | lists["of_state"]:
            return True
        return first[:1].islower() and not (particle and first.lower() != "of")
    if actor.kind not in _BODIES:
        return False
    if actor.kind is ActorKind.GROUP and {word.lower() for word in words} <= load_words("bare_nouns")["armed group"]:
        return True
    return first[:1].islower() or {word.lower() for word in words if word.lower() != "the"} <= lists["bare_bodies"]


def _behind_state(words: list[str]) -> list[str]:
    """The words of a name less a state's adjective at its head: "intelligence service" of a South Korean one."""
    for length in (2, 1):
        state = load_states().find(" ".join(words[:length])) if len(words) > length else None
        if state and state.form is Form.DEMONYM:
            return words[length:]
    return words
