"""Every single mistake, by its kind and with its words, the worst first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from headstamp.evaluate.matching import Comparison
from headstamp.evaluate.notes import PARTIES, Note
from headstamp.evaluate.scores import check, is_same_act
from headstamp.lexicon.same_names import SameNames
from headstamp.model.claim import Kind


class Fault(StrEnum):
    """Kinds of mistake, the worst first: what turns a claim round, then claims too many or too few, then fields."""

    POLARITY = "polarity"
    SUPPLIER = "wrong supplier"
    RECIPIENT = "wrong recipient"
    PARTY = "wrong party"
    IN_VAIN = "in vain"
    MISSED = "missed"
    SPEAKER = "speaker"
    STATUS = "status"
    CATEGORY = "category"
    STAGE = "stage"
    CERTAINTY = "certainty"
    AMOUNT = "amount"
    ACT = "act"
    ROUTE = "route"
    CHAIN = "chain"


FIELDS: Mapping[str, Fault] = {
    "said_by": Fault.SPEAKER,
    "category": Fault.CATEGORY,
    "stage": Fault.STAGE,
    "certainty": Fault.CERTAINTY,
    "quantity": Fault.AMOUNT,
    "value": Fault.AMOUNT,
    "via": Fault.ROUTE,
    "chain": Fault.CHAIN,
}
_SEVERITY = {fault: place for place, fault in enumerate(Fault)}
_KINDS = {kind: place for place, kind in enumerate((Kind.TRANSFER, Kind.STATEMENT, *Kind))}


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong. A near miss stands here once, under what differs, and not as missed and in vain."""

    fault: Fault
    kind: Kind
    file: str
    start: int
    """Code point at which the words begin."""
    end: int
    words: str
    """The words of the text, or what of them the claim itself keeps where the text is not at hand."""
    wanted: str
    """What gold has; empty for a claim found in vain."""
    found: str
    """What was found; empty for a claim missed."""
    confidence: float = 1.0
    """Of what was found: a mistake that the reader is sure of is worse."""


def list_mistakes(
    comparisons: Iterable[Comparison], texts: Mapping[str, str], same: SameNames
) -> tuple[Mistake, ...]:
    """All mistakes: by kind of mistake, transfers before statements before the rest, the surest first, then by place.

    `texts` are the texts by name of document, as far as they are at hand.
    """
    found = [mistake for one in comparisons for mistake in _mistakes(one, texts, same)]
    return tuple(sorted(found, key=_badness))


def count_faults(mistakes: Iterable[Mistake]) -> dict[Fault, int]:
    """How often each kind of mistake was made, the worst kind first; kinds that were not made are left out."""
    counts = Counter(mistake.fault for mistake in mistakes)
    return {fault: counts[fault] for fault in Fault if counts[fault]}


def _badness(mistake: Mistake) -> tuple[object, ...]:
    return (
        _SEVERITY[mistake.fault],
        _KINDS[mistake.kind],
        -mistake.confidence,
        mistake.file,
        mistake.start,
        mistake.end,
        mistake.wanted,
        mistake.found,
    )


def _mistakes(comparison: Comparison, texts: Mapping[str, str], same: SameNames) -> Iterator[Mistake]:
    text = texts.get(comparison.file, "")
    for near in comparison.near_misses:
        yield _mistake(Fault(near.differs), text, near.wanted, near.found)
    nearly_found = [near.wanted for near in comparison.near_misses]
    nearly_right = [near.found for near in comparison.near_misses]
    for wanted in comparison.missed:
        if not any(wanted is one for one in nearly_found):
            yield _mistake(Fault.MISSED, text, wanted, None)
    for found in comparison.in_vain:
        if not any(found is one for one in nearly_right):
            yield _mistake(Fault.IN_VAIN, text, None, found)
    for found, wanted in comparison.matched:
        for name in _wrong_fields(found, wanted, same):
            fault = Fault.ACT if name == "act" else FIELDS[name]
            yield _mistake(fault, text, wanted, found, name)


def _wrong_fields(found: Note, wanted: Note, same: SameNames) -> list[str]:
    if wanted.kind is Kind.STATEMENT:
        return [] if is_same_act(found, wanted) else ["act"]
    if wanted.kind is not Kind.TRANSFER:
        return []
    return [name for name, right in check(found, wanted, same).items() if not right]


def _mistake(fault: Fault, text: str, wanted: Note | None, found: Note | None, name: str = "") -> Mistake:
    """A mistake in the field of that name, or in the claim as a whole."""
    at = wanted or found
    assert at is not None, "a mistake is about what is wanted or about what is found"
    words = " ".join(at.span.quote(text).split()) or (found.quote if found else "") or at.words
    said = [describe(note, name) if note else "" for note in (wanted, found)]
    sure = found.confidence if found else 1.0
    return Mistake(fault, at.kind, at.file, at.span.start, at.span.end, words, said[0], said[1], sure)


def describe(note: Note, name: str = "") -> str:
    """A claim in a few words; with the name of a field what it has there, or "-" for nothing."""
    if name in {"quantity", "value"}:
        amount = note.quantity if name == "quantity" else note.value
        return "-" if amount is None else f"{amount:,.10g}"
    if name in note.values or name in {"category", "stage", "certainty", "act"}:
        return note.values.get(name, "-")
    if name:
        return " > ".join(party.name for party in note.parties.get(name, ())) or "-"
    if note.kind is Kind.TRANSFER:
        ends = f"{note.party('supplier').name or '-'} → {note.party('recipient').name or '-'}"
        return ", ".join(filter(None, (ends, note.words, *(note.values.get(v) for v in ("polarity", "stage")))))
    names = [party.name for role in PARTIES[note.kind] for party in note.parties.get(role, ())]
    return ", ".join(filter(None, (" and ".join(names), *note.values.values(), note.words)))
