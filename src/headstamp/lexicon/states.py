"""States and well-known territories: their codes, and the words that stand for them in a text."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from headstamp.errors import NotFoundError


class Form(StrEnum):
    """In which way a word stands for a state."""

    NAME = "name"
    HISTORICAL = "historical"
    """A name that the state or its forerunner no longer goes by: Zaire, Ceylon."""
    DEMONYM = "demonym"
    """Adjective or people: Serbian, Serbs."""
    CAPITAL = "capital"
    """A seat of government, past or present: a place, or the government where it speaks or acts."""
    METONYM = "metonym"
    """A palace or street that stands for the government: the Kremlin."""
    REGION = "region"
    """A part of the state or a port in it: a place, never the government."""


@dataclass(frozen=True, slots=True)
class StateWord:
    """What a word or phrase stands for."""

    code: str
    """ISO 3166-1 alpha-2; XK, SU, YU, DD and CS for Kosovo and for states that are no more."""
    form: Form


@dataclass(frozen=True, slots=True, eq=False)
class States:
    """The states by code, and the phrases that stand for them.

    Lists are equal to themselves alone, so that what follows from them is worked out once.
    """

    names: Mapping[str, str]
    """Code to short English name."""
    words: Mapping[str, StateWord]
    """Phrase, spaces single and apostrophes straight, to what it stands for. Upper and lower case count."""
    headlines: Mapping[str, str]
    """The phrases of four letters or more in upper case, as headlines and telexes print them, to the phrases."""
    demonyms: Mapping[str, str]
    """Code to the commonest word for what, or at least who, is of the state: "Guatemalan", "New Zealander"."""
    exceptions: frozenset[str]
    """Phrases that hold such a word and mean something else: "Indian Ocean", "South American"."""

    def name(self, code: str) -> str:
        """The short English name; raises NotFoundError where the code is unknown."""
        try:
            return self.names[code]
        except KeyError:
            raise NotFoundError(f'no state goes by the code "{code}"; ISO 3166-1 alpha-2 codes are known') from None

    def find(self, phrase: str) -> StateWord | None:
        """What the phrase stands for, a leading article and a possessive ending apart; None where it is no state.

        Case counts, so that "us" and "turkey" are no states; names all in upper case are known from four
        letters on. Where one phrase could stand for two states the commoner is meant: "Korea", "Congo".
        """
        listed = self._listed(phrase)
        return self.words[listed] if listed else None

    def seat(self, phrase: str) -> str:
        """The capital or palace that the phrase is, as the list writes it: "Kyiv" for "KYIV'S"; empty for another."""
        listed = self._listed(phrase)
        return listed if listed and self.words[listed].form in {Form.CAPITAL, Form.METONYM} else ""

    def _listed(self, phrase: str) -> str | None:
        for candidate in _without_affixes(normalise(phrase)):
            listed = candidate if candidate in self.words else self.headlines.get(candidate)
            if listed:
                return listed
        return None

    def phrases(self) -> Iterable[tuple[str, StateWord]]:
        """Every phrase with its meaning, in a fixed order, for building a matcher; the longest match should win."""
        return self.words.items()


def normalise(phrase: str) -> str:
    """The phrase with single spaces and straight apostrophes; letters as they are."""
    return " ".join(phrase.replace("’", "'").split())


def _without_affixes(words: str) -> list[str]:
    found = [words]
    if words.endswith(("'s", "'S")):
        found.append(words[:-2])
    elif words.endswith("s'"):
        found.append(words[:-1])
    found += [each[4:] for each in found if each[:4] in {"the ", "The ", "THE "}]
    return found


def _plural(demonym: str) -> str | None:
    """The people of a demonym that takes a plain s ("Serbs"); None for "Chinese", "Irish", "Frenchmen"."""
    return None if demonym.endswith(("s", "se", "sh", "ch", "man", "men", "x")) else f"{demonym}s"


_COLUMNS = (
    ("name", Form.NAME),
    ("names", Form.NAME),
    ("historical", Form.HISTORICAL),
    ("demonyms", Form.DEMONYM),
    ("plurals", Form.DEMONYM),
    ("capitals", Form.CAPITAL),
    ("metonyms", Form.METONYM),
    ("regions", Form.REGION),
)
"""In the order of precedence: "Singapore" and "Luxembourg" are states before they are capitals."""


@cache
def load_states() -> States:
    """The list that comes with Headstamp; read once a process."""
    folder = files("headstamp.lexicon")
    with (folder / "states.csv").open(encoding="utf-8") as lines:
        rows = [_with_plurals(row) for row in csv.DictReader(lines)]
    words: dict[str, StateWord] = {}
    for column, form in _COLUMNS:
        for row in rows:
            for phrase in filter(None, row[column].split("|")):
                words.setdefault(normalise(phrase), StateWord(row["code"], form))
    exceptions = (folder / "state_exceptions.txt").read_text(encoding="utf-8").splitlines()
    return States(
        names={row["code"]: row["name"] for row in rows},
        words=words,
        headlines={p.upper(): p for p in words if sum(map(str.isalpha, p)) > 3 and not p.isupper()},
        demonyms={row["code"]: first for row in rows if (first := row["demonyms"].split("|")[0])},
        exceptions=frozenset(line for line in exceptions if line and not line.startswith("#")),
    )


def _with_plurals(row: dict[str, str]) -> dict[str, str]:
    demonyms = row["demonyms"].split("|") if row["demonyms"] else []
    return row | {"plurals": "|".join(filter(None, map(_plural, demonyms)))}
