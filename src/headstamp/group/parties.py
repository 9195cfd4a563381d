"""The parties of a transfer as the ledger counts them: firms, forces and bodies stand with their state."""

from collections.abc import Mapping

from headstamp.lexicon.states import States
from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.model.claim import Claim, Transfer

LOOSE = "~"
"""Begins the id of a party that stands with no state and is no actor of its own: "the firm", "border troops"."""
_WITH_THEIR_STATE = frozenset(
    {
        ActorKind.BODY,
        ActorKind.FORCE,
        ActorKind.SERVICE,
        ActorKind.COMPANY,
        ActorKind.COLLECTIVE,
        ActorKind.UNNAMED,
    }
)
"""Kinds that stand with the state they belong to; an armed group stands for itself."""
_OFFICES_OF_STATE = (
    "president",
    "minister",
    "premier",
    "chancellor",
    "king",
    "emir",
    "sultan",
    "government",
    "ambassador",
    "envoy",
    "general",
    "secretary",
)


def transfer_of(claim: Claim) -> Transfer:
    """The body of a claim that is a transfer."""
    assert isinstance(claim.body, Transfer)
    return claim.body


def parties_of(claim: Claim, actors: Mapping[Mention, Actor], states: States) -> tuple[Actor | None, Actor | None]:
    """Supplier and recipient as the ledger counts them; two of one state stay themselves."""
    transfer = transfer_of(claim)
    supplier, recipient = (actors[party] if party else None for party in (transfer.supplier, transfer.recipient))
    stands = _standing(supplier, states), _standing(recipient, states)
    within_one_state = stands[0] and stands[1] and stands[0].id == stands[1].id
    return (supplier, recipient) if within_one_state else stands


def _standing(actor: Actor | None, states: States) -> Actor | None:
    """The party as the ledger counts it: the state of a body, force, firm or office-holder; else the actor itself."""
    if actor is None or actor.country is None or actor.country not in states.names:
        return actor
    of_state = actor.kind is ActorKind.PERSON and any(
        word in office.lower() for office in actor.offices for word in _OFFICES_OF_STATE
    )
    return bare_state(actor.country, states) if actor.kind in _WITH_THEIR_STATE or of_state else actor


def bare_state(code: str, states: States) -> Actor:
    """A state as it stands in an entry where only its firms and bodies are named."""
    name = states.name(code)
    return Actor(id=code, name=name, kind=ActorKind.STATE, country=code, names=(name,))


def party_id(party: Actor | None) -> str | None:
    """The id by which a party is told from others, marked where nobody's state is known of it."""
    if party is None:
        return None
    loose = party.kind in _WITH_THEIR_STATE and party.country is None and not _is_group(party)
    return f"{LOOSE}{party.id}" if loose else party.id


def has_name(party: Actor) -> bool:
    """Whether a party goes by a name, and not by a noun alone: "the cartel"."""
    return any(letter.isupper() for letter in party.name)


def _is_group(party: Actor) -> bool:
    """Whether a force without a state goes by the name of an armed group: "Liberation Army", "Shield Brigade"."""
    words = load_words("bare_nouns")["in names of armed groups"]
    return (
        has_name(party) and party.kind is not ActorKind.COMPANY and not words.isdisjoint(party.name.lower().split())
    )
