"""Headers tell what columns hold."""

import pytest

from headstamp.extract.claims.table_columns import read_layout
from headstamp.model.claim import Stage
from headstamp.model.document import Cell, Row, Table
from headstamp.model.materiel import Category
from headstamp.model.text import Span


def _layout(*headers, about=""):
    cells = tuple(Cell(Span(at, at + 1), header) for at, header in enumerate(headers))
    return read_layout(Table("", (Row(cells),)), about)


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Supplier", "supplier"),
        ("Country of origin", "supplier"),
        ("Final importer", "recipient"),
        ("End-user", "recipient"),
        ("State of destination", "recipient"),
        ("number_of_weapons", "quantity"),
        ("Numbers delivered", "quantity"),
        ("Numbers delivered is estimate", None),
        ("Delivery year", "date"),
        ("Year(s) of deliveries", "date"),
        ("monetary_value_eur", "value"),
        ("Intermediate location", "via"),
        ("Weapon designation", "materiel"),
        ("Armament category", "category"),
        ("Delivered", "stage"),
        ("Main battle tanks", "kind"),
        ("Non-lethal aid", "kind"),
        ("Training of troops", "training"),
        ("GDP per country", None),
    ],
)
def test_roles(header, role):
    """A header is known by the longest listed phrase in it, in any spelling of its spaces."""
    layout = _layout("Seller", "Buyer", header)
    assert layout.columns[header].role == role


def test_measures():
    """Currency, scale, unit, stage and category are read from the header."""
    layout = _layout(
        "Seller", "Buyer", "Value (EUR million)", "Quantity (tonnes)", "Price, $bn", "Numbers ordered", "Tanks"
    )
    columns = layout.columns
    assert (columns["Value (EUR million)"].currency, columns["Value (EUR million)"].factor) == ("EUR", 1_000_000)
    assert (columns["Price, $bn"].currency, columns["Quantity (tonnes)"].unit) == ("USD", "tonnes")
    assert (columns["Numbers ordered"].stage, columns["Tanks"].category) == (Stage.AGREED, Category.ARMOUR)


def test_countries_are_the_party_that_is_missing():
    """A column of countries is the supplier, or the recipient beside one."""
    assert _layout("Country", "Weapon").columns["Country"].role == "supplier"
    assert _layout("Exporter", "Country", "Weapon").columns["Country"].role == "recipient"


def test_what_is_no_table_of_transfers():
    """A table without a party, or of one party and nothing that moves, has no layout."""
    assert _layout("Weapon", "Quantity") is None
    assert _layout("Country", "Budget") is None


def test_the_title_sets_the_stage():
    """What stands over a table gives the stage of rows that give none."""
    assert _layout("Country", "Tanks", about="Pledges to Ukraine").stage is Stage.AGREED
    assert _layout("Country", "Tanks").stage is Stage.DELIVERED
