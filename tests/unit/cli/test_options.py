"""Options that commands share."""

from pathlib import Path

import pytest

from headstamp.cli.options import country_names, examples, next_command, open_ledger
from headstamp.errors import LedgerError
from shown import make_ledger


def test_the_environment_names_the_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without `--ledger` the variable HEADSTAMP_LEDGER counts, and without that headstamp.db in the current folder."""
    make_ledger(tmp_path / "named.db")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEADSTAMP_LEDGER", "named.db")

    with open_ledger(None) as ledger:
        assert ledger.path == Path("named.db")
    monkeypatch.delenv("HEADSTAMP_LEDGER")
    with pytest.raises(LedgerError, match=r"headstamp\.db"), open_ledger(None):
        pass


def test_countries_have_short_english_names() -> None:
    """A state's code gives its name; what is no state's code stands for itself."""
    name = country_names()

    assert [name(code) for code in ("RS", "UA", "QQ")] == ["Serbia", "Ukraine", "QQ"]


def test_examples_stay_as_they_are_written() -> None:
    """Examples are one a line, and marked so that Click does not wrap them."""
    assert examples("headstamp a", "headstamp b") == "\b\nExamples:\n  headstamp a\n  headstamp b"


def test_the_next_command_can_be_typed_as_it_is() -> None:
    """The ledger is named where one was given, quoted where a shell needs it."""
    assert next_command("ledger", None) == "headstamp ledger"
    assert next_command("show e1", "my case.db") == "headstamp show e1 --ledger 'my case.db'"
