"""What a person decided on entries: that two are one matter, and that one is two."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from headstamp.judge.fitting import ClaimFinder
from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim, Transfer
from headstamp.model.entry import Entry
from headstamp.model.judgement import ClaimMark, EntryMark, Fit, Judgement, JudgementKind, Misfit, Subject


def shape_entries(
    entries: Iterable[Entry],
    standing: Iterable[Judgement],
    claims: Sequence[Claim],
    corrected: Mapping[str, Claim],
    actors: Mapping[Mention, Actor],
) -> tuple[list[Entry], list[Fit], list[Misfit]]:
    """The entries merged and split by the judgements in force, in their order, and what those fit.

    An entry is found by the claims that stood in it: it is the one that holds most of them, or, where none of them
    is left, the one of its id. A merged entry keeps the id and the parties of the one named first. `claims` are as
    the machine reads them, `corrected` as a person does.
    """
    shaped = {entry.id: entry for entry in entries}
    own = [judgement for judgement in standing if judgement.entries]
    if not own:
        return list(shaped.values()), [], []
    shape = _Shape(shaped, claims, corrected, actors)
    for judgement in own:
        reason = shape.take(judgement)
        if reason:
            shape.misfits.append(Misfit(judgement.id, reason))
    return list(shaped.values()), shape.fits, shape.misfits


class _Shape:
    """The entries while they are merged and split."""

    def __init__(
        self,
        shaped: dict[str, Entry],
        claims: Sequence[Claim],
        corrected: Mapping[str, Claim],
        actors: Mapping[Mention, Actor],
    ) -> None:
        self._shaped = shaped
        self._finder = ClaimFinder(claims)
        self._by_id = {claim.id: claim for claim in claims} | dict(corrected)
        self._actors = actors
        self.fits: list[Fit] = []
        self.misfits: list[Misfit] = []

    def take(self, judgement: Judgement) -> str:
        """Do what a judgement says; returns why not, or nothing."""
        found = [self._entry(mark) for mark in judgement.entries]
        lost = [mark.id for mark, entry in zip(judgement.entries, found, strict=True) if entry is None]
        if lost:
            return f"no entry of this ledger holds what entry {lost[0]} held"
        touched = [entry for entry in found if entry is not None]
        if judgement.kind is JudgementKind.MERGE_ENTRIES:
            touched = [self._merge(touched)]
        elif judgement.kind is JudgementKind.SPLIT_ENTRY:
            part = self._split(touched[0], judgement.claims)
            if part is None:
                return "none of the claims that were split off stands in that entry, or nothing else does"
            touched.append(part)
        self.fits += (Fit(judgement.id, judgement.kind, Subject.ENTRY, entry.id) for entry in touched)
        return ""

    def _entry(self, mark: EntryMark) -> Entry | None:
        known = {found.id for claim in mark.claims if (found := self._finder.find(claim)) is not None}
        held = Counter({entry.id: len(known.intersection(entry.claims)) for entry in self._shaped.values()})
        most = _most(+held) or mark.id
        return self._shaped.get(most)

    def _merge(self, entries: Sequence[Entry]) -> Entry:
        first, *others = entries
        for other in others:
            if other.id != first.id:
                del self._shaped[other.id]
                first = replace(
                    first,
                    supplier=first.supplier or other.supplier,
                    recipient=first.recipient or other.recipient,
                    via=tuple(dict.fromkeys((*first.via, *other.via))),
                    words=tuple(dict.fromkeys((*first.words, *other.words))),
                    categories=tuple(dict.fromkeys((*first.categories, *other.categories))),
                    claims=tuple(sorted({*first.claims, *other.claims})),
                )
        self._shaped[first.id] = first
        return first

    def _split(self, entry: Entry, marks: Iterable[ClaimMark]) -> Entry | None:
        marked = {found.id for mark in marks if (found := self._finder.find(mark)) is not None}
        leaving = tuple(claim for claim in entry.claims if claim in marked)
        staying = tuple(claim for claim in entry.claims if claim not in marked)
        if not leaving or not staying:
            return None
        digest = hashlib.sha256("|".join((entry.id, *leaving)).encode()).hexdigest()
        part = replace(self._of(entry, leaving), id=f"e{digest[:16]}")
        self._shaped[entry.id] = self._of(entry, staying)
        self._shaped[part.id] = part
        return part

    def _of(self, entry: Entry, claims: tuple[str, ...]) -> Entry:
        """The entry as these of its claims have it: route and materiel as far as they name them, in its order."""
        transfers = [self._by_id[claim].body for claim in claims]
        bodies = [body for body in transfers if isinstance(body, Transfer)]
        via = {self._actors[mention].id for body in bodies for mention in body.via}
        words = {body.materiel.text.casefold() for body in bodies}
        categories = {body.materiel.category.value for body in bodies}
        return replace(
            entry,
            supplier=entry.supplier if any(body.supplier for body in bodies) else None,
            recipient=entry.recipient if any(body.recipient for body in bodies) else None,
            via=tuple(actor for actor in entry.via if actor.id in via),
            words=tuple(word for word in entry.words if word.casefold() in words),
            categories=tuple(category for category in entry.categories if category in categories),
            claims=claims,
        )


def _most(counts: Counter[str]) -> str | None:
    """The id counted most often; of equals the smallest."""
    return min(counts, key=lambda identifier: (-counts[identifier], identifier), default=None)
