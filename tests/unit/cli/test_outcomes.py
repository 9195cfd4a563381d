"""What changed is told in figures."""

from dataclasses import replace

from headstamp.cli.outcomes import differences
from headstamp.model.view import EntryChange
from views import ENTRY


def told(before, after) -> list[str]:
    return list(differences(EntryChange(before, after)))


def test_figures_that_changed() -> None:
    """Only what is not as it was is told, with both figures; findings by their rules."""
    weight = replace(ENTRY.weight, affirming=3, origins=replace(ENTRY.weight.origins, low=2))
    after = replace(ENTRY, weight=weight, findings=(), reviewed=2)

    assert told(ENTRY, after) == [
        "for 1 → 3",
        "origins 1–2 → 2",
        "reviewed 0 → 2",
        "no finding any more: contradiction",
    ]
    assert told(after, ENTRY)[-1] == "new finding: contradiction"


def test_a_finding_that_says_something_else_is_neither_gone_nor_new() -> None:
    """A rule that still holds of other claims is told once."""
    other = replace(ENTRY, findings=tuple(replace(finding, says="something else") for finding in ENTRY.findings))

    assert told(ENTRY, other) == ["finding in other words: contradiction"]


def test_entries_that_come_and_go() -> None:
    """A new entry and one that is gone are told with their counts; a mere note changes no figure."""
    assert told(None, ENTRY) == ["a new entry: 1 for, 1 against"]
    assert told(ENTRY, None) == ["no entry any more: 1 for, 1 against"]
    assert told(ENTRY, replace(ENTRY, judgements=())) == ["counts, origins and findings as before"]
