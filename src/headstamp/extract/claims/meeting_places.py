"""Where parties meet: the place that a clause names, and the state that is host there."""

from collections.abc import Iterable
from dataclasses import dataclass

from headstamp.extract.claims.clauses import joined
from headstamp.extract.claims.parties import state
from headstamp.extract.parsed import Named, Parsed, Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.text import Span

_AT = frozenset({"in", "at", "to", "near", "outside"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Where:
    """A place as named."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Hosting(Where):
    """A place, and the state or body that a visitor to it meets."""

    host: Mention


def where(scene: Scene, index: int) -> Where | None:
    """The place of a verb or noun: behind "in", "at", "to"; for "where" and "there" the place last named."""
    parsed = scene.parsed
    for child in parsed.children(index):
        if child.dep == "prep" and child.lower in _AT:
            for noun in parsed.children(child.index, "pobj"):
                for each in joined(parsed, noun.index):
                    found = _place(scene, each)
                    if found:
                        return found
        elif child.lower == "where":
            return _before(scene, child, child.sentence)
        elif child.lower == "there" and child.dep == "advmod":
            return _before(scene, child, child.sentence) or _before(scene, child, child.sentence - 1)
    for child in parsed.children(index, "prep"):
        if child.lower in {"with", "between"}:
            for noun in parsed.children(child.index, "pobj"):
                found = _behind(scene, noun)
                if found:
                    return found
    return next(filter(None, (_behind(scene, noun) for noun in parsed.children(index, "dobj"))), None)


def host(scene: Scene, index: int, guests: Iterable[Mention]) -> Hosting | None:
    """The place at `index` with its host: the state it lies in, or the body that it is ("the Pentagon").

    None where the place is in the guests' own state: nobody is met by going home.
    """
    place = _place(scene, index)
    code = scene.country(index)
    named = scene.who(index)
    if named and named.kind in {ActorKind.COMPANY, ActorKind.ORGANISATION, ActorKind.BODY} and named.span:
        return Hosting(named.name, named.span, named)
    if place is None or code is None or any(m.country == code for m in guests):
        return None
    known = named and named.kind is ActorKind.STATE
    return Hosting(place.name, place.span, named if named and known else state(scene, code, index))


def _place(scene: Scene, index: int) -> Where | None:
    parsed = scene.parsed
    named = _named(parsed, index)
    if named and named.label in _PLACES:
        words = parsed.tokens[named.first : named.last]
    else:
        word = load_states().find(parsed.tokens[index].text)
        if word is None:
            return None
        words = [parsed.tokens[index]]
    while len(words) > 1 and words[0].lower in {"the", "a", "an"}:
        words = words[1:]
    while len(words) > 1 and words[-1].lower in {"'s", "’s"}:
        words = words[:-1]
    if not words[0].text[:1].isupper():
        return None
    span = Span(words[0].start, words[-1].end)
    return Where(" ".join(span.quote(scene.document.text).split()), span)


def _behind(scene: Scene, noun: Token) -> Where | None:
    """The place that the parser has hung on the other party: "met with the envoy in Vienna"."""
    parsed = scene.parsed
    last = max(parsed.subtree(noun.index))
    for index in range(noun.index + 1, last + 1):
        token = parsed.tokens[index]
        if token.dep == "pobj" and parsed.tokens[token.head].lower == "in":
            found = _place(scene, index)
            if found:
                return found
    return None


def _before(scene: Scene, token: Token, sentence: int) -> Where | None:
    """The last place named behind "to", "in" or "at" before a word, in one sentence."""
    if sentence < 0:
        return None
    parsed = scene.parsed
    found = None
    for index in range(parsed.sentences[sentence].first, min(token.index, parsed.sentences[sentence].last)):
        each = parsed.tokens[index]
        if each.dep in {"pobj", "dobj"} and (each.dep == "dobj" or parsed.tokens[each.head].lower in _AT):
            found = _place(scene, index) or found
    return found


def _named(parsed: Parsed, index: int) -> Named | None:
    return next((n for n in parsed.names if n.first <= index < n.last), None)
