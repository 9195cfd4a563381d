"""Claims as JSON Lines, one claim a line."""

import json
from collections.abc import Iterable, Iterator

from headstamp.export.records import Country, claim_record
from headstamp.model.view import ClaimView


def jsonl_lines(claims: Iterable[ClaimView], country: Country) -> Iterator[str]:
    """One line a claim, each ending in a line feed, in the order in which the claims come; text is not escaped."""
    for view in claims:
        yield json.dumps(claim_record(view, country), ensure_ascii=False) + "\n"
