"""Who judges is named, by option, environment or login."""

import pytest

from headstamp.cli import authors
from headstamp.errors import UsageError


def test_who_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    """`--by` goes before HEADSTAMP_REVIEWER, that before the name of the login; the moment has its time zone."""
    monkeypatch.setattr(authors.getpass, "getuser", lambda: "ada")

    assert authors.author("Jane", "so", {"HEADSTAMP_REVIEWER": "Otto"}).who == "Jane"
    assert authors.author(None, "so", {"HEADSTAMP_REVIEWER": "Otto"}).who == "Otto"
    made = authors.author(None, "so", {})
    assert (made.who, made.why) == ("ada", "so")
    assert made.when.endswith("+00:00")


def test_nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system knows no login, the remedy is named."""

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr(authors.getpass, "getuser", nobody)
    with pytest.raises(UsageError, match="--by"):
        authors.author(None, "", {})
