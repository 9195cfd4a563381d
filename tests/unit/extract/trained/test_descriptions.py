"""Descriptions lead to the actor named before, where they point back to one."""

from referents_of import place, referents_of


def test_an_indefinite_noun_points_nowhere():
    """ "A company" is not the company before."""
    text = "Kestrel Munitions closed. A company in Lima bought it."

    assert referents_of(text).who(place(text, "A company")).name == "company"


def test_a_described_outlet_is_found_again():
    """ "The website" is the opposition website that was introduced before."""
    text = "An opposition website in Vienna printed it. The website named nobody."

    assert referents_of(text).who(place(text, "The website")).name == "opposition website"


def test_an_embassy_is_no_ministry():
    """A body is pointed back to only by a noun of its own name."""
    text = "The Ministry of Trade paid. The embassy did not."

    assert referents_of(text).who(place(text, "The embassy")).name == "embassy"
