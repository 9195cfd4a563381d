"""What stands beside a name and tells whose it is: "the dealer, Sahin Arms", "Kestrel, a maker", "the firm Orsa"."""

from collections.abc import Mapping

from headstamp.extract.name_lists import Name
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import Role, Roles
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind

_NAMED_BEHIND = frozenset({"company", "group"})
"""Groups of role nouns that a name follows without a comma, and hardly ever that of somebody else."""
_QUOTES = frozenset({'"', "“", "„", "«"})
_OWNING = frozenset({"'s", "’s", "'", "’", "-"})


def kind_told_before(words: Words, first: int, roles: Roles) -> ActorKind | None:
    """What a noun right before a name says that it names, be it quoted or not: "the company Kestrel"."""
    noun = first - 2 if first > 1 and words[first - 1].text in _QUOTES else first - 1
    if noun < 0 or words[noun].sentence != words[first].sentence:
        return None
    role = roles.find(words[noun].lower)
    if role is None or role.group not in _NAMED_BEHIND or not (noun < first - 1 or words.touch(first)):
        return None
    return None if words[noun].lower in load_words("references")["persons_or_firms"] else role.kind


def role_before_comma(words: Words, first: int, last: int, taken: Mapping[int, Name], roles: Roles) -> Role | None:
    """The role noun of "the dealer, Sahin Arms," or "the minister in Lima, Ivo Bran," before words [first, last)."""
    if first < 2 or words[first - 1].text != "," or (last < len(words) and words[last].text[0].isalnum()):
        return None
    noun, place = first - 2, taken.get(first - 2)
    if place and place.kind is ActorKind.STATE and words[place.first - 1].lower in {"in", "of"}:
        noun = place.first - 2
    return roles.find(words[noun].lower) if noun >= 0 else None


def role_behind(words: Words, last: int, roles: Roles) -> Role | None:
    """The role noun in apposition behind a comma at `last`: ", a Belgrade-based broker", ", director of the yard"."""
    if last + 1 >= len(words) or words[last].text not in {",", "("}:
        return None
    found: Role | None = None
    stops = _stops()
    for index in range(last + 1, min(last + 9, len(words))):
        if words[index].lower in stops or words[index].sentence != words[last].sentence:
            break
        found = roles.find(words[index].lower) or found
    return None if found and words.speaks_before_comma(last + 1) else found


def is_told_a_firm(words: Words, last: int, roles: Roles) -> bool:
    """Whether a name that ends before `last` is told to be a firm's: "Kestrel, a maker of shells".

    A dealer or broker may be a person, and "the company's director" is one.
    """
    if last + 2 >= len(words) or words[last].text != "," or words[last + 1].lower not in {"a", "an"}:
        return False
    stops = _stops() | load_words("references")["persons_or_firms"]
    for index in range(last + 2, min(last + 7, len(words))):
        role = roles.find(words[index].lower)
        if words[index].lower in stops:
            return False
        if role is not None:
            behind = words[index + 1].lower if index + 1 < len(words) else ""
            return role.group == "company" and behind not in _OWNING and roles.find(behind) is None
    return False


def _stops() -> frozenset[str]:
    return load_words("phrases")["prepositions"] | load_words("phrases")["breaks"] | {",", ".", ")", ";"}
