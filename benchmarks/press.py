"""How well press reports are read and weighed that nobody has tuned for: `python -m benchmarks.press [--errors]`.

Reads the dossiers of `tests/quality/press` without their marks, each into a fresh ledger, through `headstamp.tasks`,
and prints what the scorer of `headstamp evaluate` makes of the claims against the marks, over all reports, and how
many expectations of the answers beside the dossiers each ledger meets. `--reader` names a reader, `--trained` a
folder of weights for the trained one; `--folder` another folder of dossiers, `--only` picks some by name; `--errors`
lists every failure.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from benchmarks.expectations import Expectation, check_answer
from benchmarks.marked_reader import marked_reader
from training.held_out_gold import gold_record
from training.passages import Passage, read_corpus

from headstamp import tasks
from headstamp.cli.evaluations import print_evaluation
from headstamp.config import READERS
from headstamp.export.actors import actors_record
from headstamp.export.records import claim_record, entry_record
from headstamp.extract.reader import Reader
from headstamp.lexicon.same_names import load_same_names
from headstamp.lexicon.states import States, load_states
from headstamp.store.ledger import Ledger
from headstamp.tasks.actors import find_actors
from headstamp.tasks.evaluating import Evaluation, evaluate
from headstamp.tasks.readers import open_reader

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "quality" / "press"
NAMES_SHOWN = 400
"""Characters of what was found instead."""


def main() -> int:
    given = _arguments()
    dossiers = read_dossiers(given.folder, given.only)
    answers = read_answers(given.folder, dossiers)
    reader = marked_reader(dossiers, answers) if given.marks else _reader(given.trained, given.reader)
    found = measure(dossiers, answers, reader)
    print_evaluation(found.evaluation, errors=given.errors)
    print(f"\n{json.dumps({name: round(one, 3) for name, one in found.evaluation.scores.figures().items()})}\n")
    print_expectations(found.checked, errors=given.errors)
    for problem in found.problems:
        print(problem)
    return 0


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of reading dossiers."""

    evaluation: Evaluation
    checked: list[Expectation]
    problems: list[str]


def measure(dossiers: Mapping[str, Sequence[Passage]], answers: Mapping[str, Any], reader: Reader) -> Measured:
    """Read each dossier into a fresh ledger and hold its claims, its ledger and its actors against what is expected."""
    states, same = load_states(), load_same_names()
    claims: list[str] = []
    checked: list[Expectation] = []
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts"
        texts.mkdir()
        for name, passages in dossiers.items():
            write_reports(texts / f"{name}.jsonl", passages)
            records = _read(Path(folder) / f"{name}.db", texts / f"{name}.jsonl", reader, states)
            claims += [json.dumps(record, ensure_ascii=False) for record in records["claims"]]
            problems += records["problems"]
            checked += check_answer(name, answers[name], records["ledger"], records["actors"], same)
        gold, found = Path(folder) / "press.jsonl", Path(folder) / "claims.jsonl"
        gold.write_text(_lines(_gold(dossiers, states)), encoding="utf-8")
        found.write_text("".join(f"{line}\n" for line in claims), encoding="utf-8")
        return Measured(evaluate(str(gold), [str(texts)], claims=str(found)), checked, problems)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", choices=READERS, default=READERS[0])
    parser.add_argument("--trained", type=Path, metavar="FOLDER", help="read with the weights in this folder")
    parser.add_argument("--marks", action="store_true", help="read what the marks say, as a graph that never errs")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="of the dossiers: tests/quality/press by default")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="only these dossiers")
    parser.add_argument("--errors", action="store_true")
    return parser.parse_args()


def read_dossiers(folder: Path, only: Sequence[str] | None = None) -> dict[str, list[Passage]]:
    """The reports of each dossier of a folder, in their order; ends the program where a report cannot be read."""
    corpus = read_corpus(folder)
    if corpus.faults:
        sys.exit("\n".join(corpus.faults))
    dossiers: dict[str, list[Passage]] = defaultdict(list)
    for passage in corpus.passages:
        if not only or passage.scenario in only:
            dossiers[passage.scenario].append(passage)
    if not dossiers:
        sys.exit(f'"{folder}" has no such dossier')
    return dict(dossiers)


