"""Ends that the words give and that are no party: a town, "anyone else", whoever happens to tell of the transfer."""

from headstamp.extract.name_lists import kind_of_words
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.transfer_ends import GUESSED, SPEAKING
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Polarity
from headstamp.model.text import Span

_MAYBE_PLACES = GUESSED | {ActorKind.PERSON}
_ONE = frozenset({"a", "an"})
_TELLING = frozenset({ActorKind.PERSON, ActorKind.BODY, ActorKind.ORGANISATION, ActorKind.SERVICE})
"""Kinds of those who tell of a transfer rather than take part in it."""


def is_loose(marked: MarkedDocument, trigger: Trigger, role: str, end: Mention) -> bool:
    """Whether an end gives way to any party that the rest of the text has in its place.

    So do a place that is no state's, whoever is nobody in particular or only described ("two men"), a person or body
    whom the clause itself does not name there (they are told of as speakers far more often than as parties), whoever
    says it and has no label there, and a state that denies that the goods went through.
    """
    if _is_place(marked, end) or is_anybody(end) or _is_described(marked, end):
        return True
    beside = (*trigger.roles.get(f"implied {role}", ()), *trigger.roles.get(f"likely {role}", ()))
    if end.span is not None and _is_source(marked, end.span):
        if end.kind is ActorKind.STATE:
            return _is_passed_by(marked, trigger)
        if any(end.span.overlaps(span) for span in trigger.roles.get(f"likely {role}", ())):
            return True
    tells = end.kind in _TELLING and load_words("bare_nouns")["of one state"].isdisjoint(end.name.lower().split())
    return tells and end.span is not None and any(end.span.overlaps(span) for span in beside)


def _is_source(marked: MarkedDocument, span: Span) -> bool:
    return any(span.overlaps(source) for said in marked.decoded.attributions for source in said.source)


def _is_passed_by(marked: MarkedDocument, trigger: Trigger) -> bool:
    """Whether it is denied that goods went through: "Georgia's customs denied that shells had passed"."""
    passing = load_words("phrases")["passing"]
    through = not passing.isdisjoint(marked.words(trigger.spans[0]).lower().split())
    return through and trigger.classes.get("polarity") == Polarity.DENIED


def _is_described(marked: MarkedDocument, end: Mention) -> bool:
    """Whether small letters point to somebody who is no buyer or firm: those can be anybody's, and "a man" is new."""
    nouns = load_words("bare_nouns")
    words = end.name.split()
    named = end.kind is not ActorKind.UNNAMED or end.country or end.name != end.name.lower()
    if named or words[-1] in SPEAKING | nouns["firm"] | nouns["anybody"] | nouns["trade at large"]:
        return False
    start = end.span.start if end.span else 0
    before = marked.text[max(0, start - 4) : start].lower().split()[-1:]
    return _ONE.isdisjoint([*before, *end.words.lower().split()[:1]])


def is_anybody(end: Mention) -> bool:
    """Whether an end is nobody in particular: "anyone else", "all who ask"."""
    first = end.name.lower().split()[0]
    return end.kind is ActorKind.UNNAMED and first in load_words("bare_nouns")["nobody in particular"]


def _is_place(marked: MarkedDocument, end: Mention) -> bool:
    """Whether the graph takes a name for a place and nothing tells which state it is in."""
    if end.country or end.kind not in _MAYBE_PLACES or end.span is None or kind_of_words(end.name.lower().split()):
        return False
    kinds = {mark.kind for mark in marked.decoded.marks if mark.layer == "names" and mark.span.overlaps(end.span)}
    return kinds == {"place"}
