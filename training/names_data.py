"""Names and their kinds: re3d (people, bodies, places, weapons, platforms, amounts, times) and UNER over EWT."""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from headstamp.extract.trained.marks import Mark
from headstamp.model.text import Span
from training.annotations import Annotated
from training.laid_out import find_tokens

RE3D = {
    "Person": ("names", "person"),
    "Organisation": ("names", "organisation"),
    "Location": ("names", "place"),
    "Weapon": ("goods", "materiel"),
    "MilitaryPlatform": ("goods", "materiel"),
    "Vehicle": ("goods", "materiel"),
    "Quantity": ("amounts", "quantity"),
    "Money": ("amounts", "value"),
    "Temporal": ("amounts", "period"),
}
UNER = {"PER": "person", "ORG": "organisation", "LOC": "place"}
MOST_SENTENCES = 8


def read_re3d(folder: Path) -> Iterator[Annotated]:
    """Every document of every source, by folder and id. Nationalities and references have no layer of ours."""
    for source in sorted(path for path in folder.iterdir() if path.is_dir()):
        marks: dict[str, list[Mark]] = {}
        for entity in _json_lines(source / "entities.json"):
            if entity["type"] in RE3D:
                layer, kind = RE3D[str(entity["type"])]
                span = Span(int(str(entity["begin"])), int(str(entity["end"])))
                marks.setdefault(str(entity["documentId"]), []).append(Mark(layer, kind, span))
        for document in sorted(_json_lines(source / "documents.json"), key=lambda d: str(d["_id"])):
            name, text = str(document["_id"]), str(document["text"])
            held = sorted(marks.get(name, ()), key=lambda m: (m.span.start, -m.span.end, m.kind))
            yield Annotated(
                id=f"re3d/{source.name}/{name}",
                origin="re3d",
                group=name,
                text=text,
                complete=frozenset({"names", "goods", "amounts"}),
                marks=tuple(mark for mark in held if mark.span.end <= len(text)),
            )


def _json_lines(path: Path) -> list[dict[str, object]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line.strip().rstrip(",")) for line in lines if line.strip().startswith("{")]


def read_uner(path: Path) -> Iterator[Annotated]:
    """Texts of up to eight sentences in a row of one document, in the order of the file."""
    for document, group in groupby(_sentences(path), key=lambda s: s[0].rpartition("-")[0]):
        listed = list(group)
        for first in range(0, len(listed), MOST_SENTENCES):
            text = ""
            marks: list[Mark] = []
            for _, written, tokens, tags in listed[first : first + MOST_SENTENCES]:
                text += " " if text else ""
                marks.extend(_names(find_tokens(written, tokens), tags, len(text)))
                text += written
            yield Annotated(
                id=f"uner/{document}/{first}",
                origin="uner",
                group=document,
                text=text,
                complete=frozenset({"names"}),
                marks=tuple(marks),
            )


def _sentences(path: Path) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """(sentence id, text, tokens, tags) of every sentence whose tokens stand in its text."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        heads = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        tokens = [row[1] for row in rows]
        text = heads.get("text", "")
        try:
            find_tokens(text, tokens)
        except ValueError:
            continue
        if rows and "sent_id" in heads:
            yield heads["sent_id"], text, tokens, [row[2] for row in rows]


def _names(places: list[Span], tags: list[str], shift: int) -> Iterator[Mark]:
    """The marks of a row of B, I and O tags, moved to the right by `shift` code points."""
    at = 0
    while at < len(tags):
        end = at + 1
        if tags[at].startswith("B-"):
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            span = Span(places[at].start + shift, places[end - 1].end + shift)
            if tags[at][2:] in UNER:
                yield Mark("names", UNER[tags[at][2:]], span)
        at = end
