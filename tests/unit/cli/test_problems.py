"""What could not be read, and why."""

import json
from pathlib import Path

from headstamp.store.ledger import Ledger
from shown import make_ledger, run


def test_each_problem_is_a_line(tmp_path: Path) -> None:
    """Where, what and the code, one problem a line; the same as JSON."""
    path = make_ledger(tmp_path / "views.db")

    assert (
        run("problems", "--ledger", path).stdout == "reports/void.txt: The file is empty; nothing was read.  empty\n"
    )
    assert json.loads(run("problems", "--ledger", path, "--json").stdout) == {
        "schema": "headstamp.problems/1",
        "problems": [
            {
                "code": "empty",
                "message": "The file is empty; nothing was read.",
                "place": "reports/void.txt",
                "document": None,
            }
        ],
    }


def test_no_problem_is_said(tmp_path: Path) -> None:
    """A ledger without problems says so, on standard error."""
    Ledger.open(tmp_path / "new.db", create=True).close()

    ran = run("problems", "--ledger", tmp_path / "new.db")

    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "", "No problems: every document was read.\n")
