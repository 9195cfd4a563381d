"""For whom a person speaks by office; the words of the offices are in `tests/cases/referents.txt`."""

from referents_of import place, referents_of


def employer(text, *given):
    known = referents_of(text, [f"person: {given[0]}", *given[1:]])
    found = known.employer(known.who(place(text, given[0])))
    return found and found.name


def test_a_firm_or_force_is_told_by_name_or_owner():
    """ "Its manager", "the company's manager" and "manager of Kestrel Arms" are all that firm's."""
    assert employer("Kestrel Arms closed. Its manager, Ana Ruiz, left.", "Ana Ruiz") == "Kestrel Arms"
    assert (
        employer("Kestrel Arms closed. Colonel Ana Ruiz, the company's manager, left.", "Ana Ruiz") == "Kestrel Arms"
    )
    assert employer("Ana Ruiz, manager of Kestrel Arms, left.", "Ana Ruiz") == "Kestrel Arms"


def test_a_ministry_is_no_side_of_its_own():
    """Whose "we" a ministry's spokesman means is the state; a person without an office speaks for nobody."""
    assert employer("Chile's defence ministry closed. Its spokeswoman, Ana Ruiz, left.", "Ana Ruiz") is None
    assert employer("Kestrel Arms closed. Ana Ruiz left.", "Ana Ruiz") is None


def test_an_army_of_another_state_is_not_meant():
    """A general of Peru does not speak for the army of Chile that was named before."""
    text = "The Chilean army was silent. Peru's General Ana Ruiz, head of the army, spoke."
    assert employer(text, "Ana Ruiz") is None


def test_who_heads_a_group_speaks_for_it():
    """ "Who heads Kestrel Arms", "who speaks for the company"; to represent voters is no office of a body."""
    assert employer("Ana Ruiz, who heads Kestrel Arms, left.", "Ana Ruiz") == "Kestrel Arms"
    assert employer("Kestrel Arms closed. Ana Ruiz, who speaks for the company, left.", "Ana Ruiz") == "Kestrel Arms"
    assert employer("Ana Ruiz, who represents voters on the coast, left.", "Ana Ruiz") is None


def test_who_directs_a_centre_speaks_for_it():
    """ "The centre" is the one that was heard before."""
    text = "Guns came, the Ilmen Centre for Ports said. Ana Ruiz, who directs the centre, left."
    known = referents_of(text, ["person: Ana Ruiz", "organisation: Ilmen Centre for Ports"])
    assert known.who(place(text, "Ana Ruiz")).office == "head of Ilmen Centre for Ports"


def test_who_is_of_a_firm_speaks_for_it():
    """ "Of Kestrel Arms", "from Kestrel Arms", "for Kestrel Arms" behind a name; of a state is of no firm."""
    for beside in ("of Kestrel Arms", "from Kestrel Arms", ", speaking for Kestrel Arms,"):
        assert employer(f"Ana Ruiz {beside} left.", "Ana Ruiz", "organisation: Kestrel Arms") == "Kestrel Arms"
    assert employer("Kestrel Arms's Ana Ruiz left.", "Ana Ruiz", "organisation: Kestrel Arms") == "Kestrel Arms"
    assert employer("Ana Ruiz of Chile left.", "Ana Ruiz") is None


def test_a_team_is_of_whom_is_heard_before():
    """ "The group" is the organisation that spoke last; who led a firm may lead it no longer."""
    heard = ("organisation: Harbour Watch", "said: Harbour Watch: They were old")
    assert employer("They were old, Harbour Watch said. Ana Ruiz, who heads the group, left.", "Ana Ruiz", *heard)
    assert (
        employer("Ana Ruiz, who led the firm Kestrel Arms, left.", "Ana Ruiz", "organisation: Kestrel Arms") is None
    )
