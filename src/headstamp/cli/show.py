"""`headstamp show`: everything on one entry, claim, document or actor."""

from collections.abc import Callable, Iterable, Sequence

import click

from headstamp.cli.options import as_of_option, country_names, examples, json_option, ledger_option, open_ledger
from headstamp.cli.read import problem_record
from headstamp.cli.terminal import AFFIRMED, DENIED, FAINT, Page, Part, print_json
from headstamp.export.judgements import tell, tell_all
from headstamp.export.quotations import cut_text, marked_spans, quote_claim
from headstamp.export.records import (
    Country,
    Record,
    actor_record,
    claim_record,
    document_record,
    entry_record,
    grade_record,
    judgement_record,
)
from headstamp.export.wording import (
    chain,
    count_origins,
    date_said,
    manner,
    name_amount,
    name_document,
    name_materiel,
    plural,
    roll_up,
    route,
    span_dates,
    summarise,
)
from headstamp.model.claim import Polarity
from headstamp.model.view import ActorDetail, ClaimView, DocumentDetail, EntryDetail, EntryView

Texts = Callable[[str], str]
"""The text of the document with an id."""
Shown = EntryDetail | ClaimView | DocumentDetail | ActorDetail


@click.command(
    short_help="Show the words behind an entry, claim, document or actor.",
    epilog=examples(
        "headstamp show e3f9a0c1",
        "headstamp show c07d11be2",
        "headstamp show report.pdf",
        'headstamp show "Ministry of Defence" --json',
    ),
)
@click.argument("name", metavar="ENTRY|CLAIM|DOCUMENT|ACTOR")
@ledger_option
@as_of_option
@json_option
def show(name: str, ledger_file: str | None, *, as_of: str | None, as_json: bool) -> None:
    """Show everything on an entry, a claim, a document or an actor.

    NAME is an id or its beginning, a document's file name, or an actor's name or country code. An entry shows what is
    said for and against, by whom and through which outlets, in which words, and where those words stand.
    """
    from headstamp.tasks import get_document
    from headstamp.tasks import show as find

    with open_ledger(ledger_file, as_of=as_of) as ledger:
        found = find(ledger, name)
        if as_json:
            print_json(shown_record(found, country_names()))
            return
        known: dict[str, str] = {}

        def text_of(document: str) -> str:
            if document not in known:
                known[document] = get_document(ledger, document).text
            return known[document]

        print_shown(found, text_of)


def shown_record(found: Shown, country: Country) -> Record:
    """What `show --json` prints: the schema names what was found."""
    match found:
        case EntryDetail():
            record = entry_record(found.view, country)
            return {"schema": "headstamp.entry/1", "entry": record, "claims": _claims(found.claims, country)}
        case ClaimView():
            return _claim(found, country)
        case DocumentDetail():
            return _document(found, country)
        case ActorDetail():
            names = [{"name": name, "documents": list(documents)} for name, documents in found.names]
            return {
                "schema": "headstamp.actor/1",
                "actor": {**actor_record(found.actor, country), "offices": list(found.actor.offices)},
                "names": names,
                "entries": [entry_record(view, country) for view in found.entries],
                "claims": _claims(found.claims, country),
                "judgements": [judgement_record(judgement) for judgement in found.judgements],
            }


def _claims(claims: Iterable[ClaimView], country: Country) -> list[Record]:
    return [_claim(view, country) for view in claims]


def _claim(view: ClaimView, country: Country) -> Record:
    """The claim as it is exported, with the place of each piece of evidence in the original, and its entry."""
    record = claim_record(view, country)
    places = {
        (e.span.start, e.span.end, str(e.field)): p for e, p in zip(view.claim.evidence, view.places, strict=False)
    }
    for evidence in record["evidence"]:
        evidence["place"] = places.get((evidence["start"], evidence["end"], evidence["field"])) or None
    return record | {"entry": view.entry}


