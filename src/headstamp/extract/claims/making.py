"""How a claim is made: its evidence, its voice, its id."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from headstamp.model.actor import Mention
from headstamp.model.claim import Act, Body, Certainty, Claim, Evidence, Field, Polarity
from headstamp.model.document import Document
from headstamp.model.text import Span


class Voiced(Protocol):
    """A document, and whose voice it is where nobody else speaks. All that a claim needs of what a reader knows."""

    @property
    def document(self) -> Document:
        """The document as read."""
        ...

    def voice(self) -> Mention:
        """The article's own voice: its outlet where known, else "article"."""
        ...


@dataclass(frozen=True, slots=True)
class Saying:
    """Everything of a claim but its body and evidence."""

    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.ASSERTED
    act: Act = Act.ASSERTS
    said_by: Mention | None = None
    """None for the voice that the place of the evidence gives."""
    chain: tuple[Mention, ...] = field(default=())
    said_on: str | None = None
    confidence: float = 1.0


def evidence(page: Voiced, spans: Iterable[tuple[Span | None, Field]]) -> tuple[Evidence, ...]:
    """Evidence for each (span, field) that has a span, sorted, without repetition."""
    text = page.document.text
    return tuple(sorted({Evidence(span, kind, span.quote(text)) for span, kind in spans if span is not None}))


def make_claim(page: Voiced, body: Body, words: tuple[Evidence, ...], said: Saying) -> Claim:
    """A claim with an id that follows from its document, body, evidence and polarity; raises without evidence."""
    if not words:
        raise ValueError(f"no span, no claim: {body!r}")
    voice = said.said_by or page.voice()
    named = [(role, m.name, m.country) for role, m in body.parties()]
    places = [(e.span.start, e.span.end, e.field.value) for e in words]
    key = json.dumps([page.document.id, body.kind.value, named, places, said.polarity, voice.name, str(body)])
    return Claim(
        id="c" + hashlib.sha256(key.encode()).hexdigest()[:16],
        document=page.document.id,
        body=body,
        said_by=voice,
        chain=said.chain or (voice,),
        evidence=words,
        polarity=said.polarity,
        certainty=said.certainty,
        act=said.act,
        said_on=said.said_on,
        confidence=said.confidence,
    )
