"""The dossiers of `tests/cases/copies/`, turned into documents with one claim each, and compared."""

import hashlib
from itertools import combinations
from pathlib import Path

import yaml

from claims_of import party, transfer_claim
from headstamp.copies import Sheet, compare, lay_out
from headstamp.model.claim import Claim
from headstamp.model.copying import Copies, Likeness, choose_copies
from headstamp.model.document import Document

CASES = Path(__file__).parent / "cases" / "copies" / "dossiers.yaml"


def dossiers() -> list[dict]:
    """All dossiers, as they are written down."""
    return yaml.safe_load(CASES.read_text(encoding="utf-8"))


def report(row: dict) -> tuple[Document, list[Claim]]:
    """The document of a report and its claim; its id is that of the report."""
    digest = hashlib.sha256(row["text"].encode()).hexdigest()
    document = Document(
        row["id"], digest, f"{row['id']}.txt", "text/plain", row["text"], outlet=row["outlet"],
        published=str(row["dated"]) if "dated" in row else None,
    )  # fmt: skip
    chain = tuple(map(party, row["by"].split(" > ")))
    parties = row.get("from", "Serbia"), row.get("to", "Ukraine")
    number = int(hashlib.sha256(f"{row['id']} {row['outlet']}".encode()).hexdigest()[:8], 16)
    return document, [transfer_claim(number, row["id"], *parties, said_by=chain[-1], chain=chain)]


def sheets(dossier: dict) -> dict[str, Sheet]:
    """The reports of a dossier, laid out, by id."""
    return {row["id"]: lay_out(*report(row)) for row in dossier["reports"]}


def likenesses(found: dict[str, Sheet]) -> list[Likeness]:
    """What each two of the reports have in common."""
    compared = (compare(found[one], found[other]) for one, other in combinations(found, 2))
    return [each for each in compared if each]


def copies(found: dict[str, Sheet]) -> Copies:
    """Which of the reports follows which."""
    return choose_copies(found, likenesses(found))
