"""Listed names at their places, less those that are a part of somebody else's name or another state's body."""

from collections.abc import Iterable

from headstamp.extract.name_lists import Name, NameLists, listed_name
from headstamp.extract.trained.homes import own_bodies
from headstamp.extract.trained.words import Words
from headstamp.lexicon.states import Form
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind

_NAMED = frozenset({Form.NAME, Form.CAPITAL, Form.HISTORICAL})


def listed_names(words: Words, lists: NameLists, marked: Iterable[tuple[str, int, int]]) -> dict[int, Name]:
    """Word to the listed name that holds it; `marked` are kind, first and last of the names that the graph marks."""
    taken: dict[int, Name] = {}
    for hit in lists.gazetteer.find(words.text, words.sentences):
        if hit.meaning is not None:
            first, last = words.within(hit.span)
            name = listed_name(first, last, hit.span, hit.meaning, lists.states)
            if name and taken.keys().isdisjoint(range(first, last)):
                taken.update(dict.fromkeys(range(first, last), name))
    in_persons = (
        index
        for kind, first, last in marked
        if kind == "person" and last - first > 1
        for index in range(first, last)
        if _is_of_person(words, lists, taken, (index, last))
    )
    for index in in_persons:
        del taken[index]
    for index in [index for index, name in taken.items() if _is_inside(words, lists, taken, name)]:
        del taken[index]
    return taken | own_bodies(words, taken)


def is_title(words: Words, index: int, lists: NameLists) -> bool:
    """Whether a word with a capital is a title or office: "Minister", "Gen"."""
    word = words[index]
    if not word.text[:1].isupper():
        return False
    role = lists.roles.find(word.lower)
    titled = word.lower in lists.roles.titles or word.lower in load_words("phrases")["ranks"]
    return titled or bool(role and role.group == "office")


def _is_of_person(words: Words, lists: NameLists, taken: dict[int, Name], at: tuple[int, int]) -> bool:
    """Whether a state's name is part of the person's that ends before `last`: "Chad Mukasa", "Lina Jordan".

    In "the president of Bosnia Ivo Bran" it is not.
    """
    index, last = at
    name = taken.get(index)
    if name is None or name.form not in _NAMED or name.last - name.first > 1:
        return False
    if last - index > 2 and index and words[index - 1].lower == "of":
        return False
    behind = words[index + 1] if index + 1 < last else None
    return behind is None or (behind.text[:1].isupper() and not is_title(words, index + 1, lists))


def _is_inside(words: Words, lists: NameLists, taken: dict[int, Name], name: Name) -> bool:
    """Whether an outlet's name is a part of a longer one: "Salween Liberation Army", "the National Police"."""
    if name.kind is not ActorKind.OUTLET or name.last == len(words) or not words.touch(name.last):
        return False

    def belongs(beside: int) -> bool:
        return beside not in taken and words.is_capital(beside) and not is_title(words, beside, lists)

    if words[name.first].lower == "the":
        return belongs(name.last)
    if name.last - name.first > 1 or not name.first or not words.touch(name.first):
        return False
    if (words[name.first - 1].lower, words[name.last].lower) == ("the", "of"):
        return True
    return belongs(name.first - 1) and belongs(name.last)
