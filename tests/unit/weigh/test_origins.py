"""Origins are counted, not copies; the readable cases are in `tests/cases/weigh.yaml`."""

from entry_of import case_of
from headstamp.model.claim import Act, Polarity
from headstamp.weigh.origins import count_origins

LUKIC = "outlet:Herald > person:Petar Lukic:RS"


def test_retellings_are_one_with_the_reason_kept():
    """One speaker in two documents is one origin, and the collapse names the claims."""
    found = count_origins(case_of(("a", "2023", LUKIC, {}), ("b", "2024", f"outlet:Courier > {LUKIC}", {})))
    assert (found.low, found.high, [actor.name for actor in found.named]) == (1, 1, ["Petar Lukic"])
    assert [(c.reason, c.claims) for c in found.collapsed] == [
        ("one speaker in 2 documents: Petar Lukic", ("c0000000000000000", "c0000000000000001"))
    ]


def test_those_who_add_nothing_are_told():
    """A bare assertion beside a named source and an analyst's comment add nothing, and it is said why."""
    found = count_origins(
        case_of(
            ("a", "2023", LUKIC, {}),
            ("a", "2023", "outlet:Herald", {}),
            ("a", "2023", "outlet:Herald > person:Jo Field:GB:analyst", {}),
        )
    )
    assert (found.low, found.high) == (1, 1)
    assert sorted(collapse.reason for collapse in found.collapsed) == [
        "a bare assertion adds nothing once the matter is out or its source is told: Herald",
        "a comment rests on what others found: Jo Field",
    ]


def test_denials_have_no_origins():
    """An entry that is only denied has none."""
    found = count_origins(case_of(("a", "2023", LUKIC, {"polarity": Polarity.DENIED, "act": Act.DENIES})))
    assert (found.low, found.high, found.named, found.collapsed) == (0, 0, (), ())
