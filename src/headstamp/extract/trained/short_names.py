"""Short names at their places: first words of firms, initials, and abbreviations that a text gives in brackets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from headstamp.extract.gazetteer import fold
from headstamp.extract.name_lists import Name, short_names
from headstamp.extract.trained.words import Words
from headstamp.lexicon.states import States
from headstamp.model.actor import ActorKind
from headstamp.model.text import Span

_GUESSED = frozenset({ActorKind.COMPANY, ActorKind.PERSON})
"""What a lone word is read as that may be short for a firm's name."""
_SIRS = frozenset({"mr", "mrs", "ms", "miss"})


def find_short_names(
    words: Words, names: Sequence[Name], taken: Mapping[int, Name], states: States
) -> Iterator[tuple[int, Name]]:
    """Each word that shortens one of the names, with that name at its place; what is listed or longer stays."""
    shorts = short_names(names, states)
    for name in names:
        at = name.last
        if name.kind in {ActorKind.STATE, ActorKind.PERSON} or at + 2 >= len(words):
            continue
        if words[at].text == "(" and words[at + 2].text == ")" and _shortens(words[at + 1].text, name.name):
            shorts.setdefault(words[at + 1].text, name)
    for initials, owners in _initials(names).items():
        if len({name.name for name in owners}) == 1:
            shorts.setdefault(initials, owners[0])
    if not shorts:
        return
    people = {
        word for name in names if name.kind is ActorKind.PERSON and " " in name.name for word in name.name.split()
    }
    for index, word in enumerate(words.all):
        long = shorts.get(word.text)
        known = taken.get(index)
        guessed = known and known.name == word.text and known.kind in _GUESSED and word.text not in people
        guessed = guessed and not _is_sir(words, index)
        if long and (known is None or guessed) and not _is_another(words, index, taken, long):
            last = _end(words, index, taken, long.name.split())
            yield index, replace(long, first=index, last=last, span=Span(word.start, words[last - 1].end))


def _end(words: Words, index: int, taken: Mapping[int, Name], parts: Sequence[str]) -> int:
    """One past the last word from a place on that goes on as the long name does."""
    last = index
    for part in parts:
        if last == len(words) or words[last].text != part or (last > index and last in taken):
            break
        last += 1
    return max(last, index + 1)


def _is_another(words: Words, index: int, taken: Mapping[int, Name], long: Name) -> bool:
    """Whether a name that begins with the word goes on otherwise: "Kestrel Avia" is not short for Kestrel Arms."""
    behind = index + 1
    if behind >= len(words) or behind in taken or not (words.is_capital(behind) and words.touch(behind)):
        return False
    return words[behind].text not in long.name.split()


def _is_sir(words: Words, index: int) -> bool:
    """Whether "Mr" or "Mrs." stands before a word: then it is somebody's name."""
    at = index - 2 if index > 1 and words[index - 1].text == "." else index - 1
    return at >= 0 and words[at].lower in _SIRS


def _initials(names: Sequence[Name]) -> dict[str, list[Name]]:
    """Three capitals or more that begin the words of names: "SLA" of the Salween Liberation Army."""
    found: dict[str, list[Name]] = {}
    for name in names:
        initials = "".join(word[0] for word in name.name.split() if word[0].isupper())
        if name.kind not in {ActorKind.STATE, ActorKind.PERSON} and len(initials) > 2:
            found.setdefault(initials, []).append(name)
    return found


def _shortens(short: str, name: str) -> bool:
    """Whether letters in brackets can stand for a name: capitals that begin as one of its words does."""
    if not (short.isalpha() and 2 <= len(short) <= 8 and sum(map(str.isupper, short)) * 2 > len(short)):
        return False
    return fold(short[0]) in {fold(word[0]) for word in name.split()}
