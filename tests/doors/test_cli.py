"""The command line as a person meets it: real processes, exit statuses, pipes and signals."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from shown import make_ledger

HEADSTAMP = Path(sys.executable).with_name("headstamp")


def run(*arguments: str | Path, folder: Path, **options) -> subprocess.CompletedProcess[str]:
    """Run the installed program in a folder, without a ledger named by the environment."""
    environment = {key: value for key, value in os.environ.items() if key != "HEADSTAMP_LEDGER"}
    return subprocess.run(
        [HEADSTAMP, *map(str, arguments)],
        cwd=folder,
        env=environment | options.pop("environment", {}),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        **options,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a ledger of the views in it, as `headstamp.db`, and with files that are no ledger."""
    made = tmp_path_factory.mktemp("folder")
    make_ledger(made / "headstamp.db")
    (made / "letter.txt").write_text("Dear Ada,\n" * 100)
    (made / "cut.db").write_bytes((made / "headstamp.db").read_bytes()[:5000])
    with closing(sqlite3.connect(made / "other.db")) as connection:
        connection.execute("CREATE TABLE cows (name TEXT)")
    return made


@pytest.mark.parametrize(
    ("arguments", "status", "code"),
    [
        (["ledger", "--colour"], 2, "usage"),
        (["ledger", "--since", "soon"], 2, "usage"),
        (["ledgers"], 2, "usage"),
        (["read"], 2, "usage"),
        (["show", "Nobody"], 3, "not-found"),
        (["ledger", "--ledger", "missing.db"], 4, "ledger"),
        (["ledger", "--ledger", "letter.txt"], 4, "not-a-ledger"),
        (["show", "e000", "--ledger", "other.db"], 4, "not-a-ledger"),
        (["problems", "--ledger", "cut.db"], 4, "not-a-ledger"),
    ],
)
def test_each_mistake_has_its_status(folder: Path, arguments: list[str], status: int, code: str) -> None:
    """A mistake is one line on standard error without a traceback; with `--json` it is one object with its code."""
    plain = run(*arguments, folder=folder)
    structured = run(*arguments, "--json", folder=folder)

    assert (plain.returncode, plain.stdout) == (status, "")
    assert plain.stderr.startswith("headstamp: ")
    assert plain.stderr.count("\n") == 1
    assert (structured.returncode, structured.stdout) == (status, "")
    assert json.loads(structured.stderr)["error"]["code"] == code


def test_the_ledger_is_in_the_current_folder(folder: Path, tmp_path: Path) -> None:
    """headstamp.db in the current folder is the ledger, HEADSTAMP_LEDGER names another, `--ledger` goes before both."""
    here = run("ledger", folder=folder)
    named = run("ledger", folder=tmp_path, environment={"HEADSTAMP_LEDGER": str(folder / "headstamp.db")})
    given = run(
        "ledger", "--ledger", folder / "headstamp.db", folder=tmp_path, environment={"HEADSTAMP_LEDGER": "no.db"}
    )

    assert here.returncode == 0
    assert "e0000000" in here.stdout
    assert here.stdout == named.stdout == given.stdout


