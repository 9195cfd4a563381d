"""How things are called where a person reads them: routes, chains, counts, amounts, dates."""

from collections.abc import Iterable

from headstamp.export.records import number
from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Certainty, Contact, Licence, Position, Sanction, Statement, Transfer
from headstamp.model.entry import Amount, Entry, Origins, RollUp
from headstamp.model.materiel import Category, Materiel, Period, Quantity, Value
from headstamp.model.view import ClaimView, DocumentSummary

NOT_SAID = "not said"
"""Stands for a party that nobody names."""
ARROW = " → "


def name_party(actor: Actor | None) -> str:
    """The actor's name, or that none is given."""
    return actor.name if actor else NOT_SAID


def route(entry: Entry) -> str:
    """Supplier and recipient with an arrow, then the intermediaries: "Avaria → Borduna, via Corvia and Delmar".

    The intermediaries of an entry come from several claims: they are a list, no order is said of them.
    """
    parties = f"{name_party(entry.supplier)}{ARROW}{name_party(entry.recipient)}"
    return f"{parties}, via {name_all(actor.name for actor in entry.via)}" if entry.via else parties


def name_all(names: Iterable[str]) -> str:
    """Names as a list: "Avaria", "Avaria and Borduna", "Avaria, Borduna and Corvia"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def name_materiel(entry: Entry) -> str:
    """The categories, then the words met most often: "ammunition (122 mm rockets, artillery shells)"."""
    categories = [category for category in entry.categories if category != Category.UNSPECIFIED]
    words: list[str] = []
    for word in entry.words:
        if word.casefold() not in categories and not any(word.casefold() in other.casefold() for other in words):
            words.append(word)
    words = words[:2]
    if not categories:
        return ", ".join(words) or "arms"
    return f"{', '.join(categories)} ({', '.join(words)})" if words else ", ".join(categories)


def voices(view: ClaimView) -> tuple[str, ...]:
    """Who has it from whom, outlet first, originator last; neighbours of one name once."""
    names = [_voice(view, mention) for mention in (*view.claim.chain, view.claim.said_by)]
    return tuple(name for place, name in enumerate(names) if place == 0 or name != names[place - 1])


def chain(view: ClaimView) -> str:
    """The voices with arrows: "Northern Herald → Agency → Jane Roe"."""
    return ARROW.join(voices(view))


def name_document(document: DocumentSummary) -> str:
    """The outlet and the title, else the file's name."""
    return ", ".join(filter(None, (document.outlet, document.title))) or document.name


def count_origins(origins: Origins) -> str:
    """One figure where low and high agree, else both: "2–4"."""
    return str(origins.low) if origins.low == origins.high else f"{origins.low}–{origins.high}"


def span_dates(first: str | None, last: str | None) -> str:
    """One date where both are the same, else first and last; empty where neither is known."""
    return " – ".join(dict.fromkeys(filter(None, (first, last))))


def manner(view: ClaimView) -> str:
    """How it is said: the act, and the certainty where it is less than asserted: "admits", "asserts, alleged"."""
    claim = view.claim
    return str(claim.act) if claim.certainty is Certainty.ASSERTED else f"{claim.act}, {claim.certainty}"


def date_said(view: ClaimView) -> str | None:
    """When it was said; when it was published, where the text gives no date of saying."""
    return view.claim.said_on or view.document.published


def plural(count: int, noun: str, nouns: str = "") -> str:
    """The count and the noun in its right number: "1 entry", "1,204 claims"."""
    return f"{count:,} {noun if count == 1 else nouns or f'{noun}s'}"


def amount_range(low: float | None, high: float | None, unit: str | None) -> str:
    """A figure, or the least and the most of it: "3,500 rockets", "200,000 or more shells"."""
    least, most = _figure(low), _figure(high)
    if least == most:
        figure = least or "an unknown number"
    elif least and most:
        figure = f"{least}–{most}"
    else:
        figure = f"{least} or more" if least else f"up to {most}"
    return f"{figure} {unit}" if unit else figure


