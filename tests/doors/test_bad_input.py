"""Whatever is wrong with what is read or with the ledger is said, with its place; the rest is read; nothing is lost.

All of it through the installed program, as a person meets it.
"""

import json
import os
import resource
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

HEADSTAMP = Path(sys.executable).with_name("headstamp")
ROOT = os.geteuid() == 0
SENTENCE = "Norway sent 40 howitzers to Chile in March 2024, the ministry of defence of Norway said.\n"
PAGE = "<html><body><article><h1>Guns for Chile</h1><p>{}</p>{}</article></body></html>"
LOCKED_PDF = (
    "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\n"
    "endobj\ntrailer << /Size 3 /Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
    + "ab" * 32
    + "> /U <"
    + "cd" * 32
    + "> >> >>\n%%EOF\n"
)
MARKS = "\u202etxt.stnemelpmi-\u200f.txt"
Record = dict[str, Any]


def run(*arguments: str | Path, folder: Path, **options) -> subprocess.CompletedProcess[str]:
    """Run the program; whatever it meets, it shows no traceback."""
    environment = {key: value for key, value in os.environ.items() if key != "HEADSTAMP_LEDGER"}
    ran = subprocess.run(
        [HEADSTAMP, *map(str, arguments)],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
        **options,
    )
    assert "Traceback" not in ran.stderr + ran.stdout, ran.stderr
    return ran


def write_bomb(path: Path, member: str) -> None:
    """An office file whose member unpacks to 300 million zeros."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/workbook.xml" if path.suffix == ".xlsx" else "[Content_Types].xml", "<x/>")
        with archive.open(member, "w") as stream:
            for _ in range(300):
                stream.write(b"0" * 1_000_000)


def write_odd_files(folder: Path) -> None:
    """Each kind of bad input once, between two files that are fine."""
    (folder / "a-fine.txt").write_text("First of two.\n\n" + SENTENCE)
    (folder / "z-fine.txt").write_text("Second of two.\n\nKenya delivered 12 drones to Nepal, officials said.\n")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "junk.bin").write_bytes(bytes(range(256)) * 80)
    (folder / "junk.pdf").write_bytes(bytes(range(255, -1, -1)) * 80)
    (folder / "locked.pdf").write_text(LOCKED_PDF)
    (folder / "torn.pdf").write_text(LOCKED_PDF[:80])
    (folder / "torn.docx").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 4)
    (folder / "nested.html").write_text(PAGE.format(SENTENCE, "<div>" * 1_000_000 + "x" + "</div>" * 1_000_000))
    write_bomb(folder / "bomb.docx", "word/document.xml")
    write_bomb(folder / "bomb.xlsx", "xl/worksheets/sheet1.xml")
    (folder / "mixed.txt").write_bytes(
        "Fjærland – “calm”.\n".encode() + SENTENCE.encode() + "São João.\n".encode("latin-1")
    )
    (folder / MARKS).write_text("Third.\n\nPeru sent rifles to Ghana, officials said.\n")
    (folder / "year.html").write_text(
        '<meta property="article:published_time" content="9999-12-31">' + PAGE.format(SENTENCE * 3, "")
    )
    (folder / "year.txt").write_text(
        "Norway will send tanks to Chile on 31 December 9999, in 10000 years, tomorrow.\n"
    )
    (folder / "line\nbreak.txt").write_bytes(b"")
    with (folder / "long.txt").open("w") as file:
        file.write("Fourth.\n\n" + SENTENCE)
        for _ in range(570):
            file.write("7" * 60_000 + "\n" + "Calm. " * 4_000 + "\n")
    os.mkfifo(folder / "pipe.txt")


@pytest.fixture(scope="module")
def summary(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """What reading a folder of bad input says, as JSON, with the ledger it made."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "in").mkdir()
    write_odd_files(folder / "in")
    ran = run("read", "in", "--json", folder=folder)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout) | {"folder": folder}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("empty.txt", "empty"),
        ("junk.bin", "binary"),
        ("junk.pdf", "damaged"),
        ("locked.pdf", "encrypted"),
        ("torn.pdf", "damaged"),
        ("torn.docx", "damaged"),
        ("nested.html", "damaged"),
        ("bomb.docx", "zip-bomb"),
        ("bomb.xlsx", "zip-bomb"),
        ("mixed.txt", "mixed-encoding"),
        ("year.html", "odd-date"),
        ("long.txt", "long-text"),
        ("pipe.txt", "not-a-file"),
    ],
)
def test_each_bad_file_is_a_problem(summary: Record, name: str, code: str) -> None:
    """What is wrong with a file is one problem with its path, its code and a sentence."""
    found = [problem for problem in summary["problems"] if problem["place"] == f"in/{name}"]

    assert [problem["code"] for problem in found] == [code]
    assert len(found[0]["message"].split()) > 3


