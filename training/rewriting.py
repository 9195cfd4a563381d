"""Annotated texts changed in places, joined, and shifted, with every mark kept on its words."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from headstamp.extract.trained.marks import Attribution, Mark, Spans, Trigger
from headstamp.model.text import Span
from training.annotations import Annotated


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Words at `span` become `words`, which must not be empty."""

    span: Span
    words: str


def rewrite(annotated: Annotated, edits: Iterable[Edit]) -> Annotated:
    """The text with the edits made. Of edits that overlap the first from the left is made.

    A mark that begins or ends inside an edited stretch grows to hold the whole of the new words.
    """
    made: list[Edit] = []
    for edit in sorted(edits):
        if edit.words and (not made or edit.span.start >= made[-1].span.end):
            made.append(edit)
    if not made:
        return annotated
    parts: list[str] = []
    at = 0
    new_starts: list[int] = []
    length = 0
    for edit in made:
        parts += [annotated.text[at : edit.span.start], edit.words]
        length += edit.span.start - at
        new_starts.append(length)
        length += len(edit.words)
        at = edit.span.end
    text = "".join([*parts, annotated.text[at:]])
    return mapped(replace(annotated, text=text), _mapping(made, new_starts))


def _mapping(made: Sequence[Edit], new_starts: Sequence[int]) -> Callable[[Span], Span]:
    starts = [edit.span.start for edit in made]

    def place(at: int, *, is_end: bool) -> int:
        last = bisect_right(starts, at - 1 if is_end else at) - 1
        if last < 0:
            return at
        edit, start = made[last], new_starts[last]
        if at >= edit.span.end:
            return start + len(edit.words) + at - edit.span.end
        return start + len(edit.words) if is_end else start

    return lambda span: Span(place(span.start, is_end=False), place(span.end, is_end=True))


def mapped(annotated: Annotated, move: Callable[[Span], Span]) -> Annotated:
    """The same marks with every span moved."""

    def all_of(spans: Spans) -> Spans:
        return tuple(map(move, spans))

    def said(one: Attribution) -> Attribution:
        return Attribution(
            all_of(one.source),
            all_of(one.cue),
            all_of(one.content),
            all_of(one.speaker),
            all_of(one.chain),
            one.classes,
        )

    def trigger(one: Trigger) -> Trigger:
        roles = {role: all_of(spans) for role, spans in one.roles.items()}
        return Trigger(one.kind, all_of(one.spans), roles, one.classes, all_of(one.unsure))

    return replace(
        annotated,
        attributions=tuple(map(said, annotated.attributions)),
        triggers=tuple(map(trigger, annotated.triggers)),
        marks=tuple(Mark(mark.layer, mark.kind, move(mark.span)) for mark in annotated.marks),
    )


def join(texts: Sequence[Annotated], between: str = "\n\n") -> Annotated:
    """Several texts of one origin as one document, so that heads learn not to reach into the neighbour's matter."""
    shift = 0
    moved: list[Annotated] = []
    for text in texts:

        def move(span: Span, by: int = shift) -> Span:
            return Span(span.start + by, span.end + by)

        moved.append(mapped(text, move))
        shift += len(text.text) + len(between)
    return replace(
        texts[0],
        id=" + ".join(text.id for text in texts),
        text=between.join(text.text for text in texts),
        attributions=tuple(one for text in moved for one in text.attributions),
        triggers=tuple(one for text in moved for one in text.triggers),
        marks=tuple(one for text in moved for one in text.marks),
    )
