"""Whether an article says that its own people looked."""

import pytest

from headstamp.extract.trained.decode import Decoded
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Attribution
from headstamp.extract.trained.own_looks import own_look
from headstamp.extract.trained.sentences import find_sentences
from headstamp.model.document import Document
from headstamp.model.text import Span


def marked(text: str, quoted: str = "") -> MarkedDocument:
    """The text of the Harbour Gazette; what is quoted is somebody else's."""
    document = Document("d1", "h", "a.txt", "text/plain", text, outlet="Harbour Gazette", published="2024-01-01")
    start = text.find(quoted)
    content = (Span(start, start + len(quoted)),) if quoted else ()
    decoded = Decoded((Attribution(source=(), cue=(), content=content),), (), ())
    return MarkedDocument(document, decoded, find_sentences(text, [Span(0, len(text))]), known=None)


@pytest.mark.parametrize(
    ("text", "quoted", "looked"),
    [
        ("Our reporters counted ten radars that were unloaded on Sunday.", "", "counted"),
        ("The Harbour Gazette filmed the ship. Ten radars were unloaded on Sunday.", "", "filmed"),
        ("The Harbour Gazette filmed the ship.\nTen radars were unloaded on Sunday.", "", None),
        ("Villagers saw how ten radars were unloaded on Sunday.", "", None),
        ('"We saw the crates." Ten radars were unloaded on Sunday.', '"We saw the crates."', None),
        ("Ten radars were unloaded on Sunday, we have learned.", "", None),
    ],
)
def test_who_looked(text: str, quoted: str, looked: str | None) -> None:
    """Reporters, "we" or the outlet by name, in the sentence or the one before it; no villager and nobody quoted."""
    page = marked(text, quoted)
    start = text.index("unloaded")

    found = own_look(page, Span(start, start + 8))

    assert (found and found.quote(text)) == looked
