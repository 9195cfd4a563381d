"""What a reader marks in a text: attributions with their parts, triggers with their roles, stretches of a layer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from headstamp.model.text import Span

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement: stretches of source, cue and content; any may be empty, each may be in several pieces."""

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()
    speaker: Spans = ()
    """The fuller name of the speaker elsewhere in the text, where `source` is a pronoun, an office, a surname."""
    chain: Spans = ()
    """Outlets in between."""
    classes: Mapping[str, str] = field(default_factory=dict)
    confidence: float = 1.0
    """The reader's own, before calibration; 1 for what people marked."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One claim's trigger with its roles; `implied supplier` and the like are the referent elsewhere in the text.

    `likely supplier` and `likely recipient` are ends that no label told, at the words that are likeliest them.
    """

    kind: str
    spans: Spans
    roles: Mapping[str, Spans] = field(default_factory=dict)
    classes: Mapping[str, str] = field(default_factory=dict)
    unsure: Spans = ()
    """Words that this source cannot label for the trigger: they count neither as a role nor as none."""
    confidence: float = 1.0
    """As of an attribution."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of a tag layer, for instance a person of the layer `names`."""

    layer: str
    kind: str
    span: Span
