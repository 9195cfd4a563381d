"""The claims of an entry as a case; the readable dossiers are in `tests/cases/weighing/voices.yaml`."""

from entry_of import case_of
from headstamp.model.actor import ActorKind
from headstamp.model.claim import Act, Polarity, Stage

DENIED = {"polarity": Polarity.DENIED, "act": Act.DENIES}


def test_an_outlet_is_one_wherever_it_is_cited():
    """The name of an outlet that publishes a report of the entry was read as a firm; it is the outlet."""
    case = case_of(("a", "2024-01", "outlet:Quayside", {}), ("b", "2024-02", "outlet:Herald > company:Quayside", {}))
    assert [voice.originator.kind for voice in case.voices] == [ActorKind.OUTLET] * 2
    assert case.voices[0].originator.name == case.voices[1].originator.name == "Quayside"


def test_the_state_of_an_official():
    """By the only state that says the same there, by the page, or by the licence; nothing is taken from two states."""
    case = case_of(
        ("a", "2024-01", "outlet:Herald > state:Bulgaria:BG", {}),
        ("a", "2024-01", "outlet:Herald > person:Petar Lukic::foreign minister", {}),
        ("b", "2024-02", "outlet:Bulgarian Ministry of Trade > public body:Board of Licences", {}),
        ("c", "2024-03", "outlet:Herald > public body:trade ministry", {"stage": Stage.LICENSED, **DENIED}),
        ("d", "2024-04", "outlet:Herald > person:Ana Kos::defence minister", {}),
        ("d", "2024-04", "outlet:Herald > state:Bulgaria:BG", {"act": Act.ACCUSES}),
    )
    states = {voice.originator.name: voice.originator.country for voice in case.voices}
    assert states == {
        "Bulgaria": "BG",
        "Petar Lukic": "BG",
        "Board of Licences": "BG",
        "trade ministry": "RS",
        "Ana Kos": None,
    }


def test_a_description_is_the_one_who_is_meant():
    """Whoever is described is replaced by the one who is named beside it, in the chain as well."""
    case = case_of(
        ("a", "2024-01", "outlet:Herald > person:Petar Lukic:RS:defence minister", {}),
        ("a", "2024-01", "outlet:Herald > person:colonel > person:colonel", {}),
    )
    assert {actor.name for voice in case.voices for actor in voice.chain} == {"Herald", "Petar Lukic"}
