"""What an actor keeps of how it came about: why its names are one, and which others may be the same."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from headstamp.model.actor import Actor, Merge, Question, Tenure
from headstamp.resolve.candidates import Candidate, Id
from headstamp.resolve.joints import Decision

GATHERED = "gathered/2"
"""Rule and version of what is one before any comparison."""
SURE = 9
"""Points of names that differ in marks, titles, order and legal form only, or that one list gives."""
MOST = 20
"""Questions kept of one actor, the likeliest; more would not be answered."""


def tenures_of(candidate: Candidate) -> tuple[Tenure, ...]:
    """The offices that documents give it, with the first and last date that says so, sorted."""
    return tuple(sorted(
        (Tenure(office, former, first, last) for (office, former), (first, last) in candidate.held.items()),
        key=lambda tenure: (tenure.first or "~", tenure.office, tenure.former),
    ))  # fmt: skip


def with_decisions(
    made: Sequence[tuple[Candidate, Actor]], decisions: Iterable[Decision]
) -> list[tuple[Candidate, Actor]]:
    """The actors with the accepted decisions within each, and with those refused between two of them."""
    place_of: dict[Id, int] = {part: place for place, (candidate, _) in enumerate(made) for part in candidate.parts}
    merges: dict[int, set[Merge]] = defaultdict(set)
    questions: dict[int, dict[str, Question]] = defaultdict(dict)
    for decision in decisions:
        left, right = (place_of[i] for i in (decision.comparison.left, decision.comparison.right))
        if left == right and decision.accepted:
            merges[left].add(_merge(decision))
        elif left != right and not made[left][0].told_apart(made[right][0]):
            for one, other, names in ((left, right, decision.names), (right, left, decision.names[::-1])):
                asked = _question(made[other][1].id, (names[0], names[1]), decision)
                known = questions[one].get(asked.other)
                if known is None or (-asked.score, asked) < (-known.score, known):
                    questions[one][asked.other] = asked
    finished = []
    for place, (candidate, actor) in enumerate(made):
        found = sorted(merges[place] | _gathered(candidate), key=lambda merge: (-merge.score, merge))
        asked_of = sorted(questions[place].values(), key=lambda question: (-question.score, question))[:MOST]
        finished.append((candidate, replace(actor, merges=tuple(found), questions=tuple(asked_of))))
    return finished


def _merge(decision: Decision) -> Merge:
    comparison = decision.comparison
    names = tuple(sorted(decision.names))
    return Merge((names[0], names[1]), comparison.points, comparison.reasons, decision.why, decision.rule)


def _question(other: str, names: tuple[str, str], decision: Decision) -> Question:
    comparison = decision.comparison
    return Question(other, names, comparison.points, comparison.reasons, decision.why, decision.rule)


def _gathered(candidate: Candidate) -> set[Merge]:
    """The spellings that were one before any comparison, each with the first of them by alphabet."""
    why = "they cannot be told apart"
    found = set()
    for part, names in candidate.parts.items():
        reason = "names of one listed actor" if part[0] == "known" else "the same but for marks, titles and order"
        found |= {Merge((names[0], name), SURE, (reason,), why, GATHERED) for name in names[1:]}
    return found
