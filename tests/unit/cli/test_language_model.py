"""`--reader llm`: nothing is sent unasked."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from headstamp.cli import language_model
from headstamp.cli.commands import main
from headstamp.cli.language_model import Choice
from headstamp.cli.read import read
from headstamp.tasks.estimates import Estimate
from headstamp.tasks.readers import LanguageModel
from scripted_server import Reply, ScriptedServer, says, serving

SALE = {"sentence": 1, "trigger": ["sold"], "supplier": ["Norway"], "recipient": ["Peru"], "materiel": ["rifles"]}


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """A model that finds a sale."""
    with serving(says({"transfers": [SALE]})) as script:
        yield script


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of a sale."""
    path = tmp_path / "report.txt"
    path.write_text("Norway sold rifles to Peru.", encoding="utf-8")
    return path


def run(report: Path, *options: str, answer: str = "") -> Result:
    """The command with the settings it has under `headstamp`: Click keeps its `--help` from the first run on."""
    arguments = [str(report), "--ledger", str(report.with_suffix(".db")), *options]
    return CliRunner().invoke(read, arguments, input=answer, **main.context_settings)


def asking(server: ScriptedServer, *options: str) -> list[str]:
    return ["--reader", "llm", "--llm-url", server.url, "--llm-model", "small", *options]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--llm-url", "http://localhost/v1"], "--llm-url goes with --reader llm only"),
        (["--reader", "trained", "--llm-price-in", "0"], "--llm-price-in goes with --reader llm only"),
        (["--yes"], "--yes goes with --reader llm only"),
        (["--reader", "llm"], "--reader llm needs --llm-url and --llm-model"),
        (["--reader", "llm", "--llm-url", "http://localhost/v1"], "--reader llm needs --llm-model"),
        (["--reader", "llm", "--llm-url", "there", "--llm-model", "small", "--yes"], 'the address "there" is none'),
        (["--reader", "llm", "--llm-url", "http://localhost/v1", "--llm-model", "small"], "say --yes"),
        (["--reader", "llm", "--llm-url", "http://localhost/v1", "--llm-model", "small", "--json"], "say --yes"),
    ],
)
def test_options_that_do_not_go_together_are_refused(report: Path, options: list[str], said: str) -> None:
    """Each conflict is told by the name of its option, before a ledger is made."""
    result = run(report, *options)

    assert said in str(result.exception)
    assert not report.with_suffix(".db").exists()


def test_with_yes_the_estimate_is_told_and_the_text_is_sent(server: ScriptedServer, report: Path) -> None:
    """What goes where is on standard error, the summary on standard output."""
    result = run(report, *asking(server, "--yes", "--json"))

    assert result.exit_code == 0
    assert json.loads(result.stdout)["claims"] == {"transfer": 1}
    assert (
        f"To be sent to {server.url}/chat/completions (this machine), model small: the text of 1 document, in 1 call."
        in (result.stderr)
    )
    assert [body["messages"][1]["content"] for body in server.bodies] == ["[1] Norway sold rifles to Peru."]


@pytest.mark.parametrize(("answer", "sent"), [("y\n", 1), ("n\n", 0)])
def test_a_person_is_asked(
    server: ScriptedServer, report: Path, answer: str, sent: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal the text goes only after a yes."""
    monkeypatch.setattr("headstamp.cli.read.can_ask", lambda *_, **__: True)

    result = run(report, *asking(server), answer=answer)

    assert "Send it?" in result.stderr
    assert (len(server.bodies), result.exit_code) == (sent, 0 if sent else 1)


def test_what_is_known_is_neither_estimated_nor_sent(server: ScriptedServer, report: Path) -> None:
    """A second run has nothing to send and says nothing of it."""
    run(report, *asking(server, "--yes"))
    again = run(report, *asking(server, "--yes"))

    assert (again.exit_code, again.stderr, len(server.bodies)) == (0, "", 1)


def test_without_the_reader_nothing_is_sent(server: ScriptedServer, report: Path) -> None:
    """The reader that comes with Headstamp asks nobody."""
    assert run(report).exit_code == 0
    assert server.bodies == []


def test_a_server_that_refuses_ends_the_run(report: Path) -> None:
    """A wrong key stops at the first call; no document is taken for read."""
    with serving(Reply(401, b"no key")) as server:
        refused = run(report, *asking(server, "--yes"))
    with serving(says({"transfers": [SALE]})) as server:
        later = run(report, *asking(server, "--yes", "--json"))

    assert "refuses: HTTP 401: no key" in str(refused.exception)
    assert json.loads(later.stdout)["read"] == 1


@pytest.mark.parametrize(
    ("url", "where"),
    [
        ("http://localhost:1/v1", "this machine"),
        ("https://models.example/v1", "encrypted"),
        ("http://10.0.0.7/v1", "NOT encrypted"),
    ],
)
def test_a_person_is_told_how_it_travels(url: str, where: str) -> None:
    """Whether the text leaves the machine, and whether others can read it on its way; money where prices are given."""
    choice = Choice("llm", LanguageModel(url, "small"), price_in=2.0, price_out=10.0)

    first, second, third = choice.told(Estimate(documents=2, calls=3, tokens_in=9_000, tokens_out=1_000))

    assert f"({where}), model small: the text of 2 documents, in 3 calls." in first
    assert second == "About 9,000 tokens in and 1,000 out, 12,288 at most; estimated from the number of characters."
    assert third == "At the prices given: about 0.0280, at most 0.1409; retries come on top."
    assert len(Choice("llm", LanguageModel(url, "small")).told(Estimate())) == 2


def test_nobody_is_asked_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """A question needs a terminal at both ends, and an input that is not the document itself."""
    for stream in (language_model.sys.stdin, language_model.sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)

    assert language_model.can_ask(["a.txt"], quiet=False, as_json=False)
    assert not language_model.can_ask(["-"], quiet=False, as_json=False)
    assert not language_model.can_ask(["a.txt"], quiet=True, as_json=False)
    assert not language_model.can_ask(["a.txt"], quiet=False, as_json=True)
