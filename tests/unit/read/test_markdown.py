"""Markdown is the file as it stands; signs of layout are marked and tables become rows."""

TEXT = """---
title: "Crates: a list"
outlet: Harbour Gazette
author: Jane Roe
date: 2024-03-01
url: https://gazette.example/crates
---
# Crates

- The **first** crate held rockets.
> The second held none.

| Country | Goods |
|---------|-------|
| Zubrowka | rockets |
| Freedonia | mines |

```
code that nobody reads
```
![A crate](crate.png)
"""


def test_front_matter_says_what_the_document_is(read):
    """Title, outlet, author, date and address come from the front matter, which is not read as prose."""
    document = read(TEXT, "a.md")

    assert (document.title, document.outlet, document.byline) == ("Crates: a list", "Harbour Gazette", "Jane Roe")
    assert (document.published, document.url) == ("2024-03-01", "https://gazette.example/crates")
    assert document.skips[0].quote(document.text).startswith("---\ntitle")
    assert document.skips[0].quote(document.text).endswith("---\n# ")


def test_signs_at_the_edges_are_marked_and_no_character_moves(read):
    """Marks of headings, lists and quotations, code and pictures are skipped; words inside lines are not."""
    document = read(TEXT, "a.md")

    assert document.text == TEXT
    marked = [span.quote(TEXT) for span in document.skips[1:]]
    assert marked == [
        "- ",
        "> ",
        "|---------|-------|",
        "```\ncode that nobody reads\n```",
        "![A crate](crate.png)",
    ]


def test_pipe_tables_are_rows(read):
    """A table of pipes gives rows with headers, and spans into the file."""
    table = read(TEXT, "a.md").tables[0]

    assert [[(cell.header, cell.span.quote(TEXT)) for cell in row.cells] for row in table.rows] == [
        [("Country", "Zubrowka"), ("Goods", "rockets")],
        [("Country", "Freedonia"), ("Goods", "mines")],
    ]


def test_the_first_heading_is_the_title_where_nothing_says_more(read):
    """Without front matter, or with one that is no YAML, the heading names the document."""
    assert read("# Crates at night #\n\nThe ministry denied it.", "a.md").title == "Crates at night"
    assert read("---\n: {[\n---\n# Crates\n\nIt denied it.", "a.md").title == "Crates"
