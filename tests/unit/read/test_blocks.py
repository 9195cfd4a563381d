"""The visible text of a page comes in blocks, each in its element."""

import lxml.html
import pytest

from headstamp.read.blocks import is_data, page_text
from headstamp.read.deadlines import Deadline
from headstamp.read.refusals import UnreadableError


def text_of(body: str) -> str:
    return page_text(lxml.html.document_fromstring(f"<html><body>{body}</body></html>"), Deadline(60)).text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>one  two\n three</p>", "one two three"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<p>one <b>bold</b>, <i>two</i></p>", "one bold, two"),
        ("<p>one<br>two</p>", "one\ntwo"),
        ("<div>one<p>two</p>three</div>", "one\n\ntwo\n\nthree"),
        ("<p>one<!-- no --> two</p>", "one two"),
        ("<p>one<script>no()</script> two</p>", "one two"),
        ("<p>a</p><div style='display:none'><p>no</p></div><p>b</p>", "a\n\nb"),
        ("<p>&quot;caf&eacute;&quot; &#8212; 5&nbsp;km</p>", '"café" — 5 km'),
        ("<pre>one\n  two</pre>", "one\ntwo"),
        ("<ul><li>one<li>two</ul>", "one\n\ntwo"),
        ("<select><option>no</select><p>yes</p>", "yes"),
    ],
)
def test_text_is_what_a_visitor_reads(body, expected):
    """White space shrinks, blocks stand apart, entities are letters, hidden parts are left out."""
    assert text_of(body) == expected


def test_tables_of_data_are_rows_and_cells():
    """Cells are apart by tabs; a cell over two rows or columns is written once and counts in each of them."""
    root = lxml.html.document_fromstring(
        "<html><body><table><caption>Stock</caption><tr><th>Country<th>Goods<th>Year</tr>"
        "<tr><td rowspan=2>Zubrowka<td>old <b>rockets</b><td>2023</tr><tr><td colspan=2>mines</tr></table><p>end"
    )
    page = page_text(root, Deadline(60))
    table = page.tables[0]

    assert page.text == "Stock\n\nCountry\tGoods\tYear\nZubrowka\told rockets\t2023\nmines\n\nend"
    assert table.title == "Stock"
    assert [[span.quote(page.text) for span in row] for row in table.grid] == [
        ["Country", "Goods", "Year"],
        ["Zubrowka", "old rockets", "2023"],
        ["Zubrowka", "mines", "mines"],
    ]
    assert [root.xpath(block.path)[0].tag for block in page.blocks] == ["caption", *["th"] * 3, *["td"] * 4, "p"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", True),
        ("<table><tr><td>a<td>b</table>", False),
        ("<table><tr><td><table><tr><td>a</table><td>b<tr><td>c<td>d</table>", False),
        (f"<table><tr><td>{'word ' * 300}<td>b<tr><td>c<td>d</table>", False),
    ],
)
def test_layout_is_told_from_data(markup, expected):
    """A table that holds tables or long texts lays out the page."""
    assert is_data(lxml.html.fragment_fromstring(markup)) is expected


def test_a_slow_page_is_given_up():
    """The deadline is looked at while the page is walked."""
    with pytest.raises(UnreadableError, match="longer than"):
        page_text(lxml.html.document_fromstring("<p>one</p>"), Deadline(-1))
