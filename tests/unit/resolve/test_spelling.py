"""Spellings of one name look alike, other names do not."""

import pytest

from headstamp.resolve.spelling import fold, less_one_letter, sound


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đorđević", "dordevic"),
        ("Djordjevic", "dordevic"),
        ("Ђорђевић", "dordevic"),
        ("  N'Djamena ", "ndamena"),
        ("Yugoimport-SDPR", "yugoimport sdpr"),
        ("Μπάμπης Αγγελούδης", "bampis angeloudis"),
        ("Ευάγγελος Ντίνος", "evangelos dinos"),
        ("", ""),
    ],
)
def test_fold(text, folded):
    """Folding leaves lower-case ASCII words, whatever the script."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("mozhayev", "mozhajev"), ("gennadi", "ghenadi"), ("zelensky", "zelenskyy"), ("shoigu", "shoygu")],
)
def test_romanisations_sound_the_same(one, other):
    """Romanisations of one name sound the same."""
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("vucic", "vucevic"), ("vucic", "vulin"), ("peric", "pekic")])
def test_other_names_do_not_sound_the_same(one, other):
    """Names that are only near each other still sound different."""
    assert sound(one) != sound(other)


def test_words_one_slip_apart_share_a_rest():
    """A letter changed, left out or swapped leaves a common rest; two slips leave none."""
    assert less_one_letter("ab") == {"ab", "a", "b"}
    for slip in ("vacic", "vucc", "vuicc"):
        assert less_one_letter("vucic") & less_one_letter(slip)
    assert not less_one_letter("vucic") & less_one_letter("vulin")
