"""Mistakes, one by one."""

from headstamp.evaluate.matching import compare
from headstamp.evaluate.mistakes import Fault, count_faults, describe, list_mistakes
from headstamp.evaluate.notes import Note
from made_notes import SAME, statement, transfer

TEXT = "Norway sent forty howitzers to Chile, it\nsaid. Peru sent rifles to Ghana."


def listed(found: list[Note], wanted: list[Note]) -> list[tuple[Fault, str, str, str]]:
    comparison = compare((found or wanted)[0].kind, "a.txt", found, wanted, SAME)
    return [(m.fault, m.words, m.wanted, m.found) for m in list_mistakes([comparison], {"a.txt": TEXT}, SAME)]


def test_each_mistake_has_its_words():
    """What is missed shows gold's words, what is in vain its own, on one line."""
    mistakes = listed([transfer("Peru", "Ghana", evidence=[47, 73])], [transfer(evidence=[0, 46])])

    assert mistakes == [
        (Fault.IN_VAIN, "Peru sent rifles to Ghana.", "", "Peru → Ghana, howitzers, affirmed, delivered"),
        (Fault.MISSED, "Norway sent forty howitzers to Chile, it said.",
         "Norway → Chile, howitzers, affirmed, delivered", ""),
    ]  # fmt: skip


def test_a_near_miss_is_one_mistake():
    """A wrong supplier is told once, as that, with both readings."""
    ((fault, _, wanted, found),) = listed([transfer("Kenya")], [transfer()])

    assert (fault, wanted, found) == (
        Fault.SUPPLIER,
        "Norway → Chile, howitzers, affirmed, delivered",
        "Kenya → Chile, howitzers, affirmed, delivered",
    )


def test_every_wrong_field_is_told():
    """Speaker, category, stage, amount and chain of one transfer are five mistakes, the worst first."""
    found = transfer(said_by="Bo Stone", category="ships", stage="refused", quantity=4, chain=["article", "Bo Stone"])

    assert [(fault, wanted, given) for fault, _, wanted, given in listed([found], [transfer(quantity=40)])] == [
        (Fault.SPEAKER, "Ada Quill", "Bo Stone"),
        (Fault.CATEGORY, "artillery", "ships"),
        (Fault.STAGE, "delivered", "refused"),
        (Fault.AMOUNT, "40", "4"),
        (Fault.CHAIN, "article > Ada Quill", "article > Bo Stone"),
    ]


def test_statements_have_acts_and_speakers():
    """The wrong act of a statement, and the wrong speaker of the same words, are told as such."""
    assert [m[0] for m in listed([statement(act="denies")], [statement()])] == [Fault.ACT]
    assert [m[0] for m in listed([statement("Bo Stone")], [statement()])] == [Fault.SPEAKER]


def test_the_surest_mistake_comes_first():
    """Among mistakes of one kind those with the most confidence come first, then they go by place."""
    found = [transfer("Peru", f"Port {n}", evidence=[n, n + 1], confidence=c) for n, c in ((1, 0.2), (2, 0.9))]

    assert [m[3].split(",")[0] for m in listed(found, [])] == ["Peru → Port 2", "Peru → Port 1"]


def test_without_a_text_the_claim_gives_the_words():
    """Where the text is not at hand a claim shows what it quotes itself, and gold its materiel."""
    comparison = compare(transfer().kind, "a.txt", [], [transfer()], SAME)

    assert [m.words for m in list_mistakes([comparison], {}, SAME)] == ["howitzers"]


def test_counts_go_by_badness():
    """Kinds of mistake are counted, the worst first, those not made left out."""
    found, wanted = [transfer(stage="refused"), transfer("Peru", "Nepal", polarity="denied")], [transfer()]
    comparison = compare(found[0].kind, "a.txt", found, wanted, SAME)

    assert count_faults(list_mistakes([comparison], {}, SAME)) == {Fault.IN_VAIN: 1, Fault.STAGE: 1}


def test_nobody_is_a_dash():
    """A party or a field without a value shows as a dash."""
    assert describe(transfer(None, "Chile")) == "- → Chile, howitzers, affirmed, delivered"
    assert describe(transfer(), "quantity") == describe(transfer(), "via") == "-"
