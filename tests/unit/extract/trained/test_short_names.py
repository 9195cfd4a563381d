"""Short names lead to the long ones of the same text."""

from referents_of import place, referents_of


def test_the_first_word_of_a_firm_and_letters_in_brackets_are_the_firm():
    """ "Kestrel" is Kestrel Munitions, and the letters in brackets are who stands before them."""
    text = "Kestrel Munitions closed. The Border Agency (BA) opened. Kestrel sold mortars, BA saw them."
    known = referents_of(text)

    assert known.who(place(text, "Kestrel#2")).name == "Kestrel Munitions"
    assert "Border Agency" in known.who(place(text, "BA#2")).name


def test_initials_are_the_name_that_they_begin():
    """Three capitals are the one name whose words they begin, without any bracket; of two names nobody's."""
    text = "The Salt Coast Army spoke. SCA men left."
    assert referents_of(text).who(place(text, "SCA")).name == "Salt Coast Army"
    other = "The Salt Coast Army met the Sand Cape Army. SCA men left."
    assert referents_of(other).who(place(other, "SCA")).name == "SCA"


def test_what_is_marked_as_a_person_may_be_a_firm_for_short():
    """A lone "Kestrel" is Kestrel Munitions though the graph takes it for a person, unless a person bears the name."""
    text = "Kestrel Munitions closed. Debts were paid, Kestrel said."
    known = referents_of(text, ["person: Kestrel"])
    assert known.who(place(text, "Kestrel#2")).name == "Kestrel Munitions"
    text = "Kestrel Munitions closed. Ida Kestrel left. Debts were paid, Kestrel said."
    known = referents_of(text, ["person: Ida Kestrel"])
    assert known.who(place(text, "Kestrel#3")).name == "Ida Kestrel"
    for sir in ("Mr", "Mrs."):
        text = f"Kestrel Munitions closed. Debts were paid, {sir} Kestrel said. Kestrel left."
        known = referents_of(text, ["person: Kestrel"])
        assert known.who(place(text, "Kestrel#2")).name == "Kestrel"
    text = "Kestrel Munitions closed. Kestrel owed money."
    assert referents_of(text, ["person: Kestrel"]).who(place(text, "Kestrel#2")).name == "Kestrel Munitions"


def test_a_name_that_goes_on_otherwise_is_not_short():
    """ "Kestrel Avia" is another firm than Kestrel Munitions, named or not."""
    text = "Kestrel Munitions closed. The school Kestrel Avia opened. Kestrel owed money."
    known = referents_of(text)

    assert known.who(place(text, "Kestrel#3")).name == "Kestrel Munitions"
    other = known.who(place(text, "Kestrel#2"))
    assert other is None or other.name != "Kestrel Munitions"
