"""How things are called where a person reads them."""

from dataclasses import replace

from headstamp.export import wording
from headstamp.model.entry import Amount, Origins
from headstamp.model.materiel import Period
from views import (
    ACTORS,
    AFFIRMED,
    AVARIA,
    CONTACT,
    DENIED,
    ENTRY,
    HERALD,
    LICENCE,
    POSITION,
    SANCTION,
    STATEMENT,
    WIRE,
)


def test_a_route_names_every_station() -> None:
    """The intermediaries of an entry are a list without an order; an open party is said to be open."""
    assert wording.route(ENTRY.entry) == "Avaria → Borduna, via Corvia"
    assert wording.name_all(["Avaria", "Borduna", "Corvia"]) == "Avaria, Borduna and Corvia"
    assert wording.route(replace(ENTRY.entry, supplier=None, via=())) == "not said → Borduna"


def test_materiel_goes_by_category_and_commonest_words() -> None:
    """Categories stand first, then two words at most, none that another already holds."""
    entry = ENTRY.entry

    assert wording.name_materiel(entry) == "ammunition (artillery shells)"
    assert wording.name_materiel(replace(entry, words=("ammunition",))) == "ammunition"
    assert wording.name_materiel(replace(entry, words=("a", "b", "c"), categories=("uav",))) == "uav (a, b)"
    assert wording.name_materiel(replace(entry, categories=("unspecified",))) == "artillery shells"
    assert wording.name_materiel(replace(entry, words=(), categories=("unspecified",))) == "arms"


def test_a_chain_leads_to_the_originator() -> None:
    """Outlet first, originator last, each once; the article's own voice goes by outlet, title or file."""
    assert wording.chain(AFFIRMED) == "Coast Agency → Otto Brandt"
    assert wording.chain(STATEMENT) == "Otto Brandt"
    assert wording.chain(LICENCE) == "=wire.html"
    assert wording.chain(replace(LICENCE, document=HERALD)) == "Northern Herald"
    assert wording.chain(replace(LICENCE, document=replace(WIRE, title="In brief"))) == "In brief"


def test_documents_go_by_outlet_and_title() -> None:
    """Outlet and title where they are known, else the file name."""
    assert wording.name_document(HERALD) == "Northern Herald, Shells for the east"
    assert wording.name_document(WIRE) == "=wire.html"


def test_counts_and_ranges() -> None:
    """Equal figures are written once; numbers of thousands have commas; nouns agree."""
    assert [wording.count_origins(Origins(*pair)) for pair in ((2, 2), (0, 3))] == ["2", "0–3"]
    assert wording.span_dates("2023", "2024") == "2023 – 2024"
    assert wording.span_dates("2023", "2023") == "2023"
    assert wording.span_dates(None, None) == ""
    assert wording.plural(1, "entry", "entries") == "1 entry"
    assert wording.plural(1204, "claim") == "1,204 claims"


def test_amounts_keep_their_vagueness() -> None:
    """One figure, a range, a least or a most are told apart."""
    amounts = [
        (3500.0, 3500.0, "shells"),
        (2.0, 3.5, None),
        (200000.0, None, "shells"),
        (None, 50.0, "guns"),
        (None, None, None),
    ]

    assert [wording.amount_range(*amount) for amount in amounts] == [
        "3,500 shells",
        "2–3.5",
        "200,000 or more shells",
        "up to 50 guns",
        "an unknown number",
    ]
    assert wording.name_amount(Amount("quantity", 5.0, 5.0, "guns", ACTORS[AVARIA], "c1")) == "5 guns (Avaria)"


def test_each_kind_is_summed_up_in_one_line() -> None:
    """What a claim says, without who says so."""
    assert [
        wording.summarise(view) for view in (AFFIRMED, DENIED, STATEMENT, LICENCE, CONTACT, SANCTION, POSITION)
    ] == [
        (
            "delivered: Avaria → Corvia → Borduna: artillery shells [about 3,500 shells; 2,500,000 USD], "
            "in March 2023 (2023-03)"
        ),
        "delivered: not said → Borduna: shells",
        "Otto Brandt asserts: They left our port",
        "export licence suspended by Corvia",
        "meeting: Avaria, Borduna, in Port Ash, 2 May 2023 (2023-05-02)",
        "sanction imposed by Avaria on Corvia",
        "Corvia: opposes: arms exports",
    ]


def test_periods_show_their_dates_once() -> None:
    """Words that are themselves the date stand alone."""
    assert wording.period(Period("2023", "2023", "2023")) == "2023"
    assert wording.period(Period("last spring")) == "last spring"
    assert wording.period(Period("last spring", "2023-03", "2023-05")) == "last spring (2023-03 – 2023-05)"


def test_said_falls_back_on_published() -> None:
    """Where the text gives no date of saying, the date of publication stands for it."""
    assert [wording.date_said(view) for view in (AFFIRMED, DENIED, LICENCE)] == ["2023-04", "2023-04-01", None]
