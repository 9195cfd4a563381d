"""What a stand is made of: who can take one, and the words that name its issue."""

from collections.abc import Iterable
from dataclasses import dataclass

from headstamp.extract.claims.clauses import (
    clause,
)
from headstamp.extract.claims.parties import is_nameless, parties
from headstamp.extract.parsed import Parsed, Token
from headstamp.extract.scene import Scene
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Stance
from headstamp.model.text import Span

_ACTORS = frozenset(
    {
        ActorKind.STATE,
        ActorKind.BODY,
        ActorKind.PERSON,
        ActorKind.ORGANISATION,
        ActorKind.COLLECTIVE,
        ActorKind.GROUP,
        ActorKind.FORCE,
    }
)

_LONGEST_ISSUE = 18
"""Tokens; what is longer is no name of an issue."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A stand before it has a voice."""

    actors: list[Mention]
    issue: Span
    stance: Stance
    trigger: Token
    whole: Span


def acting(scene: Scene, indices: Iterable[int]) -> list[Mention]:
    """Who can take a stand: named, and of persons only those of whom an office or a state is known."""
    return [
        m
        for m in parties(scene, indices)
        if m.kind in _ACTORS
        and not is_nameless(m)
        and any(c.isupper() for c in m.name)
        and (m.kind is not ActorKind.PERSON or m.office or m.country)
    ]


def issue_of_verb(parsed: Parsed, verb: int) -> Span:
    """What is refused or wanted: the verb with its objects, without "to"."""
    span = clause(parsed, verb)
    return _cut(parsed, Span(parsed.tokens[verb].start, span.end))


def issue_of_noun(parsed: Parsed, noun: int) -> Span:
    """A noun with all that belongs to it, without article and outer marks."""
    indices = parsed.subtree(noun)
    while len(indices) > 1 and parsed.tokens[indices[0]].tag in {"DT", "PRP$", "``", ","}:
        indices.pop(0)
    for index in indices:
        if index > noun and parsed.tokens[index].dep == "relcl":
            last = min(parsed.subtree(index))
            indices = [i for i in indices if i < last]
            break
    while len(indices) > 1 and parsed.tokens[indices[-1]].pos in {"PUNCT", "CCONJ"}:
        indices.pop()
    return _cut(parsed, Span(parsed.tokens[indices[0]].start, parsed.tokens[indices[-1]].end))


def _cut(parsed: Parsed, span: Span) -> Span:
    tokens = parsed.tokens_in(span)[:_LONGEST_ISSUE]
    return Span(tokens[0].start, tokens[-1].end)
