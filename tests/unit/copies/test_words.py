"""Words are compared in plain letters, numbers by their value, sentences as they end."""

import pytest

from headstamp.copies.words import plain, quotations, sentences, telling


def words(text: str) -> list[str]:
    return [" ".join(word.text for word in sentence) for sentence in sentences(plain(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty howitzers, 3,500 shells and 4.5 million euros.", ["40 howitzers 3500 shells and 4500000 euros"]),
        ("Some two thousand three hundred men.", ["some 2300 men"]),
        ("One of them, twenty-five in all.", ["one of them 25 in all"]),
        ("The 28th of August.", ["the 28th of august"]),
        ("Шојгу saw Vučić's “guns”.", ["shojgu saw vucic guns"]),
    ],
)
def test_a_word_is_plain(text: str, expected: list[str]) -> None:
    """Numbers are digits however they are written; accents, scripts and quotation marks are no difference."""
    assert words(text) == expected


def test_a_sentence_ends_at_its_stop_or_line() -> None:
    """A headline is a sentence of its own; a stop before a small letter ends none."""
    assert words("Guns at sea\nThey left at 5 p.m. on a ship. Nobody saw it.") == [
        "guns at sea",
        "they left at 5 p m on a ship",
        "nobody saw it",
    ]


def test_a_wrapped_line_ends_no_sentence() -> None:
    """Where the next word would not have fitted on the line, the sentence goes on."""
    wrapped = "The ship left the harbour at night with\nforty guns that Ivan\nKolar had sold."

    assert words(wrapped)[0].startswith("the ship left the harbour at night with 40 guns that ivan")
    assert len(words("A short heading\nThe ship left the harbour at night with forty guns aboard.")) == 2


def test_quotations_are_words_in_marks() -> None:
    """Four words or more in any marks, on one line."""
    found = quotations(plain("He said: “We saw the last wagon.” «Ja, so war es damals» is “not it”."))

    assert found == ["we saw the last wagon", "ja so war es damals"]


def test_telling_words_are_stems_without_idle_ones() -> None:
    """Forms of one word are one, and words that tell nothing are left out."""
    (sentence,) = sentences("The Serbian shipment was of 40 guns")

    assert telling(sentence) == {"serbi", "shipm", "40", "guns"}
