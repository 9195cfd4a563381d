"""What a person decided on actors: that two are one, or that one is two."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from headstamp.judge.reliabilities import grade_sources
from headstamp.model.actor import Actor, Mention
from headstamp.model.judgement import ActorDecision, ActorMark, Fit, Judgement, JudgementKind, Misfit, Subject

Resolved = dict[Mention, Actor]


def decisions_of(standing: Iterable[Judgement]) -> tuple[ActorDecision, ...]:
    """What the judgements in force say of pairs of actors, in their order, as resolving takes it."""
    kinds = {JudgementKind.SAME_ACTOR: True, JudgementKind.OTHER_ACTOR: False}
    return tuple(
        ActorDecision(*judgement.actors, same=kinds[judgement.kind])
        for judgement in standing
        if judgement.kind in kinds and len(judgement.actors) == 2
    )


def decide_actors(
    standing: Iterable[Judgement], actors: Mapping[Mention, Actor]
) -> tuple[Mapping[Mention, Actor], list[Fit], list[Misfit]]:
    """The actor of every mention with the judgements in force put through, in their order, and what they fit.

    An actor is found by its id, else by a spelling of its kind that only one actor has. The one named first keeps its
    id and its name. Notes on actors are fitted too; letters of reliability come last, on actors as they are then.
    """
    own = [judgement for judgement in standing if judgement.actors]
    if not own:
        return actors, [], []
    resolved = dict(actors)
    fits: list[Fit] = []
    misfits: list[Misfit] = []
    letters = [judgement for judgement in own if judgement.kind is JudgementKind.RELIABILITY]
    for judgement in own:
        if judgement.kind is JudgementKind.RELIABILITY:
            continue
        first = _find(judgement.actors[0], resolved)
        second = _find(judgement.actors[-1], resolved) if judgement.kind is JudgementKind.SAME_ACTOR else first
        if first is None or second is None:
            lost = judgement.actors[0 if first is None else -1]
            misfits.append(Misfit(judgement.id, f'no actor of this ledger goes by "{lost.name}" any more'))
            continue
        touched = [first]
        if judgement.kind is JudgementKind.SAME_ACTOR:
            touched = [_join(first, second, judgement.actors[0], resolved)]
        elif judgement.kind is JudgementKind.OTHER_ACTOR:
            touched += _part(first, judgement.actors[1], resolved)
        fits += (Fit(judgement.id, judgement.kind, Subject.ACTOR, actor.id) for actor in touched)
    graded, given, lost_sources = grade_sources(letters, resolved)
    return graded, [*fits, *given], [*misfits, *lost_sources]


def _find(mark: ActorMark, resolved: Resolved) -> Actor | None:
    known = {actor.id: actor for actor in resolved.values()}
    if mark.id in known:
        return known[mark.id]
    names = {name.casefold() for name in (mark.name, *mark.names)}
    alike = [
        actor
        for actor in known.values()
        if actor.kind is mark.kind and names & {name.casefold() for name in (actor.name, *actor.names)}
    ]
    return alike[0] if len(alike) == 1 else None


def _join(first: Actor, second: Actor, named: ActorMark, resolved: Resolved) -> Actor:
    """Make the two one, which may have been done in resolving; it is called what the one named first was called."""
    whole = replace(
        first,
        id=named.id or first.id,
        name=named.name,
        kind=named.kind,
        country=named.country or first.country or second.country,
        names=tuple(sorted({*first.names, *second.names})),
        offices=tuple(sorted({*first.offices, *second.offices})),
    )
    resolved.update({mention: whole for mention, actor in resolved.items() if actor.id in {first.id, second.id}})
    return whole


def _part(actor: Actor, part: ActorMark, resolved: Resolved) -> list[Actor]:
    """Tell the mentions under the names of `part` apart from `actor`; nothing where it has no others, or none."""
    names = {name.casefold() for name in (part.name, *part.names)}
    own = [mention for mention, of in resolved.items() if of.id == actor.id]
    leaving = [mention for mention in own if mention.name.casefold() in names]
    staying = [mention for mention in own if mention.name.casefold() not in names]
    if not leaving or not staying:
        apart = _find(part, resolved)  # resolving may have told them apart already
        return [apart] if apart is not None and apart.id != actor.id else []
    digest = hashlib.sha256(f"{actor.id}|{part.kind}|{part.name.casefold()}".encode()).hexdigest()
    told_apart = replace(_face(actor, part.name, leaving), id=f"a{digest[:16]}", country=part.country)
    left = _face(actor, actor.name, staying)
    resolved.update(dict.fromkeys(leaving, told_apart) | dict.fromkeys(staying, left))
    return [told_apart]


def _face(actor: Actor, name: str, mentions: Iterable[Mention]) -> Actor:
    """The actor as these mentions name it; it keeps `name` where one of them bears it, else the fullest."""
    listed = list(mentions)
    names = sorted({mention.name for mention in listed})
    same = [each for each in names if each.casefold() == name.casefold()]
    return replace(
        actor,
        name=same[0] if same else min(names, key=lambda each: (-len(each.split()), each)),
        names=tuple(names),
        offices=tuple(sorted({mention.office for mention in listed if mention.office})),
    )
