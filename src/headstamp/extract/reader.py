"""The seam of the reader: documents in, readings out. Nothing outside `extract` knows how it is done."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from headstamp.model.claim import ReaderVersion, Reading
from headstamp.model.document import Document


class Reader(Protocol):
    """Finds claims in documents. Pure: the same document gives the same reading, in any company and any order."""

    @property
    def version(self) -> ReaderVersion:
        """Name and version, recorded with every claim."""
        ...

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document, in order. Never raises for what a document holds: that is a Problem."""
        ...
