"""A web page is read whole, its main text told from the rest, each block with the way back to its element."""

import lxml.html
import pytest

SENTENCE = "The harbour office confirmed on {day} that the crates had left for the east, and a spokesman gave the date of it."
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head>
<title>Crates leave harbour at night | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette">
<meta property="article:published_time" content="2024-03-03T10:00:00Z">
<meta name="author" content="Jane Roe">
<link rel="canonical" href="https://gazette.example/crates">
</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Crates leave harbour at night</h1>
<p>{SENTENCE.format(day="Monday")}</p>
<p>{SENTENCE.format(day="Tuesday")} <em>Nobody</em> said &ldquo;no&rdquo;.</p>
<p>{SENTENCE.format(day="Wednesday")}</p>
<table><tr><th>Country</th><th>Goods</th></tr><tr><td>Zubrowka</td><td>rockets</td></tr></table>
<p>{SENTENCE.format(day="Thursday")}</p>
</article>
<aside><h3>Most Read</h3><ul><li><a href="/a">Ferry fares to rise in spring</a></li></ul></aside>
<footer>All rights reserved.</footer>
<script>var words = "not these";</script>
</body></html>"""


def test_the_page_says_what_it_is(read):
    """Title, outlet, author, date and address come from the page's own fields."""
    document = read(PAGE, "page.html")

    assert (document.title, document.outlet) == ("Crates leave harbour at night", "Harbour Gazette")
    assert (document.byline, document.published) == ("Jane Roe", "2024-03-03")
    assert (document.url, document.language) == ("https://gazette.example/crates", "en")
    assert document.problems == ()


def test_what_is_not_the_main_text_is_kept_and_marked(read):
    """Menus, teasers and footers are in the text, and in the stretches that are not to be read."""
    document = read(PAGE, "page.html")
    skipped = " ".join(span.quote(document.text) for span in document.skips)

    assert "Home World" in skipped
    assert "Ferry fares to rise in spring" in skipped
    assert "All rights reserved." in skipped
    assert "Monday" not in skipped
    assert "Zubrowka" not in skipped
    assert "Crates leave harbour" not in skipped
    assert "not these" not in document.text


def test_every_block_leads_back_to_an_element_that_holds_its_words(read):
    """The element at the XPath, white space apart, holds the words of the block."""
    document = read(PAGE, "page.html")
    root = lxml.html.document_fromstring(PAGE)

    assert len(document.places) == 13
    for place in document.places:
        (element,) = root.xpath(place.label)
        assert place.span.quote(document.text) in " ".join(element.text_content().split())
    quoted = document.text.index("Nobody said “no”.")
    assert document.place_of(type(document.places[0].span)(quoted, quoted + 5)) == "/html/body/article[1]/p[2]"


def test_tables_of_the_page_are_rows(read):
    """A table in the main text gives rows with headers."""
    document = read(PAGE, "page.html")

    assert [
        [(cell.header, cell.span.quote(document.text)) for cell in row.cells] for row in document.tables[0].rows
    ] == [[("Country", "Zubrowka"), ("Goods", "rockets")]]


def test_the_same_page_reads_the_same_again(read):
    """No state is carried from one page to the next."""
    assert read(PAGE, "page.html") == read(PAGE, "page.html")


def test_a_page_without_a_main_text_is_read_whole(read):
    """Where nothing can be told apart, everything is readable and a Problem says so."""
    document = read("<html><body><p></p><b>Hm.</b></body></html>", "page.html")

    assert document.text == "Hm."
    assert document.skips == ()


def test_a_million_nested_tags_are_a_problem(refused):
    """The parser stops in time, and the reason is said."""
    problem = refused("<html><body>" + "<div>" * 1_000_000 + "words", "deep.html")

    assert (problem.code, problem.message) == ("damaged", "its tags are nested too deep to be read")


def test_what_stands_before_the_nested_tags_is_read(read):
    """Words above the place where the page goes wrong are kept, with a Problem."""
    document = read(f"<html><body><p>{SENTENCE}</p>" + "<div>" * 1_000_000 + "words", "deep.html")

    assert document.text == SENTENCE
    assert "damaged" in [problem.code for problem in document.problems]


def test_a_huge_page_is_read_without_looking_for_the_main_text(read):
    """Beyond a number of elements all of the text is read, and a Problem says so."""
    document = read("<html><body>" + "<p>It was denied.</p>" * 50_001 + "</body></html>", "wide.html")

    assert document.text.count("It was denied.") == 50_001
    assert "no-main-text" in [problem.code for problem in document.problems]


@pytest.mark.parametrize(
    "markup", ["<html><body></body></html>", "<html><body><script>x</script><img src=a></body></html>"]
)
def test_a_page_without_text_is_empty(refused, markup):
    """Scripts and pictures alone give nothing to read."""
    assert refused(markup, "page.html").code == "empty"


def test_a_date_in_the_year_9999_is_ignored(read):
    """The page is read; its date is not believed, and that is said."""
    document = read(PAGE.replace("2024-03-03T", "9999-03-03T"), "page.html")

    assert document.published is None
    assert [problem.code for problem in document.problems] == ["odd-date"]


def test_the_declared_encoding_is_honoured(read):
    """A page in Windows-1251 that says so comes out in Cyrillic."""
    page = '<html><head><meta charset="windows-1251"></head><body><p>Министр отверг это.</p></body></html>'

    document = read(page.encode("cp1251"), "page.html")

    assert document.text == "Министр отверг это."
    assert document.encoding == "cp1251"
