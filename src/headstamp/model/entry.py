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
class RollUp:
    """One figure for amounts that disagree, as one claim gives it: never an average, and never the only one shown."""

    name: str
    """`most conservative`, `most informative` or `most representative`."""
    kind: str
    """`quantity` or `value`."""
    low: float | None
    high: float | None
    unit: str | None
    claims: tuple[str, ...]
    """The claims that give exactly this figure."""
    reason: str


@dataclass(frozen=True, slots=True)
class Grade:
    """Admiralty code: how reliable the source is, A to F, and how credible the information, 1 to 6."""

    reliability: str = "F"
    credibility: str = "6"
    reasons: tuple[str, ...] = ("no basis yet to judge the sources", "no basis yet to judge the information")
    """Why, in words; at least one for each of the two."""


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
    grade: Grade = Grade()
    roll_ups: tuple[RollUp, ...] = ()
