"""What was passed over is listed on the command line."""

import json
from pathlib import Path

from click.testing import CliRunner

from fakes import OneRuleReader
from headstamp.cli import main
from headstamp.extract.triage import load_triaged
from headstamp.store.ledger import Ledger
from headstamp.tasks import read
from ledgers import write_reports


def test_documents_passed_over_are_listed(tmp_path: Path) -> None:
    """By name, with how to read them closely; as JSON with id, name, title and date."""
    ledger = tmp_path / "a.db"
    with Ledger.open(ledger, create=True) as opened:
        read(opened, [str(write_reports(tmp_path / "reports"))], reader=load_triaged(OneRuleReader))

    plain = CliRunner().invoke(main, ["passed-over", "--ledger", str(ledger)])
    as_json = CliRunner().invoke(main, ["passed-over", "--json", "--ledger", str(ledger)])

    assert [line.split()[0] for line in plain.stdout.splitlines()] == ["iris.txt"]
    assert f"headstamp read --passed-over --ledger {ledger}" in plain.stderr
    found = json.loads(as_json.stdout)
    assert (found["schema"], len(found["documents"])) == ("headstamp.passed-over/1", 1)
    assert set(found["documents"][0]) == {"id", "name", "title", "published"}


def test_nothing_passed_over_is_said(tmp_path: Path) -> None:
    """An empty list is said to be one."""
    Ledger.open(tmp_path / "a.db", create=True).close()

    result = CliRunner().invoke(main, ["passed-over", "--ledger", str(tmp_path / "a.db")])

    assert (result.exit_code, result.stdout) == (0, "")
    assert "Nothing was passed over" in result.stderr
