"""Names of actors at their places, and the listed phrases ready for matching."""

from collections.abc import Sequence
from dataclasses import dataclass

from headstamp.extract.gazetteer import Gazetteer, fold
from headstamp.lexicon.names import NamedActor, Names
from headstamp.lexicon.roles import Roles
from headstamp.lexicon.states import Form, States, StateWord
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind
from headstamp.model.text import Span

SHORTENED = frozenset({ActorKind.COMPANY, ActorKind.BODY, ActorKind.GROUP, ActorKind.OUTLET})
"""Kinds whose names are cut to their first word: "Kestrel" of Kestrel Munitions."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its place: tokens [first, last)."""

    first: int
    last: int
    span: Span
    kind: ActorKind
    name: str
    """Canonical where listed, else as written."""
    country: str | None = None
    form: Form | None = None
    """How a state is meant: name, demonym, capital, metonym."""


class NameLists:
    """The listed phrases of the lexicon, ready for matching."""

    def __init__(self, states: States, names: Names, roles: Roles) -> None:
        self.states = states
        self.roles = roles
        self.given = frozenset(map(fold, names.given))
        listed: list[tuple[str, StateWord | NamedActor | None]] = [
            (phrase, None) for phrase in sorted(states.exceptions)
        ]
        listed += list(names.phrases())
        listed += list(states.phrases())
        listed += [(shouted, states.words[phrase]) for shouted, phrase in states.headlines.items()]
        self.gazetteer: Gazetteer[StateWord | NamedActor | None] = Gazetteer(listed)


def listed_name(first: int, last: int, span: Span, meaning: StateWord | NamedActor, states: States) -> Name | None:
    """A listed phrase as a name; None for a region, which is no actor."""
    if isinstance(meaning, StateWord):
        if meaning.form is Form.REGION:
            return None
        return Name(first, last, span, ActorKind.STATE, states.name(meaning.code), meaning.code, meaning.form)
    return Name(first, last, span, meaning.kind, meaning.name, meaning.country)


def kind_of_words(lowered: Sequence[str]) -> ActorKind | None:
    """What the words of a name say that it names ("ministry", "ltd"); None where they say nothing."""
    for kind, words in load_words("kinds").items():
        if words.intersection(lowered):
            return ActorKind(kind)
    return ActorKind.BODY if lowered and lowered[-1] in {"service", "services"} else None


def short_names(names: Sequence[Name], states: States) -> dict[str, Name]:
    """The first words of bodies and firms, with the name that each stands for where only one has it."""
    owners: dict[str, set[str]] = {}
    full: dict[str, Name] = {}
    common = frozenset().union(*load_words("kinds").values())
    for name in names:
        words = name.name.split()
        if len(words) < 2 or name.kind not in SHORTENED:
            continue
        if len(words[0]) > 3 and not states.find(words[0]) and words[0].lower() not in common:
            owners.setdefault(words[0], set()).add(name.name)
            full[words[0]] = name
    return {word: full[word] for word, named in owners.items() if len(named) == 1}
