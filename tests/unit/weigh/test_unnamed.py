"""Unnamed sources; the readable dossiers are in `tests/cases/weighing/origins.yaml`."""

from entry_of import case_of
from headstamp.weigh.origins import count_origins


def high(*sources):
    return count_origins(case_of(*[("a", "2024", f"outlet:Herald > {source}", {}) for source in sources])).high


def test_what_tells_two_apart():
    """Side, place and post do; that one is told in more words does not."""
    assert high("unnamed:a source in Belgrade", "unnamed:a source in Sofia") == 2
    assert high("unnamed:a diplomat", "unnamed:a dock worker") == 2
    assert high("unnamed:a diplomat", "unnamed:a senior official") == 1
    assert high("collective:Western officials", "unnamed:a source") == 1


def test_a_post_beside_a_named_official():
    """A customs officer is not the president of his state; an official of it may speak for him."""
    president = "person:Vesna Tomic:RS:president"
    assert high(president, "unnamed:a Serbian customs officer:RS") == 2
    assert high(president, "unnamed:a Serbian official:RS") == 1