def name_amount(amount: Amount) -> str:
    """The amount and who gives it."""
    return f"{amount_range(amount.low, amount.high, amount.unit)} ({amount.said_by.name})"


def roll_up(given: Iterable[RollUp]) -> tuple[tuple[str, str], ...]:
    """(name, figures with their reasons) for each way to roll up amounts that disagree; none where all agree."""
    given = tuple(given)
    differing = {(each.kind, each.unit): set[tuple[float | None, float | None]]() for each in given}
    for each in given:
        differing[each.kind, each.unit].add((each.low, each.high))
    told: dict[str, list[str]] = {}
    for each in given:
        if len(differing[each.kind, each.unit]) > 1:
            figure = amount_range(each.low, each.high, each.unit)
            told.setdefault(each.name, []).append(f"{figure} ({each.reason})")
    return tuple((name, "; ".join(figures)) for name, figures in told.items())


def summarise(view: ClaimView) -> str:
    """The claim in one line, without who says so."""
    match view.claim.body:
        case Transfer() as body:
            parties = (body.supplier, *body.via, body.recipient)
            line = f"{body.stage}: {ARROW.join(_party(view, party) for party in parties)}: {_goods(body.materiel)}"
            return f"{line}, {period(body.period)}" if body.period else line
        case Statement() as body:
            return f"{_party(view, body.speaker)} {view.claim.act}: {body.about}".removesuffix(": ")
        case Licence() as body:
            roles = (("by", body.authority), ("for", body.holder))
            return " ".join((f"{body.licence_kind} {body.status}", *_phrases(view, *roles)))
        case Contact() as body:
            line = f"{body.contact_kind}: {', '.join(_party(view, party) for party in body.participants)}"
            rest = (f"in {body.place}" if body.place else "", period(body.date) if body.date else "")
            return ", ".join((line, *filter(None, rest)))
        case Sanction() as body:
            roles = (("by", body.imposer), ("on", body.target))
            return " ".join((f"sanction {body.status}", *_phrases(view, *roles)))
        case Position() as body:
            return f"{_party(view, body.actor)}: {body.stance}: {body.issue}"


def period(when: Period) -> str:
    """The words, and the dates they come to: "last spring (2023-03 – 2023-05)"."""
    dates = span_dates(when.start, when.end)
    return f"{when.text} ({dates})" if dates and dates != when.text else when.text


def _goods(materiel: Materiel) -> str:
    amounts = (_quantity(materiel.quantity), _value(materiel.value))
    found = "; ".join(amount for amount in amounts if amount)
    return f"{materiel.text} [{found}]" if found else materiel.text


def _quantity(quantity: Quantity | None) -> str:
    if quantity is None:
        return ""
    return _estimate(quantity.amount, quantity.low, quantity.high, quantity.unit, estimate=quantity.estimate)


def _value(value: Value | None) -> str:
    if value is None:
        return ""
    return _estimate(value.amount, value.low, value.high, value.currency, estimate=value.estimate)


def _estimate(
    amount: float | None, low: float | None, high: float | None, unit: str | None, *, estimate: bool
) -> str:
    words = amount_range(low, high, unit) if amount is None else amount_range(amount, amount, unit)
    return f"about {words}" if estimate and amount is not None else words


def _phrases(view: ClaimView, *parties: tuple[str, Mention | None]) -> tuple[str, ...]:
    return tuple(f"{word} {_party(view, mention)}" for word, mention in parties if mention)


def _party(view: ClaimView, mention: Mention | None) -> str:
    return name_party(view.actor(mention) if mention else None)


def _voice(view: ClaimView, mention: Mention) -> str:
    """The actor's name; the article's own voice goes by its outlet, title or file name."""
    name = view.actor(mention).name
    if name != "article":
        return name
    return view.document.outlet or view.document.title or view.document.name


def _figure(amount: float | None) -> str:
    whole = number(amount)
    return "" if whole is None else f"{whole:,}"
