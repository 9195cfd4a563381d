"""The actors of a ledger: all of them, which of them may be one, and everything on one."""

import re

from sqlalchemy.engine import Connection

from headstamp.errors import NotFoundError
from headstamp.model.actor import Actor, ActorKind
from headstamp.model.actor_page import ActorPage, ActorQuestion, OfficeHeld
from headstamp.model.claim import Contact, Position, Statement
from headstamp.model.view import ActorDetail, ClaimView, DocumentSummary
from headstamp.store import lookups
from headstamp.store.actors import actor_spellings, list_actors
from headstamp.store.claims import load_actors
from headstamp.store.ledger import Ledger
from headstamp.tasks.showing import show
from headstamp.tasks.spellings import CANDIDATES, fold, nearest, state_called
from headstamp.tasks.weighing import weighed

_UNDATED = "~"
"""Sorts after every date."""
_ID = re.compile(r"a[0-9a-f]{2,16}")


def find_actors(ledger: Ledger, kind: ActorKind | None = None) -> tuple[Actor, ...]:
    """The actors of a kind, or all: those that claims name most often first, equals by id."""
    with weighed(ledger) as connection:
        return tuple(actor for actor, _ in list_actors(connection, kind))


def find_questions(ledger: Ledger, kind: ActorKind | None = None) -> tuple[ActorQuestion, ...]:
    """Pairs of actors that may be one and were not taken for one, each once: the likeliest first, then by ids."""
    with weighed(ledger) as connection:
        listed = {actor.id: actor for actor, _ in list_actors(connection)}
    found = {}
    for actor in listed.values():
        for question in actor.questions:
            other = listed.get(question.other)
            if other is None or other.id == actor.id or (kind and kind not in {actor.kind, other.kind}):
                continue
            pair = (actor.id, other.id) if actor.id < other.id else (other.id, actor.id)
            if pair[0] == actor.id or pair not in found:
                found[pair] = ActorQuestion(actor, other, question)
    return tuple(sorted(found.values(), key=lambda asked: (-asked.question.score, asked.first.id, asked.second.id)))


def show_actor(ledger: Ledger, name: str) -> ActorPage:
    """Everything on the actor of that id, state's code or spelling; case and marks do not matter.

    Raises NotFoundError with the nearest names where nobody goes by it, and with the ids where several do.
    """
    with weighed(ledger) as connection:
        identifier = find_actor(connection, name)
    detail = show(ledger, identifier)
    assert isinstance(detail, ActorDetail)  # an actor's whole id is nothing else's
    with weighed(ledger) as connection:
        others = load_actors(connection, [question.other for question in detail.actor.questions])
    return _page(detail, others)


def find_actor(connection: Connection, name: str) -> str:
    """The id of the actor that goes by `name`; raises NotFoundError as `show_actor` does."""
    name = name.strip()
    if _ID.fullmatch(name.lower()):
        found = [i for what, i in lookups.ids_beginning(connection, name.lower(), CANDIDATES + 1) if what == "actor"]
        if found:
            return _sole(connection, name, found)
    if len(name) == 2 and lookups.is_actor(connection, name.upper()):
        return name.upper()
    found = lookups.actors_named(connection, fold(name))
    if found:
        return _sole(connection, name, found)
    state = state_called(name)
    if state and lookups.is_actor(connection, state):
        return state
    raise NotFoundError(f'no actor in the ledger goes by "{name}"{nearest(name, actor_spellings(connection))}')


def _sole(connection: Connection, name: str, found: list[str]) -> str:
    if len(found) == 1:
        return found[0]
    actors = load_actors(connection, found)
    told = ", ".join(f"{i} ({_told(actors[i])})" for i in found[:CANDIDATES])
    raise NotFoundError(f'"{name}" may be more than one actor: {told}; name one of them by its id')


def _told(actor: Actor) -> str:
    return ", ".join(filter(None, (actor.name, str(actor.kind), actor.country)))


def _page(detail: ActorDetail, others: dict[str, Actor]) -> ActorPage:
    claims = sorted(detail.claims, key=_by_date)
    own = detail.actor.id
    documents = {view.document.id: view.document for view in claims}
    return ActorPage(
        detail=detail,
        offices=_offices(claims, own),
        statements=tuple(v for v in claims if isinstance(v.claim.body, Statement) and _is(v, own, "speaker")),
        positions=tuple(v for v in claims if isinstance(v.claim.body, Position) and _is(v, own, "actor")),
        contacts=tuple(sorted((v for v in claims if _is(v, own, "participants")), key=_by_day)),
        documents=tuple(sorted(documents.values(), key=_dated)),
        others=tuple(others[i] for i in sorted(others)),
    )


def _is(view: ClaimView, actor: str, role: str) -> bool:
    return any(view.actor(mention).id == actor for part, mention in view.claim.body.parties() if part == role)


def _offices(claims: list[ClaimView], actor: str) -> tuple[OfficeHeld, ...]:
    from headstamp.resolve.offices import is_former

    found: dict[str, dict[str, DocumentSummary]] = {}
    for view in claims:
        for _, mention in view.claim.mentions():
            if mention.office and view.actor(mention).id == actor:
                found.setdefault(mention.office, {})[view.document.id] = view.document
    held = [
        OfficeHeld(office, is_former(office), tuple(sorted(documents.values(), key=_dated)))
        for office, documents in found.items()
    ]
    return tuple(sorted(held, key=lambda one: (one.dates[0] or _UNDATED, one.office)))


def _by_date(view: ClaimView) -> tuple[str, str, tuple[int, int], str]:
    said = view.claim.said_on or view.document.published or _UNDATED
    return said, view.document.id, view.claim.evidence[0].span, view.claim.id


def _by_day(view: ClaimView) -> tuple[str, tuple[str, str, tuple[int, int], str]]:
    """When a contact took place, as far as its claim says so."""
    date = view.claim.body.date if isinstance(view.claim.body, Contact) else None
    return (date.start if date else None) or _UNDATED, _by_date(view)


def _dated(document: DocumentSummary) -> tuple[str, str, str]:
    return document.published or _UNDATED, document.name, document.id
