"""Claims to Entries: the transfers of one supplier, one recipient and related materiel stand together.

Three steps, each of which can be taken for some claims only: what a claim says of itself (`stand`), where it stands
among the others (`place_claims`), and what its entry is then (`make_entry`). The second needs the claims of whole
documents, and of the rest of the ledger only which families of materiel are told of which pairs.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from headstamp.lexicon.states import States
from headstamp.lexicon.words import load_words
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
GENERIC = "generic"
"""Family of words that name no kind of arms."""
PARTS = Category.COMPONENTS.value
"""Family of parts, which belong to what else the same parties trade where that is of one family."""
_LOOSE = "~"
"""Begins the id of a party that stands with no state and is no actor of its own: "the firm", "border troops"."""
_TOWARDS = "="
"""Begins what stands among the families of a pair for another pair, with whom its claims stand."""
_FAMILIES: Mapping[Category, str] = {
    Category.AMMUNITION: _ARMS,
    Category.SMALL_ARMS: _ARMS,
    Category.ARTILLERY: _ARMS,
    Category.ARMOUR: _ARMS,
    Category.MISSILES: _ARMS,
    Category.AIR_DEFENCE: _ARMS,
    Category.EXPLOSIVES: _ARMS,
    Category.UNSPECIFIED: GENERIC,
}
"""Arms of land forces are sent, denied and argued about together; what is not listed is a family of its own."""

Pair = tuple[str | None, str | None]
Place = tuple[str | None, str | None, str, str]
"""Supplier, recipient, family of materiel, and for claims with an open party that stand alone their document."""
Families = Mapping[Pair, frozenset[str]]
"""For pairs of a supplier and a recipient, the families of materiel of the claims that count and name both."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a transfer claim says of where it belongs: its parties as the ledger counts them, and what moves."""

    claim: str
    document: str
    supplier: str | None
    """Id of the actor."""
    recipient: str | None
    family: str
    aside: bool = False
    """Whether it counts for nothing: it goes where it fits, and draws no other claim there."""

    @property
    def loose(self) -> bool:
        """Whether nobody's state is known of a party: its claims may mean a pair that is better known."""
        return any(party is not None and party.startswith(_LOOSE) for party in self.pair)

    @property
    def pair(self) -> Pair:
        """Supplier and recipient."""
        return self.supplier, self.recipient

    @property
    def names_both(self) -> bool:
        """Whether both parties are named."""
        return self.supplier is not None and self.recipient is not None

    @property
    def tells(self) -> bool:
        """Whether it names both parties and counts: such claims make entries that others are drawn to."""
        return self.names_both and not self.aside


def group(
    claims: Iterable[Claim], actors: Mapping[Mention, Actor], states: States, aside: frozenset[str] = frozenset()
) -> tuple[Entry, ...]:
    """The entries of all transfer claims, largest first; the same claims in any order give the same entries.

    A company, force or public body stands with its state. One without a known state ("Orrin Works", "border troops")
    stands with the pair of states that alone the documents that tell of both can mean, else for itself. Words that
    name no kind of arms ("weapons", "military aid") go with the arms of the same parties, or with the only other
    family that these parties have, and parts go with it too. A claim with an open party joins the only entry that
    fits, first of its own document, then of all; where several or none fit it stands alone, with what else its
    document says of the same party. Claims whose ids are `aside` stand where they fit and shape nothing, unless
    nothing else stands there.
    """
    transfers = {claim.id: claim for claim in claims if isinstance(claim.body, Transfer)}
    stands = {claim.id: stand(claim, actors, states, aside=claim.id in aside) for claim in transfers.values()}
    found: dict[Pair, set[str]] = defaultdict(set)
    for pair, family in told(stands.values()):
        found[pair].add(family)
    families = {pair: frozenset(of_pair) for pair, of_pair in found.items()}
    members: dict[str, list[Standing]] = defaultdict(list)
    for claim, place in place_claims(stands.values(), families).items():
        members[entry_id(place)].append(stands[claim])
    entries = [make_entry(each, standing, transfers, actors, states) for each, standing in members.items()]
    return tuple(sorted(entries, key=lambda entry: (-len(entry.claims), entry.id)))


