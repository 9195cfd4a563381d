"""Writes the PDF, DOCX and XLSX of the sample dossier from the readable sources in `tools/sample`.

Run it from anywhere: `python tools/make_sample.py`. The same sources give the same bytes, so that the hashes of the
sample's documents never change without a change of their words. `--check` writes nothing and fails on a difference.
"""

import csv
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from textwrap import wrap

SOURCES = Path(__file__).parent / "sample"
SAMPLE = Path(__file__).parent.parent / "src" / "headstamp" / "sample"
FIXED = datetime(2025, 1, 1)  # noqa: DTZ001  office formats carry no zone; a fixed time keeps the bytes stable
LINE = 88
"""Characters a line of the PDF: what Helvetica of 11 points fits between the margins of A4."""


def head_and_body(path: Path) -> tuple[dict[str, str], str]:
    """The `key: value` lines up to the first empty line, and the rest."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    return dict(line.split(": ", 1) for line in head.splitlines()), body.strip("\n")


def pdf(path: Path) -> bytes:
    """A PDF of one page for each part between lines of `---`, in Helvetica, uncompressed, so that it can be read."""
    head, body = head_and_body(path)
    pages = body.split("\n---\n")
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    info = " ".join(f"/{key} ({escaped(head[name])})" for key, name in (("Title", "title"), ("Author", "author")))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        content = page_content(page)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    objects.append(f"<< {info} /CreationDate (D:{head['date'].replace('-', '')}060000Z) >>")
    return assembled(objects)


def page_content(page: str) -> str:
    """The drawing operators of one page: a line of text each, an empty line between paragraphs."""
    lines = [line for paragraph in page.split("\n\n") for raw in paragraph.split("\n") for line in wrapped(raw)]
    drawn = "\n".join(f"({escaped(line)}) Tj T*" for line in lines)
    return f"BT /F1 11 Tf 60 780 Td 15 TL\n{drawn}\nET"


def wrapped(raw: str) -> list[str]:
    """The lines of a paragraph and the empty line after it."""
    return [*wrap(raw, LINE), ""]


def escaped(text: str) -> str:
    """Text as a string of a PDF."""
    return re.sub(r"([()\\])", r"\\\1", text)


def assembled(objects: list[str]) -> bytes:
    """Header, numbered objects (the last is the document's info), the table of their offsets, trailer."""
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, text in enumerate(objects, start=1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252"))
    table = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.writelines(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    out.write(f"trailer\n{trailer}\nstartxref\n{table}\n%%EOF\n".encode())
    return out.getvalue()


def docx(path: Path) -> bytes:
    """A DOCX of headings (`# `), paragraphs and one table (lines between bars)."""
    from docx import Document

    head, body = head_and_body(path)
    document = Document()
    properties = document.core_properties
    properties.title, properties.author = head["title"], head["author"]
    properties.created = properties.modified = datetime.fromisoformat(head["date"])
    properties.last_modified_by = head["author"]
    for block in body.split("\n\n"):
        if block.startswith("# "):
            document.add_heading(block[2:], level=1)
        elif block.startswith("|"):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()]
            table = document.add_table(rows=len(rows), cols=len(rows[0]))
            for row, words in zip(table.rows, rows, strict=True):
                for cell, word in zip(row.cells, words, strict=True):
                    cell.text = word
        else:
            document.add_paragraph(block)
    out = io.BytesIO()
    document.save(out)
    return with_fixed_times(out.getvalue())


def xlsx(folder: Path) -> bytes:
    """An XLSX with a sheet for each CSV file of the folder; whole numbers become numbers."""
    from openpyxl import Workbook

    book = Workbook()
    del book[book.sheetnames[0]]
    book.properties.creator = "unknown"
    book.properties.created = FIXED
    for path in sorted(folder.glob("*.csv")):
        sheet = book.create_sheet(path.stem)
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                sheet.append([int(cell) if cell.isdigit() else cell for cell in row])
    out = io.BytesIO()
    book.save(out)
    return with_fixed_times(out.getvalue())


def with_fixed_times(packed: bytes) -> bytes:
    """The same zip with every member dated 1980 and, in an XLSX, the time of saving set to `FIXED`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp(data), data)
            member = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, data)
    return out.getvalue()


def stamp(core: bytes) -> bytes:
    """The time of creation that the core properties hold: what the time of saving is set to."""
    found = re.search(rb"<dcterms:created[^>]*>([^<]*)", core)
    return found.group(1) if found else FIXED.isoformat().encode()


def finished() -> Iterator[tuple[Path, bytes]]:
    """(file of the sample, its bytes) for every source, sorted by name."""
    for path in sorted(SOURCES.iterdir()):
        if path.name.endswith(".pdf.txt"):
            yield SAMPLE / path.name.removesuffix(".txt"), pdf(path)
        elif path.name.endswith(".docx.txt"):
            yield SAMPLE / path.name.removesuffix(".txt"), docx(path)
        elif path.name.endswith(".xlsx.d"):
            yield SAMPLE / path.name.removesuffix(".d"), xlsx(path)


def main() -> int:
    """Write the files, or with `--check` compare them; 1 where a file differs from its source."""
    check = "--check" in sys.argv[1:]
    stale = 0
    for path, data in finished():
        same = path.exists() and path.read_bytes() == data
        if not check:
            path.write_bytes(data)
        elif not same:
            stale = 1
        print(path.name, "as it was" if same else "differs" if check else "written")
    return stale


if __name__ == "__main__":
    sys.exit(main())
