"""Plain text: the text is the file, decoded, as it stands."""

from headstamp.model.problem import Problem
from headstamp.read.drafts import Draft, Found, Raw
from headstamp.read.encodings import Decoded, decode


def read_plain(raw: Raw) -> Found:
    """One document; line ends are kept as they are, a byte order mark is no part of the text."""
    decoded = decode(raw.data)
    return Found(
        (
            Draft(
                text=decoded.text,
                media_type="text/plain",
                encoding=decoded.encoding,
                problems=note_encoding(raw, decoded),
            ),
        )
    )


def note_encoding(raw: Raw, decoded: Decoded) -> tuple[Problem, ...]:
    """A Problem `mixed-encoding` where some lines stood in another encoding than the file; else nothing."""
    if not decoded.stray_lines:
        return ()
    message = f"{decoded.stray_lines} line(s) are not in UTF-8 like the rest; they were read as Windows-1252"
    return (raw.problem("mixed-encoding", message),)
