"""One claim as a reader notes it down, person or machine: the shape in which the two are compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from headstamp.evaluate.parties import NOBODY, Party, read_party
from headstamp.lexicon.same_names import SameNames
from headstamp.model.claim import (
    Act,
    Certainty,
    Kind,
    LicenceStatus,
    Polarity,
    SanctionStatus,
    Stage,
    Stance,
)
from headstamp.model.materiel import Category
from headstamp.model.text import Span, cover

LISTS: Mapping[str, Kind] = {f"{kind}s": kind for kind in Kind}
"""The name of each list of gold, and the kind of what is in it."""
PARTIES: Mapping[Kind, tuple[str, ...]] = {
    Kind.TRANSFER: ("supplier", "recipient", "via"),
    Kind.STATEMENT: ("speaker",),
    Kind.LICENCE: ("authority", "holder"),
    Kind.CONTACT: ("participants",),
    Kind.SANCTION: ("imposer", "target"),
    Kind.POSITION: ("actor",),
}
VALUES: Mapping[Kind, Mapping[str, type]] = {
    Kind.TRANSFER: {"polarity": Polarity, "certainty": Certainty, "stage": Stage, "category": Category},
    Kind.STATEMENT: {"act": Act},
    Kind.LICENCE: {"status": LicenceStatus},
    Kind.CONTACT: {},
    Kind.SANCTION: {"status": SanctionStatus},
    Kind.POSITION: {"stance": Stance},
}
"""Fields of closed sets of words that are compared, by kind of claim."""


class BadRecordError(ValueError):
    """A record of gold or of claims cannot be used; the message says what of it, and what is allowed."""


@dataclass(frozen=True, slots=True)
class Note:
    """A claim, with what of it is compared."""

    kind: Kind
    file: str
    span: Span
    """From the first to the last code point of its evidence."""
    parties: Mapping[str, tuple[Party, ...]] = field(default_factory=dict)
    """By role; a role without anybody may be missing. `chain` and `said_by` are roles too."""
    values: Mapping[str, str] = field(default_factory=dict)
    words: str = ""
    """Materiel, or what it is about, as written."""
    quantity: float | None = None
    value: float | None = None
    optional: bool = False
    quote: str = ""
    """The words of its evidence, where whoever noted it copied them."""
    confidence: float = 1.0

    def party(self, role: str) -> Party:
        """Who stands in the role; NOBODY where nobody does."""
        return next(iter(self.parties.get(role, ())), NOBODY)


def note(record: Mapping[str, Any], kind: Kind, file: str, same: SameNames) -> Note:
    """The note of a record of gold or of a line of claims; raises BadRecordError where it cannot be used."""
    materiel = record.get("materiel")
    goods = materiel if isinstance(materiel, Mapping) else {**record, "text": materiel}
    values = {name: _value(record if name != "category" else goods, name, kind) for name in VALUES[kind]}
    if kind is Kind.TRANSFER:
        values["polarity"] = values["polarity"] or str(Polarity.AFFIRMED)
    roles = (*PARTIES[kind], "said_by", "chain")
    evidence = record.get("evidence")
    return Note(
        kind,
        file,
        cover(read_spans(evidence)),
        {role: parties for role in roles if (parties := _parties(record, role, same))},
        {name: value for name, value in values.items() if value},
        words=_words(goods.get("text") or record.get("about") or record.get("issue") or ""),
        quantity=_amount(goods.get("quantity"), "quantity"),
        value=_amount(goods.get("value"), "value"),
        optional=bool(record.get("optional")),
        quote=_quote(evidence),
        confidence=float(record.get("confidence", 1.0)),
    )


def read_spans(evidence: Any) -> list[Span]:
    """The spans of evidence: [start, end], several of them, or those of a claim; no evidence is the span [0, 0).

    Raises BadRecordError for what is none of these, and for a span that ends before it starts.
    """
    given = evidence or [0, 0]
    if not isinstance(given, list):
        raise BadRecordError(f'"evidence" must be [start, end] or a list of those, not {given!r}')
    pairs = given if isinstance(given[0], list | Mapping) else [given]
    spans = []
    for pair in pairs:
        ends = [pair.get("start"), pair.get("end")] if isinstance(pair, Mapping) else pair
        if not isinstance(ends, list) or len(ends) != 2 or not all(type(end) is int for end in ends):
            raise BadRecordError(f'"evidence" must be [start, end] in code points, not {pair!r}')
        if not 0 <= ends[0] <= ends[1]:
            raise BadRecordError(f'"evidence" {ends} ends before it starts, or starts before the text')
        spans.append(Span(ends[0], ends[1]))
    return spans


def _parties(record: Mapping[str, Any], role: str, same: SameNames) -> tuple[Party, ...]:
    given = record.get(role)
    listed = given if isinstance(given, list) else [given]
    for one in listed:
        if one is not None and not isinstance(one, str | Mapping):
            raise BadRecordError(f'"{role}" must be a name or null, not {one!r}')
    return tuple(party for one in listed if (party := read_party(one, same)) != NOBODY)


def _value(record: Mapping[str, Any], name: str, kind: Kind) -> str:
    given = record.get(name)
    if given is None:
        return ""
    allowed = [str(value) for value in VALUES[kind][name]]  # type: ignore[attr-defined]  # each is a StrEnum
    if given not in allowed:
        raise BadRecordError(f'"{name}" is {given!r}; allowed are {", ".join(allowed)}')
    return str(given)


def _amount(given: Any, name: str) -> float | None:
    amount = given.get("amount") if isinstance(given, Mapping) else given
    if amount in (None, ""):
        return None
    try:
        return float(amount)
    except (TypeError, ValueError):
        raise BadRecordError(f'"{name}" must be a number, not {amount!r}') from None


def _words(given: Any) -> str:
    return " ".join(str(given).split())


def _quote(evidence: Any) -> str:
    """The words of a claim's evidence; the longest stretch stands for those inside it."""
    if not isinstance(evidence, list):
        return ""
    quotes = [_words(one["quote"]) for one in evidence if isinstance(one, Mapping) and one.get("quote")]
    whole = list(dict.fromkeys(quotes))
    return " … ".join(one for one in whole if not any(one != other and one in other for other in whole))
