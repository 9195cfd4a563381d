"""What is in force follows from what supersedes what, in whatever order judgements come."""

from hypothesis import given, settings
from hypothesis import strategies as st

from headstamp.judge.standing import in_force, in_order
from judgements_of import judgement


def ids(judgements) -> list[str]:
    return [each.id for each in in_force(judgements)]


def test_a_later_one_supersedes() -> None:
    """Of a verdict and the one in its place the later is in force."""
    assert ids([judgement(1, "reject"), judgement(2, "accept", supersedes=("j1",))]) == ["j2"]


def test_an_undone_undo_does_nothing() -> None:
    """What an undo took back is in force again when the undo is taken back."""
    chain = [
        judgement(1, "reject"),
        judgement(2, "undo", supersedes=("j1",)),
        judgement(3, "undo", supersedes=("j2",)),
    ]

    assert ids(chain[:2]) == ["j2"]
    assert ids(chain) == ["j1", "j3"]


def test_what_is_not_there_is_superseded_by_nothing() -> None:
    """A judgement that supersedes an unknown one is in force all the same."""
    assert ids([judgement(2, "accept", supersedes=("j1",))]) == ["j2"]


@settings(deadline=None)
@given(st.lists(st.integers(0, 8), min_size=1, max_size=9), st.randoms())
def test_order_is_no_matter(earlier, random) -> None:
    """However judgements come, the same are in force, sorted by time; one is only ever superseded by one in force."""
    made = [judgement(n, "undo", supersedes=(f"j{e}",) if e < n else ()) for n, e in enumerate(earlier)]
    shuffled = random.sample(made, len(made))

    assert in_force(shuffled) == in_force(made) == in_order(in_force(made))
    standing = {each.id for each in in_force(made)}
    for each in made:
        over = {other.id for other in made if each.id in other.supersedes}
        assert (each.id in standing) == (not over & standing)
