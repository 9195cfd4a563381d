"""Persons are brought together from full names, surnames, misspellings and offices."""

from referents_of import place, referents_of


def people_of(text):
    return [(m.words, m.name, m.office) for m in referents_of(text).mentions() if m.kind.value == "person"]


def test_short_and_misspelt_names_are_one_person():
    """Surname alone, one letter off, and a longer name lead to the same person."""
    assert people_of("General Oleh Marenko left. Marenko slept. General Oleh Marienko woke.") == [
        ("Oleh Marenko", "Oleh Marenko", "General"),
        ("Marenko", "Oleh Marenko", "General"),
        ("Oleh Marienko", "Oleh Marenko", "General"),
    ]


def test_a_shared_family_name_before_the_given_name_names_nobody_alone():
    """Of two Kims, "Kim" is neither."""
    names = [name for _, name, _ in people_of("Minister Kim Dae-sung met General Kim Min-ho. Kim left.")]

    assert names == ["Kim Dae-sung", "Kim Min-ho"]


def test_a_minister_is_of_the_state_of_the_outlet():
    """Of a local paper, where nothing else tells it; another state that the office names goes before."""

    def state(text):
        return (
            referents_of(text, ("person: Ivo Bran",), outlet="Wellington Standard")
            .who(place(text, "Ivo Bran"))
            .country
        )

    assert state("Defence Minister Ivo Bran refused.") == "NZ"
    assert state("Chilean Defence Minister Ivo Bran refused.") == "CL"
    assert state("Engineer Ivo Bran refused.") is None
