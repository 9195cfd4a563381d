"""Every rule over the claims of one entry: the counts that follow, and the findings."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim
from headstamp.model.entry import Entry, Weight
from headstamp.model.finding import Finding
from headstamp.weigh.accounts import changed_account
from headstamp.weigh.case import Case, Dated
from headstamp.weigh.certainties import rising_certainty
from headstamp.weigh.circumstances import NOTHING_BESIDE, Circumstances
from headstamp.weigh.citations import circular_report
from headstamp.weigh.contradictions import contradiction, partial_denial
from headstamp.weigh.copies import copied_text
from headstamp.weigh.counts import amounts, happened, pairs, said, stages
from headstamp.weigh.differences import (
    contradiction_on_amount,
    contradiction_on_date,
    contradiction_on_goods,
    contradiction_on_party,
    contradiction_on_route,
    contradiction_on_stage,
)
from headstamp.weigh.figures import grown_figure
from headstamp.weigh.found import Found
from headstamp.weigh.grades import grade
from headstamp.weigh.laying_out import lay_out
from headstamp.weigh.origins import count_origins
from headstamp.weigh.red_flags import d5, d8, d19
from headstamp.weigh.roll_ups import roll_ups

RULES: tuple[Callable[[Case], Iterator[Found]], ...] = (
    contradiction,
    contradiction_on_amount,
    contradiction_on_goods,
    contradiction_on_party,
    contradiction_on_route,
    contradiction_on_stage,
    contradiction_on_date,
    partial_denial,
    changed_account,
    grown_figure,
    rising_certainty,
    circular_report,
    copied_text,
    d5,
    d8,
    d19,
)
"""Every rule, in the order in which findings are shown. The docstring of a rule is its published explanation."""


def weigh(
    entry: Entry,
    claims: Iterable[Claim],
    actors: Mapping[Mention, Actor],
    documents: Mapping[str, Dated],
    circumstances: Circumstances = NOTHING_BESIDE,
) -> tuple[Weight, tuple[Finding, ...]]:
    """What follows from the claims of one entry: its counts and the findings of every rule, in the order of `RULES`.

    `claims` may hold claims of other entries, which are left out; `documents` may lack some, whose claims then
    count as undated. `circumstances` holds what is known beside: licences and sanctions that bear on the entry, which
    documents copy which, and how reliable sources are. The order of the claims decides nothing.
    """
    case = lay_out(entry, claims, actors, documents, circumstances)
    affirming, denying = pairs(case.affirming), pairs((*case.denying, *case.licence_denials))
    origins = count_origins(case)
    weight = Weight(
        entry=entry.id,
        affirming=affirming,
        denying=denying,
        documents=len({voice.claim.document for voice in case.voices}),
        origins=replace(origins, named=_as_kept(origins.named, case, actors)),
        stages=stages(case),
        amounts=amounts(case),
        happened=happened(case),
        said=said(case),
        contested=affirming > 0 and denying > 0,
        grade=grade(case, origins),
        roll_ups=roll_ups(case),
    )
    findings = [_finding(entry, rule, found) for rule in RULES for found in rule(case)]
    return weight, tuple(findings)


def _as_kept(named: Iterable[Actor], case: Case, actors: Mapping[Mention, Actor]) -> tuple[Actor, ...]:
    """The named origins as the ledger has them, not as the speakers that the rules take them for."""
    claims = [*(voice.claim for voice in case.voices), *(aside.claim for aside in case.asides)]
    kept = {actors[mention].id: actors[mention] for claim in claims for mention in (*claim.chain, claim.said_by)}
    return tuple(kept.get(actor.id, actor) for actor in named)


def _finding(entry: Entry, rule: Callable[[Case], Iterator[Found]], found: Found) -> Finding:
    return Finding(
        entry=entry.id,
        rule=rule_name(rule),
        says=found.says,
        explanation=inspect.cleandoc(rule.__doc__ or ""),
        claims=found.claims,
        clears=found.clears,
    )


def rule_name(rule: Callable[[Case], Iterator[Found]]) -> str:
    """The name by which a rule is published: `changed-account`; red flags go by their code, `D5`."""
    name = rule.__name__.replace("_", "-")
    return name.upper() if name[1:].isdigit() else name
