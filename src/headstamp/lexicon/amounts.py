"""Words and signs for how many and how much: numbers, vague amounts, estimates, units, currencies."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from headstamp.lexicon.words import load_yaml

Factors = tuple[float | None, float | None]
"""What the lowest and the highest figure meant are of the figure named; None is open."""


@dataclass(frozen=True, slots=True, eq=False)
class AmountWords:
    """The word lists behind `headstamp.extract.amounts`. Keys are lower case unless a field says that case counts.

    Equal only to itself, so that patterns compiled from it can be cached.
    """

    numbers: Mapping[str, int]
    """"one" to "ninety"."""
    scales: Mapping[str, int]
    """What multiplies the number before it, after words or digits: dozen, hundred, ... trillion."""
    short_scales: Mapping[str, int]
    """The same after digits only: k, m, bn."""
    groups: Mapping[str, int]
    """"couple", "pair": with an article."""
    plurals: Mapping[str, tuple[int, int]]
    """"hundreds": the least meant, and the first round figure no longer meant."""
    few: Mapping[str, tuple[int, bool]]
    """"several", "few": the least meant, and whether an article must stand before."""
    before: Mapping[str, Factors]
    """"about", "more than", before a number."""
    after: Mapping[str, Factors]
    """"or more", behind a number."""
    names_before: tuple[str, ...]
    """A number right behind one of these names something; case counts."""
    bars_after: tuple[str, ...]
    """A number right before one of these counts time, distance or shares; case counts."""
    units: Mapping[str, str]
    """Noun, singular and plural, to the unit as the ledger writes it. Case counts."""
    currencies: Mapping[str, str | None]
    """Name of a currency, singular and plural, to its ISO 4217 code; None where the name serves several."""
    signs: Mapping[str, str]
    """Sign or code that stands beside the number, to its ISO 4217 code. Case counts."""


def _with_plural(name: str) -> tuple[str, ...]:
    return (name,) if name.endswith("s") else (name, f"{name}s")


@cache
def load_amount_words() -> AmountWords:
    """The lists that come with Headstamp; read once a process."""
    words, units, money = load_yaml("amounts"), load_yaml("units"), load_yaml("currencies")
    currencies: dict[str, str | None] = {}
    signs: dict[str, str] = {}
    for code, each in money["currencies"].items():
        signs[code] = code
        signs.update(dict.fromkeys(each["signs"], code))
        for name in each["names"]:
            currencies.update({form.lower(): code for form in _with_plural(name)})
    for name in money["open"]:
        currencies.update({form.lower(): None for form in _with_plural(name)})
    return AmountWords(
        numbers=words["numbers"],
        scales=words["scales"],
        short_scales=words["short_scales"],
        groups=words["groups"],
        plurals={word: (low, beyond) for word, (low, beyond) in words["plurals"].items()},
        few={word: (each["least"], each["article"]) for word, each in words["few"].items()},
        before={phrase: (low, high) for phrase, (low, high) in words["before"].items()},
        after={phrase: (low, high) for phrase, (low, high) in words["after"].items()},
        names_before=tuple(dict.fromkeys(map(str, words["names_before"]))),
        bars_after=tuple(dict.fromkeys(map(str, words["bars_after"]))),
        units={form: unit for unit, nouns in units.items() for noun in nouns for form in (noun, f"{noun}s")},
        currencies=currencies,
        signs=signs,
    )
