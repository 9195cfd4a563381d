"""Finding again what a judgement is about, after a newer reader or in another ledger."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from headstamp.model.claim import Claim, Kind
from headstamp.model.judgement import ClaimMark


class ClaimFinder:
    """The claims of a ledger as the machine reads them now, to find judged ones among."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._by_id = {claim.id: claim for claim in claims}
        self._by_document: Mapping[tuple[str, Kind], list[Claim]] | None = None

    def find(self, mark: ClaimMark, *, same_polarity: bool = False) -> Claim | None:
        """The claim of that id, else the only one of its document and kind that stands on its words.

        Its parties must be the same as far as both name them; where several claims fit, the one whose parties are all
        the same; in doubt none. With `same_polarity` a claim that now says the opposite does not fit.
        """
        known = self._by_id.get(mark.id)
        if known is not None:
            return known
        fitting = [
            claim
            for claim in self._of(mark.document, mark.kind)
            if _overlap(claim, mark)
            and _parties_agree(claim, mark)
            and not (same_polarity and claim.polarity is not mark.polarity)
        ]
        if len(fitting) > 1:
            fitting = [claim for claim in fitting if _parties(claim) == _marked_parties(mark)]
        return fitting[0] if len(fitting) == 1 else None

    def why_not(self, mark: ClaimMark) -> str:
        """Why no claim fits, in words for a person."""
        if not self._of(mark.document, mark.kind):
            return f"document {mark.document} has no {mark.kind} claim in this ledger"
        return f"document {mark.document} has no {mark.kind} claim any more that says so in these words"

    def _of(self, document: str, kind: Kind) -> list[Claim]:
        if self._by_document is None:
            found: dict[tuple[str, Kind], list[Claim]] = defaultdict(list)
            for claim in self._by_id.values():
                found[claim.document, claim.kind].append(claim)
            self._by_document = found
        return self._by_document.get((document, kind), [])


def _overlap(claim: Claim, mark: ClaimMark) -> bool:
    return any(evidence.span.overlaps(span) for evidence in claim.evidence for span in mark.spans)


def _parties(claim: Claim) -> dict[str, set[str]]:
    return _by_role((role, mention.name) for role, mention in claim.body.parties())


def _marked_parties(mark: ClaimMark) -> dict[str, set[str]]:
    return _by_role(mark.parties)


def _by_role(parties: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for role, name in parties:
        found.setdefault(role, set()).add(name.casefold())
    return found


def _parties_agree(claim: Claim, mark: ClaimMark) -> bool:
    """Whether the roles that both name hold the same names, and, where both name anybody, there is such a role."""
    now, then = _parties(claim), _marked_parties(mark)
    shared = now.keys() & then.keys()
    return all(now[role] == then[role] for role in shared) and bool(shared or not now or not then)
