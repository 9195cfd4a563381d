"""Settings and their defaults. Only the doors (command line, `headstamp.api`) read them; stages are handed values."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from headstamp.errors import UsageError

LEDGER_VARIABLE = "HEADSTAMP_LEDGER"
DEFAULT_LEDGER = "headstamp.db"
READERS = ("trained", "llm")
"""The names of the readers, the default first; `headstamp.tasks.readers` opens them."""
LANGUAGE_MODEL_KEY_VARIABLE = "HEADSTAMP_LLM_KEY"
"""The only place from which the key of a language model's server is read."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one document is read, and which claims count. Reaching a limit is a Problem, never a crash.

    Raises UsageError for a confidence that is not from 0 to 1.
    """

    bytes: int = 50_000_000
    """Largest file, in bytes; a larger one is not read at all."""
    unpacked_bytes: int = 200_000_000
    """Most bytes that a DOCX or XLSX may unpack to: the guard against zip bombs."""
    characters: int = 500_000
    """Most code points of a document's text that are read closely; the rest is stored and searchable."""
    pages: int = 2_000
    """Most pages of a PDF."""
    rows: int = 50_000
    """Most rows of a table."""
    seconds: float = 60.0
    """Most seconds of turning one document's bytes into text."""
    min_confidence: float = 0.0
    """Least confidence, 0 to 1, at which a claim counts at once; one under it, when a person has reviewed it."""

    def __post_init__(self) -> None:
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(f'"{self.min_confidence}" is no least confidence; allowed is 0 to 1, such as 0.6')


@dataclass(frozen=True, slots=True)
class Settings:
    """What a door needs to know before it starts."""

    ledger: Path = Path(DEFAULT_LEDGER)
    limits: Limits = field(default_factory=Limits)


def ledger_path(given: str | os.PathLike[str] | None, environment: Mapping[str, str] = os.environ) -> Path:
    """The ledger file to use: the one given, else HEADSTAMP_LEDGER, else `headstamp.db` in the current folder."""
    return Path(given or environment.get(LEDGER_VARIABLE) or DEFAULT_LEDGER)
