"""Pronouns stand for speakers and subjects before all others."""

from referents_of import place, referents_of


def test_a_speaker_goes_before_a_nearer_name():
    """The source of the sentence before is meant, not the last name in it."""
    text = "Ana Solari said that General Ivo Bransky had left. She slept."
    given = ("said: Ana Solari: General Ivo Bransky had left", "person: Ana Solari")

    assert referents_of(text, given).who(place(text, "She")).name == "Ana Solari"


def test_they_are_several():
    """ "They" is rather the officials than the state."""
    text = "Officials met reporters in Chile. They left."

    assert referents_of(text).who(place(text, "They")).name == "officials"


def test_we_outside_a_quotation_is_nobody():
    """Without an attribution around it, "we" stands for nobody."""
    text = "Chile waited. We left."

    assert referents_of(text).who(place(text, "We")) is None
