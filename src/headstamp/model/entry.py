"""What the ledger shows: claims about one matter, gathered and weighed."""

from dataclasses import dataclass

from headstamp.model.actor import Actor


@dataclass(frozen=True, slots=True)
class Entry:
    """All transfer claims about the same matter, for and against."""

    id: str
    """`e` and 16 hexadecimal digits of its parties and the family of its materiel."""
    supplier: Actor | None
    recipient: Actor | None
    via: tuple[Actor, ...]
    words: tuple[str, ...]
    """Words of the materiel, most frequent first."""
    categories: tuple[str, ...]
    claims: tuple[str, ...]
    """Claim ids, sorted."""


@dataclass(frozen=True, slots=True)
class Collapse:
    """Why several claims count as one origin."""

    reason: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """Independent originators behind the affirming side of an entry, counted low and high."""

    low: int
    high: int
    named: tuple[Actor, ...] = ()
    collapsed: tuple[Collapse, ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """One quantity or value as one claim gives it."""

    kind: str
    """`quantity` or `value`."""
    low: float | None
    high: float | None
    unit: str | None
    said_by: Actor
    claim: str


@dataclass(frozen=True, slots=True)
class Weight:
    """What follows from the claims of one entry."""

    entry: str
    affirming: int
    denying: int
    documents: int
    origins: Origins
    stages: tuple[tuple[str, int], ...]
    """(stage, number of claims), in the order of stages."""
    amounts: tuple[Amount, ...] = ()
    happened: tuple[str | None, str | None] = (None, None)
    said: tuple[str | None, str | None] = (None, None)
    """First and last date said, or published where the text gives no date of saying."""
    contested: bool = False
