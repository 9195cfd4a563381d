"""Transfers that somebody denies or admits in words and the graph did not mark: a denial must not be lost."""

import re
from collections.abc import Iterator, Sequence

from headstamp.extract.trained.acts import act_of
from headstamp.extract.trained.categories import category_of
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Attribution, Spans, Trigger
from headstamp.extract.trained.voices import Voices
from headstamp.lexicon.words import load_words
from headstamp.model.claim import Act, Kind
from headstamp.model.text import Span

_WORD = re.compile(r"n['’]t\b|[^\W\d_]+(?:-[^\W\d_]+)*")
_ANY_GOODS = frozenset({"nothing", "none", "one", "it", "they", "them", "these", "those"})
_NOTHING = frozenset({"nothing", "none", "nobody", "no"})
_REACH = 2
"""Words behind a verb within which one of these negates it: "received nothing"."""
_NEVER_WAS = re.compile(r"\b(?:never|not|n['’]t)\s+(?:taken?|took|happen\w*|occur\w*|exist\w*|true)\b", re.IGNORECASE)
"""Behind a noun: "a delivery of 36 did not take place"."""
_BEFORE = 12
"""Code points looked at before a name for "to" and "from"."""
_SUBJECT = re.compile(
    r"\b(we|it|they|he|she|i)\s+(?:(?:has|have|had|did|does|do|is|are|was|were|never|not|ever)\s+)*$", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)\s+(?:\w+ly\s+)?$", re.IGNORECASE)


def lost_answers(marked: MarkedDocument, voices: Voices, triggers: Sequence[Trigger]) -> Iterator[Trigger]:
    """A transfer for each denial and admission that tells of one in words, where the graph marked none in it.

    "The ministry denies any deliveries": of 184 such contents behind a cue that denies, in passages of ours that tell
    of another transfer too, 171 deny one. "We have received no drones", which only its content denies: 289 of 307.
    "Confirmed the purchase", with nothing negated: 156 of 169 affirm one. Where the document tells of no other
    transfer they are left out, for more of them are of other matters; so is what tells of a licence, which is told
    by itself.
    """
    if not any(trigger.kind == Kind.TRANSFER for trigger in triggers):
        return
    for said in voices.attributions:
        if _tells(said, marked.decoded.triggers) or not _is_at_cue(marked, said):
            continue
        act = act_of(marked, said)
        if act is Act.DENIES and (place := _denied(marked, said)):
            yield _trigger(marked, said, place, "denied")
        elif (act is Act.ADMITS or _cue(marked, said) & load_words("acts")["confirming"]) and (
            place := _admitted(marked, said)
        ):
            yield _trigger(marked, said, place, "affirmed")


def _is_at_cue(marked: MarkedDocument, said: Attribution) -> bool:
    """Whether who speaks stands in the sentence of the cue; else the graph may have missed "an airline" before it."""
    return not (said.source and said.cue) or any(
        marked.sentence_of(cue).holds(source) for cue in said.cue for source in said.source
    )


def _cue(marked: MarkedDocument, said: Attribution) -> set[str]:
    return {word.lower() for span in said.cue for word in _WORD.findall(marked.words(span))}


def _words(marked: MarkedDocument, piece: Span) -> list[tuple[str, Span]]:
    return [(found.group().lower(), Span(*found.span())) for found in _WORD.finditer(marked.text, *piece)]


def _admitted(marked: MarkedDocument, said: Attribution) -> Span | None:
    """The word by which a content tells of the transfer that is admitted, where nothing in it is negated."""
    lists = load_words("acts")
    words = [word for piece in said.content for word in _words(marked, piece)]
    if not _cue(marked, said).isdisjoint(lists["turned"]) or any(word in lists["negating"] for word, _ in words):
        return None
    return next((place for word, place in words if word in lists["moving"] | lists["contracting"]), None)


def _tells(said: Attribution, triggers: Sequence[Trigger]) -> bool:
    """Whether a content has a trigger of a transfer or a licence."""
    kinds = {Kind.TRANSFER, Kind.LICENCE}
    return any(
        trigger.kind in kinds and any(place.overlaps(piece) for place in trigger.spans for piece in said.content)
        for trigger in triggers
    )


