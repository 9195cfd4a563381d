"""The parser cuts only the stretches it is given, with offsets in the whole text."""

from headstamp.extract.spacy_parser import SpacyParser
from headstamp.model.text import Span


def test_offsets_are_those_of_the_text():
    """Each token stands where the text has it, typographic quotation marks and all."""
    text = "Skip this.\n“We’ve sent nothing,” she said."
    (parsed,) = SpacyParser().parse_all([(text, [Span(11, len(text))])])
    assert all(text[t.start : t.end] == t.text or not t.text.isalpha() for t in parsed.tokens)
    assert parsed.tokens[0].start == 11
    assert [s.paragraph for s in parsed.sentences] == [0]


def test_long_paragraph_is_read_in_pieces():
    """A paragraph beyond the parser's measure loses no word."""
    text = "Chile sent tanks to Peru. " * 2000
    (parsed,) = SpacyParser().parse_all([(text, [Span(0, len(text.rstrip()))])])
    assert sum(1 for t in parsed.tokens if t.text == "tanks") == 2000


def test_re_export_is_one_word():
    """The hyphen does not cut it."""
    text = "The re-export was halted."
    (parsed,) = SpacyParser().parse_all([(text, [Span(0, len(text))])])
    assert "re-export" in [t.text for t in parsed.tokens]
