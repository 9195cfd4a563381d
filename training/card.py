"""`docs/reader-card.md`, written from recorded figures alone: nothing in it is typed by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.figures import Figures
from training.sources import LICENCES

DIAGRAM = "reader-confidence.svg"
"""Beside the card."""
REACH: Mapping[str, float] = {
    "e2e_overlap": 0.77,
    "attribution": 0.84,
    "attribution_exact": 0.63,
    "token_source": 0.85,
    "token_cue": 0.73,
    "token_content": 0.91,
}


@dataclass(frozen=True, slots=True)
class Trained:
    """One reader and what is known of it."""

    name: str
    recipe: Mapping[str, object]
    data: Mapping[str, str]
    """Source to the hash of its files."""
    texts: Mapping[str, int]
    figures: Mapping[str, Figures]
    size: int
    """Bytes of the graph that is shipped."""
    exported: Path = Path()
    """The folder with what training made of it."""


def write_card(shipped: Trained, without: Trained | None, confidence: Sequence[str] = ()) -> str:
    """The card in Markdown; `without` is the reader trained without PolNeAR, where one was trained.

    `confidence` holds tables of how many claims are right of those that are as sure.
    """
    lines = [
        "# The reader's card",
        "",
        "Written by `make reader` from the figures that it recorded; a change by hand is lost with the next run.",
        "",
        "## What it is",
        "",
        "all-MiniLM-L6-v2 (6 layers, 384 wide; Apache-2.0) with our heads, trained on the data below, in int8:",
        f"{shipped.size / 1e6:.1f} MB. It reads English reports: who says what, the transfers, licences, sanctions,",
        "contacts and positions are in them, with roles and classes.",
        "",
        "## Data",
        "",
        "| source | texts | licence | hash |",
        "|---|---|---|---|",
        *(
            f"| {name} | {shipped.texts[name]} | {LICENCES[name]} | `{hashed}` |"
            for name, hashed in sorted(shipped.data.items())
        ),
        "",
        "PolNeAR states no licence. "
        + (
            "The second column of figures is a reader trained without it."
            if without
            else "No reader was trained without it yet, so the second column of figures is empty."
        ),
        "A tenth of our own corpus, chosen by the hash of the scenario, is held out and never trained on.",
        "",
        "## Figures",
        "",
    ]
    for name in shipped.figures:
        lines += _table(name, shipped.figures[name], without.figures.get(name, {}) if without else {})
    if confidence:
        lines += ["## Confidence", "", "On our held-out tenth, all kinds of claims together:", ""]
        lines += [*confidence, f"![Confidence against the share that is right]({DIAGRAM})", ""]
    lines += ["## Recipe", "", *(f"- {key}: `{value}`" for key, value in shipped.recipe.items()), ""]
    return "\n".join(lines)


def _table(name: str, shipped: Figures, without: Figures) -> list[str]:
    rows = [f"### {name}", "", "| figure | shipped | without PolNeAR | to reach |", "|---|---|---|---|"]
    for figure, value in shipped.items():
        other = _written(without.get(figure))
        reach = _written(REACH.get(figure)) if name == "polnear dev" else ""
        rows.append(f"| {figure} | {_written(value)} | {other} | {reach} |")
    return [*rows, ""]


def _written(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if value > 1 else f"{value:.3f}"