def _denied(marked: MarkedDocument, said: Attribution) -> Span | None:
    """The word by which a content tells of the transfer that is denied."""
    lists = load_words("acts")
    cue = _cue(marked, said)
    plain = bool(cue & (lists["denies"] | lists["ruling out"])) and cue.isdisjoint(lists["turned"])
    for kind in ("moving", "may move"):
        for piece in said.content:
            words = _words(marked, piece)
            for number, (word, place) in enumerate(words):
                if word not in lists[kind] or (kind == "may move" and not _has_goods(marked, words, number)):
                    continue
                if (plain or _is_negated(marked, words, number)) and not _only_how(marked, words, number):
                    return place
    return None


def _only_how(marked: MarkedDocument, words: Sequence[tuple[str, Span]], number: int) -> bool:
    """Whether only the way is denied: that rifles were sold "without a licence"."""
    sentence = marked.sentence_of(words[number][1])
    return any(word == "without" for word, span in words[number:] if sentence.holds(span))


def _has_goods(marked: MarkedDocument, words: Sequence[tuple[str, Span]], number: int) -> bool:
    """Whether its sentence speaks of goods, by a name or a pronoun: "received nothing", and no "gave no price"."""
    sentence = marked.sentence_of(words[number][1])
    around = {word for word, span in words if sentence.holds(span)}
    return not _ANY_GOODS.isdisjoint(around) or bool(_goods(marked, sentence))


def _goods(marked: MarkedDocument, sentence: Span) -> Spans:
    """The goods marked in a sentence that the lexicon knows."""
    return tuple(
        mark.span
        for mark in marked.decoded.marks
        if mark.layer == "goods" and sentence.holds(mark.span) and category_of(marked.words(mark.span))
    )


def _is_negated(marked: MarkedDocument, words: Sequence[tuple[str, Span]], number: int) -> bool:
    """Whether the clause before a word is negated, or what follows it is, or all is called an invention."""
    lists = load_words("acts")
    place = words[number][1]
    sentence = marked.sentence_of(place)
    around = [(word, span) for word, span in words if sentence.holds(span)]
    before = {word for word, span in around if span < place}
    behind = [word for word, span in around if span > place]
    return (
        not before.isdisjoint(lists["negating"])
        or not _NOTHING.isdisjoint(behind[:_REACH])
        or not lists["untrue"].isdisjoint({*before, *behind})
        or _NEVER_WAS.search(marked.text, place.end, sentence.end) is not None
    )


def _trigger(marked: MarkedDocument, said: Attribution, place: Span, polarity: str) -> Trigger:
    """The trigger with what its own sentence tells of goods, amount and ends; the matter tells the rest."""
    pieces = [piece for piece in said.content if piece.overlaps(place)]
    sentence = marked.sentence_of(place)
    inside = [
        mark for mark in marked.decoded.marks if sentence.holds(mark.span) and any(p.holds(mark.span) for p in pieces)
    ]
    names = [mark.span for mark in inside if mark.layer == "names"]
    roles: dict[str, Spans] = {
        "materiel": tuple(span for span in _goods(marked, sentence) if any(piece.holds(span) for piece in pieces)),
        "quantity": tuple(mark.span for mark in inside if (mark.layer, mark.kind) == ("amounts", "quantity")),
        "recipient": tuple(span for span in names if _stands_behind(marked, span, "to")),
        "supplier": tuple(span for span in names if _stands_behind(marked, span, "from")),
    }
    subject = _subject(marked, pieces[0], place)
    word, lists = marked.words(place).lower(), load_words("acts")
    if subject is not None:
        role = "recipient" if word in lists["getting"] else "supplier"
        roles[role] = roles[role] or (subject,)
    classes = {
        "polarity": polarity,
        "certainty": "asserted",
        "stage": "agreed" if word in lists["agreeing"] | lists["contracting"] else "delivered",
        "category": "unspecified",
    }
    kept = {role: spans for role, spans in roles.items() if spans}
    return Trigger(Kind.TRANSFER, (place,), kept, classes, confidence=said.confidence)


def _stands_behind(marked: MarkedDocument, span: Span, word: str) -> bool:
    before = marked.text[max(0, span.start - _BEFORE) : span.start]
    return re.search(rf"\b{word}\s+(?:the\s+)?$", before, re.IGNORECASE) is not None


def _subject(marked: MarkedDocument, piece: Span, place: Span) -> Span | None:
    """The pronoun that is the subject of an active verb: "that it has sold", "we received nothing"."""
    before = marked.text[piece.start : place.start]
    found = _SUBJECT.search(before)
    if found is None or _PASSIVE.search(before):
        return None
    return Span(piece.start + found.start(1), piece.start + found.end(1))
