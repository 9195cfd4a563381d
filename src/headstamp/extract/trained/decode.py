"""What the graph's figures say of a window: attributions with their parts, triggers with roles and classes, names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from headstamp.extract.trained.labels import (
    CLASS_SLICES,
    CLASSES,
    KINDS,
    LAYERS,
    LINKS,
    MARKERS,
    OF_CONTENT,
    TAG_SLICES,
    TRIGGERS,
    role_mask,
)
from headstamp.extract.trained.marks import Attribution, Mark, Spans, Trigger
from headstamp.extract.trained.pairs import PairWeights
from headstamp.extract.trained.role_spans import Found, held_roles
from headstamp.extract.trained.viterbi import best_path, likeliest_run, probabilities, stretches
from headstamp.extract.trained.windows import Window, marked
from headstamp.model.text import Span

Array = NDArray[np.float32]
CLASSES_OF = {
    "transfer": ("polarity", "certainty", "stage", "category"),
    "licence": ("licence kind", "licence status"),
    "sanction": ("sanction status",),
    "contact": ("contact kind",),
    "position": ("stance",),
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where decisions fall, chosen on PolNeAR dev.

    Of 0.3, 0.4, 0.5 and 0.65 for `linked`, 0.3 had the best end-to-end F1. Sources that no tag marks brought 1.4
    points of it; leaving out contents under `surely` brought one more, 0.6 of content match and 2 of exact contents.
    """

    linked: float = 0.3
    """A source, cue or further piece belongs to a content from this mean probability on."""
    likeliest: float = 0.2
    """Where no source reaches `linked`, the likeliest is taken from this on."""
    untagged: float = 0.25
    """Where no source is marked, the words that are likeliest linked as one are it from this probability on."""
    shoulder: float = 0.4
    """Share of the likeliest word's probability down to which the words beside it belong to such a source."""
    trigger: float = 0.45
    """A transfer counts from this surety on: mean probability of the trigger's label, times that of its roles'."""
    denied: float = 0.35
    """The same where the transfer is denied: a denial that is lost costs more than one that is found in vain."""
    surely: float = 0.7
    """An attribution counts whose contents are at least so sure: mean probability of their labels."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The graph's outputs for one window, [places, ...]."""

    tags: Array
    classes: Array
    roles: Array
    links: Array


