"""Which format some bytes are in: by what they hold first, by the ending of the name second."""

import json
import re
from pathlib import PurePath

from headstamp.read.refusals import UnreadableError

HEAD = 4096
"""Bytes looked at: every sign of a format stands at the beginning."""

_ENDINGS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".pdf": "pdf", ".docx": "docx", ".docm": "docx", ".eml": "mail", ".csv": "delimited",
    ".tsv": "delimited", ".tab": "delimited", ".xlsx": "workbook", ".xlsm": "workbook", ".jsonl": "articles",
    ".ndjson": "articles", ".json": "articles",
}  # fmt: skip
_PACKED = {"docx", "workbook", "pdf"}
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|div|p[ >])",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"\s*<\?xml|\s*<(?:rss|feed)\b", re.IGNORECASE)
_HEADER = re.compile(
    rb"^(?:return-path|received|delivered-to|from|to|cc|subject|date|message-id|mime-version|content-type|reply-to"
    rb"|x-[a-z-]+|dkim-signature|authentication-results|in-reply-to|references|sender|list-[a-z-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def sniff(data: bytes, name: str) -> str:
    """`text`, `markdown`, `html`, `pdf`, `docx`, `mail`, `delimited`, `workbook` or `articles`.

    What neither the bytes nor the name tell is taken for text. Raises UnreadableError `unsupported`,
    `encrypted` or `damaged` for bytes that are plainly something else, or not what the name says.
    """
    ending = _ENDINGS.get(PurePath(name).suffix.lower())
    head = data[:HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _packed(data, ending)
    if head.startswith(_OLD_OFFICE):
        raise _old_office(data)
    if head.startswith(b"{\\rtf"):
        raise UnreadableError("unsupported", "RTF is not read; save it as DOCX, PDF or plain text")
    if ending in _PACKED and (b"\x00" in head or head.startswith(b"PK") or ending == "pdf"):
        raise UnreadableError("damaged", "the beginning of the file is missing or torn; it cannot be opened")
    return _text_format(head, ending)


def _packed(data: bytes, ending: str | None) -> str:
    # The names of a ZIP archive's members stand in clear at their heads and again at its end.
    if b"word/document" in data:
        return "docx"
    if b"xl/workbook.xml" in data:
        return "workbook"
    if ending in _PACKED:
        raise UnreadableError("damaged", "the file is torn or damaged; it cannot be opened")
    if b"xl/" in data or b"ppt/" in data or b"content.xml" in data:
        raise UnreadableError("unsupported", "of office files only DOCX and XLSX are read; save it as one of them")
    raise UnreadableError("unsupported", "this is a ZIP archive; unpack it and read the files in it")


def _old_office(data: bytes) -> UnreadableError:
    if _ENCRYPTED_OFFICE in data:
        return UnreadableError("encrypted", "the file is locked with a password; unlock it and read it again")
    return UnreadableError("unsupported", "this is an office file from before 2007; save it as DOCX or XLSX")


def _text_format(head: bytes, ending: str | None) -> str:
    for mark in _MARKS:
        head = head.removeprefix(mark)
    if ending != "markdown" and _HTML.match(head):
        return "html"
    if _XML.match(head) and b"<html" not in head.lower() and ending in {None, "html"}:
        raise UnreadableError("unsupported", "XML other than web pages is not read")
    if _is_mail(head):
        return "mail"
    if _is_articles(head, ending):
        return "articles"
    if ending in _PACKED:
        return "text"
    return ending or ("delimited" if _is_delimited(head) else "text")


def _is_mail(head: bytes) -> bool:
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {match[0].lower() for match in _HEADER.finditer(block)}
    return _HEADER.match(head) is not None and len(names & _TELLING) >= 2


_TELLING = {b"received:", b"message-id:", b"mime-version:", b"return-path:", b"delivered-to:", b"from:", b"subject:"}


def _is_articles(head: bytes, ending: str | None) -> bool:
    if ending not in {None, "articles", "text"} or not head.lstrip().startswith((b"{", b"[")):
        return False
    line = head.lstrip().split(b"\n", 1)[0]
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return ending == "articles"


def _is_delimited(head: bytes) -> bool:
    """Four lines or more, each with as many delimiters as the first, two or more."""
    lines = [line for line in head.split(b"\n")[:-1] if line.strip()][:20]
    if len(lines) < 4:
        return False
    return any(lines[0].count(sign) >= 2 and len({line.count(sign) for line in lines}) == 1 for sign in (b";", b"\t"))
