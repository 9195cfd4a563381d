"""Claims to Entries: the transfers of one supplier, one recipient and related materiel stand together."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.model.claim import Claim, Transfer
from headstamp.model.entry import Entry
from headstamp.model.materiel import Category

_WITH_THEIR_STATE = frozenset(
    {
        ActorKind.BODY,
        ActorKind.FORCE,
        ActorKind.SERVICE,
        ActorKind.COMPANY,
        ActorKind.COLLECTIVE,
        ActorKind.UNNAMED,
    }
)
"""Kinds that stand with the state they belong to; an armed group stands for itself."""
_OFFICES_OF_STATE = (
    "president",
    "minister",
    "premier",
    "chancellor",
    "king",
    "emir",
    "sultan",
    "government",
    "ambassador",
    "envoy",
    "general",
    "secretary",
)
_ARMS = "arms"
_GENERIC = "generic"
_FAMILIES: Mapping[Category, str] = {
    Category.AMMUNITION: _ARMS,
    Category.SMALL_ARMS: _ARMS,
    Category.ARTILLERY: _ARMS,
    Category.ARMOUR: _ARMS,
    Category.MISSILES: _ARMS,
    Category.AIR_DEFENCE: _ARMS,
    Category.EXPLOSIVES: _ARMS,
    Category.UNSPECIFIED: _GENERIC,
}
"""Arms of land forces are sent, denied and argued about together; what is not listed is a family of its own."""


@dataclass(frozen=True, slots=True)
class _Case:
    """A transfer claim with its parties as the ledger counts them."""

    claim: Claim
    transfer: Transfer
    supplier: Actor | None
    recipient: Actor | None
    family: str

    @property
    def pair(self) -> tuple[str | None, str | None]:
        return (self.supplier.id if self.supplier else None, self.recipient.id if self.recipient else None)


_Place = tuple[str | None, str | None, str, str]
"""Supplier, recipient, family of materiel, and for claims with an open party that stand alone their document."""


def group(claims: Iterable[Claim], actors: Mapping[Mention, Actor], states: States) -> tuple[Entry, ...]:
    """The entries of all transfer claims, largest first; the same claims in any order give the same entries.

    A company, force or public body stands with its state, a firm without a known state for itself. Words that name
    no kind of arms ("weapons", "military aid") go with the arms of the same parties, or with the only other family
    that these parties have. A claim with an open party joins the only entry that fits, first of its own document,
    then of all; where several or none fit it stands alone, with what else its document says of the same party.
    """
    known = {actor.id: actor for actor in actors.values() if actor.kind is ActorKind.STATE}
    cases = [_case(claim, actors, known, states) for claim in claims if isinstance(claim.body, Transfer)]
    closed = [case for case in cases if case.supplier and case.recipient]
    families = _families(closed)
    placed: dict[_Place, list[_Case]] = defaultdict(list)
    for case in closed:
        placed[(*case.pair, _settled(case.family, families[case.pair]), "")].append(case)
    fits = _Fits(placed)
    for case in cases:
        if not (case.supplier and case.recipient):
            fits.placed[fits.place(case)].append(case)
    entries = [_entry(place, members, actors) for place, members in fits.placed.items()]
    return tuple(sorted(entries, key=lambda entry: (-len(entry.claims), entry.id)))


def _case(claim: Claim, actors: Mapping[Mention, Actor], known: Mapping[str, Actor], states: States) -> _Case:
    transfer = claim.body
    assert isinstance(transfer, Transfer)
    supplier = actors[transfer.supplier] if transfer.supplier else None
    recipient = actors[transfer.recipient] if transfer.recipient else None
    stands = _standing(supplier, known, states), _standing(recipient, known, states)
    within_one_state = stands[0] and stands[1] and stands[0].id == stands[1].id
    if not within_one_state:
        supplier, recipient = stands
    category = transfer.materiel.category
    return _Case(claim, transfer, supplier, recipient, _FAMILIES.get(category, category.value))


def _standing(actor: Actor | None, known: Mapping[str, Actor], states: States) -> Actor | None:
    """The party as the ledger counts it: the state of a body, force, firm or office-holder; else the actor itself."""
    if actor is None or actor.country is None or actor.country not in states.names:
        return actor
    of_state = actor.kind is ActorKind.PERSON and any(
        word in office.lower() for office in actor.offices for word in _OFFICES_OF_STATE
    )
    if actor.kind not in _WITH_THEIR_STATE and not of_state:
        return actor
    return known.get(actor.country) or _bare_state(actor.country, states)


def _bare_state(code: str, states: States) -> Actor:
    name = states.name(code)
    return Actor(id=code, name=name, kind=ActorKind.STATE, country=code, names=(name,))


def _families(closed: Iterable[_Case]) -> dict[tuple[str | None, str | None], frozenset[str]]:
    found: dict[tuple[str | None, str | None], set[str]] = defaultdict(set)
    for case in closed:
        found[case.pair].add(case.family)
    return {pair: frozenset(families - {_GENERIC}) for pair, families in found.items()}


def _settled(family: str, specific: frozenset[str]) -> str:
    """The family that words belong to, given the specific families between the same parties."""
    if family != _GENERIC or _ARMS in specific:
        return _ARMS if family == _GENERIC else family
    return next(iter(specific)) if len(specific) == 1 else _ARMS


class _Fits:
    """Finds the entry that a claim with an open party belongs to."""

    def __init__(self, placed: Mapping[_Place, list[_Case]]) -> None:
        self.placed: dict[_Place, list[_Case]] = defaultdict(list, placed)
        self._by_party: dict[tuple[str, str], set[_Place]] = defaultdict(set)
        self._by_document: dict[str, set[_Place]] = defaultdict(set)
        for place, members in placed.items():
            self._by_party["supplier", str(place[0])].add(place)
            self._by_party["recipient", str(place[1])].add(place)
            for case in members:
                self._by_document[case.claim.document].add(place)

    def place(self, case: _Case) -> _Place:
        """The only entry that fits, first of the claim's own document, then of all; else a place of its own."""
        near = self._by_document[case.claim.document]
        supplier, recipient = case.pair
        if supplier:
            known = self._by_party["supplier", supplier]
        elif recipient:
            known = self._by_party["recipient", recipient]
        else:
            known = near
        fitting = [place for place in known if case.family in {_GENERIC, place[2]}]
        here = [place for place in fitting if place in near]
        sole = here or fitting
        if len(sole) == 1:
            return sole[0]
        return supplier, recipient, _settled(case.family, frozenset()), case.claim.document


