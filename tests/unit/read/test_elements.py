"""Every element of a page has an XPath that leads back to it."""

import lxml.html
import pytest

from headstamp.read.elements import is_hidden, walk

PAGE = """<html><head><title>t</title></head><body><!-- note --><div><p>one<p>two <b>bold</b></div>
<o:p>odd</o:p><my-tag>own</my-tag><table><tr><td>cell</td></tr></table></body></html>"""


def test_each_path_finds_its_own_element():
    """Evaluated on the page, the path gives exactly the element it was made for, odd names included."""
    root = lxml.html.document_fromstring(PAGE)
    paths = [(node, path) for event, node, path in walk(root, "/html") if event == "start"]

    assert [path for _, path in paths][:6] == [
        "/html", "/html/head", "/html/head/title[1]", "/html/body", "/html/body/div[1]", "/html/body/div[1]/p[1]",
    ]  # fmt: skip
    assert len(paths) == len(list(root.iter(lxml.html.etree.Element)))
    assert all(root.xpath(path) == [node] for node, path in paths)


def test_a_walk_may_begin_inside_the_page():
    """Paths below a table begin with the path of the table."""
    table = lxml.html.document_fromstring(PAGE).find(".//table")

    assert [path for event, _, path in walk(table, "/x") if event == "start"] == ["/x", "/x/tr[1]", "/x/tr[1]/td[1]"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a</p>", False),
        ("<p hidden>a</p>", True),
        ('<p style="display : none">a</p>', True),
        ('<p style="visibility:hidden; color: red">a</p>', True),
        ('<p style="color: red">a</p>', False),
        ("<script>a</script>", True),
    ],
)
def test_what_is_not_shown_is_hidden(markup, expected):
    """Scripts, and elements that say that they are not shown."""
    assert is_hidden(lxml.html.fragment_fromstring(markup)) is expected
