"""Embargoes that a text names and the graph passed over: "Libya has been under a UN arms embargo since 2011".

An embargo is seldom the matter of a report and mostly named in passing, but whether a shipment broke one depends on
it. Whoever imposes and suffers it is told by few words, so rules find them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Kind, SanctionStatus
from headstamp.model.text import Span

_ARMS = r"(?:arms|weapons?|military (?:goods|equipment|material))"
_NONE = re.compile(r"\b(?:no|not|never|without|lift\w*|end(?:ed|s)?|expire\w*|former)\b[^.;,]{0,30}$", re.IGNORECASE)
_UPON = re.compile(r"\b(?:on|against|to|upon|over|for)\s+(?:the\s+)?$", re.IGNORECASE)
_UNDER = re.compile(r"\b(?:under|subject to)\b", re.IGNORECASE)
_STATUSES = (
    (
        SanctionStatus.PROPOSED,
        re.compile(
            r"\b(?:call(?:s|ed)? (?:for|on)|urg\w+|propos\w+|demand\w*|should|push\w* for|advocat\w+|seek\w*)\b"
        ),
    ),
    (SanctionStatus.EXTENDED, re.compile(r"\b(?:renew\w*|extend\w*|prolong\w*)\b")),
)
_IMPOSING = frozenset({ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.COLLECTIVE})
_SUFFERING = frozenset({ActorKind.STATE, ActorKind.GROUP, ActorKind.FORCE, ActorKind.ORGANISATION})
_NEAR = 45
"""Code points within which it is told before an embargo who imposes it."""
SURE = 0.6
"""The confidence of what these rules find, before calibration."""


def passed_over(marked: MarkedDocument) -> Iterator[Trigger]:
    """A trigger for each embargo in a sentence in which the graph found no sanction; none where it is nobody's."""
    found = [trigger.spans[0] for trigger in marked.decoded.triggers if trigger.kind == Kind.SANCTION]
    named: list[Mention] = []
    for sentence in marked.sentences:
        match = _embargo().search(marked.text, sentence.start, sentence.end)
        before = marked.text[sentence.start : match.start()] if match else ""
        if match is None or any(sentence.overlaps(span) for span in found) or _NONE.search(before):
            continue
        named = named or list(marked.known.mentions())
        around = [each for each in named if each.span and sentence.holds(each.span)]
        imposer, target = _imposer(marked, around, match), _target(marked, around, match)
        roles = {
            role: (each.span,) for role, each in (("imposer", imposer), ("target", target)) if each and each.span
        }
        if roles:
            status = next((each for each, words in _STATUSES if words.search(sentence.quote(marked.text))), None)
            classes = {"sanction status": str(status or SanctionStatus.IMPOSED)}
            yield Trigger(Kind.SANCTION, (Span(*match.span()),), roles, classes, confidence=SURE)


@cache
def _embargo() -> re.Pattern[str]:
    """An embargo by name, or words that bar the supply of arms: those by which D8 knows one."""
    lists = load_words("weighing")
    named, barred = ("|".join(sorted(lists[each], key=len, reverse=True)) for each in ("embargo", "barred"))
    return re.compile(
        rf"\b(?P<named>(?:{_ARMS} )?(?:{named}))\b|\b(?P<barred>(?:{barred}))\b[^.;:]{{0,40}}?\b{_ARMS}\b",
        re.IGNORECASE,
    )


def _imposer(marked: MarkedDocument, around: Sequence[Mention], match: re.Match[str]) -> Mention | None:
    """Whose it is by the words before it: "a UN arms embargo", "American embargo", "the Council has renewed the"."""
    for each in reversed(around):
        between = marked.text[each.span.end : match.start()] if each.span else ","
        near = each.span is not None and each.span.end <= match.start() and len(between) <= _NEAR
        if near and "," not in between and (each.kind in _IMPOSING or not between.strip()):
            return each
    return None


def _target(marked: MarkedDocument, around: Sequence[Mention], match: re.Match[str]) -> Mention | None:
    """Who stands behind "on" or "to" after the embargo, else who is told to be under it."""
    text = marked.text
    suffering = [each for each in around if each.kind in _SUFFERING and each.span]
    behind = [e for e in suffering if e.span and e.span.start >= match.end("barred" if match["barred"] else 0)]
    upon = next((e for e in behind if e.span and _UPON.search(text, max(0, e.span.start - 12), e.span.start)), None)
    if upon:
        return upon
    under = [
        each
        for each in suffering
        if each.span and each.span.end <= match.start() and _UNDER.search(text, each.span.end, match.start())
    ]
    return under[0] if under else None
