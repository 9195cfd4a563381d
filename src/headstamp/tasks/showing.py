"""Everything on one thing: an entry, a claim, a document or an actor, by its id or by its name."""

import re
from collections.abc import Callable, Mapping

from sqlalchemy import select
from sqlalchemy.engine import Connection

from headstamp.errors import NotFoundError
from headstamp.model.claim import Polarity
from headstamp.model.judgement import Subject
from headstamp.model.view import ActorDetail, ClaimView, DocumentDetail, EntryDetail
from headstamp.store import lookups, tables
from headstamp.store.claims import claim_ids, load_actors, load_views
from headstamp.store.documents import load_documents, load_summaries, paths_of
from headstamp.store.judgements import judgements_on
from headstamp.store.ledger import Ledger
from headstamp.store.problems import load_problems
from headstamp.store.weighed import load_entry_views
from headstamp.tasks.spellings import CANDIDATES, fold, nearest, state_called
from headstamp.tasks.weighing import weighed

Detail = EntryDetail | ClaimView | DocumentDetail | ActorDetail

_ID = re.compile(r"[acde][0-9a-f]{2,16}")
_CODE = re.compile(r"[A-Za-z]{2}")


def show(ledger: Ledger, name: str) -> Detail:
    """What goes by `name`: an id or the beginning of one, the name of a document, any spelling or code of an actor.

    Raises NotFoundError with the nearest candidates where nothing does, or more than one thing.
    """
    name = name.strip()
    with weighed(ledger) as connection:
        what, identifier = find_named(connection, name)
        return _DETAILS[what](connection, identifier)


def get_document(ledger: Ledger, identifier: str) -> DocumentDetail:
    """The document of that id, with its text, claims and problems; raises NotFoundError where there is none."""
    with weighed(ledger) as connection:
        return _document_detail(connection, identifier)


def find_named(connection: Connection, name: str) -> tuple[str, str]:
    """(what it is, id) of what goes by `name`; raises NotFoundError as `show` does."""
    if _ID.fullmatch(name.lower()):
        found = lookups.ids_beginning(connection, name.lower(), CANDIDATES + 1)
        if found:
            return _sole(name, found)
    documents = [("document", one) for one in lookups.documents_named(connection, name)]
    if documents:
        return _sole(name, documents)
    if _CODE.fullmatch(name) and lookups.is_actor(connection, name.upper()):
        return "actor", name.upper()
    actors = [("actor", one) for one in lookups.actors_named(connection, fold(name))]
    if actors:
        return _sole(name, actors)
    state = state_called(name)
    if state and lookups.is_actor(connection, state):
        return "actor", state
    raise NotFoundError(f'nothing in the ledger goes by "{name}"' + nearest(name, lookups.all_names(connection)))


def _sole(name: str, found: list[tuple[str, str]]) -> tuple[str, str]:
    if len(found) == 1:
        return found[0]
    listed = ", ".join(identifier for _, identifier in found[:CANDIDATES])
    more = ", ..." if len(found) > CANDIDATES else ""
    raise NotFoundError(f'"{name}" may be more than one {found[0][0]}: {listed}{more}; name one of them')


def _entry_detail(connection: Connection, identifier: str) -> EntryDetail:
    (view,) = load_entry_views(connection, [identifier])
    return EntryDetail(view, tuple(sorted(load_views(connection, view.entry.claims), key=_for_then_against)))


def _for_then_against(view: ClaimView) -> tuple[bool, str, str, tuple[int, int], str]:
    said = view.claim.said_on or view.document.published or "~"  # undated last
    return view.claim.polarity is Polarity.DENIED, said, view.document.id, view.claim.evidence[0].span, view.claim.id


def _claim_view(connection: Connection, identifier: str) -> ClaimView:
    (view,) = load_views(connection, [identifier])
    return view


def _document_detail(connection: Connection, identifier: str) -> DocumentDetail:
    found = load_documents(connection, [identifier])
    if identifier not in found:
        raise NotFoundError(f'no document goes by the id "{identifier}"')
    document = found[identifier]
    return DocumentDetail(
        document=load_summaries(connection, [identifier])[identifier],
        text=document.text,
        byline=document.byline,
        dateline=document.dateline,
        sightings=paths_of(connection, identifier),
        claims=tuple(load_views(connection, claim_ids(connection, tables.claims.c.document == identifier))),
        problems=load_problems(connection, tables.problems.c.document == identifier),
    )


def _actor_detail(connection: Connection, identifier: str) -> ActorDetail:
    at = tables.party_actors.c
    claims = claim_ids(connection, tables.claims.c.id.in_(select(at.claim).where(at.actor == identifier)))
    return ActorDetail(
        actor=load_actors(connection, [identifier])[identifier],
        names=tuple(lookups.spellings_of(connection, identifier)),
        claims=tuple(load_views(connection, claims)),
        entries=tuple(load_entry_views(connection, lookups.entries_with(connection, identifier))),
        judgements=judgements_on(connection, Subject.ACTOR, [identifier]).get(identifier, ()),
    )


_DETAILS: Mapping[str, Callable[[Connection, str], Detail]] = {
    "entry": _entry_detail,
    "claim": _claim_view,
    "document": _document_detail,
    "actor": _actor_detail,
}
