"""Categories of goods: what the lexicon has for their words, and what an open word means in one text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from headstamp.extract.calibres import find_calibres
from headstamp.extract.claims.table_cells import describe
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.lexicon.materiel import load_materiel
from headstamp.lexicon.tables import longest_phrase, plain_words
from headstamp.lexicon.words import load_words
from headstamp.model.materiel import Category

Senses = Mapping[str, Category]
"""For open nouns of one text, in lower case, what they mean there."""

_RELATION = re.compile(r"\s(?:for|with|from|to|on|in|at|by|such as|including|worth|capable|that|which)\s|,|\(")
"""What follows the goods in their own words: "missiles for fighter aircraft" are missiles."""
_OPEN = re.compile(r"(?:guns?|launchers?|radars?|aircraft|bombs?|grenades?|charges?|fu[sz]es?)")
"""Nouns that fit several categories: the graph, which reads the rest of the text, goes before the lexicon."""
_GUN = re.compile(r"guns?")
_CANNON = 20.0
"""Millimetres from which a gun is artillery, and below which it is a small arm or light weapon."""
_SAY_NOTHING = frozenset({None, Category.UNSPECIFIED})
_TOLD = 2
"""What goods whose own words tell the category count for, against one of which only the graph does."""


@lru_cache(maxsize=4096)
def category_of(words: str) -> Category | None:
    """The category that the lexicon has for goods by their words; None where it does not know them.

    The phrase that ends the noun decides ("artillery shells"), then a type name in it, then the longest phrase.
    Missiles of a type that is of air defence are of air defence.
    """
    lists = load_materiel()
    known, designation, _ = describe(words)
    for part in _ends(words):
        tokens = re.findall(r"[^\s\"“”'’]+", part)
        for size in range(min(lists.longest, len(tokens)), 0, -1):
            category = lists.phrases.get(" ".join(tokens[-size:]))
            if category is Category.MISSILES and designation:
                against_aircraft = lists.designations[designation] is Category.AIR_DEFENCE
                return Category.AIR_DEFENCE if against_aircraft else category
            if category is not None and category is not Category.UNSPECIFIED:
                return category
    return known or _qualified(words)


def category_in(words: Sequence[str], senses: Senses, seen: Category | None) -> Category:
    """The category of goods told in one breath; `seen` is what the graph sees them as, where it says it of them.

    The first whose own words tell it decides ("air-defence launchers", "76 mm guns"), then what the noun means
    elsewhere in the text, then the graph, then the lexicon.
    """
    own = [category for each in words if (category := told_by(each)) not in _SAY_NOTHING]
    listed = [category for each in words if (category := category_of(each)) not in _SAY_NOTHING]
    meant = [senses[noun] for each in words[:1] if (noun := _noun(each)) in senses]
    told = [*own, *meant, *([] if seen in _SAY_NOTHING else [seen]), *listed]
    return next((category for category in told if category is not None), Category.UNSPECIFIED)


def told_by(words: str) -> Category | None:
    """The category that the words themselves tell, with nothing left open; None where they do not."""
    known = category_of(words)
    if known is Category.UNSPECIFIED or not _OPEN.fullmatch(_noun(words)):
        return known
    lists = load_materiel()
    tokens = _ends(words)[0].split()
    phrases = (" ".join(tokens[-size:]) for size in range(min(lists.longest, len(tokens)), 1, -1))
    told = next((lists.phrases[phrase] for phrase in phrases if phrase in lists.phrases), None) or _qualified(words)
    if told is None and _GUN.fullmatch(tokens[-1]):
        bores = [
            float(bore)
            for _, calibre in find_calibres(words)
            for bore in re.findall(r"^\d+(?:\.\d+)?(?= mm)", calibre)
        ]
        told = (Category.ARTILLERY if bores[0] >= _CANNON else Category.SMALL_ARMS) if bores else None
    return told


def senses_of(marked: MarkedDocument, triggers: Iterable[Trigger]) -> Senses:
    """What open and unknown nouns mean in a text: a noun has one meaning in it, that of most of its transfers.

    W. Gale, K. Church and D. Yarowsky, "One sense per discourse" (1992).
    """
    votes: dict[str, Counter[Category]] = defaultdict(Counter)
    for trigger in triggers:
        seen = told_category(trigger)
        named = [span for role in ("materiel", "implied materiel") for span in sorted(trigger.roles.get(role, ()))]
        for number, span in enumerate(named):
            words = marked.words(span)
            told = told_by(words)
            if told is not None and told is not Category.UNSPECIFIED:
                votes[_noun(words)][told] += _TOLD
            elif not number and seen is not Category.UNSPECIFIED:
                votes[_noun(words)][seen] += 1
    vague = load_words("bare_nouns")["goods of any kind"]
    return {noun: counted.most_common(1)[0][0] for noun, counted in votes.items() if noun not in vague}


def told_category(trigger: Trigger) -> Category:
    """The category that the graph sees."""
    return Category(trigger.classes.get("category", "unspecified").replace("-", " "))


def _ends(words: str) -> list[str]:
    """Where the noun of goods can end: before "of", and at the end of what follows it."""
    head = _RELATION.split(words, maxsplit=1)[0].lower().replace("-", " ")
    parts = [part for part in head.split(" of ") if part] or [head]
    return [parts[0], parts[-1]]


def _noun(words: str) -> str:
    """The last word before "of" and the like, which says what it is; empty where there is none."""
    last: list[str] = re.findall(r"[^\W\d_]+", _ends(words)[0])[-1:]
    return "".join(last)


def _qualified(words: str) -> Category | None:
    """The category that a word before the noun gives: "unmanned apparatuses"."""
    modifiers = load_materiel().modifiers
    telling = longest_phrase(modifiers, plain_words(_RELATION.split(words, maxsplit=1)[0]))
    return modifiers[telling] if telling else None
