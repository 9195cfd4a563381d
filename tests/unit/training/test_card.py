"""The card of the reader."""

from training.card import Trained, write_card

SHIPPED = Trained(
    name="reader",
    recipe={"seed": 20, "steps": 100},
    data={"passages": "0123456789abcdef", "polnear": "fedcba9876543210"},
    texts={"passages": 1500, "polnear": 840},
    figures={"polnear dev": {"e2e_overlap": 0.7712, "recall direct": 0.9}, "held out": {"stage right": 0.9}},
    size=23_500_000,
)


def test_the_card_holds_data_figures_and_recipe() -> None:
    """Hashes, licences, every figure beside what is to be reached, and the settings stand in the card."""
    card = write_card(SHIPPED, None)

    assert "| polnear | 840 | states no licence; texts belong to their publishers | `fedcba9876543210` |" in card
    assert "| e2e_overlap | 0.771 |  | 0.770 |" in card
    assert "| stage right | 0.900 |  |  |" in card
    assert "- seed: `20`" in card
    assert "23.5 MB" in card


def test_the_reader_without_polnear_stands_beside_it() -> None:
    """Figures of the second reader fill their own column."""
    other = Trained("b", {}, {}, {}, {"polnear dev": {"e2e_overlap": 0.31}}, 1)

    assert "| e2e_overlap | 0.771 | 0.310 | 0.770 |" in write_card(SHIPPED, other)


def test_confidence_has_its_tables_and_its_diagram() -> None:
    """The tables stand as given, and the diagram lies beside the card; an empty second column is said to be empty."""
    card = write_card(SHIPPED, None, ["| 0.9 to 1.0 | 4 |"])

    assert "| 0.9 to 1.0 | 4 |\n![Confidence against the share that is right](reader-confidence.svg)" in card
    assert "the second column of figures is empty" in card
