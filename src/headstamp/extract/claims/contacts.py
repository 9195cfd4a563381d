"""Contacts: meetings, calls, visits, interviews, letters and talks between named parties."""

from collections.abc import Iterator

from headstamp.extract.claims.clauses import (
    clause,
    full_clause,
    is_modal,
    is_negated,
)
from headstamp.extract.claims.encounters import NOUNS, VERBS, Encounter, encounter_of_noun, encounter_of_verb
from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.claims.parties import same
from headstamp.extract.claims.voices import voice
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words
from headstamp.model.actor import Mention
from headstamp.model.claim import Certainty, Claim, Contact, Field, Polarity
from headstamp.model.materiel import Period
from headstamp.model.text import Span, cover


def find(scene: Scene) -> Iterator[Claim]:
    """A claim for each pair of sides: all of one side with each of the other; only where two parties are named."""
    words = load_words("contacts")
    verbs = frozenset().union(*(words[name] for name in VERBS))
    nouns = {lemma: name for name in NOUNS for lemma in words[f"noun_{name}"]}
    seen: set[tuple[int, frozenset[str]]] = set()
    for token in scene.parsed.tokens:
        if token.pos == "VERB" and token.lemma in verbs:
            found = encounter_of_verb(scene, token)
        elif token.pos in {"NOUN", "PROPN"} and (token.lemma in nouns or token.lower in nouns):
            kind = nouns.get(token.lemma) or nouns[token.lower]
            found = encounter_of_noun(scene, token, kind)
        else:
            continue
        if found:
            for group in _groups(found):
                key = (token.sentence, frozenset(m.name for m in group))
                if len(key[1]) > 1 and key not in seen:
                    seen.add(key)
                    yield _claim(scene, found, group)


def _groups(found: Encounter) -> Iterator[tuple[Mention, ...]]:
    if not found.others:
        yield tuple(found.side)
        return
    for other in found.others:
        yield (*(m for m in found.side if not same(m, other)), other)


def _claim(scene: Scene, found: Encounter, group: tuple[Mention, ...]) -> Claim:
    trigger = Span(found.trigger.start, found.trigger.end)
    period, when = _time(scene, found)
    whole = _whole(scene, found, group)
    spans: list[tuple[Span | None, Field]] = [(whole, Field.WHOLE), (trigger, Field.TRIGGER), (when, Field.PERIOD)]
    spans += [(m.span, Field.PARTICIPANT) for m in group]
    if found.place:
        spans.append((found.place.span, Field.PLACE))
    polarity, certainty = _reality(scene, found)
    said = voice(scene, trigger, denied=polarity is Polarity.DENIED, certainty=certainty)
    body = Contact(
        participants=group, contact_kind=found.kind, place=found.place.name if found.place else None, date=period
    )
    return make_claim(scene, body, evidence(scene, spans), said)


def _whole(scene: Scene, found: Encounter, group: tuple[Mention, ...]) -> Span:
    """The clause, widened to the parties that the same sentence names before it."""
    sentence = scene.parsed.sentence_of(found.trigger.index).span
    own = full_clause(scene.parsed, found.frame)
    return cover([own, *(m.span for m in group if m.span and sentence.holds(m.span))])


def _reality(scene: Scene, found: Encounter) -> tuple[Polarity, Certainty | None]:
    """Denied where the words say that it did not come about, hypothetical where it is still to come.

    What is said of a clause beside the contact says nothing of it: "did not mention it during the meeting".
    """
    parsed, words = scene.parsed, load_words("contacts")
    token = parsed.tokens[found.frame]
    beside = found.trigger.dep == "pobj" and parsed.tokens[found.trigger.head].lower in {
        "in",
        "during",
        "at",
        "after",
    }
    polarity, certainty = Polarity.AFFIRMED, None
    for _ in range(4):
        if token.pos not in {"VERB", "AUX"}:
            break
        if is_negated(parsed, token.index) or (
            token.lemma in words["refused"] and token.index != found.trigger.index
        ):
            polarity = Polarity.AFFIRMED if beside else Polarity.DENIED
        if is_modal(parsed, token.index) or (token.lemma in words["planned"] and token.index != found.trigger.index):
            certainty = Certainty.HYPOTHETICAL
        if any(c.lower in {"if", "whether"} for c in parsed.children(token.index, "mark")):
            certainty = Certainty.HYPOTHETICAL
        if token.dep != "xcomp":
            break
        token = parsed.tokens[token.head]
        if token.pos == "ADJ":
            return polarity, Certainty.HYPOTHETICAL
    return polarity, certainty


def _time(scene: Scene, found: Encounter) -> tuple[Period | None, Span | None]:
    """The time named in the noun's phrase, else in the clause of its verb, else None."""
    parsed = scene.parsed
    for span in (parsed.subtree_span(found.trigger.index), clause(parsed, found.frame)):
        for place, period in scene.times:
            if span.holds(place):
                return period, place
    return None, None
