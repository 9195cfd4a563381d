"""Short ways to write the claims of a test down."""

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.model.claim import Claim, Evidence, Field, Stage, Transfer
from headstamp.model.materiel import Category, Materiel
from headstamp.model.text import Span
from headstamp.resolve import resolve


def party(text):
    """A mention from "kind:name:country:office"; a bare name is a state; "?" is nobody."""
    if text == "?":
        return None
    parts = text.split(":")
    if len(parts) == 1:
        word = load_states().find(text)
        return Mention(ActorKind.STATE, text, country=word.code if word else None)
    kind, name, country, office = [*parts, "", ""][:4]
    return Mention(ActorKind(kind), name, country=country or None, office=office or None)


def transfer_claim(number, document, supplier, recipient, category="unspecified", words="weapons", **fields):
    """A transfer claim with the id `c` and its number; keyword arguments go to the transfer or to the claim."""
    speaker = fields.pop("said_by", Mention(ActorKind.OUTLET, "article"))
    materiel = Materiel(
        words, Category(category), quantity=fields.pop("quantity", None), value=fields.pop("value", None)
    )
    body = Transfer(
        party(supplier),
        party(recipient),
        fields.pop("stage", Stage.DELIVERED),
        materiel,
        via=fields.pop("via", ()),
        period=fields.pop("period", None),
    )
    place = Span(number * 10, number * 10 + len(words))
    return Claim(
        id=f"c{number:016x}",
        document=document,
        body=body,
        said_by=speaker,
        chain=fields.pop("chain", (speaker,)),
        evidence=(Evidence(place, Field.WHOLE, words),),
        **fields,
    )


def actors_of(claims) -> dict[Mention, Actor]:
    """The actors of all mentions of the claims."""
    return dict(resolve([m for claim in claims for _, m in claim.mentions()], load_states(), load_names()))
