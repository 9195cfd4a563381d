"""PolNeAR (raw text, brat stand-off) as annotated texts: source, cue and content of every attribution.

The corpus states no licence and its texts belong to their publishers: it is read where it lies beside the repository,
and nothing of it is written into the repository.
"""

from collections.abc import Iterator
from pathlib import Path

from headstamp.extract.trained.labels import ATTRIBUTION
from headstamp.extract.trained.marks import Attribution, Spans
from headstamp.model.text import Span
from training.annotations import Annotated

PARTS = ("source", "cue", "content")


def read_polnear(part: Path) -> Iterator[Annotated]:
    """Every document of `train` or `dev`, by name; of several annotators the first in alphabetical order counts."""
    chosen: dict[str, Path] = {}
    for path in sorted((part / "attributions").glob("*.ann")):
        chosen.setdefault(path.stem.rsplit("_", 1)[0], path)
    for name, path in sorted(chosen.items()):
        with (part / "text" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
            text = file.read()
        yield Annotated(
            id=f"polnear/{name}",
            origin="polnear",
            group=name,
            text=text,
            complete=ATTRIBUTION,
            attributions=tuple(read_brat(path.read_text(encoding="utf-8"))),
        )


def read_brat(annotations: str) -> Iterator[Attribution]:
    """The attributions of a brat file, in its order; `Discuss` and `Discard` stretches are left out."""
    spans: dict[str, Spans] = {}
    events: list[list[list[str]]] = []
    for line in annotations.splitlines():
        parts = line.split("\t")
        if len(parts) < 2:
            continue
        if parts[0].startswith("T"):
            places = parts[1].split(" ", 1)[1]
            spans[parts[0]] = tuple(Span(*map(int, place.split(" "))) for place in places.split(";"))
        elif parts[0].startswith("E") and parts[1].startswith("Attribution"):
            events.append([argument.split(":") for argument in parts[1].split()[1:]])
    for arguments in events:
        found: dict[str, set[Span]] = {part: set() for part in PARTS}
        for role, target in arguments:
            name = role.rstrip("0123456789").lower()
            if name in found:
                found[name].update(spans.get(target, ()))
        source, cue, content = (tuple(sorted(found[part])) for part in PARTS)
        yield Attribution(source, cue, content)
