"""Exchange rates that a person gives, and amounts of money beside what they come to in another currency."""

from dataclasses import dataclass

from headstamp.model.entry import RollUp


@dataclass(frozen=True, slots=True, order=True)
class Rate:
    """What one currency cost in another on a day: 1.0853 USD per EUR."""

    currency: str
    """ISO 4217."""
    per: str
    """ISO 4217: one unit of it costs `rate` units of `currency`."""
    date: str
    """ISO 8601, partial allowed: it holds from then on."""
    rate: float
    source: str
    """Who gives it, as the person wrote it."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """The value that one claim gives, in another currency; or why it was not converted."""

    claim: str
    currency: str
    """The one that was asked for, ISO 4217."""
    low: float | None = None
    high: float | None = None
    date: str = ""
    """When the claim was said, else published; ISO 8601, partial allowed, empty where unknown."""
    rates: tuple[Rate, ...] = ()
    """None where the value is in that currency as said, one, or two that lead over a third currency."""
    why_not: str = ""
    """Empty where it was converted."""


@dataclass(frozen=True, slots=True)
class Converted:
    """The values of one entry in one currency."""

    conversions: tuple[Conversion, ...]
    """One for each claim that gives a value, in the order of the amounts of the entry."""
    roll_ups: tuple[RollUp, ...] = ()
    """Of the values that could be converted and are not denied: each as one claim gives it, none an average."""
