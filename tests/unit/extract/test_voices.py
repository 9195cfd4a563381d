"""Voices: who a pronoun or a document speaks for, through which outlets, and when."""

import pytest

from headstamp.model.claim import Certainty
from scenes_of import scene_of


def _speakers(text):
    return [a.speaker.name for a in scene_of(text).attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Defence Minister Ivan Petrov claims that President Adam Berg sold rifles.\n“They are lost,” he said.",
            ["Ivan Petrov", "Ivan Petrov"],
        ),
        (
            "The Kenyan defence ministry said that Niger bought rifles. It denied that Chad did.",
            ["Ministry of Defence of Kenya", "Ministry of Defence of Kenya"],
        ),
        ("Kenya issued a statement saying that it paid.", ["Kenya"]),
        ("The report by Kenya says that Niger paid.", ["Kenya"]),
        ("Kenya's report says that Niger paid. Chad paid as well, the report adds.", ["Kenya", "Kenya"]),
        (
            "Niger lost, as noted in an article written by Ivan Petrov. In the article, he says that Chad won.",
            ["Ivan Petrov", "Ivan Petrov"],
        ),
        ("The Coastal Trade Board said it paid. Niger lost, according to the board.", ["Coastal Trade Board"] * 2),
        ("A leaked navy document lists Kenya as a buyer of rifles.", ["leaked navy document"]),
    ],
)
def test_speakers(text, expected):
    """Pronouns go on with whoever spoke; documents speak for who issued them; bare nouns point back."""
    assert _speakers(text) == expected


def test_a_leak_only_alleges():
    """What a leaked or secret document says is alleged, what a published one says is not."""
    leaked, published = scene_of(
        "A leaked memo says that Niger paid. The annual report says that Chad paid."
    ).attributions
    assert leaked.certainty is Certainty.ALLEGED
    assert published.certainty is None


def test_hearsay_inside_speech_is_answered_for_by_the_speaker():
    """Who passes on reports of nobody is their speaker, and they stay unconfirmed."""
    said, reports = scene_of("Kenya said there were reports that Niger had paid.").attributions
    assert (reports.speaker.name, reports.certainty) == ("Kenya", Certainty.UNCONFIRMED)
    assert said.certainty is None


def test_things_do_not_speak():
    """Only actors and documents show or suggest."""
    assert _speakers("The talks suggest that Niger paid.") == []
    assert _speakers("Kenya suggests that Niger paid.") == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("Kenya told the Harbour Post that Niger paid.", ["Harbour Post"]),
        ("In an interview with the Harbour Post, Ivan Petrov said Niger paid.", ["Harbour Post"]),
        ("The Harbour Post reported, citing a leaked navy document, that Niger had bought rifles.", ["Harbour Post"]),
        ("Kenya said that the editor of the Harbour Post paid.", []),
    ],
)
def test_relays(text, relays):
    """Outlets that speaker, cue or citation lead through stand between article and speaker."""
    (found,) = scene_of(text).attributions
    assert [m.name for m in found.chain[1:-1]] == relays


def test_the_day_hangs_on_the_cue():
    """A day of saying is taken from the cue's own words, not from what is said."""
    (said,) = scene_of("Kenya said on 5 March 2024 that Niger paid in 2023.").attributions
    (told,) = scene_of("Kenya said that Niger paid in 2023.").attributions
    assert (said.said_on, told.said_on) == ("2024-03-05", None)


def test_nobody_stands_twice_in_a_chain():
    """An article by the outlet that a speaker told has the outlet once."""
    (found,) = scene_of("Kenya told the Harbour Post that Niger paid.", outlet="Harbour Post").attributions
    assert [m.name for m in found.chain] == ["Harbour Post", "Kenya"]
