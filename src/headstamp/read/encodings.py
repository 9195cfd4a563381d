"""Bytes to text: the encoding is found, and said."""

import codecs
import re
from typing import NamedTuple

from headstamp.read.names import storable
from headstamp.read.refusals import UnreadableError

SAMPLE = 60_000
"""Bytes from which the encoding is guessed: enough for letter frequencies, short enough to take milliseconds."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSES = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2", "iso8859_5",
    "koi8_r", "koi8_u", "mac_cyrillic", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip  # the encodings that news texts come in; a free guess takes short Western texts for EBCDIC
_WIDE_SIGN = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


class Decoded(NamedTuple):
    """A text, the encoding it came in, and the number of lines that stood in another one."""

    text: str
    encoding: str
    stray_lines: int = 0


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data` without its byte order mark; never fails for text.

    In this order: the byte order mark, UTF-8, what the file itself declares, mixed UTF-8 and Windows-1252
    line by line, the best guess, Windows-1252. Raises UnreadableError `binary` for what is no text.
    """
    decoded = _decode(data, declared)
    head = decoded.text[:SAMPLE]
    if "\x00" in decoded.text or len(_CONTROL.findall(head)) > max(1, len(head) // 50):
        raise UnreadableError("binary", "this is not text, nor any format that is read; it is left out")
    return decoded._replace(text=storable(decoded.text))


def _decode(data: bytes, declared: str | None) -> Decoded:
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(marked, errors="replace"), marked)
    for encoding in (_unmarked_wide(data), "utf-8", declared):
        text = _strictly(data, encoding) if encoding else None
        if encoding and text is not None:
            return Decoded(text, codecs.lookup(encoding).name)
    if b"\x00" in data:
        return Decoded("\x00", "binary")
    mixed = _mixed(data)
    if mixed:
        return mixed
    western = Decoded(data.decode("cp1252", errors="replace"), "cp1252")
    guess = _guess(data)
    text = _strictly(data, guess)
    # Where the letters come out the same, the commoner name is given.
    return western if text is None or text == western.text else Decoded(text, guess)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is NUL."""
    head = data[:2000]
    if len(data) % 2 or len(head) < 8:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _mixed(data: bytes) -> Decoded | None:
    """Line by line, where whole signs of UTF-8 outnumber the bytes that fit none; else None."""
    rest, whole = _WIDE_SIGN.subn(b"", data)
    strays = len(rest) - len(rest.translate(None, bytes(range(0x80, 0x100))))
    if whole < max(1, strays):
        return None
    lines, stray_lines = [], 0
    for line in data.splitlines(keepends=True):
        text = _strictly(line, "utf-8")
        if text is None:
            text, stray_lines = line.decode("cp1252", errors="replace"), stray_lines + 1
        lines.append(text)
    return Decoded("".join(lines), "utf-8", stray_lines)


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], cp_isolation=_GUESSES, enable_fallback=False).best()
    return best.encoding if best else "cp1252"