def stand(claim: Claim, actors: Mapping[Mention, Actor], states: States, *, aside: bool = False) -> Standing:
    """What a transfer claim says of where it belongs."""
    supplier, recipient = _parties(claim, actors, states)
    category = _transfer(claim).materiel.category
    family = _FAMILIES.get(category, category.value)
    return Standing(claim.id, claim.document, _id(supplier), _id(recipient), family, aside)


def _id(party: Actor | None) -> str | None:
    """The id by which a party is told from others, marked where nobody's state is known of it."""
    if party is None:
        return None
    loose = party.kind in _WITH_THEIR_STATE and party.country is None and not _is_group(party)
    return f"{_LOOSE}{party.id}" if loose else party.id


def _is_group(party: Actor) -> bool:
    """Whether a force without a state goes by the name of an armed group: "Liberation Army", "Shield Brigade"."""
    words = load_words("bare_nouns")["in names of armed groups"]
    named = any(letter.isupper() for letter in party.name)
    return named and party.kind is not ActorKind.COMPANY and not words.isdisjoint(party.name.lower().split())


def told(standings: Iterable[Standing]) -> Iterator[tuple[Pair, str]]:
    """The family of each claim that counts and names both parties, with its pair; the claims are all of documents.

    So is, once for a document, the pair with whom the claims of a loose party stand, where only one can be meant.
    """
    of_document: dict[str, list[Standing]] = defaultdict(list)
    for each in standings:
        if each.tells:
            yield each.pair, each.family
            of_document[each.document].append(each)
    for telling in of_document.values():
        known = {(each.pair, each.family) for each in telling if not each.loose}
        for pair, family in {(each.pair, each.family) for each in telling if each.loose}:
            others = {other for other, its in known if _can_mean(pair, other) and family in {its, GENERIC}}
            if len(others) == 1:
                yield pair, towards(*others.pop())


def _can_mean(pair: Pair, other: Pair) -> bool:
    """Whether a pair with one loose party can be another: the party that is not loose is the same."""
    sides = [(mine == its, (mine or "").startswith(_LOOSE)) for mine, its in zip(pair, other, strict=True)]
    return sides in ([(True, False), (False, True)], [(False, True), (True, False)])


def towards(supplier: str | None, recipient: str | None) -> str:
    """What stands among the families of a pair for another one, with whom its claims stand."""
    return f"{_TOWARDS}{supplier}{_TOWARDS}{recipient}"


def meant(pair: Pair, families: Families) -> Pair:
    """The pair with whom the claims of a pair stand: its own, or the only one that its documents can mean."""
    told_of = {family for family in families.get(pair, ()) if family.startswith(_TOWARDS)}
    if len(told_of) != 1:
        return pair
    _, supplier, recipient = told_of.pop().split(_TOWARDS)
    return supplier, recipient


def _transfer(claim: Claim) -> Transfer:
    assert isinstance(claim.body, Transfer)
    return claim.body


def _parties(claim: Claim, actors: Mapping[Mention, Actor], states: States) -> tuple[Actor | None, Actor | None]:
    """Supplier and recipient as the ledger counts them; two of one state stay themselves."""
    transfer = _transfer(claim)
    supplier, recipient = (actors[party] if party else None for party in (transfer.supplier, transfer.recipient))
    stands = _standing(supplier, states), _standing(recipient, states)
    within_one_state = stands[0] and stands[1] and stands[0].id == stands[1].id
    return (supplier, recipient) if within_one_state else stands


def _standing(actor: Actor | None, states: States) -> Actor | None:
    """The party as the ledger counts it: the state of a body, force, firm or office-holder; else the actor itself."""
    if actor is None or actor.country is None or actor.country not in states.names:
        return actor
    of_state = actor.kind is ActorKind.PERSON and any(
        word in office.lower() for office in actor.offices for word in _OFFICES_OF_STATE
    )
    return bare_state(actor.country, states) if actor.kind in _WITH_THEIR_STATE or of_state else actor


def bare_state(code: str, states: States) -> Actor:
    """A state as it stands in an entry where only its firms and bodies are named."""
    name = states.name(code)
    return Actor(id=code, name=name, kind=ActorKind.STATE, country=code, names=(name,))