def test_reading_commands_load_no_reader(folder: Path) -> None:
    """No command that only looks at the ledger loads a parser, a model or an office library."""
    program = (
        "import sys\n"
        "from headstamp.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "heavy = {'onnxruntime', 'numpy', 'trafilatura', 'dateparser', 'openpyxl', 'docx', 'pypdfium2', 'py3langid', 'rich'}\n"
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    commands = (["ledger"], ["ledger", "--json"], ["show", "e000"], ["export"], ["problems"], ["search", "shells"])

    loaded = {
        " ".join(command): subprocess.run(
            [sys.executable, "-c", program, *command], cwd=folder, capture_output=True, text=True, check=True
        ).stderr
        for command in commands
    }

    assert loaded == {" ".join(command): "[]\n" for command in commands}


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    """`headstamp export | head -0` ends quietly: nothing on standard error, no failure."""
    with subprocess.Popen(
        [HEADSTAMP, "export"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("command", ["export", "ledger"])
def test_a_full_disk_is_said(folder: Path, command: str) -> None:
    """Output that cannot be written is an error in plain words, not a traceback."""
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [HEADSTAMP, command], cwd=folder, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert ran.returncode == 6
    assert ran.stderr == "headstamp: standard output could not be written: No space left on device\n"


def test_a_terminal_without_utf_8_still_works(folder: Path) -> None:
    """Where letters cannot be shown their code points are; the exported bytes are UTF-8 all the same."""
    poor = {"PYTHONIOENCODING": "latin-1"}

    assert "\\u2260" in run("ledger", folder=folder, environment=poor).stdout
    assert run("export", folder=folder, environment=poor).stdout == run("export", folder=folder).stdout


def test_a_ledger_that_may_not_be_written_is_shown(folder: Path, tmp_path: Path) -> None:
    """A ledger without permission to write can be looked at, and reading into it is refused in plain words."""
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everything")
    path = make_ledger(tmp_path / "fixed.db")
    path.chmod(0o400)

    assert run("ledger", "--ledger", path, folder=folder).returncode == 0
    assert run("read", "letter.txt", "--ledger", path, folder=folder).returncode == 6


def test_standard_input_is_a_document(tmp_path: Path) -> None:
    """`-` reads standard input; reading it again knows it."""
    text = "Norway sent 40 howitzers to Chile. The ships left the port at night.\n"

    first = run("read", "-", "--json", folder=tmp_path, input=text)
    second = run("read", "-", "--json", folder=tmp_path, input=text)

    assert (first.returncode, json.loads(first.stdout)["read"]) == (0, 1)
    assert [json.loads(second.stdout)[key] for key in ("read", "known")] == [0, 1]
    assert "Norway" in run("ledger", folder=tmp_path).stdout


def test_what_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    """Empty and binary files are problems, the rest is read; a path where nothing is alone is status 1."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").write_text("")
    (tmp_path / "in" / "junk.bin").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "in" / "fine.txt").write_text(
        "Norway sent 40 howitzers to Chile. The ships left the port at night.\n"
    )

    ran = run("read", "in", folder=tmp_path)
    missing = run("read", "not-there", folder=tmp_path)

    assert ran.returncode == 0
    assert "See them with: headstamp ledger\n" in ran.stdout
    assert "empty.txt: " in ran.stdout
    assert "junk.bin: " in ran.stdout
    assert missing.returncode == 1
    assert "not-there" in missing.stdout
    assert "Traceback" not in ran.stderr + missing.stderr


def test_quiet_prints_nothing(tmp_path: Path) -> None:
    """`--quiet` reads without a word."""
    (tmp_path / "fine.txt").write_text("Norway sent 40 howitzers to Chile. The ships left the port at night.\n")

    ran = run("read", "fine.txt", "--quiet", folder=tmp_path)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def kept(ledger: Path) -> int:
    """How many documents a ledger holds that another process is writing."""
    try:
        with closing(sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def test_ctrl_c_keeps_what_was_read(tmp_path: Path) -> None:
    """Interrupted in the midst of reading the status is 130 and no traceback is shown; the same command then goes on."""
    (tmp_path / "in").mkdir()
    for number in range(300):
        text = f"Norway sent {number + 2} howitzers to Chile. " * 40
        (tmp_path / "in" / f"{number:03}.txt").write_text(text)
    with subprocess.Popen(
        [HEADSTAMP, "read", "in"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        waited = time.monotonic() + 60
        while not kept(tmp_path / "headstamp.db") and time.monotonic() < waited:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert "Traceback" not in err
    assert "kept" in out + err
    assert run("ledger", folder=tmp_path).returncode == 0


def test_the_demonstration_can_be_run_again(tmp_path: Path) -> None:
    """The sample is read into one folder, the ledger printed, the file and next command named; again it ends the same."""
    first, second = (run("demo", folder=tmp_path) for _ in range(2))

    assert (first.returncode, second.returncode) == (0, 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["demo"]
    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == ["dossier", "headstamp.db"]
    assert "0 documents read; " in second.stdout
    assert first.stdout.split("#  supplier")[1] == second.stdout.split("#  supplier")[1]
    written, following = first.stdout.splitlines()[-2:]
    assert written == "Written: demo/headstamp.db"
    command = following.removeprefix("Next:    headstamp ").split()
    assert "For: " in run(*command, folder=tmp_path).stdout


def test_reading_stops_at_the_characters_that_are_allowed(tmp_path: Path) -> None:
    """What lies beyond the limit is stored and searched, not read for claims, and a problem says so."""
    (tmp_path / "two.txt").write_text("Chile sold tanks to Peru.\n\nChile sold rifles to Bolivia.")
    told = json.loads(run("read", "two.txt", "--max-characters", "26", "--json", folder=tmp_path).stdout)
    entries = json.loads(run("ledger", "--json", folder=tmp_path).stdout)["entries"]

    assert told["read"] == 1
    assert [(e["supplier"]["name"], e["recipient"]["name"]) for e in entries] == [("Chile", "Peru")]
    assert "long-text" in run("problems", "--json", folder=tmp_path).stdout
