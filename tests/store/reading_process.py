"""Reads a folder into a ledger in a process of its own, which may be made to die on the way.

Arguments: ledger, folder, `whole`, or `kill-reader N` (dies while the Nth document is read), `kill-commit N` (dies while
the Nth document is being written), `limit N` (no file may grow beyond N bytes, as on a full disk).
"""

import os
import resource
import signal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from fakes import OneRuleReader
from headstamp.config import Limits
from headstamp.errors import HeadstampError
from headstamp.model.claim import Reading
from headstamp.model.document import Document
from headstamp.read import read_bytes
from headstamp.store import documents
from headstamp.store.ledger import Ledger
from headstamp.tasks import read, runs


class Deadly(OneRuleReader):
    """Ends its process, as kill -9 does, at a document."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.left = at

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for reading in super().read(documents):
            self.left = countdown(self.left)
            yield reading


def countdown(left: int) -> int:
    if left == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return left - 1


def main(ledger: str, folder: str, mode: str, number: int = 0) -> int:
    runs.BATCH = 4
    reader = Deadly(number) if mode == "kill-reader" else OneRuleReader()
    if mode == "kill-commit":
        keep = documents.keep_document
        left = number

        def keep_and_die(*given) -> None:
            nonlocal left
            keep(*given)
            left = countdown(left)

        documents.keep_document = keep_and_die
    if mode == "limit":
        # the model that tells languages unpacks itself into a file of its own, which is not meant here
        read_bytes(b"The ships left the port at night, as people there remember. " * 9, "a.txt", Limits(), place="")
        resource.setrlimit(resource.RLIMIT_FSIZE, (number, number))
    try:
        with Ledger.open(ledger, create=True) as opened:
            summary = read(opened, [folder], reader=reader)
    except HeadstampError as error:
        print(type(error).__name__, error)
        return error.status
    print(summary.read, summary.known)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4], *map(int, sys.argv[4:])))
