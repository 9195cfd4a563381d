"""Words of tables: what heads a column, what marks a cell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from headstamp.lexicon.words import load_yaml
from headstamp.model.claim import Stage
from headstamp.model.materiel import Category


@dataclass(frozen=True, slots=True)
class TableWords:
    """What `tables.yaml` lists. Phrases are as `plain_words` leaves them."""

    roles: Mapping[str, str]
    """Phrase of a header to its role: supplier, recipient, country, via, materiel, category, quantity, value, ..."""
    ignored: frozenset[str]
    kinds: Mapping[str, Category]
    training: frozenset[str]
    stages: Mapping[str, Stage]
    yes: frozenset[str]
    no: frozenset[str]
    empty: frozenset[str]
    totals: frozenset[str]


def plain_words(written: str) -> str:
    """Lower case, with single blanks for white space, hyphens, underscores, slashes, brackets and commas."""
    return re.sub(r"[\s_/()\[\],:;-]+", " ", written.lower()).strip() or written.strip()


def longest_phrase(phrases: Mapping[str, Any], plain: str) -> str | None:
    """The longest of the phrases that `plain` is or holds as whole words, the first of equals; None if none."""
    words = plain.split()
    for size in range(len(words), 0, -1):
        for at in range(len(words) - size + 1):
            if (phrase := " ".join(words[at : at + size])) in phrases:
                return phrase
    return None


@cache
def load_table_words() -> TableWords:
    """The list that comes with Headstamp; read once a process."""
    raw = load_yaml("tables")
    return TableWords(
        roles={plain_words(phrase): role for role, phrases in raw["roles"].items() for phrase in phrases},
        ignored=frozenset(map(plain_words, raw["ignored"])),
        kinds={phrase: Category(category) for category, phrases in raw["kinds"].items() for phrase in phrases},
        training=frozenset(raw["training"]),
        stages={phrase: Stage(stage) for stage, phrases in raw["stages"].items() for phrase in phrases},
        yes=frozenset(raw["yes"]),
        no=frozenset(raw["no"]),
        empty=frozenset(raw["empty"]),
        totals=frozenset(raw["totals"]),
    )
