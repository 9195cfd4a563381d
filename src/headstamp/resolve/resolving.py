"""Mentions to Actors: gathered, compared, decided, and given a face."""

from collections.abc import Iterable, Mapping, Sequence

from headstamp.lexicon.names import Names
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, Mention
from headstamp.model.judgement import ActorDecision
from headstamp.resolve.actors import make_actors
from headstamp.resolve.candidates import Dates, gather
from headstamp.resolve.compare import spoken_given_names
from headstamp.resolve.decide import decide
from headstamp.resolve.joints import Decision
from headstamp.resolve.settings import Settings, nowhere


def resolve(  # noqa: PLR0913  all that resolving looks at, and most of it may be left out
    mentions: Iterable[Mention],
    states: States,
    names: Names,
    *,
    dates: Dates | None = None,
    settings: Settings = nowhere,
    told: Sequence[ActorDecision] = (),
) -> Mapping[Mention, Actor]:
    """The actor of every mention. The same mentions in any order give the same actors.

    Two mentions are one actor only where nobody else fits as well; doubt leaves two, and a question on each. `dates`
    (of the documents of a mention) tell who is meant by an office that several held; `settings`, which documents name
    whom. What a person `told`, in the order of telling, wins over the machine.
    """
    given = spoken_given_names(names.given)
    candidates, decisions = decide(gather(mentions, states, names, dates), states, given, settings, told)
    return make_actors(candidates, states, names, decisions)


def explain(  # noqa: PLR0913  as `resolve`
    mentions: Iterable[Mention],
    states: States,
    names: Names,
    *,
    dates: Dates | None = None,
    settings: Settings = nowhere,
    told: Sequence[ActorDecision] = (),
) -> tuple[Decision, ...]:
    """The decisions behind `resolve`, in the order taken; refused ones only where they were near."""
    given = spoken_given_names(names.given)
    _, decisions = decide(gather(mentions, states, names, dates), states, given, settings, told)
    return tuple(decisions)
