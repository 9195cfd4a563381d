"""The held-out tenth as gold."""

import json
from typing import Any

from training.held_out_gold import file_texts, gold_record, is_told
from training.passages import parse_passage

from headstamp.evaluate.gold import read_notes
from headstamp.lexicon.same_names import load_same_names
from headstamp.lexicon.states import load_states

STATES = load_states()
DEAL = """@ deal-02 | deal | wire | 2024-03-05 | Harbour Gazette
{s1.content {t1.supplier South Korea} has agreed to {t1.trigger sell} {t1.recipient Peru} {t1.quantity four} {t1.materiel frigates} for {t1.value $1.2 billion}}, {s1.source Ines Quiroga}, a spokeswoman in Lima, {s1.cue said}.
{s2.content "{t2.supplier We} have {t2.trigger delivered} nothing to {t2.recipient anyone}"}, {s2.cue said} {s2.source Han Do-yun}, who heads the yard.
; t1 transfer affirmed asserted agreed ships by=s1
; t2 transfer denied asserted delivered unspecified by=s2 supplier="Seoul"
; s1 asserts speaker="Ines Quiroga"
; s2 asserts speaker="Han Do-yun" chain="Yard Weekly"
"""


def read(passage: str) -> dict[str, Any]:
    return gold_record(parse_passage(passage.splitlines(), "here"), "passages.jsonl#1", STATES)


def test_a_passage_becomes_gold():
    """Parties by their names, amounts as numbers, who says so through whom, evidence from first mark to last."""
    record = read(DEAL)
    first, second = record["transfers"]

    assert (first["supplier"], first["recipient"], first["materiel"]) == ("South Korea", "Peru", "frigates")
    assert (first["quantity"], first["value"]) == (4, {"amount": 1_200_000_000, "currency": "USD"})
    assert (first["said_by"], first["chain"]) == ("Ines Quiroga", ["article", "Ines Quiroga"])
    assert first["evidence"] == [0, 66]
    assert (second["supplier"], second["recipient"], second["polarity"]) == ("South Korea", None, "denied")
    assert second["chain"] == ["article", "Yard Weekly", "Han Do-yun"]
    assert [one["speaker"] for one in record["statements"]] == ["Ines Quiroga", "Han Do-yun"]
    assert (record["outlet"], record["published"], record["group"]) == ("Harbour Gazette", "2024-03-05", "deal")


def test_all_lists_are_there():
    """A passage that holds nothing is gold too: whatever is found in it is found in vain."""
    record = read("@ fair-01 | fair | local | |\nThe fair opened under a blue sky.\n; none")

    assert [record[name] for name in ("transfers", "statements", "licences", "contacts", "sanctions", "positions")] == [
        [], [], [], [], [], [],
    ]  # fmt: skip


def test_a_voice_inside_a_voice_comes_after_it():
    """Where one speaker tells what another said the chain has both, the outer first."""
    record = read(
        "@ two-01 | two | wire | |\n"
        "{s1.source Ada Quill} {s1.cue said} {s1.content that {s2.source Bo Stone} had {s2.cue told} her {s2.content "
        "{t1.supplier Chile} {t1.trigger sold} {t1.materiel rifles}}}.\n"
        '; t1 transfer affirmed asserted delivered small-arms by=s2\n; s1 asserts speaker="Ada Quill"\n'
        '; s2 asserts speaker="Bo Stone"'
    )

    assert record["transfers"][0]["chain"] == ["article", "Ada Quill", "Bo Stone"]
    assert record["transfers"][0]["category"] == "small arms"


def test_an_end_that_the_text_never_names_is_asked_of_nobody():
    """A state is told by its adjective or capital and a firm by a word of its name; the writer's own knowledge is not."""
    text = "Shells of the Lima yard went to Kestrel's depot."

    assert is_told("Peru", text, STATES)
    assert is_told("Kestrel Munitions", text, STATES)
    assert not is_told("Chile", text, STATES)
    record = read(
        "@ far-01 | far | wire | |\n{t1.materiel Rifles} {t1.trigger went} to {t1.recipient Peru}.\n"
        '; t1 transfer affirmed asserted delivered small-arms by=article supplier="Chile"'
    )
    assert record["transfers"][0]["optional"]


def test_what_the_marks_leave_open_is_optional():
    """A pronoun without a name, a meeting with one name, and the same transfer again are asked of nobody."""
    record = read(
        "@ open-01 | open | wire | |\n"
        "{t1.supplier Chilean} {t1.materiel rifles} {t1.trigger for} {t1.recipient Peru}\n"
        "{t2.supplier Chile} {t2.trigger sold} {t2.recipient Peru} {t2.quantity 40} {t2.materiel rifles}. "
        "{t3.trigger Sold} {t3.recipient it} {t3.materiel shells} too. {c1.participant She} {c1.trigger met} "
        "{c1.participant Ada Quill}.\n"
        "; t1 transfer affirmed asserted delivered small-arms by=article\n"
        "; t2 transfer affirmed asserted delivered small-arms by=article\n"
        '; t3 transfer affirmed asserted delivered ammunition by=article supplier="Chile"\n'
        "; c1 contact meeting by=article"
    )

    assert [one.get("optional", False) for one in record["transfers"]] == [False, True, True]
    assert record["contacts"][0]["participants"] == ["Ada Quill"]
    assert record["contacts"][0]["optional"] is True


def test_names_are_those_that_a_reader_gives():
    """A state goes by its short English name; a body keeps its words, without the ending of a possessive."""
    record = read(
        "@ name-01 | name | wire | |\n{t1.supplier Belgrade} {t1.trigger sent} {t1.recipient Uganda's defence ministry} "
        "{t1.materiel shells} through {t1.via Mombasa}.\n; t1 transfer affirmed asserted delivered ammunition by=article"
    )

    assert [record["transfers"][0][name] for name in ("supplier", "recipient", "via", "said_by")] == [
        "Serbia", "Uganda defence ministry", ["Mombasa"], "article",
    ]  # fmt: skip


def test_the_order_of_passages_does_not_matter():
    """Passages stand in the order of their ids, a line each, and gold points at the line."""
    passages = [parse_passage(DEAL.replace("deal-02", name).splitlines(), "here") for name in ("deal-02", "deal-01")]
    first, second = (file_texts(order, STATES) for order in (passages, passages[::-1]))

    assert first == second
    assert [json.loads(line)["id"] for line in first["passages.jsonl"].splitlines()] == ["deal-01", "deal-02"]
    assert [json.loads(line)["file"] for line in first["gold.jsonl"].splitlines()] == [
        "passages.jsonl#1", "passages.jsonl#2",
    ]  # fmt: skip


def test_what_is_written_can_be_evaluated():
    """The gold has no fault in the eyes of the command that reads it."""
    text = file_texts([parse_passage(DEAL.splitlines(), "here")], STATES)["gold.jsonl"]

    assert read_notes(text, load_same_names()).faults == ()
