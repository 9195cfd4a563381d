"""Augmentation of passages."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.annotations import Annotated
from training.passage_annotations import annotate
from training.passages import parse_passage
from training.rewriting import rewrite
from training.swapping import (
    Stock,
    stock_of,
    swap,
    swap_dates,
    swap_goods,
    swap_numbers,
    swap_people,
    swap_spellings,
    swap_states,
)

from headstamp.lexicon.states import load_states

PASSAGE = """@ a-01 | a | wire | 2024-03-05 | Harbour Gazette
{s1.content {t1.supplier Norwegian} yards {t1.trigger lent} {t1.recipient Chad} {t1.quantity 1,200} {t1.materiel river tugs} in {t1.period May 2019}}, {s1.source Ida Moe} {s1.cue said} in Oslo.
{s2.source Moe} {s2.cue said} {s2.content Norway kept its 120 mm mortars}.
; t1 transfer affirmed asserted delivered ships by=s1 supplier="Norway"
; s1 asserts speaker="Ida Moe"
; s2 asserts speaker="Ida Moe\""""


@pytest.fixture(scope="module")
def passage() -> Annotated:
    return annotate(parse_passage(PASSAGE.splitlines(), "here"))


@pytest.fixture(scope="module")
def stock(passage: Annotated) -> Stock:
    return stock_of(load_states(), [passage])


def test_a_state_is_swapped_in_all_its_forms(passage: Annotated, stock: Stock) -> None:
    """Name, adjective and capital of one state lead to one other state, and the marks go with them."""
    swapped = rewrite(passage, swap_states(passage, stock, Random(3)))
    supplier = swapped.triggers[0].roles["supplier"][0].quote(swapped.text)
    implied = swapped.triggers[0].roles["implied supplier"][0].quote(swapped.text)

    assert "Norw" not in swapped.text
    assert "Oslo" not in swapped.text
    assert stock.forms[supplier][0] == stock.forms[implied][0]


def test_people_are_swapped_where_the_surname_stands_alone(passage: Annotated, stock: Stock) -> None:
    """The second source is the surname of the first after the swap too."""
    swapped = rewrite(passage, swap_people(passage, stock, Random(1)))
    full, short = (one.source[0].quote(swapped.text) for one in swapped.attributions)

    assert full != "Ida Moe"
    assert full.split(" ", 1)[1] == short


def test_numbers_keep_their_form(passage: Annotated, stock: Stock) -> None:
    """A year stays a year, a calibre stays as it is, a number with a comma keeps one."""
    swapped = rewrite(passage, swap_numbers(passage, stock, Random(2)))

    assert "120 mm" in swapped.text
    assert "," in swapped.triggers[0].roles["quantity"][0].quote(swapped.text)
    assert 1975 <= int(swapped.triggers[0].roles["period"][0].quote(swapped.text).split()[1]) <= 2026


def test_dates_and_goods_are_swapped_for_their_like(passage: Annotated, stock: Stock) -> None:
    """A month becomes a month; goods become goods of their category, here the only ones there are."""
    swapped = rewrite(passage, swap_dates(passage, stock, Random(5)))

    assert swapped.triggers[0].roles["period"][0].quote(swapped.text).split()[0] in {
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    }
    assert [edit.words for edit in swap_goods(passage, stock, Random(0))] == ["river tugs"]


def test_letters_are_written_out(stock: Stock) -> None:
    """Letters that the vocabulary does not fold are written out as other outlets do."""
    text = Annotated("a", "passages", "a", "Đorđe, licence")

    assert rewrite(text, swap_spellings(text, stock, Random(7))).text == "Djordje, license"


@given(st.integers(0, 10**6))
def test_every_mark_keeps_words(seed: int) -> None:
    """Whatever is swapped, every mark holds whole words inside the text, triggers and cues as they were written."""
    passage = annotate(parse_passage(PASSAGE.splitlines(), "here"))
    swapped = swap(passage, stock_of(load_states(), [passage]), Random(seed))

    for span in swapped.spans():
        words = span.quote(swapped.text)
        assert words
        assert words == words.strip()
    assert [one.cue[0].quote(swapped.text) for one in swapped.attributions] == ["said", "said"]
    assert swapped.triggers[0].spans[0].quote(swapped.text) == "lent"
    assert swap(passage, stock_of(load_states(), [passage]), Random(seed)) == swapped
