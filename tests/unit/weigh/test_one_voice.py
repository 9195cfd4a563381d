"""Originators that speak with one voice are joined, each way with its reason."""

from entry_of import case_of
from headstamp.weigh.origins import count_origins

FIRM = "outlet:Herald > company:Kestrel Munitions"
CHIEF = "outlet:Herald > person:Marta Holm::chief executive of Kestrel Munitions"


def reasons(*chains):
    found = count_origins(case_of(*[("a", "2024", chain, {}) for chain in chains]))
    return found.low, found.high, [collapse.reason for collapse in found.collapsed]


def test_a_body_and_its_head():
    """A firm and the one whose office names it are one origin, and the reason names both."""
    assert reasons(FIRM, CHIEF) == (
        1,
        1,
        ["a body, its head and its spokesman are one: Kestrel Munitions, Marta Holm"],
    )


def test_a_government_and_its_only_speaker():
    """A state is one with the first official of that state who speaks by name, however many of them do."""
    state, minister, envoy = (
        "outlet:Herald > state:Serbia:RS",
        "outlet:Herald > person:Petar Lukic:RS:foreign minister",
        "outlet:Herald > person:Ana Kos:RS:envoy",
    )
    assert reasons(state, minister)[:2] == (1, 1)
    assert reasons(state, minister, envoy)[:2] == (2, 2)


def test_documents_of_one_state():
    """Two descriptions of a document of one state are one document; of two states, two."""
    leak = "outlet:Herald > document:leaked document:US"
    assert reasons(leak, "outlet:Herald > document:secret US file:US")[:2] == (1, 1)
    assert reasons(leak, "outlet:Herald > document:secret file:RU")[:2] == (2, 2)


def test_unnamed_sources():
    """Unnamed sources of two sides are two in high and none in low; of one side they are one."""
    officer, official, other = (
        "outlet:Herald > unnamed:an officer:UA",
        "outlet:Herald > unnamed:an official:UA",
        "outlet:Herald > unnamed:a source:RS",
    )
    assert reasons(officer, other)[:2] == (0, 2)
    assert reasons(officer, official) == (
        0,
        1,
        ["an unnamed source that nothing tells apart: an officer, an official"],
    )