def read_answers(folder: Path, dossiers: Iterable[str]) -> dict[str, Any]:
    """The answer beside each of the dossiers of a folder."""
    return {name: yaml.safe_load((folder / f"{name}.yaml").read_text("utf-8")) for name in dossiers}


def write_reports(path: Path, passages: Iterable[Passage]) -> None:
    """The plain texts as articles with outlet and date, a line each, so that offsets are those of the marks."""
    path.write_text(
        _lines({"outlet": one.outlet, "published": one.published, "text": one.text} for one in passages),
        encoding="utf-8",
    )


def _lines(records: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _gold(dossiers: Mapping[str, Sequence[Passage]], states: States) -> list[dict[str, Any]]:
    """A report is the line of its dossier's file, as `headstamp read` names the articles of such a file."""
    return [
        gold_record(passage, f"{name}.jsonl#{line}", states)
        for name, passages in dossiers.items()
        for line, passage in enumerate(passages, start=1)
    ]


def _reader(trained: Path | None, name: str) -> Reader:
    if trained is None:
        return open_reader(name)
    from headstamp.extract.trained.trained_reader import load_trained_reader

    return load_trained_reader(trained)


def _read(ledger: Path, reports: Path, reader: Reader, states: States) -> dict[str, Any]:
    """A fresh ledger's claims, entries and actors, as their exports have them."""

    def country(code: str) -> str:
        return states.names.get(code, code)

    with Ledger.open(ledger, create=True) as opened:
        tasks.read(opened, [str(reports)], reader=reader)
        return {
            "claims": [claim_record(view, country) for view in tasks.find_claims(opened)],
            "ledger": {"entries": [entry_record(view, country) for view in tasks.find_entries(opened)]},
            "actors": actors_record(find_actors(opened), country),
            "problems": [f"PROBLEM {problem.place}: {problem.message}" for problem in tasks.list_problems(opened)],
        }


def print_expectations(checked: Sequence[Expectation], *, errors: bool) -> None:
    """How many are met, by kind and in all; origins by entry; with `errors` each that is not, with what is there."""
    kinds = list(dict.fromkeys(one.kind for one in checked))
    for kind in kinds:
        of = [one for one in checked if one.kind == kind]
        print(f"{kind:10} {_share([one.met for one in of])}")
    issue = [one for one in checked if one.kind not in {"affirming", "denying"}]
    print(
        f"all {_share([one.met for one in checked])}; without affirming and denying {_share([o.met for o in issue])}"
    )
    shares = [[one.met for one in checked if one.kind == kind] for kind in kinds]
    print(f"mean of the kinds' shares {sum(sum(met) / len(met) for met in shares) / len(shares):.2f}")
    by_entry: dict[tuple[str, str], list[Expectation]] = defaultdict(list)
    for one in checked:
        if one.kind in {"low", "high"}:
            by_entry[one.dossier, one.about.rpartition(":")[0]].append(one)
    exact = [all(one.met for one in pair) for pair in by_entry.values()]
    main_ones = {dossier: all(o.met for o in pair) for (dossier, _), pair in reversed(by_entry.items())}
    print(f"origins exact: entries {_share(exact)}, main entries {_share(list(main_ones.values()))}")
    print(f"origins above high: {sum(one.above for one in checked)} entries")
    if errors:
        for one in checked:
            if not one.met:
                print(f"NOT MET {one.dossier} | {one.kind} | {one.about} | found: {one.found[:NAMES_SHOWN]}")


def _share(met: Sequence[bool]) -> str:
    return f"{sum(met)} of {len(met)}, {sum(met) / len(met):.2f}" if met else "none"


if __name__ == "__main__":
    sys.exit(main())
