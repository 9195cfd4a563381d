"""The list of boilerplate compiles to patterns that hold whole lines only."""

import pytest

from headstamp.lexicon.boilerplate import compile_boilerplate, load_boilerplate

WORDS = load_boilerplate()


@pytest.mark.parametrize("line", ["Leave a Reply", "  » Most Read «  ", "Scroll to Top", "5 min read", "No Comments"])
def test_lines_are_found_in_any_case_and_with_signs_round_them(line):
    """A notice is known by its words, whatever capitals and arrows a page gives it."""
    assert WORDS.lines.fullmatch(line)


@pytest.mark.parametrize(
    "line", ["Leave a reply to the minister at the desk.", "Most read it twice", "Readers wrote"]
)
def test_longer_lines_are_not_found(line):
    """Words of a notice inside a longer line do not make the line a notice."""
    assert not WORDS.lines.fullmatch(line)


def test_credits_need_a_name_behind_their_colon():
    """An agency or "Photo: name" is a credit; a label with nothing behind it is not."""
    assert WORDS.credits.fullmatch("Reuters/Jane Roe")
    assert WORDS.credits.fullmatch("Photo: Jane Roe / Harbour Office")
    assert not WORDS.credits.fullmatch("Photo:")


def test_a_list_of_ones_own_has_the_same_shape():
    """A shorter list compiles as long as every part is there; a missing part is named."""
    names = ("lines", "lists", "comments", "glued", "unmistakable", "form", "tails", "agencies", "credits")
    parts = dict.fromkeys(names, "buy now")

    assert compile_boilerplate(parts).lines.fullmatch("Buy now!")
    with pytest.raises(KeyError, match="tails"):
        compile_boilerplate({name: lines for name, lines in parts.items() if name != "tails"})
