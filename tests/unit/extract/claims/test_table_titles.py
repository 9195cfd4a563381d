"""What stands over a table."""

import pytest

from headstamp.extract.claims.table_columns import Column, Layout
from headstamp.extract.claims.table_titles import lines_about, other_party
from headstamp.model.claim import Stage
from headstamp.model.document import Cell, Document, Row, Table
from headstamp.model.text import Span

SUPPLIERS = Layout({"Country": Column("Country", "supplier")}, True, Stage.DELIVERED)


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Military aid to Ukraine", "UA"),
        ("Ukraine support", "UA"),
        ("US aid for Ukraine", "UA"),
        ("Deliveries from Poland", None),
        ("Ukraine and Moldova", None),
        ("What was sent", None),
    ],
)
def test_the_recipient_in_a_title(line, country):
    """The one state that is left when givers are set aside is the recipient; two or none are nobody."""
    party = other_party([line], SUPPLIERS).get("recipient")
    assert (party.country if party else None) == country


def test_nobody_where_both_columns_are_there():
    """A table that names both parties takes none from its title."""
    both = Layout({"A": Column("A", "supplier"), "B": Column("B", "recipient")}, True, Stage.DELIVERED)
    assert other_party(["Aid to Ukraine"], both) == {}


def test_lines_about():
    """Title, the line above the header, and the document's title, in this order."""
    text = "Some text.\nDeliveries in 2023\nCountry|Shells\nSpain|500\n"
    at = text.index("Spain")
    row = Row((Cell(Span(at, at + 5), "Country"), Cell(Span(at + 6, at + 9), "Shells")))
    table = Table("chart_one", (row,))
    document = Document("d", "h", "n", "text/csv", text, title="Report", tables=(table,))
    assert lines_about(document, table) == ["chart one", "Deliveries in 2023", "Report"]
