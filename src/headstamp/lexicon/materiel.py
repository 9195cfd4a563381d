"""Words for materiel: nouns by category, type names, and the words that make a generic noun military."""

from dataclasses import dataclass
from functools import cache

from headstamp.lexicon.words import load_yaml
from headstamp.model.materiel import Category

_UNCOUNTED = (
    "aircraft",
    "ammunition",
    "artillery",
    "weaponry",
    "materiel",
    "mlrs",
    "manpads",
    "goggles",
    "goods",
    "munitions",
)


@dataclass(frozen=True, slots=True)
class MaterielWords:
    """What `materiel.yaml` lists, ready for looking up. Phrases are lower case with blanks for hyphens."""

    phrases: dict[str, Category]
    """Singular and plural."""
    longest: int
    """Words in the longest phrase."""
    generic: frozenset[str]
    military: frozenset[str]
    holders: frozenset[str]
    modifiers: dict[str, Category]
    designations: dict[str, Category]
    """Type name as written to its category."""


def plural(noun: str) -> str:
    """The regular plural of the last word of a phrase; words that have none keep their form."""
    if noun.endswith(_UNCOUNTED):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "sh", "ch")) else "s")


@cache
def load_materiel() -> MaterielWords:
    """The words of `materiel.yaml`."""
    raw = load_yaml("materiel")
    phrases: dict[str, Category] = {}
    for category, nouns in raw["nouns"].items():
        for noun in map(str, nouns):
            phrases[noun] = phrases[plural(noun)] = Category(category)
    phrases.pop("arm")  # "arms" are weapons, an arm is a limb
    generic = {str(n) for n in raw["generic"]}
    return MaterielWords(
        phrases=phrases,
        longest=max(len(p.split()) for p in phrases),
        generic=frozenset(generic | {plural(n) for n in generic}),
        military=frozenset(map(str, raw["military"])),
        holders=frozenset({str(h) for h in raw["holders"]} | {plural(str(h)) for h in raw["holders"]}),
        modifiers={str(m): Category(c) for c, listed in raw["modifiers"].items() for m in listed},
        designations={str(d): Category(c) for c, names in raw["designations"].items() for d in names},
    )
