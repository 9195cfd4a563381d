"""RAMS and WikiEvents: transfers, embargoes and meetings as triggers with our roles.

Both mark events of any goods, money included, and RAMS one event a text: the heads learn the roles around a given
trigger, never that unmarked words are none. The texts belong to their publishers
and stay beside the repository.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from headstamp.extract.trained.marks import Mark, Trigger
from headstamp.model.text import Span
from training.annotations import Annotated
from training.laid_out import lay_out

TRANSFER = {
    "giver": "supplier",
    "recipient": "recipient",
    "acquiredentity": "materiel",
    "artifact": "materiel",
    "artifactmoney": "materiel",
    "paymentbarter": "value",
}
MOVED = {"artifact": "materiel", "origin": "supplier", "destination": "recipient"}
SANCTIONED = {"preventer": "imposer", "recipient": "target"}
MET = {"participant": "participant", "place": "place", "communicator": "participant"}
RAMS = (
    ("embargosanction", "sanction", SANCTIONED),
    ("transaction.transferownership.", "transfer", TRANSFER),
    ("transaction.transaction.giftgrantprovideaid", "transfer", TRANSFER),
    ("movement.transportartifact.sendsupplyexport", "transfer", MOVED),
    ("movement.transportartifact.receiveimport", "transfer", MOVED),
    ("movement.transportartifact.smuggleextract", "transfer", MOVED),
    ("contact.discussion.", "contact", MET),
    ("contact.negotiate.", "contact", MET),
)
WIKIEVENTS = (
    ("Transaction.", "transfer", TRANSFER),
    ("Contact.Contact.Meet", "contact", MET),
)
_ROLE = re.compile(r"^evt\d+arg\d+")
Frame = tuple[str, dict[str, str]]


def _frame(event: str, table: tuple[tuple[str, str, dict[str, str]], ...]) -> Frame | None:
    return next(((kind, roles) for part, kind, roles in table if part in event), None)


def read_rams(path: Path) -> Iterator[Annotated]:
    """One text of five sentences for each event that is one of ours, in the order of the file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            read = json.loads(line)
            first, last, types = read["evt_triggers"][0]
            frame = _frame(types[0][0], RAMS)
            if frame is None:
                continue
            text, places = lay_out([token for sentence in read["sentences"] for token in sentence])
            arguments = [(_ROLE.sub("", role), s, e + 1) for _, (s, e), role in read["gold_evt_links"]]
            trigger = _trigger(frame, places, (first, last + 1), arguments)
            marks = _sentences([len(sentence) for sentence in read["sentences"]], places)
            yield _annotated(("rams", read["doc_key"]), text, (trigger,), marks)


def read_wikievents(path: Path) -> Iterator[Annotated]:
    """Every document with an event of ours, as original (`doc_id`) or as re-formatted training lines (`docid`)."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            read = json.loads(line)
            text, places = lay_out(read["tokens"])
            entities = {e["id"]: (e["start"], e["end"]) for e in read.get("entity_mentions", ())}
            triggers: list[Trigger] = []
            for event in read["event_mentions"]:
                frame = _frame(event["event_type"], WIKIEVENTS)
                if frame is None:
                    continue
                place = event["trigger"]
                at = (place.get("start", place.get("start_idx")), place.get("end", place.get("end_idx")))
                arguments = [
                    (argument["role"].lower(), *where)
                    for argument in event["arguments"]
                    if (where := entities.get(argument.get("entity_id")) or _nearest(argument, read["tokens"], at[0]))
                ]
                triggers.append(_trigger(frame, places, at, arguments))
            if triggers:
                name = str(read.get("doc_id", read.get("docid")))
                yield _annotated(("wikievents", name), text, tuple(triggers), ())


def _nearest(argument: dict[str, str], tokens: list[str], trigger: int) -> tuple[int, int] | None:
    """Where the argument's words stand nearest to the trigger; the re-formatted lines give words only."""
    words = argument["text"].split()
    places = [at for at in range(len(tokens) - len(words) + 1) if tokens[at : at + len(words)] == words]
    if not places:
        return None
    first = min(places, key=lambda at: (abs(at - trigger), at))
    return first, first + len(words)


def _trigger(frame: Frame, places: list[Span], at: tuple[int, int], arguments: list[tuple[str, int, int]]) -> Trigger:
    """A trigger from token places, ends exclusive. An argument that has no role of ours is unsure."""
    kind, names = frame
    roles: dict[str, tuple[Span, ...]] = {}
    unsure: list[Span] = []
    for name, first, end in arguments:
        span = Span(places[first].start, places[end - 1].end)
        if name in names:
            roles[names[name]] = (*roles.get(names[name], ()), span)
        else:
            unsure.append(span)
    span = Span(places[at[0]].start, places[at[1] - 1].end)
    return Trigger(kind, (span,), roles, {}, tuple(unsure))


def _sentences(lengths: list[int], places: list[Span]) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    at = 0
    for length in lengths:
        if length:
            marks.append(Mark("sentence", "sentence", Span(places[at].start, places[at + length - 1].end)))
        at += length
    return tuple(marks)


def _annotated(name: tuple[str, str], text: str, triggers: tuple[Trigger, ...], marks: tuple[Mark, ...]) -> Annotated:
    complete = frozenset({"sentence"}) if marks else frozenset[str]()
    return Annotated("/".join(name), name[0], name[1], text, complete, frozenset(), (), triggers, marks)
