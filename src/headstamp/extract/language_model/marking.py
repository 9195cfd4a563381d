"""Answers held against the text: what a model named becomes marks where its words stand, and is told where not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from headstamp.extract.language_model.answers import Answer, Item
from headstamp.extract.language_model.places import Places
from headstamp.extract.language_model.schemas import STATEMENT, key
from headstamp.extract.language_model.windows import Window
from headstamp.extract.trained.marks import Attribution, Mark, Spans, Trigger
from headstamp.model.text import Span

LONGEST_SHOWN = 80
"""Code points of words that are not in the text, as a message shows them."""
_MATERIEL = "materiel"


@dataclass(slots=True)
class Marked:
    """What the answers on one document come to."""

    attributions: list[Attribution] = field(default_factory=list)
    triggers: list[Trigger] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """What the model named and the text does not hold, in plain words."""

    def add(self, answer: Answer, window: Window, places: Places) -> None:
        """Mark what one answer found in its window.

        A field whose words are not in the text is left out; without its trigger or its content a thing is left out
        as a whole, and so is a transfer of goods that the text does not name.
        """
        for item in answer.items:
            found, missing = _spans(item, window, places)
            kept = self._keep(item, found, missing)
            if missing:
                self.missing.append(_told(item, missing, kept=kept))
        for words, kind in answer.names:
            self.marks += (Mark("names", kind, span) for span in places.all(words))

    def _keep(self, item: Item, found: Mapping[str, Spans], missing: Sequence[tuple[str, str]]) -> bool:
        """Whether there are words enough for the item to be marked."""
        if item.shape.kind == STATEMENT:
            if "content" not in found:
                return False
            self.attributions.append(_attribution(found, item))
            return True
        invented = _MATERIEL not in found and any(name == _MATERIEL for name, _ in missing)
        if "trigger" not in found or invented:
            return False
        roles = {name: spans for name, spans in found.items() if name != "trigger"}
        self.triggers.append(Trigger(item.shape.kind, found["trigger"][:1], roles, item.classes))
        return True


def _spans(item: Item, window: Window, places: Places) -> tuple[Mapping[str, Spans], list[tuple[str, str]]]:
    """The places of each field's words, sorted, and (field, words) of what is nowhere.

    The sentence that the model names says which of several places is meant: the nearest to it.
    """
    sentence = window.sentence(item.sentence)
    found: dict[str, Spans] = {}
    missing: list[tuple[str, str]] = []
    for name, listed in item.words.items():
        spans = []
        for words in listed:
            span = places.find(words, sentence)
            if span is None:
                missing.append((name, words))
            else:
                spans.append(span)
        if spans:
            found[name] = tuple(_apart(sorted(set(spans))))
    return found, missing


def _apart(spans: list[Span]) -> Iterator[Span]:
    """The spans without those that lie inside another."""
    for number, span in enumerate(spans):
        if not any(other.holds(span) for at, other in enumerate(spans) if at != number and other != span):
            yield span


def _attribution(found: Mapping[str, Spans], item: Item) -> Attribution:
    source, cue, content, speaker, chain = (found.get(name, ()) for name in item.shape.words)
    return Attribution(source, cue, content, speaker, chain, item.classes)


def _told(item: Item, missing: Sequence[tuple[str, str]], *, kept: bool) -> str:
    named = ", ".join(f'"{_shown(words)}" as {key(name)}' for name, words in missing)
    return f"{named} of a {item.shape.kind} ({'without it' if kept else 'left out'})"


def _shown(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST_SHOWN else plain[:LONGEST_SHOWN].rstrip() + "…"
