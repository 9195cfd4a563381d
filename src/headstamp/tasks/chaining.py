"""The citation graph of one entry."""

from headstamp.errors import NotFoundError
from headstamp.model.chain import CitationGraph
from headstamp.model.copying import choose_copies
from headstamp.store.claims import load_views
from headstamp.store.ledger import Ledger
from headstamp.store.likenesses import load_likenesses
from headstamp.store.weighed import load_entry_views
from headstamp.tasks.showing import find_named
from headstamp.tasks.weighing import weighed
from headstamp.weigh.chains import draw_chains


def chain(ledger: Ledger, name: str) -> CitationGraph:
    """Who cites whom in the entry of that id, or of that beginning of an id; of a claim the entry that it stands in.

    Raises NotFoundError for what is no entry, and for a claim that stands in none.
    """
    with weighed(ledger) as connection:
        what, identifier = find_named(connection, name.strip())
        entry = identifier if what == "entry" else None
        if what == "claim":
            entry = next(load_views(connection, [identifier])).entry
        if entry is None:
            raise NotFoundError(f'"{name}" is no entry, but a {what} that stands in none; see: headstamp ledger')
        (view,) = load_entry_views(connection, [entry])
        claims = list(load_views(connection, view.entry.claims))
        documents = {each.document.id for each in claims}
        copies = choose_copies(documents, load_likenesses(connection, sorted(documents)))
    return draw_chains(view, claims, copies)
