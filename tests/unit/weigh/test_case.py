"""The claims of an entry are laid out for the rules."""

from entry_of import case_of
from headstamp.model.claim import Act, Certainty, Polarity, Stage

BY = "outlet:Herald > person:Petar Lukic:RS"


def test_voices_stand_in_order_of_publication():
    """By date, document and place; what has no date comes last."""
    case = case_of(("b", None, BY, {}), ("c", "2024-02", BY, {}), ("a", "2023", BY, {}))
    assert [voice.claim.document for voice in case.voices] == ["a", "c", "b"]


def test_who_affirms_and_who_denies():
    """Suppositions affirm nothing, declining to comment denies nothing, and a refusal affirms only among refusals."""
    case = case_of(
        ("a", "2023", BY, {}),
        ("b", "2023", BY, {"certainty": Certainty.HYPOTHETICAL}),
        ("c", "2023", BY, {"stage": Stage.REFUSED}),
        ("d", "2023", BY, {"polarity": Polarity.DENIED, "act": Act.DENIES}),
        ("e", "2023", BY, {"polarity": Polarity.DENIED, "act": Act.DECLINES}),
    )
    assert [voice.claim.document for voice in case.affirming] == ["a"]
    assert [voice.claim.document for voice in case.denying] == ["d"]
    refusals = case_of(("c", "2023", BY, {"stage": Stage.REFUSED}))
    assert [voice.claim.document for voice in refusals.affirming] == ["c"]


def test_the_own_voice_is_an_outlets():
    """An article speaks for itself where its outlet heads and ends the chain; a person alone in a chain is cited."""
    case = case_of(
        ("a", "2023", "outlet:Herald", {}),
        ("b", "2023", "outlet:Courier > outlet:Herald", {}),
        ("c", "2023", "person:Petar Lukic:RS", {}),
    )
    assert [voice.own_voice for voice in case.voices] == [True, False, False]
