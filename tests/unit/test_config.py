"""Which ledger a command uses, and how much of a document is read."""

from pathlib import Path

import pytest

from headstamp.config import Limits, Settings, ledger_path
from headstamp.errors import UsageError


@pytest.mark.parametrize(
    ("given", "environment", "chosen"),
    [
        ("case.db", {"HEADSTAMP_LEDGER": "other.db"}, "case.db"),
        (None, {"HEADSTAMP_LEDGER": "other.db"}, "other.db"),
        (None, {"HEADSTAMP_LEDGER": ""}, "headstamp.db"),
        (None, {}, "headstamp.db"),
    ],
)
def test_the_nearest_choice_of_a_ledger_wins(given: str | None, environment: dict[str, str], chosen: str) -> None:
    """The option comes before the environment, the environment before the default; an empty variable is none."""
    assert ledger_path(given, environment) == Path(chosen)


def test_limits_are_those_that_the_documentation_names() -> None:
    """The defaults stand in docs/how-to.md; whoever changes one changes the other."""
    limits = Settings().limits

    assert limits == Limits(
        bytes=50_000_000, unpacked_bytes=200_000_000, characters=500_000, pages=2_000, rows=50_000, seconds=60.0
    )
    how_to = (Path(__file__).parents[2] / "docs" / "how-to.md").read_text(encoding="utf-8")
    shown = (limits.bytes, limits.unpacked_bytes, limits.characters, limits.pages, limits.rows, round(limits.seconds))
    assert [figure for figure in shown if f"| {figure:,} |" not in how_to] == []


@pytest.mark.parametrize("confidence", [-0.1, 1.5, float("nan")])
def test_a_confidence_is_from_0_to_1(confidence: float) -> None:
    """By default every claim counts at once; what is no confidence is refused."""
    assert (Limits().min_confidence, Limits(min_confidence=1).min_confidence) == (0, 1)
    with pytest.raises(UsageError, match="is no least confidence; allowed is 0 to 1"):
        Limits(min_confidence=confidence)
