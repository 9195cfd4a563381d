"""Passages of our own corpus as annotated texts: every head but names and sentences learns from them."""

import re
from collections.abc import Mapping
from functools import cache

from headstamp.extract.trained.labels import ATTRIBUTION, ROLES, TRIGGERS
from headstamp.extract.trained.marks import Attribution, Mark, Spans, Trigger
from headstamp.lexicon.states import load_states
from headstamp.model.text import Span
from training.annotations import Annotated
from training.passages import Marked, Passage

KIND_OF = {"t": "transfer", "l": "licence", "n": "sanction", "c": "contact", "p": "position"}
MARKS = {"materiel": "goods", "quantity": "amounts", "value": "amounts", "period": "amounts"}
"""Roles that are also an example of a tag layer."""
CLASS_OF = {
    "t": {name: name for name in ("polarity", "certainty", "stage", "category")},
    "l": {"kind": "licence kind", "status": "licence status"},
    "n": {"status": "sanction status"},
    "c": {"kind": "contact kind"},
    "p": {"stance": "stance"},
}


def annotate(passage: Passage) -> Annotated:
    """The passage with its spans as marks and its lines as classes. An unmarked good is not marked as one."""
    claims = [marked for marked in passage.marked if marked.key[0] != "s"]
    return Annotated(
        id=f"passages/{passage.id}",
        origin="passages",
        group=passage.scenario,
        text=passage.text,
        complete=ATTRIBUTION | TRIGGERS,
        partial=frozenset({"goods", "amounts"}),
        attributions=tuple(_attribution(m, passage.text) for m in passage.marked if m.key[0] == "s"),
        triggers=tuple(_trigger(marked, passage.text) for marked in claims),
        marks=tuple(
            Mark(MARKS[role], role, span)
            for marked in claims
            for role, spans in sorted(marked.spans.items())
            if role in MARKS
            for span in spans
        ),
    )


def _attribution(marked: Marked, text: str) -> Attribution:
    parts = {part: marked.spans.get(part, ()) for part in ("source", "cue", "content")}
    near = parts["content"] or parts["source"] or parts["cue"]
    outlets = [name.strip() for name in marked.fields.get("chain", "").split(">") if name.strip()]
    return Attribution(
        **parts,
        speaker=named_elsewhere(text, marked.fields.get("speaker", ""), near, parts["source"]),
        chain=tuple(span for name in outlets for span in named_elsewhere(text, name, near, parts["source"])),
        classes={
            "act": marked.fields["act"],
            "denies": "yes" if "denies" in marked.fields else "no",
            "alleged": "yes" if marked.fields.get("certainty") == "alleged" else "no",
        },
    )


def _trigger(marked: Marked, text: str) -> Trigger:
    letter = marked.key[0]
    kind = KIND_OF[letter]
    near = marked.spans["trigger"]
    roles: dict[str, Spans] = {role: spans for role, spans in marked.spans.items() if role != "trigger"}
    for role in ROLES[kind]:
        plain = role.removeprefix("implied ")
        if plain != role and (
            found := named_elsewhere(text, marked.fields.get(plain, ""), near, roles.get(plain, ()))
        ):
            roles[role] = found
    return Trigger(kind, near, roles, _classes(marked.fields, CLASS_OF[letter]))


def _classes(fields: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    return {name: fields[word] for word, name in names.items() if word in fields}


def named_elsewhere(text: str, name: str, near: Spans, marked: Spans) -> Spans:
    """Where the text spells the name outside the marked words: last before `near`, else first after it, else nothing.

    Whole words, whatever their case; a state also by its adjective or capital. A name that is only implied ("the
    city" for a state) is not found.
    """
    if not name or not near or any(name.casefold() in span.quote(text).casefold() for span in marked):
        return ()
    for forms in ([name], _forms().get(name, ())):
        if not forms:
            continue
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)
        places = (Span(*match.span()) for match in pattern.finditer(text))
        found = [place for place in places if not any(place.overlaps(span) for span in marked)]
        before = [span for span in found if span.start < near[0].start]
        if found:
            return tuple(before[-1:] or found[:1])
    return ()


@cache
def _forms() -> Mapping[str, tuple[str, ...]]:
    """The words that stand for a state, longest first, by its short English name."""
    states = load_states()
    forms: dict[str, list[str]] = {}
    for phrase, word in states.phrases():
        forms.setdefault(states.name(word.code), []).append(phrase)
    return {name: tuple(sorted(listed, key=lambda phrase: (-len(phrase), phrase))) for name, listed in forms.items()}
