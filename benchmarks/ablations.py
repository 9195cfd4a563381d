"""What of the reader's mistakes costs most: `python -m benchmarks.ablations [--folders press press_long ...]`.

Reads the press dossiers end to end again and again, each time with one thing of the perfect marks in the graph's place:
who says what, which transfers there are, their ends, their classes. Prints for each how many expectations are met and
the mean core F1 of the sets. The graph runs once for each report, the rules ten times: some seven minutes for the first seven sets.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from statistics import mean

from benchmarks.marked_reader import marks_of_reports
from benchmarks.press import FOLDER, measure, read_answers, read_dossiers

from headstamp.extract.trained.confidence import read_curves
from headstamp.extract.trained.decode import Decoded
from headstamp.extract.trained.graph import Graph
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.trained_reader import WEIGHTS, TrainedReader
from headstamp.extract.word_lists import load_lexicon
from headstamp.model.text import Span

SETS = ("press", "press_long", "press_short", "press_more", "press_later", "press_newest", "press_unseen")
Mix = Callable[[Decoded, Decoded], Decoded]
_ENDS = ("supplier", "recipient")
"""What the roles of ends end in: "likely supplier" is one too."""


class Mixed:
    """Stands where the graph stands: what the graph marks, with a part of what people marked in its place."""

    name = "mixed"

    def __init__(self, graph: Graph, truth: Mapping[str, Decoded]) -> None:
        self._graph = graph
        self._truth = truth
        self._seen: dict[str, Decoded] = {}
        self.mix: Mix = lambda seen, _: seen

    def read(self, text: str, stretches: Sequence[Span] | None = None) -> Decoded:
        """The marks of a report, mixed."""
        if text not in self._seen:
            self._seen[text] = self._graph.read(text, stretches)
        return self.mix(self._seen[text], self._truth[text])

    def glance(self, text: str, stretches: Sequence[Span], telling: Sequence[Span]) -> float:
        """Every report is worth a close look."""
        del text, stretches, telling
        return 1.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folders", nargs="+", default=SETS, metavar="NAME", help="of tests/quality")
    sets = {name: read_dossiers(FOLDER.parent / name) for name in parser.parse_args().folders}
    answers = {name: read_answers(FOLDER.parent / name, dossiers) for name, dossiers in sets.items()}
    truth = {text: marks for name in sets for text, marks in marks_of_reports(sets[name], answers[name]).items()}
    mixed = Mixed(Graph.of_folder(WEIGHTS), truth)
    reader = TrainedReader(mixed, load_lexicon(), curves=read_curves(WEIGHTS))
    for name, mix in MIXES.items():
        mixed.mix = mix
        found = [measure(sets[each], answers[each], reader) for each in sets]
        met = sum(one.met for measured in found for one in measured.checked)
        core = mean(measured.evaluation.scores.figures()["transfers_core_f1"] for measured in found)
        print(f"{name:<58} {met} of {sum(len(measured.checked) for measured in found)}, core {core:.3f}", flush=True)
    return 0


def _is_same(one: Trigger, other: Trigger) -> bool:
    return one.kind == other.kind and any(mine.overlaps(its) for mine in one.spans for its in other.spans)


def _seen(seen: Decoded, truth: Decoded) -> list[Trigger]:
    """The graph's triggers that people marked too."""
    return [one for one in seen.triggers if any(_is_same(one, other) for other in truth.triggers)]


def _unseen(seen: Decoded, truth: Decoded) -> list[Trigger]:
    """What people marked and the graph did not."""
    return [one for one in truth.triggers if not any(_is_same(one, other) for other in seen.triggers)]


def _told(
    triggers: Sequence[Trigger], truth: Decoded, change: Callable[[Trigger, Trigger], Trigger]
) -> list[Trigger]:
    """The triggers, each that people marked too changed by what they marked."""
    pairs = ((one, next((other for other in truth.triggers if _is_same(one, other)), None)) for one in triggers)
    return [change(one, other) if other else one for one, other in pairs]


def _with_ends(one: Trigger, other: Trigger) -> Trigger:
    kept = {role: spans for role, spans in one.roles.items() if not role.endswith(_ENDS)}
    return replace(one, roles=kept | {role: spans for role, spans in other.roles.items() if role.endswith(_ENDS)})


def _triggers(seen: Decoded, triggers: Sequence[Trigger]) -> Decoded:
    return replace(seen, triggers=tuple(sorted(triggers, key=lambda one: one.spans[0])))


MIXES: Mapping[str, Mix] = {
    "the graph": lambda seen, _: seen,
    "who says what, of whom": lambda seen, truth: replace(seen, attributions=truth.attributions),
    "names and goods": lambda seen, truth: replace(seen, marks=truth.marks),
    "no trigger that is none": lambda seen, truth: _triggers(seen, _seen(seen, truth)),
    "the transfers that the graph does not see": lambda seen, truth: _triggers(
        seen, [*seen.triggers, *_unseen(seen, truth)]
    ),
    "that, and no trigger that is none": lambda seen, truth: _triggers(
        seen, [*_seen(seen, truth), *_unseen(seen, truth)]
    ),
    "that, and who supplies and receives": lambda seen, truth: _triggers(
        seen, _told([*_seen(seen, truth), *_unseen(seen, truth)], truth, _with_ends)
    ),
    "the roles of the transfers that the graph sees": lambda seen, truth: _triggers(
        seen, _told(seen.triggers, truth, lambda one, other: replace(one, roles=other.roles))
    ),
    "their polarity, certainty, stage and category": lambda seen, truth: _triggers(
        seen, _told(seen.triggers, truth, lambda one, other: replace(one, classes=other.classes))
    ),
    "transfers whole": lambda seen, truth: replace(seen, triggers=truth.triggers),
}

if __name__ == "__main__":
    sys.exit(main())
