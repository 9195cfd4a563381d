"""What moves: words, category, quantity and value, with vagueness kept."""

from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """Categories of materiel of the claim format."""

    AMMUNITION = "ammunition"
    SMALL_ARMS = "small arms"
    ARTILLERY = "artillery"
    ARMOUR = "armour"
    AIRCRAFT = "aircraft"
    UAV = "uav"
    MISSILES = "missiles"
    AIR_DEFENCE = "air defence"
    SHIPS = "ships"
    EXPLOSIVES = "explosives"
    COMPONENTS = "components"
    ELECTRONIC_WARFARE = "electronic warfare"
    OTHER = "other"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of things. `amount` is None where the words give none ("hundreds of thousands": low 200000)."""

    amount: float | None
    low: float | None
    high: float | None
    unit: str | None = None
    estimate: bool = False
    """Whether the words say so: "about", "nearly", "some", "hundreds of"."""


@dataclass(frozen=True, slots=True)
class Value:
    """A sum of money, in the currency as said (ISO 4217), never converted."""

    amount: float | None
    low: float | None
    high: float | None
    currency: str | None = None
    estimate: bool = False


@dataclass(frozen=True, slots=True)
class Materiel:
    """What is said to move."""

    text: str
    """The words, as written."""
    category: Category = Category.UNSPECIFIED
    designation: str | None = None
    """Type name where one is given: "Grad", "T-72", "Repellent"."""
    calibre: str | None = None
    """As `122 mm` or `.50`; None where none is given."""
    quantity: Quantity | None = None
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """When: the words, and the ISO 8601 dates (partial allowed) they can be resolved to."""

    text: str
    start: str | None = None
    end: str | None = None
