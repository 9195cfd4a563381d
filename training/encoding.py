"""What the heads are to learn from a window of an annotated text: labels of its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from headstamp.extract.trained.labels import (
    ALL_ROLES,
    CLASSES,
    LAYERS,
    LINKS,
    LOOKS,
    MARKERS,
    OF_CONTENT,
    ROLE_LABELS,
)
from headstamp.extract.trained.marks import Attribution, Spans, Trigger
from headstamp.extract.trained.windows import Window, marked
from headstamp.model.text import Span
from training.annotations import Annotated

IGNORED = -100


@dataclass(slots=True)
class Anchored:
    """Links of all words of a window as seen from the first word of a content."""

    anchor: int
    labels: list[int]


@dataclass(slots=True)
class Labelled:
    """A window with what each head is to learn from it; indexes are of words."""

    origin: str
    window: Window
    tags: Mapping[str, list[int]] = field(default_factory=dict)
    classes: list[tuple[int, str, int]] = field(default_factory=list)
    links: list[Anchored] = field(default_factory=list)
    kind: int = 0
    roles: list[int] = field(default_factory=list)
    """Of a close look at a trigger of this kind, the role of every word; else nothing."""


def label(annotated: Annotated, window: Window) -> list[Labelled]:
    """What is to be learnt from one window of an annotated text, then from a close look at each of its triggers.

    Marks are cut at the window's ends.
    """
    labelled = Labelled(annotated.origin, window, _tags(annotated, window))
    _add_links(labelled, annotated)
    learnt = [labelled] if labelled.tags or labelled.links else []
    return [*learnt, *_close_looks(annotated, window)]


def _tags(annotated: Annotated, window: Window) -> dict[str, list[int]]:
    count = len(window.words)
    tags = {layer: [0] * count for layer in LAYERS if layer in annotated.complete}
    tags |= {layer: [IGNORED] * count for layer in LAYERS if layer in annotated.partial}
    for layer, kind, span in _stretches(annotated):
        covered = window.covered(span)
        if layer in tags and covered and all(tags[layer][i] in {0, IGNORED} for i in covered):
            begin = 1 + 2 * LAYERS[layer].index(kind)
            for i in covered:
                tags[layer][i] = begin + 1
            if window.words[covered[0]].end > span.start >= window.words[0].start:
                tags[layer][covered[0]] = begin
    return tags


def _stretches(annotated: Annotated) -> Iterable[tuple[str, str, Span]]:
    """(layer, kind, span), longer contents first so that the outer one takes the outer layer."""
    contents = sorted({s for a in annotated.attributions for s in a.content}, key=lambda s: (s.start - s.end, s))
    outer: list[Span] = []
    for span in contents:
        layer = "inner" if any(o.overlaps(span) for o in outer) else "content"
        if layer == "content":
            outer.append(span)
        yield layer, "content", span
    for said in annotated.attributions:
        yield from (("source", "source", s) for s in said.source)
        yield from (("cue", "cue", s) for s in said.cue)
    for trigger in annotated.triggers:
        yield from ((trigger.kind, trigger.kind, s) for s in trigger.spans)
    for mark in annotated.marks:
        yield mark.layer, mark.kind, mark.span


def _add_links(labelled: Labelled, annotated: Annotated) -> None:
    window = labelled.window
    by_piece: dict[Span, list[Attribution]] = {}
    for said in annotated.attributions:
        for piece in said.content:
            by_piece.setdefault(piece, []).append(said)
    for piece, sayings in sorted(by_piece.items()):
        covered = window.covered(piece)
        if not covered or "content" not in annotated.complete:
            continue
        links = [0] * len(window.words)
        for said in sayings:
            more = tuple(p for p in said.content if p != piece)
            for name, spans in (
                ("speaker", said.speaker),
                ("chain", said.chain),
                ("more", more),
                ("cue", said.cue),
                ("source", said.source),
            ):
                for i in (i for span in spans for i in window.covered(span)):
                    links[i] = LINKS.index(name)
        labelled.links.append(Anchored(covered[0], links))
        _add_content_classes(labelled, sayings[0], covered[0])


def _add_content_classes(labelled: Labelled, said: Attribution, first: int) -> None:
    """Classes of a content are learnt at its first word and at the first word of its cue."""
    cues = [labelled.window.covered(span) for span in said.cue[:1]]
    for word in {first, *(covered[0] for covered in cues if covered)}:
        for name in OF_CONTENT:
            if name in said.classes:
                labelled.classes.append((word, name, CLASSES[name].index(said.classes[name])))


def _close_looks(annotated: Annotated, window: Window) -> Iterable[Labelled]:
    """One for each kind and place of a trigger: claims that share a trigger are one row of roles."""
    looks: dict[tuple[str, int], Labelled] = {}
    for trigger in annotated.triggers:
        covered = window.covered(trigger.spans[0]) if trigger.spans else range(0)
        if not covered or trigger.kind not in LOOKS:
            continue
        key = (trigger.kind, covered[0])
        if key not in looks:
            close = marked(window, covered[0], covered[-1], MARKERS[trigger.kind])
            anchor = close.covered(trigger.spans[0])[0]
            classes = [(anchor, name, CLASSES[name].index(value)) for name, value in trigger.classes.items()]
            looks[key] = Labelled(
                annotated.origin, close, {}, classes, kind=LOOKS.index(trigger.kind), roles=[0] * len(close.words)
            )
        _add_roles(looks[key], trigger)
    return looks.values()


def _add_roles(look: Labelled, trigger: Trigger) -> None:
    window, labels = look.window, look.roles
    for role, spans in sorted(trigger.roles.items(), key=lambda item: item[0].startswith("implied")):
        for span in spans:
            _paint(labels, window.covered(span), ROLE_LABELS.index(f"B-{role}"))
    for i in (i for span in trigger.unsure for i in window.covered(span)):
        labels[i] = labels[i] or IGNORED
    if "category" in trigger.classes:
        _add_categories(look, trigger.roles.get("materiel", ()), trigger.classes["category"])


def _add_categories(labelled: Labelled, spans: Spans, category: str) -> None:
    for covered in map(labelled.window.covered, spans):
        if covered:
            labelled.classes.append((covered[0], "category", CLASSES["category"].index(category)))


def _paint(labels: list[int], covered: range, begin: int) -> None:
    if covered and all(labels[i] == 0 for i in covered):
        for i in covered:
            labels[i] = begin + 1
        labels[covered[0]] = begin


assert len(ROLE_LABELS) == 1 + 2 * len(ALL_ROLES)
