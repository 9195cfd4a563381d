"""The state that a report is from, where it need not say so."""

from headstamp.extract.trained.homes import dateline_state, state_of_towns, subject_state
from headstamp.extract.trained.words import Words
from headstamp.model.text import Span
from referents_of import place, referents_of


def test_the_army_under_a_dateline_is_that_states():
    """A bare body is of the state of the dateline; one of many, or an owned one, is of none."""
    text = "LIMA - Tanks came on Monday, the army said. An army council met. The firm's police left."
    known = referents_of(text)

    assert known.who(place(text, "the army")).country == "PE"
    assert known.who(place(text, "The firm's police")).country is None


def test_the_army_of_the_state_that_the_sentence_begins_with():
    """The subject of the sentence counts, that of the sentence before does not, nor does an owner."""
    text = "Chad bought tanks, the defence ministry said. The navy was silent."
    known = referents_of(text)

    assert known.who(place(text, "the defence ministry")).name == "Ministry of Defence of Chad"
    assert known.who(place(text, "The navy")).country is None


def test_the_army_in_a_capital_is_that_states():
    """A sentence that opens with a capital means its army, whatever the dateline and whoever was named before."""
    text = "LIMA - Mali's army spoke on Monday. In Quito, the army was silent. In June, the army spoke."
    known = referents_of(text)

    assert known.who(place(text, "the army")).country == "EC"
    assert known.who(place(text, "the army#2")).country == "ML"


def test_a_text_without_either_has_no_home():
    """No dateline and no state before the word is no home."""
    text = "Tanks came."
    words = Words(text, [Span(0, len(text))])

    assert dateline_state(words, {}) is None
    assert subject_state(words, 1, {}) is None


def test_a_dateline_told_apart_from_the_text_counts():
    """A head that names the place under which the report stands tells the state, whatever the first sentence says."""
    text = "The army said nothing."

    assert dateline_state(Words(text, [Span(0, len(text))], "PORT MORESBY"), {}) == "PG"
    assert dateline_state(Words(text, [Span(0, len(text))], "HARBOUR STREET"), {}) is None


def test_a_listed_body_is_the_reports_own_where_the_other_state_is_never_named():
    """The Congress of a report from Lima is Peru's, unless the report speaks of America too."""
    from referents_of import place, referents_of

    def country(text):
        return referents_of(text).who(place(text, "Congress")).country

    assert country("LIMA - The law passed Congress.") == "PE"
    assert country("LIMA - The law passed Congress. Washington was told.") == "US"
    assert country("The law passed Congress.") == "US"


def test_a_report_whose_towns_lie_in_one_state_is_from_there():
    """Two towns or more behind "in", "near" and the like; one town tells nothing, nor do towns of two states."""

    def state(text):
        return state_of_towns(Words(text, [Span(0, len(text))]), {})

    assert state("Rifles were dug up near Tocoa and sold in Choloma.") == "HN"
    assert state("Rifles were dug up near Tocoa and sold in San Pedro Sula.") == "HN"
    assert state("Rifles were dug up near Tocoa, and again in Tocoa.") is None
    assert state("Rifles were dug up near Tocoa and sold in Callao.") is None
