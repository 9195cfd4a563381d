"""Bad data as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What was wrong, where, in plain words. Stored, counted and shown; it never stops the reading of the rest."""

    code: str
    """A short stable word: `empty`, `binary`, `encrypted`, `damaged`, `too-large`, `not-english`, ..."""
    message: str
    """One sentence for a person: what was wrong and what happens now."""
    place: str = ""
    """Where: a path, or a path with a line, page, sheet or member after `#`."""
    document: str | None = None
    """Id of the document it belongs to, where one was made."""