@dataclass(frozen=True, slots=True)
class Decoded:
    """What one window holds; spans are of the document's text."""

    attributions: tuple[Attribution, ...]
    triggers: tuple[Trigger, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Decoder:
    """The constants of the pair head, and the bounds."""

    links: PairWeights
    bounds: Bounds = Bounds()
    that: int = -1
    """The piece "that": right before a content it belongs to it, as PolNeAR has it (0.9 points of exact contents)."""

    def decode(self, window: Window, figures: Figures, look: Callable[[Window], Figures]) -> Decoded:
        """Attributions in the order of their contents, triggers and marks by layer and place.

        `figures` are those of the window, `look` gives those of a close look at each trigger that is found in it.
        """
        at = np.array(window.at, dtype=np.int64)
        tags = figures.tags[at]
        found = {layer: list(stretches(best_path(tags[:, TAG_SLICES[layer]]))) for layer in LAYERS}
        plain = {layer: [(first, last) for _, first, last in listed] for layer, listed in found.items()}
        contents = sorted(plain["content"] + plain["inner"])
        surely = {layer: probabilities(tags[:, TAG_SLICES[layer]]) for layer in ("content", "inner", *KINDS)}
        said = {one: _surety(surely[layer], one) for layer in ("inner", "content") for one in plain[layer]}
        attributions = [
            replace(one, confidence=sure)
            for one, pieces in self._attributions(window, figures, contents, plain)
            if (sure := min(said[contents[piece]] for piece in pieces)) >= self.bounds.surely
        ]
        return Decoded(
            tuple(attributions),
            tuple(
                trigger
                for kind in KINDS
                for one in plain[kind]
                if (surety := _surety(surely[kind], one)) >= self._least(kind, "denied")
                and (trigger := _trigger(window, look, kind, one, surety)).confidence
                >= self._least(kind, trigger.classes.get("polarity"))
            ),
            tuple(
                Mark(layer, LAYERS[layer][kind], _span(window, (first, last)))
                for layer, listed in found.items()
                if layer in {"names", "goods", "amounts", "sentence"}
                for kind, first, last in listed
            ),
        )

    def _least(self, kind: str, polarity: str | None) -> float:
        """How sure a trigger must be; one whose own label is less sure than any need be is not looked at closely."""
        if kind != "transfer":
            return 0.0
        return self.bounds.denied if polarity == "denied" else self.bounds.trigger

    def _attributions(
        self, window: Window, figures: Figures, contents: Sequence[Found], found: Mapping[str, list[Found]]
    ) -> list[tuple[Attribution, list[int]]]:
        """Each with the numbers of its contents."""
        at = np.array(window.at, dtype=np.int64)
        links = [probabilities(self.links.scores(figures.links, at, window.at[first], 0)) for first, _ in contents]
        taken: set[int] = set()
        attributions: list[tuple[Attribution, list[int]]] = []
        for number, links_of in enumerate(links):
            if number in taken:
                continue
            pieces = [number]
            for other in range(number + 1, len(contents)):
                there = _mean(links_of, contents[other], "more")
                back = _mean(links[other], contents[number], "more")
                if other not in taken and (there + back) / 2 >= self.bounds.linked:
                    pieces.append(other)
            taken.update(pieces)
            mean: Array = np.mean([links[piece] for piece in pieces], axis=0)
            first = figures.classes[window.at[contents[number][0]]]
            source = self._chosen(mean, found["source"], "source", self.bounds.likeliest)
            attribution = Attribution(
                source=_spans(window, source or self._untagged(mean, [contents[piece] for piece in pieces])),
                cue=_spans(window, self._chosen(mean, found["cue"], "cue", self.bounds.likeliest)),
                content=_spans(window, [self._with_that(window, contents[piece]) for piece in pieces]),
                speaker=_spans(window, _runs(mean, "speaker")),
                chain=_spans(window, _runs(mean, "chain")),
                classes={name: _value(first, name) for name in OF_CONTENT},
            )
            attributions.append((attribution, pieces))
        return attributions

    def _chosen(self, links: Array, candidates: Sequence[Found], name: str, likeliest: float) -> list[Found]:
        means = [_mean(links, one, name) for one in candidates]
        sure = [one for one, mean in zip(candidates, means, strict=True) if mean >= self.bounds.linked]
        if not sure and means and max(means) >= likeliest:
            return [candidates[means.index(max(means))]]
        return sure

    def _with_that(self, window: Window, content: Found) -> Found:
        first, last = content
        return (first - 1, last) if first and window.ids[window.at[first - 1]] == self.that else content

    def _untagged(self, links: Array, said: Sequence[Found]) -> list[Found]:
        """The words that are likeliest the source of a content where none is marked; none where all are unlikely."""
        shares = links[:, LINKS.index("source")].copy()
        for first, last in said:
            shares[first : last + 1] = 0.0
        return [likeliest_run(shares, self.bounds.shoulder)] if shares.max() >= self.bounds.untagged else []


def _trigger(window: Window, look: Callable[[Window], Figures], kind: str, found: Found, surety: float) -> Trigger:
    """A trigger with its roles and classes, out of a close look at it."""
    close = marked(window, *found, MARKERS[kind])
    figures = look(close)
    scores = figures.roles[np.array(close.at, dtype=np.int64)]
    scores[:, ~np.array(role_mask(kind))] = -10000.0
    roles: dict[str, Spans] = {name: _spans(close, places) for name, places in held_roles(scores).items()}
    place = _span(window, found)
    anchor = figures.classes[close.at[close.covered(place)[0]]]
    classes = {name: _value(anchor, name) for name in CLASSES_OF[kind]}
    if roles.get("materiel"):
        word = close.covered(roles["materiel"][0])[0]
        classes["category"] = _value(figures.classes[close.at[word]], "category")
    return Trigger(kind, (place,), roles, classes, confidence=surety * _role_surety(scores))


def _value(scores: Array, name: str) -> str:
    return CLASSES[name][int(scores[CLASS_SLICES[name]].argmax())]


def _surety(shares: Array, found: Found) -> float:
    """Mean probability of the likeliest label over the words of a stretch."""
    return float(shares[found[0] : found[1] + 1].max(axis=-1).mean())


def _role_surety(scores: Array) -> float:
    """Mean probability of the likeliest role over the words that have one; 1 where none has."""
    held = scores.argmax(axis=-1) != 0
    return float(probabilities(scores[held]).max(axis=-1).mean()) if held.any() else 1.0


def _mean(links: Array, found: Found, name: str) -> float:
    return float(links[found[0] : found[1] + 1, LINKS.index(name)].mean())


def _runs(links: Array, name: str) -> list[Found]:
    """Stretches of words whose likeliest link is this one."""
    labels = [int(one) == LINKS.index(name) for one in links.argmax(axis=1)]
    starts = [i for i, here in enumerate(labels) if here and (i == 0 or not labels[i - 1])]
    return [
        (start, next((i for i in range(start, len(labels)) if not labels[i]), len(labels)) - 1) for start in starts
    ]


def _span(window: Window, found: Found) -> Span:
    return Span(window.words[found[0]].start, window.words[found[1]].end)


def _spans(window: Window, found: Sequence[Found]) -> Spans:
    return tuple(_span(window, one) for one in found)


assert frozenset(CLASSES_OF) == TRIGGERS
