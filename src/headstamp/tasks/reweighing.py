"""Weighing what a change concerns: what it may touch is found by indexes, weighed by the same stages, and replaced.

The result is what `pipeline.weigh_ledger` makes of the whole ledger. It holds because each stage says what it looks
at: who is meant follows from the faces of all mentions, where a claim stands from the families of the pairs of
parties and from its own document, what bears on an entry from the documents of its claims. So a document is touched
if it changed, if somebody in it is meant who is not what he was, or if one of its claims has to move; and an entry is
weighed anew if a touched document has, or had, a claim in it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.engine import Connection

from headstamp.group import Standing, bare_state, make_entry, stand
from headstamp.judge import in_force, judge_claims, shape_entries
from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.claim import Claim, Transfer
from headstamp.model.judgement import Judged, Judgement
from headstamp.model.view import EntryChange, EntryView
from headstamp.pipeline import Beside, Provisos, dated_mentions, set_aside, weigh_entries
from headstamp.resolve import gather_faces
from headstamp.store import placed as stored
from headstamp.store.claims import claims_of
from headstamp.store.documents import load_summaries
from headstamp.store.entries import drop_actors, keep_actors, keep_parties, replace_entries
from headstamp.store.faces import faces_of_documents, replace_faces
from headstamp.store.judgements import forget_judged, judgements_weighed, keep_judged, load_judgements
from headstamp.store.likenesses import load_likenesses
from headstamp.store.reviews import unsure_claims
from headstamp.store.weighed import load_entry_views
from headstamp.tasks.casting import Casting, Recast, faces_in_doubt, recast
from headstamp.tasks.placing import drawn_along, place_documents

PORTION = 200
"""Documents whose claims are held at a time where no entry asks for more of them."""
TOGETHER = 2000
"""Claims of small entries that are weighed together; the claims of one entry always are."""
HELD = 20_000
"""Claims that are kept from one stage to the next, some 3 kB each: no stage changes a claim."""


@dataclass(frozen=True, slots=True)
class _Shaping:
    """The judgements on entries, where any of them may do something else than before."""

    judgements: tuple[Judgement, ...] = ()
    documents: frozenset[str] = frozenset()
    """Those of the claims by which they know their entries."""
    places: frozenset[str] = frozenset()
    """Where a claim of these documents stands, and the entries they name."""


class Reweighing:
    """One weighing of what changed in a ledger, within a writing transaction."""

    def __init__(self, connection: Connection, *, whole: bool) -> None:
        """With `whole` all that followed before has been cleared, and what changed is not told."""
        self._connection = connection
        self._whole = whole
        self._states, self._names = load_states(), load_names()
        judgements = load_judgements(connection)
        self._standing = [each for each in in_force(judgements) if each.claims or each.entries or each.actors]
        changed = {each.id for each in self._standing} ^ judgements_weighed(connection)
        self._changed = [each for each in judgements if each.id in changed]
        self._on_claims: dict[str, list[Judgement]] = defaultdict(list)
        for each in self._standing:
            if each.claims and not each.entries:
                self._on_claims[each.claims[0].document].append(each)
        self._casting = Casting(connection)
        self._held: dict[str, list[Claim]] = {}

    def run(self, documents: Iterable[str]) -> tuple[EntryChange, ...]:
        """Weigh these documents, what they touch and what is judged anew; returns the entries that changed."""
        judged = {each.claims[0].document for each in self._changed if each.claims and not each.entries}
        changed = sorted({*documents, *judged})
        recasting, fitted = self._cast(changed)
        touched = sorted({*changed, *recasting.documents})
        at, gone = self._place(touched)
        shaping = self._shaping(at, touched)
        at |= shaping.places
        gone |= at | stored.entries_at(self._connection, at)
        before = [] if self._whole else load_entry_views(self._connection, sorted(gone), recasting.before)
        replace_entries(self._connection, () if self._whole else sorted(gone), ())
        for portion in self._together(at - shaping.places):
            self._weigh(portion, _Shaping())
        if shaping.places:
            fitted = _with(fitted, self._weigh(shaping.places, shaping))
        self._tidy(recasting, before)
        about = {each.id for each in self._changed} | {fit.judgement for fit in fitted.fits}
        about |= {misfit.judgement for misfit in fitted.misfits}
        forget_judged(self._connection, sorted(about))
        keep_judged(self._connection, fitted)
        return () if self._whole else self._changes(before, at)

    def _read(self, documents: Sequence[str]) -> tuple[list[Claim], Judged, frozenset[str]]:
        """The claims of documents as the machine reads them, what persons decided of them, and which do not count."""
        claims = self._claims_of(documents)
        judged = judge_claims([each for one in documents for each in self._on_claims.get(one, ())], claims)
        return claims, judged, set_aside(judged, unsure_claims(self._connection, documents))

    def _claims_of(self, documents: Sequence[str]) -> list[Claim]:
        """The claims of documents, sorted by document and place; those read lately are not read again."""
        missing = [each for each in documents if each not in self._held]
        read: dict[str, list[Claim]] = {each: [] for each in missing}
        for claim in claims_of(self._connection, missing):
            read[claim.document].append(claim)
        found = self._held | read
        self._held = found if sum(map(len, found.values())) <= HELD else read
        return [claim for each in sorted(documents) for claim in found[each]]

    def _cast(self, documents: Sequence[str]) -> tuple[Recast, Judged]:
        """Keep who is named in changed documents, resolve them where that makes a difference, and fit judgements."""
        fitted = Judged()
        differing: set[int] = set()
        everybody = self._whole or any(each.actors for each in self._changed)
        before = set() if everybody else faces_of_documents(self._connection, documents)
        for portion in _portions(documents):
            claims, judged, _ = self._read(portion)
            summaries = load_summaries(self._connection, portion)
            own: dict[str, list[Claim]] = {document: [] for document in portion}
            for claim in claims:
                own[claim.document].append(claim)
            found = {
                document: gather_faces(dated_mentions(of, _only(judged, of), summaries))
                for document, of in own.items()
            }
            differing |= replace_faces(self._connection, found)
            fitted = _with(fitted, judged)
        if not everybody:
            met = before | faces_of_documents(self._connection, documents)
            differing |= faces_in_doubt(self._connection, met, len(documents))
        if not (differing or everybody):
            return Recast(), fitted
        lists = self._states, self._names
        recasting = recast(self._connection, lists, self._standing, None if everybody else differing)
        return recasting, _with(fitted, Judged(fits=recasting.fits, misfits=recasting.misfits))

    def _place(self, documents: Sequence[str]) -> tuple[set[str], set[str]]:
        """Keep where the claims of touched documents stand, and of those that are drawn along.

        Returns the places, and the entries, where they stood or stand.
        """
        told: Counter[stored.Told] = Counter()
        places: set[str] = set()
        entries: set[str] = set()
        for portion in _portions(documents):
            claims, judged, aside = self._read(portion)
            read = [judged.corrected.get(claim.id, claim) for claim in claims]
            cast = self._casting.of(mention for claim in (*claims, *read) for _, mention in claim.mentions())
            keep_parties(self._connection, claims, judged.corrected, cast)
            transfers = [claim for claim in read if isinstance(claim.body, Transfer)]
            standings = [stand(claim, cast, self._states, aside=claim.id in aside) for claim in transfers]
            known = stored.load_placed(self._connection, documents=portion)
            places |= {each.place for each in known}
            entries |= {each.entry for each in known}
            told.update(stored.count_told(standings))
            told.subtract(stored.count_told(each.standing for each in known))
            stored.replace_placed(self._connection, portion, standings)
        families = stored.change_families(self._connection, told)
        along = set() if self._whole else drawn_along(self._connection, families)
        moved_at, moved_from = place_documents(self._connection, sorted({*documents, *along}))
        return places | moved_at, entries | moved_from

    def _shaping(self, places: set[str], documents: Iterable[str]) -> _Shaping:
        """What judgements on entries have to be put through, if any of those that they may mean is touched."""
        standing = tuple(each for each in self._standing if each.entries)
        changed = [each for each in self._changed if each.entries]
        judged = [*standing, *changed]
        if not judged:
            return _Shaping()
        marks = [
            mark for each in judged for mark in (*each.claims, *(one for of in each.entries for one in of.claims))
        ]
        own = {mark.document for mark in marks}
        known = stored.load_placed(self._connection, documents=sorted(own))
        at = {each.place for each in known} | {mark.id for each in judged for mark in each.entries}
        if not changed and at.isdisjoint(places) and own.isdisjoint(documents):
            return _Shaping()
        return _Shaping(standing, frozenset(own), frozenset(at))

    def _together(self, places: Iterable[str]) -> Iterator[list[str]]:
        """The places, some at a time: as many as have few claims between them."""
        portion: list[str] = []
        claims = 0
        for place, count in stored.count_at(self._connection, places):
            if portion and claims + count > TOGETHER:
                yield portion
                portion, claims = [], 0
            portion.append(place)
            claims += count
        if portion:
            yield portion

    def _weigh(self, places: Iterable[str], shaping: _Shaping) -> Judged:
        """Weigh the entries at places, and keep them; returns what judgements on them fit."""
        members: dict[str, list[Standing]] = defaultdict(list)
        for each in stored.load_placed(self._connection, places=sorted(places)):
            members[each.place].append(each.standing)
        documents = sorted({each.document for of in members.values() for each in of} | shaping.documents)
        machine, judged, aside = self._read(documents)
        claims = {claim.id: judged.corrected.get(claim.id, claim) for claim in machine}
        named = [mention for claim in claims.values() for _, mention in claim.mentions()]
        cast = self._casting.of([*named, *judged.origins.values()])
        grouped = [make_entry(place, of, claims, cast, self._states) for place, of in sorted(members.items())]
        entries, fits, misfits = shape_entries(grouped, shaping.judgements, machine, judged.corrected, cast)
        entry_of = {
            each.standing.claim: each.entry for each in stored.load_placed(self._connection, documents=documents)
        }
        now = {claim: entry.id for entry in entries for claim in entry.claims}
        stored.keep_entries_of(self._connection, {claim: at for claim, at in now.items() if entry_of[claim] != at})
        provisos = Provisos(tuple(load_likenesses(self._connection, documents)))
        beside = Beside(judged, aside, cast, load_summaries(self._connection, documents), provisos)
        weighed = weigh_entries(entries, claims.values(), entry_of | now, beside)
        results = [(entry, *result) for entry, result in zip(entries, weighed, strict=True)]
        replace_entries(self._connection, (), results)
        return Judged(fits=tuple(fits), misfits=tuple(misfits))

    def _tidy(self, recasting: Recast, before: Iterable[EntryView]) -> None:
        """Drop the actors that nothing names any more; a state that only its firms and bodies name keeps its name."""
        parties = {party.id for view in before for party in (view.entry.supplier, view.entry.recipient) if party}
        shown = drop_actors(self._connection, sorted({*recasting.gone, *parties}))
        keep_actors(
            self._connection, [bare_state(each, self._states) for each in shown if each in self._states.names]
        )

    def _changes(self, before: Iterable[EntryView], places: Iterable[str]) -> tuple[EntryChange, ...]:
        """The entries that are not what they were, by id."""
        then = {view.entry.id: view for view in before}
        entries = stored.entries_at(self._connection, places)
        now = {view.entry.id: view for view in load_entry_views(self._connection, sorted(entries))}
        ids = sorted({*then, *now})
        return tuple(EntryChange(then.get(i), now.get(i)) for i in ids if then.get(i) != now.get(i))


def _portions(documents: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(documents), PORTION):
        yield documents[start : start + PORTION]


def _only(judged: Judged, claims: Iterable[Claim]) -> Judged:
    """What was decided of some of the claims."""
    ids = {claim.id for claim in claims}
    corrected = {each: claim for each, claim in judged.corrected.items() if each in ids}
    return Judged(corrected, origins={each: origin for each, origin in judged.origins.items() if each in ids})


def _with(judged: Judged, more: Judged) -> Judged:
    """The fits of both."""
    return replace(judged, fits=(*judged.fits, *more.fits), misfits=(*judged.misfits, *more.misfits))
