"""Who contradicts whom, and who concedes a part; the readable cases are in `tests/cases/weigh.yaml`."""

from entry_of import case_of
from headstamp.model.claim import Act, Polarity, Stage
from headstamp.weigh.contradictions import contradiction, partial_denial

LUKIC = "outlet:Herald > person:Petar Lukic:RS"
KOS = "outlet:Herald > person:Ana Kos:RU"
DENIED = {"polarity": Polarity.DENIED, "act": Act.DENIES}


def test_a_contradiction_names_both_sides():
    """The sentence names who affirms and who denies, and its claims are theirs."""
    case = case_of(("a", "2023", KOS, {}), ("b", "2023", LUKIC, dict(DENIED)))
    (found,) = contradiction(case)
    assert found.says == "Affirmed by Ana Kos; denied by Petar Lukic."
    assert found.claims == ("c0000000000000000", "c0000000000000001")


def test_one_speaker_contradicts_nobody():
    """The same speaker on both sides has changed the account or denies a part: no contradiction."""
    case = case_of(("a", "2024", LUKIC, {}), ("b", "2023", LUKIC, dict(DENIED)))
    assert list(contradiction(case)) == []


def test_a_request_and_a_denial_can_both_be_true():
    """That somebody asked for arms does not contradict that none were sent."""
    case = case_of(("a", "2023", KOS, {"stage": Stage.REQUESTED}), ("b", "2023", LUKIC, dict(DENIED)))
    assert list(contradiction(case)) == []


def test_a_partial_denial_follows_a_concession():
    """What is denied after or beside a concession is a part; what is denied before it is not."""
    admitted = {"act": Act.ADMITS, "words": "ammunition"}
    later = case_of(("a", "2023", LUKIC, dict(admitted)), ("b", "2024", LUKIC, {"words": "missiles", **DENIED}))
    (found,) = partial_denial(later)
    assert found.says == 'Petar Lukic concedes "ammunition" and denies "missiles".'
    earlier = case_of(("a", "2023", LUKIC, dict(admitted)), ("b", "2022", LUKIC, {"words": "missiles", **DENIED}))
    assert list(partial_denial(earlier)) == []
