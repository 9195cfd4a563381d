"""The claims of an entry, laid out as a case: whose word each of them is, after what the entry itself tells."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from headstamp.model.actor import ARTICLE, Actor, ActorKind, Mention
from headstamp.model.claim import Act, Claim, Licence, LicenceStatus, Polarity, Stage, Transfer
from headstamp.model.entry import Entry
from headstamp.weigh.callings import as_speaker
from headstamp.weigh.case import Aside, Case, Dated, Voice
from headstamp.weigh.circumstances import NOTHING_BESIDE, Circumstances
from headstamp.weigh.descriptions import who_is_meant
from headstamp.weigh.speakers import for_a_state

Meant = Mapping[tuple[str, str], Actor]
"""For (document, id) of a description who is meant by it."""


def lay_out(
    entry: Entry,
    claims: Iterable[Claim],
    actors: Mapping[Mention, Actor],
    documents: Mapping[str, Dated],
    circumstances: Circumstances = NOTHING_BESIDE,
) -> Case:
    """The case of an entry; claims that do not stand in it are left out.

    Who is cited as an outlet, or publishes a report of the entry, is that outlet wherever it was read as a firm. A
    ministry that publishes speaks as a ministry. A description that fits a named speaker is that speaker. An official
    whose state is not told is of the state on whose page he speaks, of the only state that says the same in the same
    report, or of the supplier where he speaks of its licences.
    """
    ids = frozenset(entry.claims)
    own = [claim for claim in claims if claim.id in ids]
    outlets = _outlets(own, actors)
    voices = [_voice(claim, actors, documents, outlets) for claim in own]
    asides = list({claim.id: _aside(claim, actors, documents, outlets) for claim in circumstances.beside}.values())
    meant = who_is_meant(_heard(voices, asides))
    voices, asides = _as_meant(voices, asides, meant)
    states = _states(voices, asides, entry)
    if states:
        voices = [_of_states(voice, states) for voice in voices]
        asides = [replace(aside, originator=_of_state(aside.originator, states)) for aside in asides]
    return Case(entry, tuple(sorted(voices, key=_order)), tuple(sorted(asides, key=_order)), circumstances)


def _outlets(claims: Iterable[Claim], actors: Mapping[Mention, Actor]) -> Mapping[str, Actor]:
    """Whoever is read as an outlet anywhere in the entry, by name; those who publish a report of it first."""
    read = [mention for claim in claims for mention in claim.chain if mention.kind is ActorKind.OUTLET]
    heads = Counter(claim.chain[0] for claim in claims if claim.chain)
    known = {actors[mention].id: actors[mention] for mention in sorted(set(read), key=lambda m: (-heads[m], m.name))}
    found: dict[str, Actor] = {}
    for actor in known.values():
        if actor.name != ARTICLE.name:
            outlet = as_speaker(replace(actor, kind=ActorKind.OUTLET))
            for name in (*actor.names, actor.name):
                found.setdefault(_plain(name), outlet)
    return found


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _called(mention: Mention, actors: Mapping[Mention, Actor], outlets: Mapping[str, Actor]) -> Actor:
    """Whoever goes by the name of an outlet that is here is that outlet, whatever was read."""
    actor = actors[mention]
    return outlets.get(_plain(actor.name)) or as_speaker(actor)


def _voice(
    claim: Claim,
    actors: Mapping[Mention, Actor],
    documents: Mapping[str, Dated],
    outlets: Mapping[str, Actor],
) -> Voice:
    assert isinstance(claim.body, Transfer)
    transfer, published = claim.body, _published(claim, documents)
    *chain, originator = (_called(mention, actors, outlets) for mention in (*claim.chain, claim.said_by))
    parties = tuple(actors[mention] for mention in (transfer.supplier, transfer.recipient) if mention)
    via = tuple(actors[mention] for mention in transfer.via)
    return Voice(claim, transfer, originator, tuple(chain), published, parties, via)


def _aside(
    claim: Claim, actors: Mapping[Mention, Actor], documents: Mapping[str, Dated], outlets: Mapping[str, Actor]
) -> Aside:
    parties = {role: actors[mention] for role, mention in claim.body.parties()}
    return Aside(claim, _called(claim.said_by, actors, outlets), parties, _published(claim, documents))


def _heard(voices: Iterable[Voice], asides: Iterable[Aside]) -> Iterator[tuple[str, Actor]]:
    for voice in voices:
        yield from ((voice.claim.document, actor) for actor in (*voice.chain, voice.originator))
    yield from ((aside.claim.document, aside.originator) for aside in asides)


def _as_meant(voices: Sequence[Voice], asides: Sequence[Aside], meant: Meant) -> tuple[list[Voice], list[Aside]]:
    if not meant:
        return list(voices), list(asides)

    def known(document: str, actor: Actor) -> Actor:
        return meant.get((document, actor.id), actor)

    def of_voice(voice: Voice) -> Voice:
        document = voice.claim.document
        chain = tuple(known(document, actor) for actor in voice.chain)
        return replace(voice, originator=known(document, voice.originator), chain=chain)

    return (
        [of_voice(voice) for voice in voices],
        [replace(aside, originator=known(aside.claim.document, aside.originator)) for aside in asides],
    )


def _states(voices: Sequence[Voice], asides: Sequence[Aside], entry: Entry) -> Mapping[str, str]:
    """The state of each official whose words do not tell it, by id, where all that the entry tells agrees."""
    pages = {v.claim.document: v.chain[0].country for v in voices if v.chain and v.chain[0].kind is ActorKind.BODY}
    saying: dict[tuple[str, Polarity, bool], set[str]] = defaultdict(set)
    for voice in voices:
        if voice.originator.kind is ActorKind.STATE and voice.originator.country:
            saying[_said(voice)].add(voice.originator.country)
    supplier = entry.supplier.country if entry.supplier else None
    told: dict[str, set[str]] = defaultdict(set)
    spoken: list[Voice | Aside] = [*voices, *asides]
    for each in spoken:
        speaker, document = each.originator, each.claim.document
        if speaker.country is None and for_a_state(speaker):
            states = {pages.get(document), supplier if _speaks_of_licence(each) else None} - {None}
            if not states and isinstance(each, Voice):
                states = set(saying.get(_said(each), ()))
            told[speaker.id] |= {state for state in states if state}
    return {speaker: next(iter(states)) for speaker, states in told.items() if len(states) == 1}


def _said(voice: Voice) -> tuple[str, Polarity, bool]:
    """Where it is said and how: who accuses is not on the side of who admits."""
    return voice.claim.document, voice.claim.polarity, voice.claim.act is Act.ACCUSES


def _speaks_of_licence(each: Voice | Aside) -> bool:
    """Whether it says that no licence was given, which the authorities of the supplier would know."""
    if isinstance(each, Voice):
        return each.denies and each.transfer.stage is Stage.LICENSED
    body = each.claim.body
    if not isinstance(body, Licence) or body.licence_kind == "end-user certificate":
        return False
    return body.status in {LicenceStatus.ABSENT, LicenceStatus.REFUSED}


def _of_state(actor: Actor, states: Mapping[str, str]) -> Actor:
    return replace(actor, country=states[actor.id]) if actor.id in states else actor


def _of_states(voice: Voice, states: Mapping[str, str]) -> Voice:
    chain = tuple(_of_state(actor, states) for actor in voice.chain)
    return replace(voice, originator=_of_state(voice.originator, states), chain=chain)


def _published(claim: Claim, documents: Mapping[str, Dated]) -> str:
    document = documents.get(claim.document)
    return (document.published if document else None) or ""


def _order(voice: Voice | Aside) -> tuple[str, str, int, str]:
    """Undated documents come last: nothing is said to be first on no ground."""
    return voice.published or "9999", voice.claim.document, voice.claim.evidence[0].span.start, voice.claim.id
