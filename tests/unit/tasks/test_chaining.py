"""The citation graph of an entry is found by the entry or by one of its claims."""

import pytest

from copied_ledgers import dossier, keep_reports
from headstamp.errors import NotFoundError
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_entries
from headstamp.tasks.chaining import chain


def test_a_chain_over_four_reports(ledger: Ledger) -> None:
    """Each report leads to the one that it cites, down to the railwayman; the rewrite is marked as one."""
    keep_reports(ledger, dossier("long chain")["reports"])
    (view,) = find_entries(ledger)
    graph = chain(ledger, view.entry.id)
    (railwayman,) = (each for each in graph.tellers if each.name == "a railwayman")

    assert [(each.teller, each.cited) for each in graph.citations] == [("a", railwayman.id), ("b", "a"), ("c", "b")]
    assert [(each.name, each.copy.of) for each in graph.tellers if each.copy] == [("World Digest", "a")]


def test_a_claim_leads_to_its_entry(ledger: Ledger) -> None:
    """A claim shows the graph of the entry that it stands in, and the beginning of an id is enough."""
    keep_reports(ledger, dossier("loop in which")["reports"])
    (view,) = find_entries(ledger)

    assert chain(ledger, view.entry.claims[0]) == chain(ledger, view.entry.id[:6])


def test_what_is_no_entry_has_no_graph(filled: Ledger) -> None:
    """A document, an actor and a claim of another kind are told apart from an entry."""
    for name, what in (("herald.txt", "document"), ("XB", "actor"), ("c0000000000000005", "claim")):
        with pytest.raises(NotFoundError, match=f"no entry, but a {what}"):
            chain(filled, name)
