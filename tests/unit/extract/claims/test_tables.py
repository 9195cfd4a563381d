"""Rows of tables as claims."""

from headstamp.extract.claims import tables
from headstamp.model.actor import ActorKind, voice_of
from headstamp.model.claim import Field, Kind, Polarity, Stage, Stance
from headstamp.model.document import Cell, Document, Row, Table
from headstamp.model.materiel import Category
from headstamp.model.text import Span


class Page:
    """A document that speaks for itself."""

    def __init__(self, document):
        self.document = document

    def voice(self):
        return voice_of(self.document.outlet)


def read(lines, *, table="", title="", outlet="", above=""):
    """The claims of a table whose cells are apart by bars, the header first."""
    text, rows = above + "\n", []
    headers = [name.strip() for name in lines[0].split("|")]
    text += lines[0] + "\n"
    for line in lines[1:]:
        cells, at = [], len(text)
        for header, piece in zip(headers, line.split("|"), strict=True):
            start = at + len(piece) - len(piece.lstrip())
            end = at + len(piece.rstrip())
            if end > start:
                cells.append(Cell(Span(start, end), header))
            at += len(piece) + 1
        rows.append(Row(tuple(cells)))
        text += line + "\n"
    document = Document(
        "d1", "h", "list.csv", "text/csv", text, title=title, outlet=outlet, tables=(Table(table, tuple(rows)),)
    )
    claims = list(tables.find(Page(document)))
    assert all(e.quote == e.span.quote(text) for claim in claims for e in claim.evidence)
    return claims


def told(claims):
    """(supplier, recipient, stage, polarity, goods, amount) of each transfer."""
    return [
        (
            c.body.supplier.name if c.body.supplier else None,
            c.body.recipient.name if c.body.recipient else None,
            c.body.stage.value,
            c.polarity.value,
            c.body.materiel.text,
            c.body.materiel.quantity.amount if c.body.materiel.quantity else None,
        )
        for c in claims
        if c.kind is Kind.TRANSFER
    ]


def test_a_row_is_a_transfer_with_all_its_fields():
    """Parties, goods, number, value, date, route and status of a row are read, each with its cell as evidence."""
    (claim,) = read(
        [
            "Exporter|Importer|Item|Quantity|Value (EUR million)|Date|Transit|Status",
            "Kestrel Arms|Ukraine|122 mm rockets|2000|1.5|2023-03-14|Bulgaria|ordered",
        ]
    )
    body = claim.body
    assert told([claim]) == [("Kestrel Arms", "Ukraine", "agreed", "affirmed", "122 mm rockets", 2000)]
    assert (body.supplier.kind, body.recipient.kind) == (ActorKind.COMPANY, ActorKind.STATE)
    assert (body.materiel.category, body.materiel.calibre) == (Category.MISSILES, "122 mm")
    assert (body.materiel.value.amount, body.materiel.value.currency) == (1_500_000, "EUR")
    assert (body.period.start, [via.name for via in body.via]) == ("2023-03-14", ["Bulgaria"])
    assert {e.field: e.quote for e in claim.evidence if e.field is not Field.WHOLE} == {
        Field.SUPPLIER: "Kestrel Arms",
        Field.RECIPIENT: "Ukraine",
        Field.MATERIEL: "122 mm rockets",
        Field.QUANTITY: "2000",
        Field.VALUE: "1.5",
        Field.PERIOD: "2023-03-14",
        Field.VIA: "Bulgaria",
        Field.TRIGGER: "ordered",
    }


def test_a_chart_takes_its_other_party_from_the_title():
    """Marks under kinds of help are transfers to the state that the title speaks of; refused training is a position."""
    claims = read(
        [
            "Country|Training|Lethal aid",
            "Serbia|refused|committed or provided",
            "France|committed|provided",
            "Austria|provided|no",
            "Malta|n/a|n/a",
        ],
        title="Chart: who arms Ukraine",
    )
    assert told(claims) == [
        ("Serbia", "Ukraine", "agreed", "affirmed", "Lethal aid", None),
        ("France", "Ukraine", "delivered", "affirmed", "Lethal aid", None),
        ("Austria", "Ukraine", "delivered", "denied", "Lethal aid", None),
    ]
    (position,) = [c for c in claims if c.kind is Kind.POSITION]
    assert (position.body.actor.name, position.body.issue, position.body.stance) == (
        "Serbia",
        "training of Ukraine",
        Stance.REFUSED,
    )