def _document(found: DocumentDetail, country: Country) -> Record:
    return {
        "schema": "headstamp.document/1",
        "document": {
            **document_record(found.document),
            "byline": found.byline or None,
            "dateline": found.dateline or None,
            "language": found.document.language,
            "media_type": found.document.media_type,
        },
        "met_at": list(found.sightings),
        "claims": _claims(found.claims, country),
        "problems": [problem_record(problem) for problem in found.problems],
        "text": found.text,
    }


def print_shown(found: Shown, text_of: Texts) -> None:
    """What was found, as a page for a person."""
    page = Page()
    match found:
        case EntryDetail():
            _print_entry(page, found, text_of)
        case ClaimView():
            print_claim(page, found, text_of, indent=0)
            for label, words in _particulars(found):
                _print_field(page, label, words)
        case DocumentDetail():
            _print_document(page, found)
        case ActorDetail():
            _print_actor(page, found, text_of)


def _print_entry(page: Page, found: EntryDetail, text_of: Texts) -> None:
    view = found.view
    page.line((route(view.entry), "bold"), "  ", (view.entry.id, "cyan"))
    for label, words in _entry_facts(view):
        _print_field(page, label, words)
    _print_judgements(page, map(tell, view.judgements), indent=2)
    if view.findings:
        page.heading("Findings")
    for finding in view.findings:
        page.line((f"{finding.rule}: ", "bold"), finding.says, indent=2)
        page.line((" ".join(finding.explanation.split()), FAINT), indent=4)
        if finding.clears:
            page.line("Would clear it: ", finding.clears, indent=4)
    for polarity, title in ((Polarity.AFFIRMED, "For"), (Polarity.DENIED, "Against")):
        claims = [claim for claim in found.claims if claim.claim.polarity is polarity and claim.counted]
        page.heading(f"{title}: {plural(len(claims), 'claim')}")
        _print_claims(page, claims, text_of)
    rejected = [claim for claim in found.claims if claim.rejected]
    awaiting = [claim for claim in found.claims if claim.awaiting]
    for aside, title in ((rejected, "Rejected by a person"), (awaiting, "Awaiting review")):
        if aside:
            page.heading(f"{title}, counted nowhere: {plural(len(aside), 'claim')}")
            _print_claims(page, aside, text_of)
    page.blank()
    page.line(("Headstamp records who says what. It never says that a transfer happened.", FAINT))


def _entry_facts(view: EntryView) -> Iterable[tuple[str, str]]:
    weight, origins = view.weight, view.weight.origins
    contested = " (contested)" if weight.contested else ""
    yield "materiel", name_materiel(view.entry)
    yield "stages", ", ".join(f"{stage} {count}" for stage, count in weight.stages)
    yield (
        "counts",
        f"{weight.affirming} for, {weight.denying} against{contested}, {plural(weight.documents, 'document')}",
    )
    yield "origins", "; ".join(filter(None, (count_origins(origins), ", ".join(a.name for a in origins.named))))
    for collapse in origins.collapsed:
        yield "counted once", f"{plural(len(collapse.claims), 'claim')}: {collapse.reason}"
    yield "said", span_dates(*weight.said)
    yield "happened", span_dates(*weight.happened)
    yield "amounts", "; ".join(dict.fromkeys(name_amount(amount) for amount in weight.amounts))
    yield from roll_up(weight.roll_ups)
    grade = grade_record(weight.grade)
    yield "grade", f"{grade['reliability']}{grade['credibility']}: {'; '.join(grade['reasons'])}"


def _print_field(page: Page, label: str, words: str) -> None:
    if words:
        page.line((f"{label:<14}" if len(label) < 14 else f"{label}  ", FAINT), words, indent=2)


def _print_claims(page: Page, claims: Sequence[ClaimView], text_of: Texts) -> None:
    for place, claim in enumerate(claims):
        if place:
            page.blank()
        print_claim(page, claim, text_of, indent=2)


