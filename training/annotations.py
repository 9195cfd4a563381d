"""What every source of training data is turned into: a text with the marks that one or more heads learn from."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from headstamp.extract.trained.marks import Attribution, Mark, Trigger
from headstamp.model.text import Span


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text and its marks. A layer in `complete` is marked wherever it occurs, one in `partial` here and there."""

    id: str
    origin: str
    group: str
    """Texts of one group are held out together: a scenario, a document."""
    text: str
    complete: frozenset[str] = frozenset()
    partial: frozenset[str] = frozenset()
    """Layers in which an unmarked word says nothing."""
    attributions: tuple[Attribution, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    marks: tuple[Mark, ...] = ()

    def spans(self) -> Iterable[Span]:
        """Every span of every mark, in no particular order, repeats included."""
        for said in self.attributions:
            yield from (*said.source, *said.cue, *said.content, *said.speaker, *said.chain)
        for trigger in self.triggers:
            yield from (*trigger.spans, *trigger.unsure)
            for spans in trigger.roles.values():
                yield from spans
        for mark in self.marks:
            yield mark.span


def is_held_out(group: str) -> bool:
    """Whether a group belongs to the tenth that is never trained on: the SHA-256 of its name decides, for good."""
    return int(sha256(group.encode("utf-8")).hexdigest(), 16) % 10 == 0