def _entry(place: _Place, members: list[_Case], actors: Mapping[Mention, Actor]) -> Entry:
    whole = next((case for case in members if case.pair == place[:2]), members[0])
    via = Counter(actors[mention] for case in members for mention in case.transfer.via)
    words = _words(members)
    categories = Counter(case.transfer.materiel.category for case in members)
    return Entry(
        id=_entry_id(place),
        supplier=whole.supplier,
        recipient=whole.recipient,
        via=tuple(sorted(via, key=lambda actor: (-via[actor], actor.name, actor.id))),
        words=tuple(sorted(words, key=lambda text: (-words[text], text))),
        categories=tuple(each.value for each in sorted(categories, key=lambda each: (-categories[each], each))),
        claims=tuple(sorted(case.claim.id for case in members)),
    )


def _words(members: Iterable[_Case]) -> Counter[str]:
    """How often each wording of the materiel occurs; upper and lower case are one, shown as most often met."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for case in members:
        text = case.transfer.materiel.text
        if text:
            spellings[text.casefold()][text] += 1
    return Counter(
        {min(met, key=lambda text: (-met[text], text.swapcase())): met.total() for met in spellings.values()}
    )


def _entry_id(place: _Place) -> str:
    text = "|".join(part or "?" for part in place)
    return "e" + hashlib.sha256(text.encode()).hexdigest()[:16]
