"""What attributions and set phrases tell of the names in a text: who speaks, who is a person, who an outlet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headstamp.extract.trained.marks import Attribution
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import Roles
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind

PEOPLE = frozenset({"office", "unnamed"})
"""Groups of role nouns that stand for people."""
_NAMING = frozenset({"company", "outlet", "body", "group", "service", "force"})
_SELVES = frozenset({"himself", "herself", "themselves"})


@dataclass(frozen=True, slots=True)
class Hints:
    """Words by what attributions tell of them."""

    speaking: frozenset[int]
    """Words of sources and of speakers' fuller names."""
    kinds: Mapping[int, ActorKind]
    """Words of a fuller name to the kind that the source tells ("the firm", "he"); of links of a chain, an outlet."""


def gather_hints(words: Words, attributions: Sequence[Attribution], roles: Roles) -> Hints:
    """The hints of all attributions of a document; of two for one word the later counts."""
    kinds: dict[int, ActorKind] = {}
    for said in attributions:
        for span in said.chain:
            kinds.update(dict.fromkeys(range(*words.within(span)), ActorKind.OUTLET))
        kind = _kind_of_source(words, said, roles)
        if kind:
            for span in said.speaker:
                kinds.update(dict.fromkeys(range(*words.within(span)), kind))
    spoken = [span for said in attributions for span in (*said.source, *said.speaker)]
    return Hints(frozenset(index for span in spoken for index in range(*words.within(span))), kinds)


def is_called(words: Words, first: int) -> bool:
    """Whether somebody is given the name at a word: "a dealer who gave his name as Rahmat"."""
    before = tuple(word.lower for word in words.all[max(0, first - 2) : first])
    return before == ("name", "as") or not _SELVES.isdisjoint(before[-1:] if before[-1:] != ("as",) else before)


def _kind_of_source(words: Words, said: Attribution, roles: Roles) -> ActorKind | None:
    """What a source says of the name that it stands for: a person where it is "he" or an office, a firm for "it"."""
    lists = load_words("phrases")
    for source in said.source:
        noun = ""
        for index in range(*words.within(source)):
            word = words[index].lower
            if word in lists["prepositions"] or word == ",":
                break
            noun = word
        role = roles.find(noun)
        if noun in lists["he"] | lists["she"] or (role and role.group in PEOPLE):
            return ActorKind.PERSON
        if noun in lists["it"]:
            return ActorKind.COMPANY
        if role and role.group in _NAMING and noun not in load_words("references")["persons_or_firms"]:
            return role.kind
    return None
