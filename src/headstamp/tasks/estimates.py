"""What a language model's reading will cost, before anything is sent: documents, calls, tokens, money."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from headstamp.config import Limits
from headstamp.model.document import Document
from headstamp.store.ledger import Ledger
from headstamp.tasks.call_bodies import MOST_TOKENS

CHARACTERS_A_TOKEN = 4.0
"""Of English; a guess that most models' tokens bear out within a fifth, names of people and places costing more."""
TOKENS_OUT_FOR_IN = 3.0
"""Tokens of an answer for each token of the text: a guess on the cautious side. Copied words come back in several
fields with the names of the fields around them, so a sentence full of claims takes seven times its own length, one
without any nothing.
"""
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Prices:
    """Money for a million tokens, in whatever currency the server's owner asks."""

    tokens_in: float = 0.0
    tokens_out: float = 0.0


@dataclass(frozen=True, slots=True)
class Estimate:
    """What will be sent if every call goes well the first time. Tokens are estimated from characters."""

    documents: int = 0
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    """The weakest figure: it depends on how much there is to find."""

    @property
    def most_out(self) -> int:
        """The most tokens that the answers may have."""
        return self.calls * MOST_TOKENS

    def costs(self, prices: Prices) -> tuple[float, float]:
        """(expected, most) in the currency of the prices."""
        given = self.tokens_in * prices.tokens_in
        return (
            (given + self.tokens_out * prices.tokens_out) / _MILLION,
            (given + self.most_out * prices.tokens_out) / _MILLION,
        )


def estimate(documents: Iterable[Document]) -> Estimate:
    """What a language model's reading of these documents will cost."""
    from headstamp.extract.language_model.language_model_reader import requests
    from headstamp.extract.language_model.schemas import answer_schema

    schema = len(json.dumps(answer_schema()))
    counted, calls, asked, told = 0, 0, 0, 0
    for document in documents:
        counted += 1
        for messages in requests(document):
            calls += 1
            asked += schema + sum(len(message.content) for message in messages)
            told += min(MOST_TOKENS, round(TOKENS_OUT_FOR_IN * _tokens(len(messages[-1].content))))
    return Estimate(counted, calls, _tokens(asked), told)


def documents_to_read(
    ledger: Ledger, paths: Sequence[str], *, limits: Limits, again: bool = False, stdin: bytes | None = None
) -> Iterator[Document]:
    """The documents that `read` with the same arguments would give to a reader; nothing is stored.

    Where a file changes meanwhile, the two may differ. Raises UsageError where no path is given.
    """
    from headstamp.pipeline import is_readable
    from headstamp.read import STANDARD_INPUT, find_sources, read_bytes, read_file
    from headstamp.store import documents as stored

    beside = [f"{ledger.path}{ending}" for ending in ("", "-wal", "-shm", "-journal")]
    met: set[str] = set()
    for source in find_sources(paths, leave_out=beside).sources:
        if source.path == STANDARD_INPUT:
            results, _ = read_bytes(stdin or b"", source.name, limits, place=source.shown)
        else:
            results, _ = read_file(source.path, limits)
        found = [result.document for result in results if result.document.id not in met]
        with ledger.reading() as connection:
            known = {} if again else stored.names_of(connection, [document.id for document in found])
        met.update(document.id for document in found)
        yield from (document for document in found if document.id not in known and is_readable(document))


def _tokens(characters: int) -> int:
    return round(characters / CHARACTERS_A_TOKEN)
