"""Accounts that change; the readable dossiers are in `tests/cases/weighing/findings.yaml`."""

from entry_of import case_of
from headstamp.model.claim import Act, Polarity, Stage
from headstamp.weigh.accounts import changed_account

LUKIC = "outlet:Herald > person:Petar Lukic:RS:defence minister"
DENIED = {"polarity": Polarity.DENIED, "act": Act.DENIES}


def test_a_denial_and_a_later_admission():
    """The finding tells both statements with their dates, first the earlier one."""
    case = case_of(("b", "2024-05-02", LUKIC, {"act": Act.ADMITS}), ("a", "2024-03-01", LUKIC, dict(DENIED)))
    (found,) = changed_account(case)
    assert found.says == (
        'Petar Lukic denied "shells" (delivered) on 2024-03-01, and admitted "shells" (delivered) on 2024-05-02.'
    )
    assert found.claims == ("c0000000000000001", "c0000000000000000")


def test_an_undated_document_is_a_change_only_with_an_admission():
    """Without a date nobody knows which came first: an admission differs either way, a plain word may be progress."""
    admitted = case_of(("a", None, LUKIC, dict(DENIED)), ("b", "2024", LUKIC, {"act": Act.ADMITS}))
    assert len(list(changed_account(admitted))) == 1
    told = case_of(("a", None, LUKIC, dict(DENIED)), ("b", "2024", LUKIC, {"stage": Stage.AGREED}))
    assert list(changed_account(told)) == []
