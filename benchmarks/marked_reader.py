"""A reader that marks a report exactly as a person did: the trained reader without its graph."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from training.gold_marks import GoldMarks
from training.passage_annotations import annotate
from training.passages import Passage

from headstamp.extract.trained.decode import Decoded
from headstamp.extract.trained.marks import Mark
from headstamp.extract.trained.trained_reader import TrainedReader
from headstamp.extract.word_lists import load_lexicon
from headstamp.model.text import Span


def marked_reader(
    dossiers: Mapping[str, Sequence[Passage]], answers: Mapping[str, Mapping[str, Any]]
) -> TrainedReader:
    """The reader of these reports; the `names` of an answer are marked wherever they stand in its dossier."""
    return TrainedReader(GoldMarks(marks_of_reports(dossiers, answers)), load_lexicon())


def marks_of_reports(
    dossiers: Mapping[str, Sequence[Passage]], answers: Mapping[str, Mapping[str, Any]]
) -> dict[str, Decoded]:
    """What people marked in each report, by its text."""
    return {
        passage.text: _decoded(passage, answers[name].get("names", {}))
        for name, passages in dossiers.items()
        for passage in passages
    }


def _decoded(passage: Passage, names: Mapping[str, Sequence[str]]) -> Decoded:
    marked = annotate(passage)
    return Decoded(marked.attributions, marked.triggers, (*marked.marks, *_names(passage.text, names)))


def _names(text: str, names: Mapping[str, Sequence[str]]) -> Iterator[Mark]:
    kinds = {name: kind for kind, listed in names.items() for name in listed}
    longest_first = sorted(kinds, key=lambda name: (-len(name), name))
    if longest_first:
        for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", text):
            yield Mark("names", kinds[match.group()], Span(*match.span()))
