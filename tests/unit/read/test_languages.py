"""The language of a text is told, and English with foreign names stays English."""

import tempfile
from pathlib import Path

import pytest

from headstamp.errors import LedgerFullError
from headstamp.model.text import Span
from headstamp.read.languages import _model, find_language

ENGLISH = "The harbour office confirmed on Monday that the crates had left for the east, and gave the date."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH, "en"),
        ("Il ministero ha smentito la notizia e ha detto che le casse sono ancora nel porto vecchio.", "it"),
        ("Министерство обороны заявило, что оружие не поставлялось, и отвергло обвинения.", "ru"),
        ("Oui.", "und"),
        ("12 345 678 901 234 567 890 123", "und"),
        ("Šarić and Đokić denied that the crates were theirs.", "en"),
    ],
)
def test_tells_the_language(text, expected):
    """A code of two letters, or `und` where there are too few letters."""
    assert find_language(text) == expected


def test_plain_english_needs_no_model() -> None:
    """A text full of the commonest English words is told without loading the model; one in another tongue is not."""
    _model.cache_clear()
    assert find_language(f"{ENGLISH} " * 3) == "en"
    assert _model.cache_info().misses == 0
    polish = "To jest tekst, który by mógł być po angielsku, ale nie jest, i to widać. "
    assert find_language(polish * 4) == "pl"


def test_what_is_skipped_does_not_count():
    """Boilerplate in another language than the report changes nothing."""
    text = "Ogni diritto riservato. Leggi anche le altre notizie del giorno sul porto vecchio. " * 5 + ENGLISH

    assert find_language(text, (Span(0, len(text) - len(ENGLISH)),)) == "en"


def test_a_table_of_names_is_not_taken_for_another_language():
    """Names of countries and companies alone are believed to be English."""
    assert find_language("Serbia;Yugoimport;Ukraine\nBulgaria;Arsenal;Romania\n" * 30, prose=False) == "en"


def test_a_full_temporary_folder_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The model needs a temporary file; where none can be made it is said, and how to help it."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    _model.cache_clear()

    with pytest.raises(LedgerFullError, match="TMPDIR"):
        find_language("The ships left the port at night, as people there remember.")
