"""The format is told by what the bytes hold first, by the name second."""

import pytest

from headstamp.read.formats import sniff
from headstamp.read.refusals import UnreadableError

MAIL = b"From: Ann <ann@desk.example>\r\nSubject: Crates\r\nMIME-Version: 1.0\r\n\r\nHello"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7 ...", "report.txt", "pdf"),
        (b"PK\x03\x04....word/document.xml", "report.bin", "docx"),
        (b"PK\x03\x04....xl/workbook.xml", "report.docx", "workbook"),
        (b"<!DOCTYPE html><html>", "report.txt", "html"),
        (b"\xef\xbb\xbf<html><body>", "page", "html"),
        (b'<?xml version="1.0"?><!DOCTYPE html><html>', "page.xhtml", "html"),
        (MAIL, "message", "mail"),
        (b'{"title": "a", "text": "b"}\n', "feed", "articles"),
        (b'{"title": torn', "feed.jsonl", "articles"),
        (b"a;b;c\n1;2;3\n4;5;6\n7;8;9\n", "-", "delimited"),
        (b"a,b\n", "list.csv", "delimited"),
        (b"# Title\n", "notes.MD", "markdown"),
        (b"From: the harbour office\nwe hear that\n", "notes", "text"),
        (b"The minister denied it.", "report", "text"),
        (b"The minister denied it.", "report.docx", "text"),
    ],
)
def test_tells_the_format(data, name, expected):
    """Content wins over the name; the name decides where the content is plain text."""
    assert sniff(data, name) == expected


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"{\\rtf1 words}", "report.rtf", "unsupported"),
        (b"PK\x03\x04....ppt/slides", "slides.pptx", "unsupported"),
        (b"PK\x03\x04....some.txt", "archive.zip", "unsupported"),
        (b"PK\x03\x04....", "report.docx", "damaged"),
        (b"\x00\x01\x02", "report.xlsx", "damaged"),
        (b"words", "report.pdf", "damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "report.doc", "unsupported"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "report.docx", "encrypted"),
        (b'<?xml version="1.0"?><rss></rss>', "feed", "unsupported"),
    ],
)
def test_says_why_a_file_is_no_format_of_ours(data, name, code):
    """What can be recognised and not read is refused with a reason, not taken for text."""
    with pytest.raises(UnreadableError) as caught:
        sniff(data, name)

    assert caught.value.code == code
