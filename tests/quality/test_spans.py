"""Every quotation leads back to its words: in the text at its offsets, and in the original at the place that is named.

The originals are opened again here, each by the library of its format and without our own reading code.
"""

import email
import email.policy
import random
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

import headstamp
from headstamp.extract import default_reader
from headstamp.extract.reader import Reader
from headstamp.model.document import Document
from headstamp.model.text import Span
from headstamp.model.view import ClaimView
from headstamp.store import tables
from headstamp.store.documents import load_documents
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_claims, read
from ledgers import exported

SAMPLE = Path(headstamp.__file__).parent / "sample"


@dataclass(frozen=True)
class Dossier:
    """What the store gives back of the sample dossier."""

    documents: dict[str, Document]
    views: list[ClaimView]


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The default reader, loaded once."""
    return default_reader()


@pytest.fixture(scope="module")
def dossier(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    with Ledger.open(tmp_path_factory.mktemp("spans") / "spans.db", create=True) as ledger:
        read(ledger, [str(SAMPLE)], reader=reader)
        with ledger.reading() as connection:
            ids = list(connection.execute(select(tables.documents.c.id)).scalars())
            documents = load_documents(connection, ids)
        return Dossier(dict(documents), list(find_claims(ledger)))


def plain(words: str) -> str:
    """Words with their white space made even."""
    return " ".join(words.split())


def pages_of(path: Path) -> Callable[[str], str]:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(path)
    pages = {f"page {at + 1}": pdf[at].get_textpage().get_text_range() for at in range(len(pdf))}
    return pages.__getitem__


def elements_of(path: Path) -> Callable[[str], str]:
    import lxml.html

    page = lxml.html.parse(str(path)).getroot()

    def words(xpath: str) -> str:
        (element,) = page.xpath(xpath)
        return str(element.text_content())

    return words


def paragraphs_of(path: Path) -> Callable[[str], str]:
    import docx

    document = docx.Document(str(path))
    places = {f"paragraph {at}": one.text for at, one in enumerate(document.paragraphs, start=1)}
    for number, table in enumerate(document.tables, start=1):
        for at, row in enumerate(table.rows, start=1):
            places[f"table {number} row {at}"] = " ".join(cell.text for cell in row.cells)
    return places.__getitem__


def cells_of(path: Path) -> Callable[[str], str]:
    import openpyxl

    workbook = openpyxl.load_workbook(path)

    def words(label: str) -> str:
        sheet, cell = label.rsplit("!", 1)
        return str(workbook[sheet][cell].value)

    return words


def rows_of(path: Path) -> Callable[[str], str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return lambda label: lines[int(label.removeprefix("row ")) - 1]


def parts_of(path: Path) -> Callable[[str], str]:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    return lambda label: str(parts[int(label.removeprefix("part ")) - 1].get_content())


ORIGINALS = {
    ".pdf": pages_of,
    ".html": elements_of,
    ".docx": paragraphs_of,
    ".xlsx": cells_of,
    ".csv": rows_of,
    ".eml": parts_of,
}


def pieces(document: Document, span: Span) -> Iterable[tuple[str, str]]:
    """(label, words) for every smallest place that shares letters with a span: words may run on to the next page."""
    for place in document.places:
        first, last = max(place.span.start, span.start), min(place.span.end, span.end)
        if first < last:
            yield place.label, document.text[first:last]


def test_every_quotation_is_the_text_at_its_offsets(dossier: Dossier) -> None:
    """The quotation of each piece of evidence, of each claim, is the text of its document at its offsets."""
    found = [(dossier.documents[view.document.id], one) for view in dossier.views for one in view.claim.evidence]

    assert len(found) > 100
    assert [one for document, one in found if document.text[one.span.start : one.span.end] != one.quote] == []
    assert [one for _, one in found if not one.quote.strip()] == []


@pytest.mark.parametrize("ending", ORIGINALS)
def test_the_place_named_holds_the_words(dossier: Dossier, ending: str) -> None:
    """The page, element, paragraph, cell, row or part that a claim names for its words holds them in the original."""
    checked = 0
    for view in dossier.views:
        if not view.document.name.endswith(ending):
            continue
        document = dossier.documents[view.document.id]
        original = ORIGINALS[ending](SAMPLE / document.name)
        for one, label in zip(view.claim.evidence, view.places, strict=True):
            parts = list(pieces(document, one.span))
            assert parts, f"{document.name} {one} stands in no place"
            assert parts[0][0] == label
            assert sum(len(plain(words)) for _, words in parts) >= 0.9 * len(plain(one.quote))
            for where, words in parts:
                for line in words.replace("\t", "\n").splitlines():
                    assert plain(line) in plain(original(where)), f"{document.name}, {where}: {line!r}"
                    checked += 1

    assert checked > 0


@pytest.mark.parametrize("ending", ORIGINALS)
def test_every_place_holds_its_text(dossier: Dossier, ending: str) -> None:
    """Whatever of a text stands in a place stands there in the original too, claimed or not."""
    documents = [document for document in dossier.documents.values() if document.name.endswith(ending)]
    assert documents
    for document in documents:
        original = ORIGINALS[ending](SAMPLE / document.name)
        inner = [p for p in document.places if not any(p is not q and p.span.holds(q.span) for q in document.places)]
        for place in inner:
            words = plain(re.sub(r"\t", " ", place.span.quote(document.text)))
            assert words in plain(original(place.label)), f"{document.name}, {place.label}"


@pytest.mark.parametrize("seed", [1, 2])
def test_folder_and_order_change_no_byte(reader: Reader, tmp_path: Path, seed: int) -> None:
    """Two runs of the real reader, the second of a copy elsewhere, file by file in a shuffled order: same exports."""
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(SAMPLE, elsewhere)
    shuffled = sorted(elsewhere.iterdir())
    random.Random(seed).shuffle(shuffled)
    with Ledger.open(first, create=True) as ledger:
        read(ledger, [str(SAMPLE)], reader=reader)
        whole = exported(ledger)
    with Ledger.open(second, create=True) as ledger:
        for path in shuffled:
            read(ledger, [str(path)], reader=reader)
        pieced = exported(ledger)

    assert len(whole[0]) > 50
    assert pieced == whole