def test_kinds_of_goods_as_columns():
    """Under a column headed by a kind of goods stand the goods, with their number in brackets, or a number alone."""
    claims = read(["Donor|Recipient|Tanks|Howitzers", "Canada|Ukraine|Leopard 2A4 (8)|4", "Estonia|Ukraine||Yes"])
    assert told(claims) == [
        ("Canada", "Ukraine", "delivered", "affirmed", "Leopard 2A4", 8),
        ("Canada", "Ukraine", "delivered", "affirmed", "Howitzers", 4),
        ("Estonia", "Ukraine", "delivered", "affirmed", "Howitzers", None),
    ]


def test_ordered_and_delivered_are_two_claims():
    """Where a row counts what was ordered and what was delivered, each is a claim of its own; "~" is an estimate."""
    claims = read(
        ["Supplier|Recipient|Weapon|Number ordered|Numbers delivered", "Iran|Russia|attack drones|2400|~1000"]
    )
    assert told(claims) == [
        ("Iran", "Russia", "agreed", "affirmed", "attack drones", 2400),
        ("Iran", "Russia", "delivered", "affirmed", "attack drones", 1000),
    ]
    assert [c.body.materiel.quantity.estimate for c in claims] == [False, True]


def test_several_goods_in_a_cell():
    """Goods listed in one cell are told one by one, each with its own number."""
    claims = read(["Seller|Buyer|Goods", "Kestrel Arms|Sudan|5 T-72 tanks; 7.62x39 rounds; 60 mm mortars (12)"])
    assert [(goods, amount) for *_, goods, amount in told(claims)] == [
        ("T-72 tanks", 5),
        ("7.62x39 rounds", None),
        ("60 mm mortars", 12),
    ]


def test_what_was_refused_is_denied():
    """A refusal is a transfer denied, at the stage refused."""
    (claim,) = read(["Supplier|Recipient|Weapon|Status", "Serbia|Russia|rifles|refused"])
    assert (claim.polarity, claim.body.stage) == (Polarity.DENIED, Stage.REFUSED)


def test_the_outlet_speaks_or_the_source_that_a_row_names():
    """The voice is the document's; a column of sources gives the row's originator behind it."""
    rows = ["Supplier|Recipient|Weapon|Source", "Serbia|Ukraine|shells|Harbour Gazette", "Serbia|Cyprus|rifles|"]
    first, second = read(rows, outlet="Danube Courier")
    assert [m.name for m in first.chain] == ["Danube Courier", "Harbour Gazette"]
    assert (first.said_by.name, second.said_by.name) == ("Harbour Gazette", "Danube Courier")


def test_the_line_above_can_name_the_party():
    """Where the table has no title of its own, the line above it names the other party."""
    claims = read(["Country|Shells", "Spain|500"], above="Deliveries to Ukraine in 2023")
    assert told(claims) == [("Spain", "Ukraine", "delivered", "affirmed", "Shells", 500)]


def test_a_title_of_several_states_names_no_party():
    """Which of two states in a title is meant is not guessed."""
    claims = read(["Country|Shells", "Spain|500"], table="Shells, Ukraine and Moldova")
    assert told(claims) == [("Spain", None, "delivered", "affirmed", "Shells", 500)]


def test_tables_of_other_things_give_nothing():
    """Trade in wheat, budgets, totals and tables without parties are no transfers of arms."""
    assert read(["Exporter|Importer|Product|Quantity", "Ukraine|Egypt|wheat|500", "Ukraine|Kenya|maize|20"]) == []
    assert read(["Year|Country|Budget", "2020|France|50"]) == []
    assert read(["Weapon|Quantity", "rifles|50"]) == []
    assert read(["Supplier|Recipient|Weapon|Quantity", "Total||rifles|50"]) == []


def test_goods_unknown_by_name_follow_the_rest():
    """Where most goods of a table are materiel, an item that no list knows counts as well."""
    rows = [
        "Supplier|Recipient|Goods",
        "A Co|B Co|hand grenades",
        "A Co|B Co|carbines",
        "A Co|B Co|model nine sights",
    ]
    assert [goods for *_, goods, _ in told(read(rows))] == ["hand grenades", "carbines", "model nine sights"]
