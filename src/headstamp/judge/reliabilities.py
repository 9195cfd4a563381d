"""What a person said of how reliable sources are, put on the actors that they are."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from headstamp.model.actor import Actor, Mention
from headstamp.model.judgement import ActorMark, Fit, Judgement, Misfit, Subject
from headstamp.model.reliability import Reliability


def grade_sources(
    letters: Iterable[Judgement], actors: Mapping[Mention, Actor]
) -> tuple[Mapping[Mention, Actor], list[Fit], list[Misfit]]:
    """The actor of every mention with the letter that a person gave it, and which of the judgements found theirs.

    A source is found by its id, else by a spelling that only one actor has: one of its kind, where it was in a ledger
    when it was judged and there is one, else of any kind. Of two letters for one actor the later holds.
    """
    given: dict[str, Reliability] = {}
    fits: list[Fit] = []
    misfits: list[Misfit] = []
    known = {actor.id: actor for actor in actors.values()}
    for judgement in letters:
        mark = judgement.actors[0]
        found = _find(mark, known)
        if len(found) != 1 or judgement.reliability is None:
            misfits.append(Misfit(judgement.id, _why_not(mark, found)))
            continue
        given[found[0]] = Reliability(judgement.reliability, judgement.who, judgement.when, judgement.why)
        fits.append(Fit(judgement.id, judgement.kind, Subject.ACTOR, found[0]))
    if not given:
        return actors, fits, misfits
    graded = {actor: replace(known[actor], reliability=reliability) for actor, reliability in given.items()}
    return {mention: graded.get(actor.id, actor) for mention, actor in actors.items()}, fits, misfits


def _find(mark: ActorMark, known: Mapping[str, Actor]) -> list[str]:
    """Ids of the actors that may be meant, sorted."""
    if mark.id in known:
        return [mark.id]
    names = {name.casefold() for name in (mark.name, *mark.names)}
    named = [each for each in known.values() if names & {name.casefold() for name in (each.name, *each.names)}]
    of_kind = [actor for actor in named if mark.id and actor.kind is mark.kind]
    return sorted(actor.id for actor in of_kind or named)


def _why_not(mark: ActorMark, found: list[str]) -> str:
    if found:
        return f'more than one actor of this ledger goes by "{mark.name}": {", ".join(found)}'
    return f'no actor of this ledger goes by "{mark.name}"; the letter counts once a document names it'
