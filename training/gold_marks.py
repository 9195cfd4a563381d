"""`python -m training.gold_marks`: what rules make of marks without fault: passages' marks -> claims -> figures.

    python -m training.gold_marks [--held-out | --training | --corpus FILE] [--apart] [--plain] [--as-told] [--errors]

The marks of people stand in for those of the graph, so the figures are a ceiling for the reader that is shipped, and
every mistake is one of the rules, of the word lists, or of gold. Rules are made on the nine tenths that the reader
learns from (`--training`); the held-out tenth (default) is for a look at the end.

The gold of passages asks for more than a text tells: writers knew the matter, and name an end that stands nowhere in
their words (13 % of the transfers), and they name armies and governments as the text does, where the reader has one
name for each. With `--as-told` the former are open, and the latter go by the reader's name.
"""

import argparse
import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from headstamp.extract.trained.decode import Decoded
from headstamp.extract.trained.marks import Spans, Trigger
from headstamp.extract.trained.referents import Referents
from headstamp.extract.trained.trained_reader import TrainedReader
from headstamp.extract.trained.words import Words
from headstamp.extract.word_lists import Lexicon, load_lexicon
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind
from headstamp.model.text import Span
from training.annotations import is_held_out
from training.held_out_gold import GOLD, file_texts
from training.passage_annotations import annotate, named_elsewhere
from training.passages import FOLDER, Marked, Passage, read_corpus

_NAMED_ALIKE = frozenset({ActorKind.FORCE, ActorKind.BODY, ActorKind.GROUP})


class GoldMarks:
    """Marks texts as people did; stands where the graph stands. A text that nobody marked raises KeyError."""

    name = "gold marks"

    def __init__(self, marks: Mapping[str, Decoded]) -> None:
        self._marks = marks

    def read(self, text: str, stretches: Sequence[Span] | None = None) -> Decoded:
        """All that people marked in the text, whatever the stretches."""
        del stretches
        return self._marks[text]

    def glance(self, text: str, stretches: Sequence[Span], telling: Sequence[Span]) -> float:
        """Whatever is marked is worth a close look."""
        del stretches, telling
        return float(bool(self._marks[text].triggers))


def marks_of(passage: Passage, *, apart: bool = False, plain: bool = False) -> Decoded:
    """The passage's marks in the form in which the graph gives them, with one row of roles for each trigger.

    With `apart` the claims that share a trigger stay apart, which is more than the graph can say; `plain` leaves out
    the names elsewhere in the text ("implied supplier", "speaker"), which the graph finds least surely.
    """
    found = annotate(passage)
    triggers = found.triggers if apart else tuple(joined(found.triggers))
    if plain:
        triggers = tuple(replace(one, roles=_plain(one.roles)) for one in triggers)
    return Decoded(found.attributions, triggers, found.marks)


def _plain(roles: Mapping[str, Spans]) -> dict[str, Spans]:
    return {role: spans for role, spans in roles.items() if not role.startswith("implied")}


def joined(triggers: Iterable[Trigger]) -> list[Trigger]:
    """One trigger for each kind and place, with the roles of all that share it; a word has one, plain ones first.

    Classes are those of the claim whose trigger is told first, the category that of the goods that stand first.
    """
    shared: dict[tuple[str, int], list[Trigger]] = {}
    for one in triggers:
        shared.setdefault((one.kind, one.spans[0].start), []).append(one)
    return [_join(listed) for listed in shared.values()]


def _join(listed: Sequence[Trigger]) -> Trigger:
    roles: dict[str, Spans] = {}
    taken: list[Span] = []
    for trigger in listed:
        for role, spans in sorted(trigger.roles.items(), key=lambda item: item[0].startswith("implied")):
            for span in spans:
                if not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    roles[role] = (*roles.get(role, ()), span)
    classes = dict(listed[0].classes)
    goods = [one for one in listed if one.roles.get("materiel") and "category" in one.classes]
    if goods:
        first = min(goods, key=lambda one: one.roles["materiel"][0])
        classes["category"] = first.classes["category"]
    return Trigger(listed[0].kind, listed[0].spans, {role: tuple(sorted(roles[role])) for role in roles}, classes)


def told(files: Mapping[str, str], passages: Iterable[Passage]) -> dict[str, str]:
    """The files of gold with ends open that no text tells, and forces and bodies by the reader's names."""
    lexicon = load_lexicon()
    by_id = {passage.id: passage for passage in passages}
    records = [json.loads(line) for line in files[GOLD].splitlines()]
    for record in records:
        passage = by_id[record["id"]]
        in_order = sorted(passage.marked, key=lambda one: (_first(one), one.key))
        transfers = [one for one in in_order if one.key.startswith("t")]
        for marked, transfer in zip(transfers, record["transfers"], strict=True):
            for role in ("supplier", "recipient"):
                transfer[role] = transfer[role] and _renamed(transfer[role], lexicon)
                if _is_untold(passage, marked, role):
                    transfer[role] = None
            if not (transfer["supplier"] or transfer["recipient"]):
                transfer["optional"] = True
    return {**files, GOLD: "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)}


def _first(marked: Marked) -> int:
    return min(span.start for spans in marked.spans.values() for span in spans)


def _is_untold(passage: Passage, marked: Marked, role: str) -> bool:
    """Whether gold names an end that the text marks nowhere and names nowhere."""
    name = marked.fields.get(role, "")
    untold = bool(name) and role not in marked.spans
    return untold and not named_elsewhere(passage.text, name, marked.spans["trigger"], ())


def _renamed(name: str, lexicon: Lexicon) -> str:
    """The reader's own name for a force, body or group that is named by its state ("the Italian army")."""
    sentence = f"{name} has it."
    found = Referents(Words(sentence, [Span(0, len(sentence))]), (), lexicon).who(Span(0, len(name)))
    return found.name if found and found.country and found.kind in _NAMED_ALIKE else name


def main() -> None:
    """Print the figures, and with `--errors` every mistake."""
    from headstamp.cli.evaluations import print_evaluation
    from headstamp.tasks.evaluating import evaluate

    given = _arguments()
    corpus = read_corpus(given.corpus.parent if given.corpus else FOLDER)
    passages = [
        one
        for one in corpus.passages
        if (one.where.startswith(given.corpus.name) if given.corpus else is_held_out(one.scenario) != given.training)
    ]
    marks = {passage.text: marks_of(passage, apart=given.apart, plain=given.plain) for passage in passages}
    reader = TrainedReader(GoldMarks(marks), load_lexicon())
    with tempfile.TemporaryDirectory() as folder:
        files = file_texts(passages, load_states())
        for name, text in (told(files, passages) if given.as_told else files).items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        evaluation = evaluate(str(Path(folder) / GOLD), reader=reader)
    print_evaluation(evaluation, errors=given.errors)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the rules on marks without fault.")
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--held-out", action="store_true", help="the tenth that is held out (default)")
    part.add_argument("--training", action="store_true", help="the other nine tenths")
    part.add_argument("--corpus", type=Path, metavar="FILE", help="the passages of one file")
    parser.add_argument("--apart", action="store_true", help="claims that share a trigger stay apart")
    parser.add_argument("--plain", action="store_true", help="without the marks of names elsewhere in the text")
    parser.add_argument("--as-told", action="store_true", help="gold asks for nothing that the text does not tell")
    parser.add_argument("--errors", action="store_true", help="every mistake with its words")
    return parser.parse_args()


if __name__ == "__main__":
    main()
