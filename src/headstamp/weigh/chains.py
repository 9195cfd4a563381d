"""The chains of an entry, drawn together: a hop to an outlet whose report is in the entry is linked to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from headstamp.lexicon.words import load_words
from headstamp.model.actor import ARTICLE, Actor, ActorKind
from headstamp.model.chain import Citation, CitationGraph, Teller
from headstamp.model.claim import Act, Certainty, Claim, Polarity
from headstamp.model.copying import Copies
from headstamp.model.view import ClaimView, DocumentSummary, EntryView
from headstamp.weigh.speakers import words_of

_PUBLISHERS = frozenset({ActorKind.OUTLET, ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.DOCUMENT})
"""Kinds whose own text may be at hand: papers and agencies, those who publish reports, and leaked papers."""
_LATEST = "~"
_CIRCULAR = "circular-report"


def draw_chains(view: EntryView, claims: Iterable[ClaimView], copies: Copies) -> CitationGraph:
    """The citation graph of an entry from its claims; rejected ones and those that await review are left out.

    A hop is linked to a report of the same entry whose outlet has the name of the one who is cited, or whose title
    has that of the paper, and that is not known to be later than the report that cites it: of several the one in
    which the originator speaks too, then the latest. Else the one who is cited stands for itself.
    """
    told = sorted((each for each in claims if each.counted), key=_order)
    reports = _Reports(told)
    steps: dict[tuple[str, str], list[str]] = defaultdict(list)
    last: dict[str, list[ClaimView]] = defaultdict(list)
    actors: dict[str, Actor] = {}
    for each in told:
        way = [each.document.id]
        hops = reports.hops(each)
        for place, hop in enumerate(hops):
            linked = reports.linked(hop, hops[place + 1 :], way[-1], each.document)
            if linked is None:
                actors[hop.id] = hop
            way.append(linked or hop.id)
        for one, other in pairwise(way):
            steps[one, other].append(each.claim.id)
        last[way[-1]].append(each)
    tellers = [*reports.tellers(copies), *(Teller(actor.id, actor.name, actor=actor) for actor in _sorted(actors))]
    placed = {teller.id: place for place, teller in enumerate(tellers)}
    citations = [
        Citation(one, other, tuple(dict.fromkeys(found)), _is_circular(found, view))
        for (one, other), found in sorted(steps.items(), key=lambda step: (placed[step[0][0]], placed[step[0][1]]))
        if one != other
    ]
    settled = (_settled(teller, last.get(teller.id, ()), view) for teller in tellers)
    return CitationGraph(view, tuple(settled), tuple(_in_loops(citations, tellers)))


class _Reports:
    """The reports of an entry, and which of them a cited name stands for."""

    def __init__(self, told: Sequence[ClaimView]) -> None:
        self._documents = {each.document.id: each.document for each in told}
        self._outlets: dict[str, Actor] = {}
        self._heard: dict[str, set[str]] = defaultdict(set)
        for each in told:
            head = _head(each)
            if head:
                self._outlets.setdefault(each.document.id, head)
            self._heard[each.document.id] |= {actor.id for actor in _chain(each)}
        self._names = {identifier: self._names_of(document) for identifier, document in self._documents.items()}

    def _names_of(self, document: DocumentSummary) -> frozenset[str]:
        head = self._outlets.get(document.id)
        names = {_plain(name) for name in (head.name, *head.names)} if head else set()
        return frozenset(names | {_plain(document.outlet), _plain(document.title)}) - {""}

    def hops(self, view: ClaimView) -> list[Actor]:
        """Those whom a report has it from, the nearest first, neighbours once; none where it speaks for itself."""
        chain = _chain(view)
        own = self._names[view.document.id]
        while chain and chain[0].kind is ActorKind.OUTLET and (_is_article(chain[0]) or _plain(chain[0].name) in own):
            chain = chain[1:]
        return [actor for place, actor in enumerate(chain) if place == 0 or actor.id != chain[place - 1].id]

    def linked(self, hop: Actor, rest: Sequence[Actor], citing: str, document: DocumentSummary) -> str | None:
        """The id of the report that a hop stands for."""
        if hop.kind not in _PUBLISHERS:
            return None
        citing_date = self._documents[citing].published if citing in self._documents else document.published
        names = {_plain(name) for name in (hop.name, *hop.names)}
        found = [
            each
            for each in self._documents.values()
            if each.id not in {citing, document.id}
            and (names & self._names[each.id] or _is_paper(hop, each))
            and not _is_later(each.published, citing_date)
        ]
        nearer = [each for each in found if rest and rest[-1].id in self._heard[each.id]]
        best = max(nearer or found, key=lambda each: (each.published or "", each.id), default=None)
        return best.id if best else None

    def tellers(self, copies: Copies) -> list[Teller]:
        """The reports, by date and id; those without a date last."""
        ordered = sorted(self._documents.values(), key=lambda each: (each.published or _LATEST, each.id))
        return [self._teller(each, copies) for each in ordered]

    def _teller(self, document: DocumentSummary, copies: Copies) -> Teller:
        outlet = self._outlets.get(document.id)
        name = (outlet.name if outlet else "") or document.outlet or document.title or document.name
        return Teller(document.id, name, document, outlet, copies.get(document.id))


def _chain(view: ClaimView) -> list[Actor]:
    return [view.actor(mention) for mention in (*view.claim.chain, view.claim.said_by)]


def _head(view: ClaimView) -> Actor | None:
    """The outlet of the report as the claim names it; a cited agency is not taken for it where the document tells."""
    head = view.actor(view.claim.chain[0]) if view.claim.chain else None
    if head is None or head.kind is not ActorKind.OUTLET or _is_article(head):
        return None
    outlet = _plain(view.document.outlet)
    return head if not outlet or outlet in {_plain(name) for name in (head.name, *head.names)} else None


def _is_paper(hop: Actor, document: DocumentSummary) -> bool:
    """Whether a paper that is cited goes by the title of a document: all words that tell it, two at least."""
    telling = words_of(hop.name) - load_words("copies")["papers"] - load_words("copies")["idle"]
    return hop.kind is ActorKind.DOCUMENT and len(telling) > 1 and telling <= words_of(document.title)


def _is_article(actor: Actor) -> bool:
    return actor.name == ARTICLE.name


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def _is_later(one: str | None, other: str | None) -> bool:
    """Whether a date is certainly later than another."""
    return bool(one and other) and (one or "") > (other or "") and not (one or "").startswith(other or "")


def _sorted(actors: Mapping[str, Actor]) -> list[Actor]:
    return sorted(actors.values(), key=lambda actor: (actor.name, actor.id))


def _order(view: ClaimView) -> tuple[str, str, tuple[int, int], str]:
    return view.document.published or _LATEST, view.document.id, view.claim.evidence[0].span, view.claim.id


def _settled(teller: Teller, claims: Sequence[ClaimView], view: EntryView) -> Teller:
    """The teller with what its own word counts for."""
    ids = {each.claim.id for each in claims}
    origins = view.weight.origins
    named = teller.actor is not None and teller.actor.id in {actor.id for actor in origins.named}
    collapsed = [(collapse.reason, ids & set(collapse.claims)) for collapse in origins.collapsed]
    resting = {claim for _, covered in collapsed for claim in covered}
    perhaps = any(_affirms(each.claim) and each.claim.id not in resting for each in claims)
    reasons = () if perhaps else tuple(reason for reason, covered in collapsed if covered)
    denies = bool(claims) and all(each.claim.polarity is Polarity.DENIED for each in claims)
    origin = named and bool(claims)
    return replace(teller, origin=origin, perhaps=perhaps and not origin, denies=denies, reasons=reasons)


def _affirms(claim: Claim) -> bool:
    said = claim.certainty is not Certainty.HYPOTHETICAL and claim.act not in {Act.DEMANDS, Act.DECLINES}
    return said and claim.polarity is Polarity.AFFIRMED


def _is_circular(claims: Iterable[str], view: EntryView) -> bool:
    circular = {claim for finding in view.findings if finding.rule == _CIRCULAR for claim in finding.claims}
    return not circular.isdisjoint(claims)


def _in_loops(citations: Sequence[Citation], tellers: Iterable[Teller]) -> Iterable[Citation]:
    """The citations, of those in a circular report the ones from which a way leads back marked as loops."""
    who = {teller.id: teller.actor.id if teller.actor else teller.id for teller in tellers}
    after: dict[str, set[str]] = defaultdict(set)
    for each in citations:
        after[who[each.teller]].add(who[each.cited])
    for each in citations:
        reached, waiting = set[str](), [who[each.cited]]
        while waiting:
            one = waiting.pop()
            waiting += after[one] - reached
            reached |= after[one] | {one}
        yield replace(each, loop=each.loop and who[each.teller] in reached)
