"""Who cites whom; the readable dossiers are in `tests/cases/weighing/findings.yaml`."""

from entry_of import case_of
from headstamp.weigh.citations import Citations, circular_report


def test_a_loop_within_one_chain():
    """An article that cites a report which cites the article's own outlet goes round by itself."""
    (found,) = circular_report(case_of(("a", "2024", "outlet:Herald > outlet:Courier > outlet:Herald", {})))
    assert found.says.startswith("Herald cites Courier, Courier cites Herald")
    assert found.claims == ("c0000000000000000",)


def test_a_cited_report_that_is_here_speaks_for_itself():
    """The citation rests on it, also over two steps; a loop without ground has its first voice left."""
    case = case_of(
        ("a", "2024-01", "outlet:Herald > unnamed:a source", {}),
        ("b", "2024-02", "outlet:Courier > outlet:Herald", {}),
        ("c", "2024-03", "outlet:Gazette > outlet:Courier", {}),
    )
    citations = Citations(case.backing)
    assert sorted(citations.resting()) == ["c0000000000000001", "c0000000000000002"]
    assert citations.loops() == frozenset()
    round_ = case_of(
        ("a", "2024-01", "outlet:Herald > outlet:Courier", {}), ("b", "2024-02", "outlet:Courier > outlet:Herald", {})
    )
    assert Citations(round_.backing).loops() == {"c0000000000000000"}
    assert list(Citations(round_.backing).resting()) == ["c0000000000000001"]
