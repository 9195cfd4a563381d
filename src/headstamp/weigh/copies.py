"""Copies and rewrites of one text: what in them adds nothing, and the rule on copied text."""

from collections.abc import Iterator, Mapping

from headstamp.model.actor import ActorKind
from headstamp.weigh.case import Case
from headstamp.weigh.circumstances import Copies
from headstamp.weigh.found import Found

MOST = 0.5
"""More than this share of the sentences are most of them; below it a text is a rewrite."""
_NOT_NAMED = frozenset({ActorKind.OUTLET, ActorKind.UNNAMED, ActorKind.COLLECTIVE})


def copied_text(case: Case) -> Iterator[Found]:
    """Most sentences of a report stand nearly verbatim in another outlet's report, credited or not.

    A rewrite in other words counts once with its original too, but raises nothing; nor does an outlet that prints
    its own text again.
    """
    documents = {voice.claim.document for voice in case.voices}
    for document in sorted(documents):
        copy = case.circumstances.copies.get(document)
        if copy is None or copy.share <= MOST or copy.of not in documents:
            continue
        one, other = case.outlets.get(document), case.outlets.get(copy.of)
        if one and other and one.id == other.id:
            continue
        claims = tuple(v.claim.id for v in case.voices if v.claim.document in {document, copy.of})
        by, of = one.name if one else "a report", other.name if other else "another report"
        yield Found(f"{by} has {copy.share:.0%} of its sentences nearly verbatim from {of}.", claims)


def resting_on_originals(case: Case) -> Mapping[str, str]:
    """For each claim that a copy or rewrite adds nothing by, why; by claim id.

    Who is named speaks for himself in a copy as anywhere. What an outlet or an unnamed source says there, the
    original has said.
    """
    heard = dict.fromkeys(voice.claim.document for voice in case.backing)
    order = {document: place for place, document in enumerate(heard)}
    resting = {}
    for voice in case.backing:
        original = _original(voice.claim.document, case.circumstances.copies, order)
        if original != voice.claim.document and voice.originator.kind in _NOT_NAMED:
            share = case.circumstances.copies[voice.claim.document].share
            what = "a copy" if share > MOST else "a rewrite"
            outlet = case.outlets.get(original)
            of = f"the report of {outlet.name}" if outlet else "another report"
            resting[voice.claim.id] = f"{what} of {of} adds nothing"
    return resting


def _original(document: str, copies: Copies, order: Mapping[str, int]) -> str:
    """The first document of the entry in the line of copies; of documents that copy each other the earliest."""
    line = [document]
    while (copy := copies.get(line[-1])) and copy.of not in line:
        line.append(copy.of)
    ring = copies.get(line[-1])
    known = [each for each in line if each in order]
    if ring and ring.of in line:
        return min(known, key=lambda each: order[each])
    return known[-1]
