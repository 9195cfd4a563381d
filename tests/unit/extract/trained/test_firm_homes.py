"""Whose a firm is, told by the words beside one of its mentions."""

import pytest

from referents_of import place, referents_of


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Six planes were built by Orsa of Varese. The planes of Orsa are old.", "IT"),
        ("Six came from the enterprise Orsa in Varese. The planes of Orsa are old.", "IT"),
        ("Six came from the Norwegian manufacturer Orsa. The planes of Orsa are old.", "NO"),
        ("Six came from the Czech arms maker, Orsa, in May. The planes of Orsa are old.", "CZ"),
        ("Six came from the Skopje company Orsa. The planes of Orsa are old.", "MK"),
        ("Six came from the Varese-based maker Orsa. The planes of Orsa are old.", "IT"),
        ("Six came from Orsa, a Serbian ammunition plant, in May. The planes of Orsa are old.", "RS"),
        ("Six came from Orsa, a plant in Varese, in May. The planes of Orsa are old.", "IT"),
        ("Six came from Orsa, based in Varese, in May. The planes of Orsa are old.", "IT"),
        ("MINSK, May 3 - Six came from the state exporter Orsa. The planes of Orsa are old.", "BY"),
    ],
)
def test_a_firm_is_of_the_state_that_is_told_beside_one_mention(text, country):
    """A noun with a state or town before the name, a town or an apposition behind it: it counts for every mention."""
    found = referents_of(text).who(place(text, f"Orsa#{text.count('Orsa')}"))

    assert (found.name, found.country) == ("Orsa", country)


@pytest.mark.parametrize(
    "text",
    [
        "Six were bought by Peru from the firm Orsa. The planes of Orsa are old.",
        "Six came from the Czech maker Orsa. The Polish maker Orsa made none. The planes of Orsa are old.",
        "Six came from Orsa, a rival of a Serbian plant. The planes of Orsa are old.",
        "Six came from the state exporter Orsa. The planes of Orsa are old.",
        "Peru flew the maker Orsa out. The planes of Orsa are old.",
    ],
)
def test_a_firm_of_two_states_or_of_none_told_is_of_no_state(text):
    """A state elsewhere in the sentence, or two states beside two mentions, tell nothing."""
    found = referents_of(text).who(place(text, f"Orsa#{text.count('Orsa')}"))

    assert found.country is None


def test_a_first_word_that_is_told_to_be_a_firm_is_one():
    """A name that opens a sentence is known by what stands beside another mention of it."""
    text = "The Norwegian manufacturer Fjellheim sold six. Fjellheim is silent."
    found = referents_of(text).who(place(text, "Fjellheim#2"))

    assert (str(found.kind), found.country) == ("company", "NO")


@pytest.mark.parametrize("text", ["They went to the Ministry", "They went to the Ministry of Trade", "Orsa", "Orsa,"])
def test_a_name_that_ends_the_text_is_read(text):
    """No rule looks beyond the last word of a document."""
    words = text.removeprefix("They went to the ").strip(",")

    assert referents_of(text).who(place(text, words)).country is None
