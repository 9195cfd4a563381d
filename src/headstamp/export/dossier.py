"""The ledger as one HTML page that needs nothing else: no network, no script, no other file.

Everything from a document is escaped by the template, and the page's own policy forbids scripts and requests.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import urlsplit

from headstamp.export import wording
from headstamp.export.judgements import tell, tell_all
from headstamp.export.quotations import Passage, marked_spans, quote_claim
from headstamp.export.records import grade_record
from headstamp.export.timeline import Axis, Mark, make_axis
from headstamp.model.claim import Certainty, Kind, Polarity
from headstamp.model.finding import Finding
from headstamp.model.problem import Problem
from headstamp.model.view import ClaimView, DocumentSummary, EntryDetail

OTHER_KINDS = (Kind.LICENCE, Kind.SANCTION, Kind.CONTACT, Kind.POSITION)
"""Kinds listed beside the entries. Statements are left out: what they hold stands in the claims."""

_LINES = {
    Certainty.ASSERTED: "solid",
    Certainty.ALLEGED: "dashed",
    Certainty.UNCONFIRMED: "dashed",
    Certainty.HYPOTHETICAL: "dotted",
}


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One document of a report, with all of its claims in the order of its text."""

    document: DocumentSummary
    text: str
    byline: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What goes into a report, in the order in which it is shown."""

    title: str
    entries: tuple[EntryDetail, ...]
    exhibits: tuple[Exhibit, ...]
    problems: tuple[Problem, ...] = ()


class Quote(NamedTuple):
    """One claim as the page shows it."""

    id: str
    chain: tuple[str, ...]
    office: str
    date: str
    manner: str
    line: str
    """`solid`, `dashed` or `dotted`."""
    denied: bool
    summary: str
    passages: tuple[Passage, ...]
    place: str
    document: DocumentSummary
    judgements: tuple[str, ...]
    """What persons decided of it, in words."""
    rejected: bool
    awaiting: bool
    """Whether the reader was too unsure of it, and no person has reviewed it."""


class Card(NamedTuple):
    """One entry as the page shows it."""

    id: str
    supplier: str
    recipient: str
    via: str
    line: str
    materiel: str
    counts: tuple[tuple[str, str], ...]
    said: str
    facts: tuple[tuple[str, str], ...]
    contested: bool
    stages: tuple[tuple[str, int], ...]
    findings: tuple[Finding, ...]
    affirming: tuple[Quote, ...]
    denying: tuple[Quote, ...]
    rejected: tuple[Quote, ...]
    """Those that a person rejected: shown, and counted nowhere."""
    awaiting: tuple[Quote, ...]
    """Those that await review: shown, and counted nowhere yet."""
    judgements: tuple[str, ...]


class Dot(NamedTuple):
    """What was said of an entry on one day."""

    left: float
    denied: bool
    claims: int
    words: str


class Lane(NamedTuple):
    """The line of one entry in the picture of the timeline."""

    card: Card
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class DossierPage:
    """All that the template may use."""

    dossier: Dossier

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return {exhibit.document.id: exhibit.text for exhibit in self.dossier.exhibits}

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The entries, in the order given."""
        return tuple(_card(detail, self._texts) for detail in self.dossier.entries)

    @cached_property
    def totals(self) -> tuple[tuple[str, int], ...]:
        """How much there is of what, under the heading."""
        claims = sum(len(exhibit.claims) for exhibit in self.dossier.exhibits)
        contested = sum(detail.view.weight.contested for detail in self.dossier.entries)
        counts = (("document", "documents", len(self.dossier.exhibits)), ("claim", "claims", claims),
                  ("entry", "entries", len(self.cards)), ("contested", "contested", contested))  # fmt: skip
        return tuple((noun if count == 1 else nouns, count) for noun, nouns, count in counts)

    @cached_property
    def others(self) -> tuple[tuple[str, tuple[Quote, ...]], ...]:
        """Claims of the other kinds, kind by kind."""
        names = ("Licences and certificates", "Sanctions", "Contacts", "Positions")
        views = [view for exhibit in self.dossier.exhibits for view in exhibit.claims]
        groups = ((name, self._quotes(v for v in views if v.claim.kind is kind))
                  for name, kind in zip(names, OTHER_KINDS, strict=True))  # fmt: skip
        return tuple((name, quotes) for name, quotes in groups if quotes)

    @cached_property
    def days(self) -> tuple[tuple[str, tuple[tuple[Card, Quote], ...]], ...]:
        """The claims of all entries by the day they were said, earliest first, the undated last."""
        said: dict[str, list[tuple[Card, Quote]]] = {}
        for card in self.cards:
            for quote in (*card.affirming, *card.denying):
                said.setdefault(quote.date, []).append((card, quote))
        return tuple((day, tuple(said[day])) for day in sorted(said, key=lambda day: (not day, day)))

    @cached_property
    def axis(self) -> Axis | None:
        """The line of time that holds every claim."""
        return make_axis(day for day, _ in self.days)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of the axis."""
        return self.axis.marks() if self.axis else ()

    @cached_property
    def lanes(self) -> tuple[Lane, ...]:
        """Each entry that has something dated, with its dots."""
        lanes = (Lane(card, tuple(_dots(card, self.axis))) for card in self.cards) if self.axis else ()
        return tuple(lane for lane in lanes if lane.dots)

    @property
    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """The problems by file name: the folders of whoever made the report are no business of its readers."""
        named = ((PurePath(problem.place).name, problem) for problem in self.dossier.problems)
        return tuple(sorted(named, key=lambda pair: (pair[0], pair[1].code, pair[1].message)))

    def _quotes(self, views: Iterable[ClaimView]) -> tuple[Quote, ...]:
        return tuple(_quote(view, self._texts) for view in views)


def render(dossier: Dossier) -> str:
    """The page as text, the same for the same dossier: it holds no date of making and no path."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("headstamp.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["web_address"] = web_address
    environment.filters["plural"] = wording.plural
    environment.filters["document"] = wording.name_document
    return environment.get_template("dossier.html.j2").render(page=DossierPage(dossier)) + "\n"


