"""Which claims beside the transfers bear on which entry: the licences, sanctions and statements around them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from headstamp.model.claim import Claim, Kind
from headstamp.model.entry import Entry
from headstamp.model.text import Span, cover

_NEAR = frozenset({Kind.LICENCE, Kind.STATEMENT})
"""Kinds that name no parties of the transfer: they bear on the entry whose words stand nearest."""


def bear_upon(entries: Iterable[Entry], claims: Iterable[Claim]) -> Mapping[str, tuple[Claim, ...]]:
    """For each entry the claims of other kinds in its documents that bear on it, by document and place.

    A licence or a statement bears on the entry that the nearest transfer of its document stands in, on several where
    they are as near; a sanction on all entries of its document. Documents are looked at one by one: those of a few
    documents can be asked for alone.
    """
    entry_of = {claim: entry.id for entry in entries for claim in entry.claims}
    transfers: dict[str, list[Claim]] = defaultdict(list)
    others: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in entry_of:
            transfers[claim.document].append(claim)
        elif claim.kind in _NEAR or claim.kind is Kind.SANCTION:
            others[claim.document].append(claim)
    bearing: dict[str, set[Claim]] = defaultdict(set)
    for document, around in others.items():
        here = [(_extent(transfer), entry_of[transfer.id]) for transfer in transfers.get(document, ())]
        for claim in around:
            extent = _extent(claim)
            distances = [(extent.distance(other), entry) for other, entry in here]
            nearest = min(distances, default=(0, ""))[0]
            for distance, entry in distances:
                if claim.kind is Kind.SANCTION or distance == nearest:
                    bearing[entry].add(claim)
    return {entry: tuple(sorted(found, key=_order)) for entry, found in bearing.items()}


def _extent(claim: Claim) -> Span:
    return cover(each.span for each in claim.evidence)


def _order(claim: Claim) -> tuple[str, int, str]:
    return claim.document, claim.evidence[0].span.start, claim.id
