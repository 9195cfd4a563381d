"""Copies add no origin; the readable dossiers are in `tests/cases/weighing/`."""

from dataclasses import replace

from entry_of import case_of
from headstamp.weigh.circumstances import Circumstances, Copy
from headstamp.weigh.copies import copied_text, resting_on_originals

SOURCE = " > unnamed:a source"


def copied(copies):
    case = case_of(
        ("a", "2024-01", f"outlet:Herald{SOURCE}", {}),
        ("b", "2024-02", f"outlet:Courier{SOURCE}", {}),
        ("c", "2024-03", "outlet:Gazette > person:Ana Kos:RU", {}),
    )
    return replace(case, circumstances=Circumstances(copies=copies))


def test_half_of_the_sentences_are_not_most_of_them():
    """Copied text is raised above one half only."""
    assert list(copied_text(copied({"b": Copy("a", 0.5)}))) == []
    assert len(list(copied_text(copied({"b": Copy("a", 0.51)})))) == 1


def test_who_is_named_in_a_copy_speaks_for_himself():
    """Only outlets and unnamed sources rest on the original; a copy of what is not in the entry rests on nothing."""
    assert list(resting_on_originals(copied({"b": Copy("a", 0.9), "c": Copy("a", 0.9)}))) == ["c0000000000000001"]
    assert resting_on_originals(copied({"b": Copy("z", 0.9)})) == {}


def test_documents_that_copy_each_other_have_one_original():
    """The earliest of them stands, whatever the mapping says."""
    assert list(resting_on_originals(copied({"a": Copy("b", 0.9), "b": Copy("a", 0.9)}))) == ["c0000000000000001"]
