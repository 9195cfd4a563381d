"""A reader with one rule, for tests of what stands around a reader: nothing to load, nothing to wait for."""

import hashlib
import re
from collections.abc import Iterable, Iterator

from headstamp.model.actor import ARTICLE, ActorKind, Mention
from headstamp.model.claim import (
    Act,
    Claim,
    Evidence,
    Field,
    Polarity,
    ReaderVersion,
    Reading,
    Stage,
    Statement,
    Transfer,
)
from headstamp.model.document import Document
from headstamp.model.materiel import Category, Materiel
from headstamp.model.text import Span

STATES = {"Norway": "NO", "Chile": "CL", "Kenya": "KE", "Ghana": "GH", "Nepal": "NP", "Peru": "PE"}
GOODS = {"howitzers": Category.ARTILLERY, "rifles": Category.SMALL_ARMS, "drones": Category.UAV}

_NAME = "|".join(STATES)
_SENT = re.compile(rf"({_NAME}) (sent|never sent) (?:\d+ )?({'|'.join(GOODS)}) to ({_NAME})\.")
_SAID = re.compile(r"([A-Z]\w+ [A-Z]\w+) said: “([^”]+)”")


class OneRuleReader:
    """Reads "Norway sent 40 howitzers to Chile." as a transfer, "never sent" as its denial, and quotations."""

    def __init__(self, version: str = "1") -> None:
        self.version = ReaderVersion("one rule", version)
        self.met: list[str] = []
        """Names of the documents it was given."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            self.met.append(document.name)
            yield Reading(document.id, tuple(_claims(document)))


def _claims(document: Document) -> Iterator[Claim]:
    for match in _SENT.finditer(document.text):
        supplier, recipient = (_state(match, group) for group in (1, 4))
        body = Transfer(supplier, recipient, Stage.DELIVERED, Materiel(match[3], GOODS[match[3]]))
        polarity = Polarity.AFFIRMED if match[2] == "sent" else Polarity.DENIED
        act = Act.ASSERTS if match[2] == "sent" else Act.DENIES
        evidence = (_evidence(match, 0, Field.WHOLE), _evidence(match, 3, Field.MATERIEL))
        yield Claim(_id(document, match), document.id, body, ARTICLE, (ARTICLE,), evidence, polarity, act=act)
    for match in _SAID.finditer(document.text):
        speaker = Mention(ActorKind.PERSON, match[1], Span(*match.span(1)), match[1])
        evidence = (_evidence(match, 1, Field.SOURCE), _evidence(match, 2, Field.CONTENT))
        yield Claim(
            _id(document, match), document.id, Statement(speaker, match[2]), speaker, (ARTICLE, speaker), evidence
        )


def _state(match: re.Match[str], group: int) -> Mention:
    return Mention(ActorKind.STATE, match[group], Span(*match.span(group)), match[group], STATES[match[group]])


def _evidence(match: re.Match[str], group: int, field: Field) -> Evidence:
    return Evidence(Span(*match.span(group)), field, match[group])


def _id(document: Document, match: re.Match[str]) -> str:
    return "c" + hashlib.sha256(f"{document.id} {match.start()} {match[0]}".encode()).hexdigest()[:16]
