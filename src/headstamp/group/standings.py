"""What a transfer claim says of where it belongs, by itself and by what else its document tells."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from headstamp.group.families import Pair, family_of, may_be, taken_apart, towards
from headstamp.group.parties import LOOSE, parties_of, party_id, transfer_of
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim


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
        return any(party is not None and party.startswith(LOOSE) for party in self.pair)

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


def stand(claim: Claim, actors: Mapping[Mention, Actor], states: States, *, aside: bool = False) -> Standing:
    """What a transfer claim says of where it belongs."""
    supplier, recipient = parties_of(claim, actors, states)
    family = family_of(transfer_of(claim).materiel, _year(claim))
    return Standing(claim.id, claim.document, party_id(supplier), party_id(recipient), family, aside)


def _year(claim: Claim) -> int | None:
    """The year in which the goods moved or are to move, where told; a report of today may be of a bygone one."""
    period = transfer_of(claim).period
    return int(period.start[:4]) if period and period.start else None


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
            kind, _ = taken_apart(family)
            others = {other for other, its in known if _can_mean(pair, other) and may_be(kind, taken_apart(its)[0])}
            if len(others) == 1:
                yield pair, towards(*others.pop())


def _can_mean(pair: Pair, other: Pair) -> bool:
    """Whether a pair with one loose party can be another: the party that is not loose is the same."""
    sides = [(mine == its, (mine or "").startswith(LOOSE)) for mine, its in zip(pair, other, strict=True)]
    return sides in ([(True, False), (False, True)], [(False, True), (True, False)])
