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


def test_a_firm_of_a_state_is_the_only_firm_that_can_be():
    """ "The Norwegian firm" is the one told to be Norwegian, or the only one of no known state; of two, neither."""
    told = "The Norwegian maker Orsa and the Czech maker Kolar met. The Norwegian firm was silent."
    only = "Guns came from the firm Orsa. The Norwegian firm was silent."
    both = "Guns came from the firm Orsa and from the firm Kolar. The Norwegian firm was silent."
    other = "Guns came from the Czech firm Orsa. The Norwegian firm was silent."

    found = [referents_of(text).who(place(text, "The Norwegian firm")) for text in (told, only, both, other)]
    assert [(one.name, one.country) for one in found] == [
        ("Orsa", "NO"),
        ("Orsa", "NO"),
        ("Norwegian firm", "NO"),
        ("Norwegian firm", "NO"),
    ]


def test_an_inquiry_by_somebody_is_his():
    """What an investigation found is told by who made it; an investigation of nobody's speaks for itself."""
    text = "An investigation by Harbour Watch found guns. Another investigation found none."
    known = referents_of(text, ["organisation: Harbour Watch"])

    assert known.who(place(text, "An investigation by Harbour Watch")).name == "Harbour Watch"
    assert known.who(place(text, "Another investigation")).name != "Harbour Watch"


def test_a_time_is_no_part_of_a_name():
    """ "The Peruvian police in 2016" are the Peruvian police; a committee in Lima is that committee."""
    text = "Guns came to the Peruvian police in 2016. A committee in Lima met."

    assert referents_of(text).who(place(text, "the Peruvian police in 2016")).name == "Peruvian police"
    assert referents_of(text).who(place(text, "A committee in Lima")).name == "committee in Lima"
