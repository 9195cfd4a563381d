"""A body, its head and its spokesman are one; the readable dossiers are in `tests/cases/weighing/voices.yaml`."""

from entry_of import case_of
from headstamp.model.claim import Act, Polarity
from headstamp.weigh.heads import speaking_as_one
from headstamp.weigh.origins import count_origins

DENIED = {"polarity": Polarity.DENIED, "act": Act.DENIES}


def case(*chains):
    return case_of(*[("a", "2024", f"outlet:Herald > {chain}", {}) for chain in chains])


def origins(*chains):
    found = count_origins(case(*chains))
    return found.low, found.high


def test_who_is_of_one_body():
    """The same office in one state is one body; in another state, or of another body, it is another."""
    minister = "person:Petar Lukic:RS:defence minister"
    assert origins(minister, "person:Vesna Tomic::deputy minister of defense") == (1, 1)
    assert origins(minister, "person:Vesna Tomic:UA:defence minister") == (2, 2)
    assert origins(minister, "person:Vesna Tomic:RS:trade minister") == (2, 2)


def test_a_firm_and_its_head():
    """An office names the firm in whole; a director without a firm is of the only one that says the same there."""
    firm, chief = "company:Kestrel Munitions", "person:Marta Holm::chief executive of Kestrel Munitions"
    assert origins(firm, chief) == (1, 1)
    assert origins(firm, "person:Marta Holm::sales director") == (1, 1)
    assert origins(firm, "company:Tern Yards", "person:Marta Holm::sales director") == (3, 3)


def test_those_who_deny_speak_as_one_too():
    """A ministry that denies and its minister are one speaker; an owner who denies is none of a firm that admits."""
    found = speaking_as_one(
        case_of(
            ("a", "2024", "outlet:Herald > public body:Ministry of Defence of Serbia:RS", dict(DENIED)),
            ("b", "2024", "outlet:Herald > person:Petar Lukic:RS:defence minister", {}),
            ("c", "2024", "outlet:Herald > company:Tern Air Cargo", {"act": Act.ADMITS}),
            ("c", "2024", "outlet:Herald > person:Marta Holm::owner", dict(DENIED)),
        )
    )
    assert len(set(found.values())) == 3
