"""An office alone is its holder where the document names one, else the office as written."""

from referents_of import place, referents_of


def test_the_last_of_two_holders_is_meant():
    """ "The minister" after two ministers is the one named last."""
    text = "Defence Minister Ivo Bransky met Trade Minister Ana Solari. The minister left."

    assert referents_of(text).who(place(text, "The minister")).name == "Ana Solari"


def test_another_states_minister_is_another():
    """A holder of another state does not hold the office."""
    text = "Chilean Defence Minister Ivo Bransky left. Peru's defence minister stayed."

    assert referents_of(text).who(place(text, "Peru's defence minister")).name == "Peruvian defence minister"
