"""Names of actors in a text: states, listed bodies, and the people and firms that the parser takes for names."""

from collections.abc import Sequence
from dataclasses import replace

from headstamp.extract.gazetteer import fold
from headstamp.extract.name_lists import Name, NameLists, kind_of_words, listed_name, short_names
from headstamp.extract.parsed import Parsed, Token
from headstamp.lexicon.names import NamedActor
from headstamp.lexicon.roles import Roles
from headstamp.lexicon.states import States, StateWord
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind
from headstamp.model.text import Span

_NAME_TAGS = frozenset({"NNP", "NNPS"})
_NOT_IN_NAMES = frozenset("\"'()[]:;,.!?-–—/")
_PARTICLES = frozenset({"al", "bin", "van", "von", "de", "der", "di", "el", "ben", "ibn", "-", "."})


def find_names(parsed: Parsed, lists: NameLists) -> list[Name]:
    """Names in order, without overlap; listed phrases win over the parser's guesses."""
    taken: dict[int, Name] = {}
    stretches = [Span(s.span.start, s.span.end) for s in parsed.sentences]
    for hit in lists.gazetteer.find(parsed.text, stretches):
        if hit.meaning is None:
            continue
        name = _listed(parsed, hit.span, hit.meaning, lists.states)
        if name and not any(i in taken for i in range(name.first, name.last)):
            taken.update(dict.fromkeys(range(name.first, name.last), name))
    for first, last, label in _guesses(parsed, taken, lists):
        name = _guessed(parsed, first, last, label)
        if name and not all(
            _is_title(t, lists.roles) or t.lower in load_words("references")["office_words"]
            for t in parsed.tokens[first:last]
        ):
            taken.update(dict.fromkeys(range(first, last), name))
    unique = {name.first: name for name in taken.values()}
    names = [unique[first] for first in sorted(unique)]
    return _with_short_names(parsed, names, lists.states)


def _with_short_names(parsed: Parsed, names: Sequence[Name], states: States) -> list[Name]:
    """The names with the first words of bodies and firms ("Kestrel" of Kestrel Munitions) where only one has it."""
    shorts = short_names(names, states)
    if not shorts:
        return list(names)
    found = {name.first: name for name in names}
    inside = {i for n in names if n.last - n.first > 1 for i in range(n.first, n.last)}
    for token in parsed.tokens:
        long = shorts.get(token.text)
        if long and token.pos == "PROPN" and token.index not in inside:
            span = Span(token.start, token.end)
            found[token.index] = replace(long, first=token.index, last=token.index + 1, span=span)
    return [found[first] for first in sorted(found)]


def _listed(parsed: Parsed, span: Span, meaning: StateWord | NamedActor, states: States) -> Name | None:
    first, last = parsed.first_token_at(span.start), parsed.first_token_at(span.end - 1) + 1
    if first >= len(parsed.tokens) or last <= first:
        return None
    return listed_name(first, last, span, meaning, states)


def _guesses(parsed: Parsed, taken: dict[int, Name], lists: NameLists) -> list[tuple[int, int, str]]:
    """Runs of capitalised words: those that the parser calls a person or body, and those behind a title."""
    roles = lists.roles
    found: list[tuple[int, int, str]] = []
    claimed: set[int] = set(taken)
    for named in parsed.names:
        if named.label not in {"PERSON", "ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART", "FAC"}:
            continue
        first, last = _trim(parsed.tokens, named.first, named.last, claimed, roles)
        if first < last and named.label in {"PERSON", "ORG"}:
            first = _with_given_names(parsed.tokens, first, claimed, roles)
            person = last - first > 1 and _is_person(parsed, first, last, lists)
            found.append((first, last, "PERSON" if person else named.label))
            claimed.update(range(first, last))
    for token in parsed.tokens:
        behind_title = token.index > 0 and _is_title(parsed.tokens[token.index - 1], roles)
        if behind_title and token.tag in _NAME_TAGS and token.index not in claimed and not _is_title(token, roles):
            last = token.index
            while last < len(parsed.tokens) and _continues(parsed, token, last, claimed):
                last += 1
            found.append((token.index, last, "PERSON"))
            claimed.update(range(token.index, last))
    return sorted(found)


def _is_person(parsed: Parsed, first: int, last: int, lists: NameLists) -> bool:
    """Whether a name that the parser takes for a body is a person's: by given name, by an office beside it."""
    if fold(parsed.tokens[first].text) in lists.given:
        return True
    head = parsed.tokens[last - 1]
    beside = [*parsed.children(head.index, "appos"), *([parsed.tokens[head.head]] if head.dep == "appos" else [])]
    offices = (lists.roles.find(t.lower) for t in beside)
    return any(role is not None and role.group == "office" for role in offices)


def _with_given_names(tokens: Sequence[Token], first: int, claimed: set[int], roles: Roles) -> int:
    """Where a person's name begins: the parser leaves out given names that it does not know."""
    while first > 0:
        before = tokens[first - 1]
        joined = before.dep == "compound" and before.tag in _NAME_TAGS and before.sentence == tokens[first].sentence
        if not joined or before.index in claimed or _is_title(before, roles) or not before.text[:1].isupper():
            break
        first -= 1
    return first


def _continues(parsed: Parsed, start: Token, index: int, claimed: set[int]) -> bool:
    token = parsed.tokens[index]
    return token.tag in _NAME_TAGS and token.sentence == start.sentence and index not in claimed


def _is_title(token: Token, roles: Roles) -> bool:
    word = token.lower.rstrip(".")
    if word in roles.titles:
        return True
    role = roles.find(word)
    return bool(role and role.group == "office" and token.text[:1].isupper())


def _trim(tokens: list[Token], first: int, last: int, claimed: set[int], roles: Roles) -> tuple[int, int]:
    while first < last and (
        first in claimed
        or tokens[first].lower in {"the", "a", "an", "'s"}
        or tokens[first].text in _NOT_IN_NAMES
        or _is_title(tokens[first], roles)
    ):
        first += 1
    stop = first
    while stop < last and stop not in claimed and tokens[stop].text not in {",", '"', "(", ")", ":", ";", "“", "”"}:
        stop += 1
    while stop > first and (
        tokens[stop - 1].lower in {"'s", "’s", "'", "’"} or tokens[stop - 1].text in _NOT_IN_NAMES
    ):
        stop -= 1
    return first, stop


def _guessed(parsed: Parsed, first: int, last: int, label: str) -> Name | None:
    words = parsed.tokens[first:last]
    if not any(w.text[:1].isupper() for w in words):
        return None
    span = parsed.span(first, last)
    lowered = [fold(w.text) for w in words]
    if label == "PERSON" and not _person_like(words, lowered):
        return None
    told = kind_of_words(lowered)
    kind = told if label != "PERSON" or (told and len(words) > 1) else ActorKind.PERSON
    if label == "ORG" and kind is None:
        if len(words) == 1 and not words[0].text.isupper() and words[0].tag not in _NAME_TAGS:
            return None
        kind = ActorKind.COMPANY
    return Name(first, last, span, kind or ActorKind.BODY, " ".join(span.quote(parsed.text).split()))


def _person_like(words: Sequence[Token], lowered: Sequence[str]) -> bool:
    if load_words("references")["not_people"] & set(lowered) or len(words) > 6:
        return False
    return all(w.text[:1].isupper() or w.lower in _PARTICLES for w in words)
