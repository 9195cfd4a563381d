"""Sanctions out of their triggers."""

from headstamp.extract.trained.sanctions import find
from marked_of import claims_of, quoted


def test_each_target_is_a_claim():
    """Imposer, target and status, one claim a target."""
    claims = claims_of(
        find,
        """{n1.imposer Chile} {n1.trigger lifted} sanctions on {n1.target Peru} and {n1.target Bolivia}.
           ; n1 sanction lifted by=article""",
    )
    assert [(c.body.imposer.name, c.body.target.name, c.body.status) for c in claims] == [
        ("Chile", "Peru", "lifted"),
        ("Chile", "Bolivia", "lifted"),
    ]
    assert quoted(claims[0], "target") == ["Peru"]


def test_sanctions_of_nobody_on_nobody_are_none():
    """A trigger alone is no claim."""
    assert claims_of(find, "New {n1.trigger sanctions} loom.\n; n1 sanction proposed by=article") == []