def test_every_other_document_is_read(summary: Record) -> None:
    """Files before and behind the bad ones are read, and of the odd ones all that can be."""
    lines = run("export", folder=summary["folder"]).stdout.splitlines()
    names = {json.loads(line)["document"]["name"] for line in lines}

    assert {"a-fine.txt", "z-fine.txt", "mixed.txt", "year.html", "year.txt", "long.txt", "nested.html"} <= names
    assert MARKS in names
    assert not [problem for problem in summary["problems"] if problem["code"] == "reader-failed"]


def test_names_with_marks_cannot_swap_words(summary: Record) -> None:
    """Right-to-left marks and line breaks in a name are shown as replaced, and kept in the data."""
    found = run("search", "Ghana", folder=summary["folder"]).stdout
    listed = run("problems", folder=summary["folder"]).stdout

    assert "stnemelpmi" in found
    assert "\u202e" not in found + listed
    assert sum("break.txt" in line for line in listed.splitlines()) == 1
    assert len(listed.splitlines()) == len(summary["problems"])


def test_a_second_run_adds_nothing(summary: Record) -> None:
    """What was read is known; only what could not be read is looked at, and told, again."""
    again = json.loads(run("read", "in", "--json", folder=summary["folder"]).stdout)

    assert (again["read"], again["known"], again["entries"]) == (0, summary["read"], summary["entries"])
    assert {problem["place"] for problem in again["problems"]} <= {p["place"] for p in summary["problems"]}


def test_the_largest_file_is_a_setting(tmp_path: Path) -> None:
    """A file beyond the limit is named with both sizes, and is not read."""
    (tmp_path / "long.txt").write_text(SENTENCE * 3)

    ran = run("read", "long.txt", "--max-bytes", "100", folder=tmp_path)

    assert ran.returncode == 1
    assert "long.txt: it has 267 bytes; the limit is 100" in ran.stdout


@pytest.mark.skipif(ROOT, reason="root may list every folder: run the tests as another user to see this one")
def test_a_folder_without_permission_is_a_problem(tmp_path: Path) -> None:
    """A folder that may not be listed is named; what stands beside it is read."""
    (tmp_path / "in" / "locked").mkdir(parents=True)
    (tmp_path / "in" / "fine.txt").write_text(SENTENCE)
    (tmp_path / "in" / "locked").chmod(0)

    ran = run("read", "in", folder=tmp_path)
    (tmp_path / "in" / "locked").chmod(0o700)

    assert ran.returncode == 0
    assert "1 document read" in ran.stdout
    assert "in/locked: this folder cannot be listed" in ran.stdout


def write_many(folder: Path, number: int) -> Path:
    folder.mkdir()
    for at in range(number):
        quiet = f"The harbour was quiet on night {at}. " * 30
        (folder / f"{at:03}.txt").write_text(f"Report {at}.\n\nNorway sent {at + 2} howitzers to Chile. {quiet}\n")
    return folder


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder of twenty reports, and the export of one clean run over them."""
    folder = tmp_path_factory.mktemp("many")
    write_many(folder / "in", 20)
    assert run("read", "in", folder=folder).returncode == 0
    return folder, run("export", folder=folder).stdout


def leave_little_room() -> None:
    """From here on no file grows beyond a few hundred thousand bytes, as on a disk that is all but full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))


def test_a_full_disk_keeps_what_was_read(many: tuple[Path, str], tmp_path: Path) -> None:
    """Where the ledger cannot grow the status is 6; what was read before is there, and with room the run completes."""
    folder, clean = many
    ledger = tmp_path / "small.db"
    (tmp_path / "digits.txt").write_text("7" * 2_000_000)  # no letters: no language is asked for
    run("read", "in", "--ledger", ledger, folder=folder)

    full = run("read", tmp_path / "digits.txt", "--ledger", ledger, folder=folder, preexec_fn=leave_little_room)
    kept = run("export", "--ledger", ledger, folder=folder).stdout
    again = run("read", tmp_path / "digits.txt", "--ledger", ledger, folder=folder)

    assert full.returncode == 6
    assert f'the ledger "{ledger}" cannot be written' in full.stderr
    assert kept == clean
    assert again.returncode == 0
    assert "1 document read" in again.stdout


