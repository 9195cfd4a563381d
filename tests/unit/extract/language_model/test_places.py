"""Where the words that a model names stand in the text."""

import pytest

from headstamp.extract.language_model.places import Places
from headstamp.model.text import Span

TEXT = "“Norway’s arms\nwent south,” he said. Farms burned. Norway sold arms again.\nSHARE THIS\nPeru paid."
START = Span(0, 1)


def places(*stretches: tuple[int, int]) -> Places:
    return Places(TEXT, [Span(*stretch) for stretch in stretches or [(0, len(TEXT))]])


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("he said", "he said"),
        ("“Norway’s arms", "“Norway’s arms"),
        ("\"Norway's arms went", "“Norway’s arms\nwent"),
        ("  arms   went south ", "arms\nwent south"),
        ('"Farms burned"', "Farms burned"),
        ("Peru", "Peru"),
    ],
)
def test_words_are_found_as_they_stand(words: str, quoted: str) -> None:
    """Exactly, or with other quotation marks and blanks; a pair of marks around the words may be the model's own."""
    found = places().find(words, START)

    assert found is not None
    assert found.quote(TEXT) == quoted


@pytest.mark.parametrize("words", ["norway", "arm", "sold rifles", "arms … again", "", "  ", '""', ","])
def test_what_the_text_has_not_is_not_found(words: str) -> None:
    """Other letters, parts of words, words with a gap, and marks alone are nowhere."""
    assert places().find(words, START) is None


def test_the_nearest_place_counts() -> None:
    """Of several places that is meant which is nearest to the sentence; "arms" is not found in "Farms"."""
    assert places().find("arms", START) == Span(10, 14)
    assert places().find("arms", Span(52, 74)) == Span(63, 67)


def test_an_exact_place_goes_before_a_near_one() -> None:
    """Where the very words stand, others that differ in marks do not count, however near."""
    text = "It's late. It’s late."

    assert Places(text, [Span(0, 21)]).find("It’s", START) == Span(11, 15)


def test_nothing_is_found_outside_or_across_what_is_read() -> None:
    """Skipped text holds no words for a claim, and no words run over it."""
    apart = places((0, 74), (86, 96))

    assert apart.find("SHARE THIS", START) is None
    assert apart.find("again. Peru paid", START) is None
    assert apart.find("Peru paid", START) == Span(86, 95)


def test_stretches_with_nothing_but_blanks_between_are_one_text() -> None:
    """A quotation may run over sentences."""
    assert places((0, 36), (37, 50)).find("he said. Farms", START) == Span(28, 42)


def test_all_places_of_a_name() -> None:
    """A name is found wherever it stands, a possessive apart."""
    assert list(places().all("Norway")) == [Span(1, 7), Span(51, 57)]
