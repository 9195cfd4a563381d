"""Every rule over the claims of one entry: the counts that follow, and the findings."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping

from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim
from headstamp.model.entry import Entry, Weight
from headstamp.model.finding import Finding
from headstamp.weigh.case import Case, Dated, lay_out
from headstamp.weigh.contradictions import contradiction, partial_denial
from headstamp.weigh.counts import amounts, happened, pairs, said, stages
from headstamp.weigh.figures import grown_figure
from headstamp.weigh.found import Found
from headstamp.weigh.origins import count_origins

RULES: tuple[Callable[[Case], Iterator[Found]], ...] = (contradiction, partial_denial, grown_figure)
"""Every rule, in the order in which findings are shown. The docstring of a rule is its published explanation."""


def weigh(
    entry: Entry,
    claims: Iterable[Claim],
    actors: Mapping[Mention, Actor],
    documents: Mapping[str, Dated],
) -> tuple[Weight, tuple[Finding, ...]]:
    """What follows from the claims of one entry: its counts and the findings of every rule, in the order of `RULES`.

    `claims` may hold claims of other entries, which are left out; `documents` may lack some, whose claims then
    count as undated. The order of the claims decides nothing.
    """
    case = lay_out(entry, claims, actors, documents)
    affirming, denying = pairs(case.affirming), pairs(case.denying)
    weight = Weight(
        entry=entry.id,
        affirming=affirming,
        denying=denying,
        documents=len({voice.claim.document for voice in case.voices}),
        origins=count_origins(case),
        stages=stages(case),
        amounts=amounts(case),
        happened=happened(case),
        said=said(case),
        contested=affirming > 0 and denying > 0,
    )
    findings = [_finding(entry, rule, found) for rule in RULES for found in rule(case)]
    return weight, tuple(findings)


def _finding(entry: Entry, rule: Callable[[Case], Iterator[Found]], found: Found) -> Finding:
    return Finding(
        entry=entry.id,
        rule=rule.__name__.replace("_", "-"),
        says=found.says,
        explanation=inspect.cleandoc(rule.__doc__ or ""),
        claims=found.claims,
        clears=found.clears,
    )
