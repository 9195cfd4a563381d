"""What goes by several names has one."""

from headstamp.extract.canonical_names import described_name, holds_office, ministry_name
from headstamp.extract.word_lists import load_lexicon
from headstamp.lexicon.roles import load_roles
from headstamp.lexicon.states import load_states


def test_ministries():
    """Common ministries have one name; others keep their words."""
    assert ministry_name("defense ministry", "RS", load_states()) == "Ministry of Defence of Serbia"
    assert ministry_name("Ministry of Foreign Trade", "RS", load_states()) == "Ministry of Foreign Trade of Serbia"
    assert ministry_name("the environment ministry", "TG", load_states()) == "Ministry of Environment of Togo"
    assert ministry_name("ministry of magic", "RS", load_states()) is None


def test_forces_and_governments():
    """An army goes by its state's adjective where there is one, so do the forces; a navy is itself."""
    roles, lexicon = load_roles(), load_lexicon()

    def described(noun, country):
        return described_name(roles.find(noun), noun, noun, country, lexicon)

    assert described("army", "CL") == "Chilean army"
    assert described("military", "CL") == described("troops", "CL") == "Chilean Armed Forces"
    assert described("army", "NZ") == "army of New Zealand"
    assert described("navy", "CL") is None
    assert described("authorities", "CL") == "Government of Chile"


def test_offices_meant():
    """A chief is a head; a trade minister is no defence minister."""
    assert holds_office("Defense Minister", "minister", frozenset({"defence"}))
    assert not holds_office("Trade Minister", "minister", frozenset({"defence"}))
    assert holds_office("head of customs", "chief", frozenset({"customs"}))