def print_claim(page: Page, view: ClaimView, text_of: Texts, *, indent: int) -> None:
    """Who says it, what, in which words and where, and what persons decided of it."""
    claim = view.claim
    colour = DENIED if claim.polarity is Polarity.DENIED else AFFIRMED
    date = date_said(view)
    page.line(
        (chain(view), f"bold {colour}"), *((f", {date}",) if date else ()), "  ", (claim.id, "cyan"), indent=indent
    )
    page.line(summarise(view), (f"  {manner(view)}", FAINT), indent=indent + 2)
    for passage in quote_claim(text_of(view.document.id), claim):
        page.line("“", *page.pieces(passage.pieces), "”", indent=indent + 2)
    _print_judgements(page, tell_all(view), indent=indent + 2)
    page.line((_place(view), FAINT), indent=indent + 2)


def _print_judgements(page: Page, judgements: Iterable[str], *, indent: int) -> None:
    for words in judgements:
        page.line((f"{'judged':<14}", "bold"), words, indent=indent)


def _place(view: ClaimView) -> str:
    spans = marked_spans(view.claim)
    places = dict.fromkeys(place for place in view.places if place)
    return ", ".join((view.document.name, *places, f"characters {spans[0].start}–{spans[-1].end}"))


def _particulars(view: ClaimView) -> Iterable[tuple[str, str]]:
    yield "document", f"{name_document(view.document)}  {view.document.id}"
    yield "published", view.document.published or ""
    yield "entry", view.entry or ""
    yield "read by", f"{view.reader.name} {view.reader.version}, confidence {view.claim.confidence:.2f}"
    yield "awaits review", f"confidence under {view.min_confidence:g}, counted nowhere" if view.awaiting else ""
    for place, evidence in enumerate(view.claim.evidence):
        where = view.places[place] if place < len(view.places) else ""
        at = f"{evidence.span.start}–{evidence.span.end}{f', {where}' if where else ''}"
        yield str(evidence.field), f"“{evidence.quote}” ({at})"


def _print_document(page: Page, found: DocumentDetail) -> None:
    document = found.document
    page.line((name_document(document), "bold"), "  ", (document.id, "cyan"))
    facts: tuple[tuple[str, str | None], ...] = (
        ("file", f"{document.name} ({document.media_type}, {document.language})"),
        ("by", found.byline),
        ("dateline", found.dateline),
        ("published", document.published),
        ("address", document.url),
        *(("met at", path) for path in found.sightings),
        *(("problem", problem.message) for problem in found.problems),
        ("claims", ", ".join(_count_kinds(found.claims)) or "none"),
    )
    for label, words in facts:
        _print_field(page, label, words or "")
    page.blank()
    spans = [span for view in found.claims for span in marked_spans(view.claim)]
    page.line(*page.pieces(cut_text(found.text, spans)))


def _count_kinds(claims: Iterable[ClaimView]) -> list[str]:
    counts: dict[str, int] = {}
    for view in claims:
        counts[str(view.claim.kind)] = counts.get(str(view.claim.kind), 0) + 1
    return [plural(count, kind) for kind, count in counts.items()]


def _print_actor(page: Page, found: ActorDetail, text_of: Texts) -> None:
    actor = found.actor
    page.line((actor.name, "bold"), f", {actor.kind}  ", (actor.id, "cyan"))
    _print_field(page, "country", country_names()(actor.country) if actor.country else "")
    _print_field(page, "offices", "; ".join(actor.offices))
    for name, documents in found.names:
        _print_field(page, "named", f"{name} ({plural(len(documents), 'document')})")
    _print_judgements(page, map(tell, found.judgements), indent=2)
    if found.entries:
        page.heading("Entries")
    for view in found.entries:
        weight = view.weight
        counts: Part = (f"  {weight.affirming} for, {weight.denying} against", FAINT)
        page.line(
            route(view.entry), f": {name_materiel(view.entry)}", counts, "  ", (view.entry.id, "cyan"), indent=2
        )
    page.heading(f"Claims: {len(found.claims):,}")
    _print_claims(page, found.claims, text_of)
