"""Who kept silent is told, once, and by whom it is known."""

import pytest

from headstamp.extract.trained.silences import silences
from marked_of import marked_of

PARTIES = {
    "Orsa": "company:Orsa",
    "Peru": "state:Peru:PE",
    "the army": "armed force:army",
    "The minister": "unnamed:minister",
}


def told(text: str) -> list[tuple[str, str, str]]:
    """(source, cue, content) of each silence in a marked text."""
    marked = marked_of(text, PARTIES)
    found = silences(marked, marked.decoded.attributions)
    return [
        tuple(" ".join(span.quote(marked.text) for span in spans) for spans in (one.source, one.cue, one.content))
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orsa did not respond to a request.", ("Orsa", "did not respond", "to a request")),
        ("Orsa, based in Lima, declined to comment.", ("Orsa", "declined to comment", "")),
        ("The ship left, and the army made no comment on it.", ("the army", "made no comment", "on it")),
        ("Peru has not yet replied; the ship left.", ("Peru", "has not yet replied", "")),
        ("The minister kept silent about the price.", ("The minister", "kept silent", "about the price")),
    ],
)
def test_a_silence_has_its_subject_and_matter(text, expected):
    """The subject is that of the clause, or the name before an apposition; what it is about stands behind."""
    assert told(f"{text}\n; none") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The engine did not respond.",
        'Ana {s1.cue said}: {s1.content "Orsa did not reply"}.\n; s1 asserts speaker="Ana"',
        '{s1.source Orsa} {s1.cue declined to say} {s1.content when}.\n; s1 declines-to-comment speaker="Orsa"',
        "It was said that nobody answered.",
    ],
)
def test_what_nobody_keeps_silent_about_is_none(text):
    """A thing, what is told by somebody, and what is marked already give no silence of their own."""
    assert told(text if "; s1" in text else f"{text}\n; none") == []
