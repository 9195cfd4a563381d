"""Which claim is which."""

import pytest

from headstamp.evaluate.matching import Comparison, compare, is_same_category, is_same_claim
from headstamp.evaluate.notes import Note, note
from headstamp.model.claim import Kind
from made_notes import SAME, statement, transfer


def compared(found: list[Note], wanted: list[Note]) -> Comparison:
    return compare((found or wanted)[0].kind, "a.txt", found, wanted, SAME)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (transfer(), True),
        (transfer(stage="offered", category="ships", said_by="Bo Stone"), True),
        (transfer(supplier="Kenya"), False),
        (transfer(recipient=None), False),
        (transfer(polarity="denied"), False),
        (transfer(evidence=[239, 260]), True),
        (transfer(evidence=[240, 260]), False),
    ],
)
def test_when_a_transfer_is_found(found: Note, expected: bool):
    """Supplier, recipient and polarity agree, and less than 200 characters lie between the words; no more is asked."""
    assert is_same_claim(found, transfer(), SAME) is expected


def test_statements_share_words():
    """A statement next to the one of gold is another one; one that touches it is not."""
    assert is_same_claim(statement(evidence=[40, 60]), statement(), SAME)
    assert not is_same_claim(statement(evidence=[41, 60]), statement(), SAME)


def test_two_of_those_who_met_are_enough():
    """A contact is found by two of its participants, or by its only one."""

    def met(*names: str) -> Note:
        return note({"participants": list(names), "evidence": [0, 9]}, Kind.CONTACT, "a.txt", SAME)

    assert is_same_claim(met("Ada Quill", "Chile"), met("Ada Quill", "Chile", "Kenya"), SAME)
    assert not is_same_claim(met("Ada Quill"), met("Ada Quill", "Chile"), SAME)
    assert is_same_claim(met("Ada Quill", "Kenya"), met("Ada Quill"), SAME)


def test_pairs_are_one_to_one_and_the_nearest_first():
    """Of two like claims each is found once, by the claim nearest to it, of the same category where there is one."""
    first, second = transfer(), transfer(evidence=[100, 140])
    ships = transfer(category="ships", evidence=[0, 40])

    assert compared([second, first], [first, second]).matched == ((second, second), (first, first))
    assert compared([first, ships], [ships]).matched == ((ships, ships),)


def test_optional_gold_counts_for_nobody():
    """Optional gold is not missed, is no match, and takes nothing away from what is required."""
    optional = transfer(evidence=[5, 30], optional=True)

    assert compared([], [optional]).missed == ()
    assert compared([transfer()], [optional]) == Comparison(Kind.TRANSFER, "a.txt", (), (), (), ())
    assert compared([transfer()], [optional, transfer(evidence=[150, 160])]).missed == ()


def test_saying_it_again_is_no_mistake():
    """A further claim like one of gold is not found in vain; any other is."""
    again, other = transfer(evidence=[3, 30]), transfer(supplier="Kenya", recipient="Peru")
    comparison = compared([transfer(), again, other], [transfer()])

    assert (comparison.missed, comparison.in_vain) == ((), (other,))


def test_near_misses_differ_in_one_thing():
    """A claim missed and one in vain on the same words that differ in one thing are a near miss, named for it."""
    wanted = [transfer(), transfer("Peru", "Ghana", evidence=[300, 340])]
    found = [transfer(polarity="denied"), transfer("Kenya", "Nepal", evidence=[300, 340])]
    comparison = compared(found, wanted)

    assert [(near.differs, near.found, near.wanted) for near in comparison.near_misses] == [
        ("polarity", found[0], wanted[0])
    ]
    assert (len(comparison.missed), len(comparison.in_vain)) == (2, 2)
    assert compared([statement("Bo Stone")], [statement()]).near_misses[0].differs == "speaker"


@pytest.mark.parametrize(
    ("found", "wanted", "words", "expected"),
    [
        ("artillery", "artillery", "howitzers", True),
        ("ships", "artillery", "howitzers", False),
        ("ships", "unspecified", "aid", True),
        ("unspecified", "ammunition", "arms and ammunition", True),
        ("unspecified", "ammunition", "shells", False),
    ],
)
def test_categories(found: str, wanted: str, words: str, expected: bool):
    """What gold leaves open may be any category; "arms and ammunition" may be left open."""
    assert is_same_category(transfer(category=found), transfer(category=wanted, materiel=words)) is expected
