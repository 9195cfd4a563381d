"""The ledger in a file that others can open."""

import csv
import io
import json
from pathlib import Path

import pytest

from shown import make_ledger, run


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_ledger(tmp_path_factory.mktemp("ledger") / "views.db")


def test_claims_go_to_standard_output(path: Path) -> None:
    """Without a file, or with `-`, the claims are printed as JSON Lines, sorted by document and place."""
    ran, dashed = run("export", "--ledger", path), run("export", "--ledger", path, "-o", "-", "--format", "jsonl")
    claims = [json.loads(line) for line in ran.stdout.splitlines()]

    assert ran.exit_code == 0
    assert ran.stdout == dashed.stdout
    assert len(claims) == 7
    order = [(claim["document"]["id"], claim["evidence"][0]["start"]) for claim in claims]
    assert order == sorted(order)


def test_a_file_holds_the_same_bytes(path: Path, tmp_path: Path) -> None:
    """A file and standard output have the same bytes, twice over."""
    printed = run("export", "--ledger", path).stdout_bytes
    for name in ("one.jsonl", "two.jsonl"):
        assert run("export", "--ledger", path, "-o", tmp_path / name).exit_code == 0

    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes() == printed


def test_kinds_can_be_chosen(path: Path) -> None:
    """`--kind` keeps one kind, or several."""
    ran = run("export", "--ledger", path, "--kind", "licence", "--kind", "contact", "--format", "csv")

    assert {row["kind"] for row in csv.DictReader(io.StringIO(ran.stdout))} == {"licence", "contact"}


@pytest.mark.parametrize("command", ["export", "report"])
def test_a_missing_folder_is_usage(path: Path, tmp_path: Path, command: str) -> None:
    """A file in a folder that is not there is status 2, and the folder is named."""
    ran = run(command, "--ledger", path, "-o", tmp_path / "nowhere" / "out")

    assert ran.exit_code == 2
    assert 'there is no folder "' in ran.stderr


@pytest.mark.parametrize("options", [["--format", "xml"], ["--kind", "rumour"]])
def test_unknown_formats_and_kinds_are_usage(path: Path, options: list[str]) -> None:
    """What is not among the formats or kinds is status 2, and what is allowed is named."""
    ran = run("export", "--ledger", path, *options)

    assert ran.exit_code == 2
    assert "is not one of" in ran.stderr


def test_a_report_is_one_page(path: Path, tmp_path: Path) -> None:
    """The report is written to its file, under the title asked for, the same each time and on standard output."""
    ran = run("report", "--ledger", path, "-o", tmp_path / "a.html", "--title", "Case 12 <b>")
    printed = run("report", "--ledger", path, "-o", "-", "--title", "Case 12 <b>")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")

    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "", f"Wrote {tmp_path / 'a.html'}\n")
    assert page == printed.stdout
    assert "<title>Case 12 &lt;b&gt;</title>" in page
    assert "<mark>shipped</mark>" in page
    assert "void.txt" in page
    assert "reports/" not in page
