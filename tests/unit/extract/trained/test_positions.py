"""Positions out of their triggers."""

from headstamp.extract.trained.positions import find
from marked_of import claims_of, quoted


def test_a_position_has_actor_issue_and_stance():
    """The issue is what the words say."""
    (claim,) = claims_of(
        find,
        """{p1.actor Chile} {p1.trigger opposes} {p1.issue the embargo on Peru}.
           ; p1 position opposes by=article""",
    )
    assert (claim.body.actor.name, claim.body.issue, claim.body.stance) == ("Chile", "the embargo on Peru", "opposes")
    assert quoted(claim, "issue") == ["the embargo on Peru"]


def test_nobody_has_no_position():
    """Where nobody stands anywhere there is no claim."""
    assert claims_of(find, "{p1.trigger Support} grows.\n; p1 position supports by=article") == []
