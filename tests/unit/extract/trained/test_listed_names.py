"""Listed names give way where they are part of another name."""

from headstamp.extract.trained.listed_names import is_title, listed_names
from headstamp.extract.trained.sentences import find_sentences
from headstamp.extract.trained.words import Words
from headstamp.extract.word_lists import load_lexicon
from headstamp.model.text import Span

LISTS = load_lexicon().lists


def listed(text, *persons):
    words = Words(text, find_sentences(text, [Span(0, len(text))]))
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in persons]
    found = listed_names(words, LISTS, [("person", *words.within(span)) for span in spans])
    return [name.name for _, name in sorted({name.first: name for name in found.values()}.items())]


def test_a_state_inside_a_persons_name_is_no_state():
    """Chad Mukasa is nobody's state; a president of Bosnia is of Bosnia."""
    assert listed("Chad Mukasa left Chad.", "Chad Mukasa") == ["Chad"]
    assert listed("The president of Bosnia Ivo Bran left.", "Bosnia Ivo Bran") == ["Bosnia and Herzegovina"]


def test_a_word_of_a_longer_name_is_no_outlet():
    """ "Liberation" is a paper, and no paper in the name of a front."""
    assert listed("The Salt Liberation Army left.") == []
    assert listed("The Salt Front for the Liberation of Pepper left.") == []
    assert listed("The National Police left, and the National Guard.") == []
    assert listed("The National left, and so did the Guardian.") == ["The National", "The Guardian"]


def test_a_title_has_a_capital():
    """ "Minister" and "Kolonel" stand before a name; small letters only say what somebody is."""
    words = Words("Minister Bran met Kolonel Ruiz and a minister.", [Span(0, 46)])
    assert [is_title(words, index, LISTS) for index in (0, 1, 3, 7)] == [True, False, True, False]