def web_address(address: str | None) -> str:
    """The address where it is one of the web, else nothing: a document may name `javascript:` as its own."""
    try:
        return address if address and urlsplit(address).scheme in {"http", "https"} else ""
    except ValueError:
        return ""


def _card(detail: EntryDetail, texts: Mapping[str, str]) -> Card:
    entry, weight = detail.view.entry, detail.view.weight
    quotes = [_quote(view, texts) for view in detail.claims]
    counted = [quote for quote in quotes if not quote.rejected and not quote.awaiting]
    return Card(
        id=entry.id,
        supplier=wording.name_party(entry.supplier),
        recipient=wording.name_party(entry.recipient),
        via=wording.name_all(actor.name for actor in entry.via) if entry.via else "",
        line="solid" if weight.origins.low > 1 else "dashed",
        materiel=wording.name_materiel(entry),
        counts=(
            ("for", str(weight.affirming)),
            ("against", str(weight.denying)),
            ("origins", wording.count_origins(weight.origins)),
            ("document" if weight.documents == 1 else "documents", str(weight.documents)),
        ),
        said=wording.span_dates(*weight.said),
        facts=tuple((label, words) for label, words in _facts(detail) if words),
        contested=weight.contested,
        stages=weight.stages,
        findings=detail.view.findings,
        affirming=tuple(quote for quote in counted if not quote.denied),
        denying=tuple(quote for quote in counted if quote.denied),
        rejected=tuple(quote for quote in quotes if quote.rejected),
        awaiting=tuple(quote for quote in quotes if quote.awaiting),
        judgements=tuple(tell(judgement) for judgement in detail.view.judgements),
    )


def _facts(detail: EntryDetail) -> Iterator[tuple[str, str]]:
    weight = detail.view.weight
    grade = grade_record(weight.grade)
    yield "Said", wording.span_dates(*weight.said)
    yield "Happened", wording.span_dates(*weight.happened)
    yield "Origins", ", ".join(actor.name for actor in weight.origins.named)
    for collapse in weight.origins.collapsed:
        yield "Counted once", f"{wording.plural(len(collapse.claims), 'claim')}: {collapse.reason}"
    yield "Amounts", "; ".join(dict.fromkeys(wording.name_amount(amount) for amount in weight.amounts))
    for label, words in wording.roll_up(weight.roll_ups):
        yield label.capitalize(), words
    yield "Grade", f"{grade['reliability']}{grade['credibility']}: {'; '.join(grade['reasons'])}"


def _quote(view: ClaimView, texts: Mapping[str, str]) -> Quote:
    claim = view.claim
    spans = marked_spans(claim)
    places = dict.fromkeys(place for place in view.places if place)
    return Quote(
        id=claim.id,
        chain=wording.voices(view),
        office=claim.said_by.office or "",
        date=wording.date_said(view) or "",
        manner=wording.manner(view),
        line=_LINES[claim.certainty],
        denied=claim.polarity is Polarity.DENIED,
        summary=wording.summarise(view),
        passages=quote_claim(texts[view.document.id], claim),
        place=", ".join((*places, f"characters {spans[0].start}–{spans[-1].end}")),
        document=view.document,
        judgements=tuple(tell_all(view)),
        rejected=view.rejected,
        awaiting=view.awaiting,
    )


def _dots(card: Card, axis: Axis | None) -> Iterator[Dot]:
    for quotes in (card.affirming, card.denying):
        said: dict[str, list[Quote]] = {}
        for quote in quotes:
            said.setdefault(quote.date, []).append(quote)
        for day in sorted(said):
            left = axis.place(day) if axis else None
            if left is not None:
                yield Dot(left, said[day][0].denied, len(said[day]), f"{day}: {_speakers(said[day])}")


def _speakers(quotes: Sequence[Quote]) -> str:
    verb = "denied by" if quotes[0].denied else "said by"
    return f"{verb} {', '.join(dict.fromkeys(quote.chain[-1] for quote in quotes))}"
