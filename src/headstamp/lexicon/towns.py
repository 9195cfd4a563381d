"""Towns and the states in which they lie."""

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def load_towns() -> Mapping[str, str]:
    """Town, without accents, to the ISO code of its state; read once a process.

    Towns of 50,000 people and more, from GeoNames, and outside states where English is at home those of 15,000 whose
    names are no English words or given names: works and ports often stand in such ("Konjic", "Karlskoga"). Of several
    towns of one name the largest is meant, and where none is four times as large as those in other states the name is
    left out; so are those that stand in `states.csv`, and parts of large cities ("Pacifico" of Madrid): places
    without another name within 12 km of a town eight times as large.
    """
    with (files("headstamp.lexicon") / "towns.csv").open(encoding="utf-8") as lines:
        return {town: row["code"] for row in csv.DictReader(lines) for town in row["towns"].split("|")}


def find_town(name: str) -> str | None:
    """The ISO code of the state in which a town lies, accents left out of account; None where it is not known."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return load_towns().get("".join(c for c in letters if not unicodedata.combining(c)))
