"""The stretches to be read are the paragraphs, less what is marked."""

from headstamp.extract.stretches import find_stretches
from headstamp.model.text import Span


def _quotes(text, skips=()):
    return [s.quote(text) for s in find_stretches(text, skips)]


def test_each_line_is_a_paragraph():
    """Line breaks end paragraphs, blank lines are nothing."""
    assert _quotes("One line.\n\n Another. \n***\n") == ["One line.", "Another."]


def test_wrapped_lines_are_joined():
    """In a hard-wrapped text a paragraph runs to the blank line."""
    line = "word " * 12
    text = f"{line}\n{line}\n{line}\n\nThe end."
    assert len(_quotes(text)) == 2


def test_marked_stretches_are_left_out():
    """What is not to be read is cut out, also from the middle of a line."""
    text = "Read this. SKIP Read that."
    start = text.index("SKIP")
    assert _quotes(text, [Span(start, start + 4)]) == ["Read this.", "Read that."]


def test_pages_are_wrapped_whatever_their_measure():
    """On a page a sentence runs over the line, and a short line ends a paragraph."""
    line = "word " * 30
    text = f"A title\n{line}\n{line}\nthe end.\nAnother {line}\nends here."
    found = [s.quote(text) for s in find_stretches(text, wrapped=True)]
    assert found[0] == "A title"
    assert found[1].endswith("the end.")
    assert found[2].startswith("Another")
    assert len(found) == 3