def test_a_full_temporary_folder_is_told(many: tuple[Path, str], tmp_path: Path) -> None:
    """To tell a language takes a temporary file; without room for it the status is 6 too, and says what helps."""
    text = "Il ministero ha smentito la notizia e ha detto che le casse sono ancora nel porto vecchio.\n"
    (tmp_path / "porto.txt").write_text(text * 5)

    ran = run("read", tmp_path / "porto.txt", folder=many[0], preexec_fn=leave_little_room)

    assert ran.returncode == 6
    assert "TMPDIR" in ran.stderr
    assert run("export", folder=many[0]).stdout == many[1]


def test_two_processes_fill_one_ledger(many: tuple[Path, str], tmp_path: Path) -> None:
    """Two runs at once over the same files on one new ledger both end well, and end in the ledger of one run."""
    folder, clean = many
    command = [str(HEADSTAMP), "read", "in", "--ledger", str(tmp_path / "both.db")]
    both = [subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    errors = [process.communicate(timeout=300)[1] for process in both]

    assert ([process.returncode for process in both], errors) == ([0, 0], [b"", b""])
    assert run("export", "--ledger", tmp_path / "both.db", folder=folder).stdout == clean


COMMANDS = (
    ["ledger"],
    ["show", "Chile"],
    ["search", "harbour"],
    ["problems"],
    ["export"],
    ["report", "-o", "out.html"],
    ["read", "in"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_newer_ledger_is_left_alone(many: tuple[Path, str], tmp_path: Path, command: list[str]) -> None:
    """A ledger of a newer version is refused with status 4 by every command, and not changed."""
    folder, _ = many
    newer = tmp_path / "newer.db"
    newer.write_bytes((folder / "headstamp.db").read_bytes())
    with closing(sqlite3.connect(newer)) as connection, connection:
        connection.execute("UPDATE migrations SET number = number + 98")
    before = newer.read_bytes()

    ran = run(*command, "--ledger", newer, folder=folder)

    assert ran.returncode == 4
    assert "written by a newer Headstamp" in ran.stderr
    assert newer.read_bytes() == before
    assert not (folder / "out.html").exists()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_file_that_is_no_ledger_is_left_alone(many: tuple[Path, str], tmp_path: Path, command: list[str]) -> None:
    """A file that is no ledger is refused with status 4 by every command, and not changed."""
    folder, _ = many
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ada, the ledger is elsewhere.\n" * 40)

    ran = run(*command, "--ledger", letter, folder=folder)

    assert ran.returncode == 4
    assert "is not a Headstamp ledger" in ran.stderr
    assert letter.read_text() == "Dear Ada, the ledger is elsewhere.\n" * 40


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["show", "Nobody"], 3, 'nothing in the ledger goes by "Nobody"'),
        (["show", ""], 3, 'nothing in the ledger goes by ""'),
        (["ledger", "--since", "2024-13"], 2, '"2024-13" is no date'),
        (["ledger", "--until", "2023-02-29"], 2, '"2023-02-29" is no date'),
        (["ledger", "--limit", "-1"], 2, "--limit"),
        (["export", "--format", "xml"], 2, "'jsonl', 'csv'"),
        (["export", "-o", "nowhere/claims.jsonl"], 2, 'there is no folder "nowhere"'),
        (["report", "-o", "in"], 2, '"in": it is a folder'),
        (["report", "-o", "nowhere/dossier.html"], 2, 'there is no folder "nowhere"'),
        (["search", "a", "--ledger", "missing.db"], 4, 'there is no ledger "missing.db"'),
        (["report", "--ledger", "in"], 4, '"in" is a folder'),
        (["read", "in", "--ledger", "nowhere/a.db"], 4, "its folder does not exist"),
        (["read", ""], 2, "nothing to read"),
    ],
)
def test_a_wrong_argument_is_named(many: tuple[Path, str], arguments: list[str], status: int, said: str) -> None:
    """What is typed wrongly is one line that names it, and its documented status; nothing is printed else."""
    ran = run(*arguments, folder=many[0])

    assert (ran.returncode, ran.stdout) == (status, "")
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize("query", ['"', "*", "title:", "AND OR NOT", "(", "NEAR(", "harbour* -Chile", "%_"])
def test_any_words_can_be_searched_for(many: tuple[Path, str], query: str) -> None:
    """Signs of the query language out of place are no error: they find what they find."""
    assert run("search", query, folder=many[0]).returncode == 0
