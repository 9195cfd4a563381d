"""How many denials reach the ledger: `python -m benchmarks.denials [--folders press press_long ...]`.

Takes the statements of press dossiers that people marked as denying a transfer, reads the dossiers without their marks,
and counts for how many a denied transfer is claimed in their words; `--errors` lists the others.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.marked_reader import marked_reader
from benchmarks.press import FOLDER, read_answers, read_dossiers, write_reports
from training.passages import Passage

from headstamp import tasks
from headstamp.extract import default_reader
from headstamp.extract.reader import Reader
from headstamp.model.claim import Act, Claim, Field, Kind, Polarity
from headstamp.model.text import Span, cover
from headstamp.store.ledger import Ledger

SETS = ("press", "press_long", "press_short", "press_more", "press_later", "press_latest")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folders", nargs="+", default=SETS, metavar="NAME", help="of tests/quality")
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    reader, found, all_of_them = default_reader(), 0, 0
    for folder in given.folders:
        dossiers = read_dossiers(FOLDER.parent / folder)
        marked = marked_reader(dossiers, read_answers(FOLDER.parent / folder, dossiers))
        for name, passages in dossiers.items():
            there = [(place, claim) for place, claim in _claims(passages, reader) if _is_denied(claim)]
            for place, said in _denials(passages, marked):
                met = any(other == place and said.overlaps(_trigger(claim)) for other, claim in there)
                found, all_of_them = found + met, all_of_them + 1
                if given.errors and not met:
                    print(f"{folder} {name} {place}: {said.quote(passages[place].text)}")
    print(f"{found} of {all_of_them}, {found / all_of_them:.2f}")
    return 0


def _claims(passages: Sequence[Passage], reader: Reader) -> Iterator[tuple[int, Claim]]:
    """Every claim of a dossier, with the number of its report."""
    with tempfile.TemporaryDirectory() as folder:
        write_reports(Path(folder) / "reports.jsonl", passages)
        with Ledger.open(Path(folder) / "ledger.db", create=True) as ledger:
            tasks.read(ledger, [str(Path(folder) / "reports.jsonl")], reader=reader)
            for view in tasks.find_claims(ledger):
                yield int(view.document.name.rpartition("#")[2]) - 1, view.claim


def _denials(passages: Sequence[Passage], reader: Reader) -> Iterator[tuple[int, Span]]:
    """Where people marked that somebody denies a transfer: the number of the report, and the words."""
    claims = list(_claims(passages, reader))
    for place, claim in claims:
        if claim.kind is Kind.STATEMENT and claim.act is Act.DENIES:
            said = cover([each.span for each in claim.evidence])
            if any(other == place and _is_denied(its) and said.overlaps(_trigger(its)) for other, its in claims):
                yield place, said


def _is_denied(claim: Claim) -> bool:
    return claim.kind is Kind.TRANSFER and claim.polarity is Polarity.DENIED


def _trigger(claim: Claim) -> Span:
    return next(each.span for each in claim.evidence if each.field is Field.TRIGGER)


if __name__ == "__main__":
    sys.exit(main())
