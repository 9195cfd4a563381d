"""All claims of a ledger to its entries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from headstamp.group.entries import make_entry
from headstamp.group.families import Pair
from headstamp.group.places import entry_id, place_claims
from headstamp.group.standings import Standing, stand, told
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim, Transfer
from headstamp.model.entry import Entry


def group(
    claims: Iterable[Claim], actors: Mapping[Mention, Actor], states: States, aside: frozenset[str] = frozenset()
) -> tuple[Entry, ...]:
    """The entries of all transfer claims, largest first; the same claims in any order give the same entries.

    A company, force or public body stands with its state. One without a known state ("Orrin Works", "border troops")
    stands with the pair of states that alone the documents that tell of both can mean, else for itself. Words that
    name no kind of arms ("weapons", "military aid") go with the arms of the same parties, or with the only other
    family that these parties have, and parts go with it too. Deals of one family between which years lie are two
    entries (`families.YEARS_APART`). A claim with an open party joins the only entry that fits, first of its own
    document, then of all; where several or none fit it stands alone, with what else its document says of the same
    party. Claims whose ids are `aside` stand where they fit and shape nothing, unless nothing else stands there.
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
