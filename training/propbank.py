"""PropBank over EWT: who gives what to whom, and where sentences begin.

Rolesets of giving and getting become triggers with our roles; PropBank's arguments are whole constituents, ours are
names and goods without preposition, article and amount, so the edges are trimmed. Which goods are arms PropBank does
not say: the trigger layers are left out, the heads learn the roles around a given trigger only.
"""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from headstamp.extract.trained.marks import Mark, Trigger
from headstamp.model.text import Span
from training.annotations import Annotated
from training.laid_out import find_tokens

GIVING = {"ARG0": "supplier", "ARG1": "materiel", "ARG2": "recipient"}
GETTING = {"ARG0": "recipient", "ARG1": "materiel", "ARG2": "supplier"}
PRICED = {"ARG3": "value"}
ROLESETS = {
    **dict.fromkeys(
        ("give.01", "send.01", "send.02", "send.03", "provide.01", "supply.01", "deliver.01", "ship.01", "donate.01"),
        GIVING,
    ),
    **dict.fromkeys(("transfer.01", "hand.01", "loan.01", "export.01", "offer.01", "distribute.01"), GIVING),
    **dict.fromkeys(("sell.01", "sale.05"), GIVING | PRICED),
    **dict.fromkeys(("buy.01", "purchase.01", "order.02"), GETTING | PRICED),
    **dict.fromkeys(("receive.01", "acquire.01", "obtain.01", "import.01"), GETTING),
}
PERIOD = {"ARGM-TMP": "period"}
EVENT = {"ARG0": "agent", "ARG1": "theme", "ARG2": "goal", "ARGM-TMP": "time", "ARGM-LOC": "location"}
"""What any verb or noun of an event teaches, whole constituents: who does what is the same art as who gives what."""
FEWEST_SENTENCES, MOST_SENTENCES = 1, 8
LONGEST = 12
"""Words; a longer argument holds clauses, and where its head is cannot be told without a parse."""
_EDGE = re.compile(
    r"^(?:to|for|from|by|at|with|of|in|on|into|a|an|the|some|any|this|that|these|those)$", re.IGNORECASE
)
_AMOUNT = re.compile(
    r"^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|dozens?|several|hundreds?|thousands?)$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"^(?:who|whom|which|that|where|when|because|,)$", re.IGNORECASE)


def read_propbank(path: Path) -> Iterator[Annotated]:
    """Texts of up to eight sentences in a row, in the order of the file."""
    with path.open(encoding="utf-8") as file:
        sentences = [json.loads(line) for line in file]
    for document, group in groupby(sentences, key=lambda s: str(s["sent_id"]).rpartition("-")[0]):
        listed = list(group)
        for first in range(0, len(listed), MOST_SENTENCES):
            yield _text(f"propbank/{document}/{first}", document, listed[first : first + MOST_SENTENCES])


def read_events(path: Path) -> Iterator[Annotated]:
    """Every sentence by itself, with all its events and their arguments."""
    with path.open(encoding="utf-8") as file:
        for sentence in map(json.loads, file):
            try:
                places = [Span(*place) for place in find_tokens(sentence["text"], sentence["tokens"])]
            except ValueError:
                continue
            name = str(sentence["sent_id"])
            yield Annotated(
                f"events/{name}", "events", name, sentence["text"], triggers=tuple(_events(sentence, places))
            )


def _events(sentence: dict[str, Any], places: Sequence[Span]) -> Iterator[Trigger]:
    for frame in sentence["frames"]:
        roles: dict[str, tuple[Span, ...]] = {}
        for argument, first, last in frame["args"]:
            if argument in EVENT:
                role = EVENT[argument]
                roles[role] = (*roles.get(role, ()), Span(places[first].start, places[last].end))
        if roles.keys() & {"agent", "theme", "goal"}:
            begin, end = frame["v"]
            yield Trigger("event", (Span(places[begin].start, places[end].end),), roles)


def _text(name: str, document: str, sentences: Sequence[dict[str, Any]]) -> Annotated:
    text = ""
    triggers: list[Trigger] = []
    marks: list[Mark] = []
    for sentence in sentences:
        text += " " if text else ""
        shift = len(text)
        text += sentence["text"]
        marks.append(Mark("sentence", "sentence", Span(shift, len(text))))
        try:
            places = [Span(s + shift, e + shift) for s, e in find_tokens(sentence["text"], sentence["tokens"])]
        except ValueError:
            continue  # words that the text writes otherwise: the sentence's boundary still counts
        triggers.extend(_triggers(sentence, places))
    return Annotated(
        id=name,
        origin="propbank",
        group=document,
        text=text,
        complete=frozenset({"sentence"}),
        triggers=tuple(triggers),
        marks=tuple(marks),
    )


def _triggers(sentence: dict[str, Any], places: Sequence[Span]) -> Iterator[Trigger]:
    for frame in sentence["frames"]:
        if frame["roleset"] not in ROLESETS:
            continue
        names = ROLESETS[frame["roleset"]] | PERIOD
        roles: dict[str, tuple[Span, ...]] = {}
        unsure: list[Span] = []
        for argument, first, last in frame["args"]:
            role = names.get(argument)
            if role is None or last - first >= LONGEST:
                unsure.append(Span(places[first].start, places[last].end))
                continue
            for part, (begin, end) in trim(role, sentence["tokens"], first, last).items():
                roles[part] = (*roles.get(part, ()), Span(places[begin].start, places[end].end))
        if any(role in roles for role in ("supplier", "recipient", "materiel")):
            begin, end = frame["v"]
            yield Trigger("transfer", (Span(places[begin].start, places[end].end),), roles, {}, tuple(unsure))


def trim(role: str, tokens: Sequence[str], first: int, last: int) -> dict[str, tuple[int, int]]:
    """The constituent without preposition, article and clauses, as inclusive places; an amount becomes `quantity`."""
    while first < last and _EDGE.match(tokens[first]) and role != "period":
        first += 1
    for at in range(first + 1, last + 1):
        if _CLAUSE.match(tokens[at]):
            last = at - 1
            break
    amount = first
    while role == "materiel" and amount < last and _AMOUNT.match(tokens[amount]):
        amount += 1
    parts = {role: (amount, last)}
    if amount > first:
        parts["quantity"] = (first, amount - 1)
    return parts