def settle(family: str, families: frozenset[str]) -> str:
    """The family that a claim goes with, given those told of the same parties."""
    specific = {each for each in families if each not in {GENERIC, PARTS} and not each.startswith(_TOWARDS)}
    if family == GENERIC and _ARMS in specific:
        return _ARMS
    if family in {GENERIC, PARTS} and len(specific) == 1:
        return specific.pop()
    return _ARMS if family == GENERIC else family


def places_of(pair: Pair, families: Families) -> frozenset[Place]:
    """The entries that the claims of a pair of parties make or stand in."""
    own = {each for each in families.get(pair, frozenset()) if not each.startswith(_TOWARDS)}
    return frozenset(place_of(pair, family, families) for family in own)


def place_of(pair: Pair, family: str, families: Families) -> Place:
    """The entry of claims of a family that name both parties."""
    whose = meant(pair, families)
    return (*whose, settle(family, families.get(whose, frozenset())), "")


def fitting(family: str, places: Iterable[Place]) -> list[Place]:
    """Those of the places where a claim of that family may stand."""
    return [place for place in places if family in {GENERIC, place[2]}]


def place_claims(standings: Iterable[Standing], families: Families) -> dict[str, Place]:
    """Where each of the claims stands, by id. The claims are all of their documents.

    `families` holds every pair of parties in which a supplier or a recipient of the claims stands.
    """
    by_party: dict[tuple[int, str | None], set[Place]] = defaultdict(set)
    for pair in families:
        for side in (0, 1):
            by_party[side, pair[side]] |= places_of(pair, families)
    listed = list(standings)
    near: dict[str, set[Place]] = defaultdict(set)
    found: dict[str, Place] = {}
    for each in listed:
        if each.names_both:
            found[each.claim] = place_of(each.pair, each.family, families)
            if each.tells:
                near[each.document].add(found[each.claim])
    for each in listed:
        if each.claim not in found:
            here: Iterable[Place] = near[each.document]
            sides = [side for side in (0, 1) if each.pair[side]]
            known = sorted(by_party[sides[0], each.pair[sides[0]]]) if sides else here
            found[each.claim] = _open_place(each, fitting(each.family, known), near[each.document])
    return found


def _open_place(standing: Standing, known: Sequence[Place], near: Iterable[Place]) -> Place:
    """The only entry that fits, first of the claim's own document, then of all; else a place of its own."""
    here = set(near)
    sole = [place for place in known if place in here] or known
    if len(sole) == 1:
        return sole[0]
    return (*standing.pair, settle(standing.family, frozenset()), standing.document)


def make_entry(
    identifier: str,
    members: Sequence[Standing],
    claims: Mapping[str, Claim],
    actors: Mapping[Mention, Actor],
    states: States,
) -> Entry:
    """The entry of all claims that stand at a place, whose order is no matter."""
    telling = [member for member in members if not member.aside] or members
    whole = min(telling, key=lambda member: (not member.names_both, member.loose, member.claim))
    supplier, recipient = _parties(claims[whole.claim], actors, states)
    bodies = [_transfer(claims[member.claim]) for member in telling]
    via = Counter(actors[mention] for body in bodies for mention in body.via)
    words = _words(bodies)
    categories = Counter(body.materiel.category for body in bodies)
    return Entry(
        id=identifier,
        supplier=supplier,
        recipient=recipient,
        via=tuple(sorted(via, key=lambda actor: (-via[actor], actor.name, actor.id))),
        words=tuple(sorted(words, key=lambda text: (-words[text], text))),
        categories=tuple(each.value for each in sorted(categories, key=lambda each: (-categories[each], each))),
        claims=tuple(sorted(member.claim for member in members)),
    )


def _words(bodies: Iterable[Transfer]) -> Counter[str]:
    """How often each wording of the materiel occurs; upper and lower case are one, shown as most often met."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for body in bodies:
        text = body.materiel.text
        if text:
            spellings[text.casefold()][text] += 1
    return Counter(
        {min(met, key=lambda text: (-met[text], text.swapcase())): met.total() for met in spellings.values()}
    )


def entry_id(place: Place) -> str:
    """The id of the entry at a place; the same whichever claims stand there."""
    text = "|".join((part or "?").removeprefix(_LOOSE) for part in place)
    return "e" + hashlib.sha256(text.encode()).hexdigest()[:16]
