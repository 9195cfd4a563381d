"""What a person knows of origins: on whose word a claim rests, whatever its own text says."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim
from headstamp.model.entry import Collapse, Origins


def rest_claims(claims: Iterable[Claim], origins: Mapping[str, Mention]) -> list[Claim]:
    """The claims as origins are counted: what rests on somebody's word ends its chain there."""
    return [
        replace(claim, said_by=origins[claim.id], chain=(*claim.chain, origins[claim.id]))
        if claim.id in origins
        else claim
        for claim in claims
    ]


def note_origins(
    counted: Origins, claims: Iterable[str], origins: Mapping[str, Mention], actors: Mapping[Mention, Actor]
) -> Origins:
    """The origins with a note on each of the claims whose origin a person marked."""
    marked = sorted(set(claims) & origins.keys())
    notes = (
        Collapse(f"a person marked that it rests on {actors[origins[claim]].name}", (claim,)) for claim in marked
    )
    return replace(counted, collapsed=(*counted.collapsed, *notes))
