"""Mentions to Actors: gathered, compared, decided, and given a face."""

from collections.abc import Iterable, Mapping

from headstamp.lexicon.names import Names
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, Mention
from headstamp.resolve.actors import make_actors
from headstamp.resolve.candidates import gather
from headstamp.resolve.compare import spoken_given_names
from headstamp.resolve.decide import decide
from headstamp.resolve.joints import Decision


def resolve(mentions: Iterable[Mention], states: States, names: Names) -> Mapping[Mention, Actor]:
    """The actor of every mention. The same mentions in any order give the same actors.

    Two mentions are one actor only where nobody else fits as well; doubt leaves two.
    """
    candidates, _ = decide(gather(mentions, states, names), states, spoken_given_names(names.given))
    return make_actors(candidates, states, names)


def explain(mentions: Iterable[Mention], states: States, names: Names) -> tuple[Decision, ...]:
    """The decisions behind `resolve`, in the order taken; refused ones only where they were near."""
    _, decisions = decide(gather(mentions, states, names), states, spoken_given_names(names.given))
    return tuple(decisions)
