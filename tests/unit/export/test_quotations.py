"""The words of a claim inside their sentence."""

import pytest

from headstamp.export.quotations import Passage, Piece, cut_text, marked_spans, quote_claim, quote_spans
from headstamp.model.text import Span
from views import AFFIRMED, DENIED, HERALD_TEXT, LICENCE, WIRE_TEXT

TEXT = """Arms for the north
By Ada Quill

Gen. Otto Brandt said: "We sent 500 shells." He spoke on Monday, after the U.S. Army
left the port. "Nothing was agreed," he added
in a low voice. The end.
"""


def around(words: str, text: str = TEXT) -> str:
    """The passage around the words, marked with stars."""
    start = text.index(words)
    return starred(quote_spans(text, [Span(start, start + len(words))]))


def starred(passages: tuple[Passage, ...]) -> str:
    return " / ".join("".join(f"*{p.text}*" if p.marked else p.text for p in each.pieces) for each in passages)


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("Arms", "*Arms* for the north"),
        ("Quill", "By Ada *Quill*"),
        ("500 shells", 'Gen. Otto Brandt said: "We sent *500 shells*."'),
        ('"We sent 500 shells."', 'Gen. Otto Brandt said: *"We sent 500 shells."*'),
        ("Monday", "He spoke on *Monday*, after the U.S. Army left the port."),
        ("Nothing", '"*Nothing* was agreed," he added in a low voice.'),
        ("low voice", '"Nothing was agreed," he added in a *low voice*.'),
        ("The end.", "*The end.*"),
    ],
)
def test_words_stand_in_their_sentence(words: str, passage: str) -> None:
    """Titles and abbreviations end no sentence; headings and empty lines do; a wrapped line does not."""
    assert around(words) == passage


def test_far_apart_words_give_several_passages() -> None:
    """Sentences with others between them are shown apart, touching ones together, each from where it begins."""
    spans = [Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in ("Brandt", "Monday", "end")]

    passages = quote_spans(TEXT, spans)

    assert starred(passages) == (
        'Gen. Otto *Brandt* said: "We sent 500 shells." He spoke on *Monday*, after the U.S. Army left the port.'
        " / The *end*."
    )
    assert [TEXT[p.start :][:3] for p in passages] == ["Gen", "The"]


def test_a_long_sentence_is_cut_at_words() -> None:
    """A sentence without end is cut within 400 code points on each side, at a word, and the cut is shown."""
    text = "word " * 200 + "shells" + " word" * 200

    shown = around("shells", text)

    assert shown.startswith("… word word")
    assert shown.endswith("word word …")
    assert shown == "… " + "word " * 80 + "*shells*" + " word" * 80 + " …"


def test_claims_mark_their_fields() -> None:
    """Single fields are marked, in one passage or more; the whole claim only where it has no field."""
    assert starred(quote_claim(HERALD_TEXT, AFFIRMED.claim)) == (
        "*Avaria* *shipped* about 3,500 *artillery shells* worth $2.5 million to Borduna via Corvia in March 2023, the "
        "Coast Agency reported, citing *Col. Otto Brandt*."
    )
    assert starred(quote_claim(HERALD_TEXT, DENIED.claim)) == (
        "The Borduna ministry *denied* it. “*We have received no shells*,” a spokeswoman said."
    )
    assert marked_spans(LICENCE.claim) == (Span(0, 62),)
    assert WIRE_TEXT[0:62].endswith("</script>")


def test_the_whole_text_in_pieces() -> None:
    """Pieces of a text join to the text; overlapping spans are one mark."""
    pieces = cut_text("one two\nthree", [Span(4, 7), Span(5, 9), Span(0, 0)])

    assert pieces == (Piece("one ", marked=False), Piece("two\nt", marked=True), Piece("hree", marked=False))
    assert cut_text("", []) == ()
