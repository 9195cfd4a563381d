"""What a judgement changed, as JSON or in a few lines."""

from collections.abc import Iterator

import click

from headstamp.cli.options import country_names
from headstamp.cli.terminal import Page, print_json
from headstamp.export.judgements import tell
from headstamp.export.records import Country, Record, entry_record, judgement_record
from headstamp.export.wording import count_origins, name_materiel, plural, route
from headstamp.model.view import EntryChange, EntryView, JudgementOutcome

OUTCOME_SCHEMA = "headstamp.judged/1"
MOST = 20
"""Entries told one by one; the rest are counted."""


def print_outcome(outcome: JudgementOutcome, *, as_json: bool) -> None:
    """What was decided, then each entry whose counts, origins, findings or claims are not what they were."""
    if as_json:
        print_json(outcome_record(outcome, country_names()))
        return
    page = Page()
    for judgement in outcome.judgements:
        page.line((judgement.id, "cyan"), "  ", tell(judgement))
    if outcome.judgements and not outcome.changes:
        page.line("No entry changed.")
    for change in outcome.changes[:MOST]:
        view = change.after or change.before
        if view is not None:
            page.line((route(view.entry), "bold"), f": {name_materiel(view.entry)}  ", (view.entry.id, "cyan"))
            page.line("; ".join(differences(change)), indent=2)
    if len(outcome.changes) > MOST:
        click.echo(f"and {plural(len(outcome.changes) - MOST, 'entry', 'entries')} more")


def outcome_record(outcome: JudgementOutcome, country: Country) -> Record:
    """The outcome as JSON, each changed entry as it was and as it is."""

    def entry(view: EntryView | None) -> Record | None:
        return entry_record(view, country) if view else None

    return {
        "schema": OUTCOME_SCHEMA,
        "judgements": [judgement_record(judgement) for judgement in outcome.judgements],
        "changes": [{"before": entry(change.before), "after": entry(change.after)} for change in outcome.changes],
    }


def differences(change: EntryChange) -> Iterator[str]:
    """What is not as it was: "for 3 → 2", "origins 2 → 1", "no finding any more: contradiction"."""
    before, after = change.before, change.after
    if before is None or after is None:
        view = after or before
        if view is not None:
            what = "a new entry" if before is None else "no entry any more"
            yield f"{what}: {view.weight.affirming} for, {view.weight.denying} against"
        return
    then, now = dict(_figures(before)), dict(_figures(after))
    changed = [f"{name} {then[name]} → {now[name]}" for name in now if then[name] != now[name]]
    yield from changed
    moved = list(_findings(before, after))
    yield from moved
    if not changed and not moved:
        yield "counts, origins and findings as before"


def _findings(before: EntryView, after: EntryView) -> Iterator[str]:
    """Findings by their rules; one that only says something else now is told as such."""
    gone, new = ({f.rule: None for f in one.findings if f not in other.findings}
                 for one, other in ((before, after), (after, before)))  # fmt: skip
    for words, rules in (
        ("no finding any more", [rule for rule in gone if rule not in new]),
        ("new finding", [rule for rule in new if rule not in gone]),
        ("finding in other words", [rule for rule in gone if rule in new]),
    ):
        if rules:
            yield f"{words}: {', '.join(rules)}"


def _figures(view: EntryView) -> Iterator[tuple[str, str]]:
    weight = view.weight
    yield "for", str(weight.affirming)
    yield "against", str(weight.denying)
    yield "origins", count_origins(weight.origins)
    yield "grade", f"{weight.grade.reliability}{weight.grade.credibility}"
    yield "claims", str(len(view.entry.claims))
    yield "reviewed", str(view.reviewed)
    yield "parties", route(view.entry)
    yield "materiel", name_materiel(view.entry)
