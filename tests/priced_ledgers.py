"""A ledger of one sale that two reports give two prices for, in two currencies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from fakes import OneRuleReader
from headstamp.model.claim import Claim, Reading, Transfer
from headstamp.model.document import Document
from headstamp.model.materiel import Value
from headstamp.store.ledger import Ledger
from headstamp.tasks import read

REPORTS = {
    "ash.jsonl": '{"title": "Ash", "date": "2023-03-01", "text": "It cost 2500000 USD. Norway sent howitzers to Chile."}\n',
    "bay.jsonl": '{"title": "Bay", "date": "2023-04-01", "text": "It cost 3000000 EUR. Norway sent howitzers to Chile."}\n',
    "elm.jsonl": '{"title": "Elm", "date": "2023-04-01", "text": "Peru sent rifles to Ghana."}\n',
}
_COST = re.compile(r"It cost (\d+) ([A-Z]{3})")


class PriceReader(OneRuleReader):
    """Reads what was sent, and what it cost."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        listed = list(documents)
        for document, reading in zip(listed, super().read(listed), strict=True):
            cost = _COST.search(document.text)
            priced = (_price(claim, float(cost[1]), cost[2]) if cost else claim for claim in reading.claims)
            yield replace(reading, claims=tuple(priced))


def _price(claim: Claim, amount: float, currency: str) -> Claim:
    if not isinstance(claim.body, Transfer):
        return claim
    materiel = replace(claim.body.materiel, value=Value(amount, amount, amount, currency))
    return replace(claim, body=replace(claim.body, materiel=materiel))


def read_priced(ledger: Ledger, folder: Path) -> None:
    """Read the reports into a ledger."""
    folder.mkdir(exist_ok=True)
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    read(ledger, [str(folder)], reader=PriceReader())
