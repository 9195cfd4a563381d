"""Marks of people in place of those of the graph."""

import json

from training.gold_marks import GoldMarks, marks_of, told
from training.held_out_gold import GOLD, file_texts
from training.passages import parse_passage

from headstamp.lexicon.states import load_states

SALE = """@ sale-01 | sale | wire | 2024-03-05 | Harbour Gazette
{t1.supplier,t2.supplier Chile} {t1.trigger,t2.trigger sold} {t1.materiel tanks} and {t2.materiel shells} to {t1.recipient,t2.recipient the Peruvian army}. {t3.quantity Ten} have {t3.trigger arrived}.
; t1 transfer affirmed asserted delivered armour by=article
; t2 transfer affirmed asserted delivered ammunition by=article
; t3 transfer affirmed asserted delivered armour by=article supplier="Chile" recipient="Bolivia"
"""


def test_claims_that_share_a_trigger_are_one_row_of_roles():
    """As the graph gives them; apart they stay two, and without names elsewhere the third has no ends."""
    passage = parse_passage(SALE.splitlines(), "test")
    sold, arrived = marks_of(passage).triggers
    assert [span.quote(passage.text) for span in sold.roles["materiel"]] == ["tanks", "shells"]
    assert sold.classes["category"] == "armour"
    assert set(arrived.roles) == {"quantity", "implied supplier"}
    assert len(marks_of(passage, apart=True).triggers) == 3
    assert set(marks_of(passage, plain=True).triggers[1].roles) == {"quantity"}
    assert GoldMarks({passage.text: marks_of(passage)}).read(passage.text) == marks_of(passage)


def test_gold_asks_for_what_the_text_tells():
    """An end that stands nowhere in the text is open, and an army goes by the reader's name for it."""
    passage = parse_passage(SALE.splitlines(), "test")
    record = json.loads(told(file_texts([passage], load_states()), [passage])[GOLD])
    ends = [(one["supplier"], one["recipient"]) for one in record["transfers"]]
    assert ends == [("Chile", "Peruvian army")] * 2 + [("Chile", None)]
