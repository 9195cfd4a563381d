"""The ends of a transfer as the graph marked them: named, described, meant elsewhere in the text, or spoken for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from headstamp.extract.trained.categories import category_of
from headstamp.extract.trained.marked_documents import DETERMINERS, MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.places import misspelt_state, state_of_place
from headstamp.extract.trained.voices import Voices
from headstamp.lexicon.states import load_states
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention, same_side
from headstamp.model.materiel import Category
from headstamp.model.text import Span

SPEAKING = frozenset({"we", "us", "our", "ours"})
_POINTING = frozenset(
    {"it", "its", "they", "their", "them", "he", "his", "him", "she", "her", "i", "my", "who", "which", "itself"}
    | {"whom", "whose", "that", "this", "these", "those", "one", "both", "themselves", "you", "your", "others"}
)
_JOINT = re.compile(r"\s*,\s*(?:(?:and|or|nor)\s+)?|\s+(?:and|or|nor|as well as|to)\s+")
_FIRST_WORD = re.compile(r"\w+(?=-made\b|-built\b|-supplied\b|\s)")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_THING_OF = re.compile(
    r"(?:the\s+|its\s+)?(?:\w+\s+)?(?P<thing>\w+)\s+(?:of|belonging to)\s+(?P<owner>\w.*)", re.DOTALL
)
_OWNED = re.compile(r"(?P<owner>.*\b[A-ZÀ-Þ][^\W_]*)(?:['’]s?)?\s+(?P<thing>[a-z]+)$", re.DOTALL)
_BARE = frozenset({"the", "a", "an", "every", "each"})
"""What is left of an end whose noun was not marked: nobody."""
_HEAD = re.compile(r"\s(?:of|in|at|on|near|from|with|by|for|outside)\s|,")
_NOBODY = frozenset(
    {"nobody", "no one", "no-one", "anyone", "anybody", "none", "any country", "no country", "neither"}
)
GUESSED = frozenset({ActorKind.COMPANY, ActorKind.UNNAMED})
"""What is taken for a firm or for somebody only because nobody knows it may be a place."""
_ACTING = frozenset({"person", "organisation"})
_NO_PARTY = frozenset({ActorKind.DOCUMENT, ActorKind.OUTLET})


def find_parties(marked: MarkedDocument, voices: Voices, trigger: Trigger, role: str) -> list[Mention]:
    """The actors in a role of a trigger, each once, in the order of the text.

    Words that only point ("it", "the country") stand for what the graph says is meant; where it says nothing, for
    whom the document's referents know; what nobody knows is described by its own words, and a pronoun is nobody.
    """
    found = (mention for _, mention in parties_at(marked, voices, trigger, role))
    return distinct(mention for mention in found if mention.name not in SPEAKING)


def parties_at(marked: MarkedDocument, voices: Voices, trigger: Trigger, role: str) -> list[tuple[Span, Mention]]:
    """The actors in a role with the words that put them there; nobody where the words say so ("to no one").

    A "we" of which it is not known who speaks is kept as it stands, for the rest of the document may tell.
    """
    meant = [(span, m) for span in trigger.roles.get(f"implied {role}", ()) if (m := _meant(marked, span))]
    if any(marked.words(span).lower() in _NOBODY for span in trigger.roles.get(role, ())):
        return []
    found = [
        (piece, mention)
        for span in sorted(trigger.roles.get(role, ()))
        for piece in listed(marked, _owner(marked, span))
        for mention in _of_words(marked, voices, piece, [m for _, m in meant])
        if role == "via" or not is_thing(mention)
    ]
    if role == "supplier" and not meant and all(_is_nobody_known(marked, span, who) for span, who in found):
        found = makers(marked, trigger) or found
    likely = [(span, m) for span in trigger.roles.get(f"likely {role}", ()) if (m := _meant(marked, span))]
    meant, likely = ([(span, _firm_of(marked, m)) for span, m in each] for each in (meant, likely))
    return [(span, mention) for span, mention in found or meant or likely if mention.kind not in _NO_PARTY]


def _is_nobody_known(marked: MarkedDocument, span: Span, mention: Mention) -> bool:
    """Whether "he" or "his" stands for somebody without a name: the adjective of the goods tells more."""
    return mention.kind is ActorKind.UNNAMED and marked.words(span).lower() in _POINTING


def _firm_of(marked: MarkedDocument, mention: Mention) -> Mention:
    """The firm that somebody speaks for whom the clause does not name: directors are told of, firms sell."""
    firm = marked.known.employer(mention) if mention.kind is ActorKind.PERSON else None
    return (
        replace(firm, span=mention.span, words=mention.words) if firm and firm.kind is ActorKind.COMPANY else mention
    )


def _owner(marked: MarkedDocument, span: Span) -> Span:
    """Of "depots of the army" or "Kazakh depots" the army and Kazakhstan: whose a store is is the party."""
    things = load_words("bare_nouns")["thing"]
    owned = (pattern.match(marked.text, span.start, span.end) for pattern in (_THING_OF, _OWNED))
    found = next((match for match in owned if match and match["thing"].lower() in things), None)
    return Span(*found.span("owner")) if found else span


def listed(marked: MarkedDocument, span: Span) -> list[Span]:
    """The parts of "Ukraine or Russia", where each names an actor and both are not one ("Trinidad and Tobago")."""
    parts, at = [], span.start
    for match in _JOINT.finditer(marked.text, span.start, span.end):
        parts.append(Span(at, match.start()))
        at = match.end()
    parts.append(Span(at, span.end))
    named = [marked.known.who(part) if part.start < part.end else None for part in parts]
    whole = marked.known.who(span)
    is_one = whole is not None and whole.span is not None and whole.span.end > parts[0].end
    apart = all(m is not None and m.words[:1].isupper() for m in named) and len({m.name for m in named if m}) > 1
    return parts if apart and not is_one else [span]


def makers(marked: MarkedDocument, trigger: Trigger) -> list[tuple[Span, Mention]]:
    """Whose the goods are, where no supplier is told: "Serbian weapons reached Mali", "shells of Kestrel Arms"."""
    moved = sorted(trigger.roles.get("materiel", ()))
    for goods in moved:
        if firm := _firm_behind(marked, goods, moved):
            return [(goods, firm)]
        first = _FIRST_WORD.match(marked.text, goods.start, goods.end)
        place = Span(goods.start, first.end()) if first else goods
        maker = marked.known.who(place) if first else None
        if maker is not None and maker.kind is ActorKind.STATE and marked.words(place) != maker.name:
            return [(place, replace(maker, span=place, words=place.quote(marked.text)))]
    return []


def _firm_behind(marked: MarkedDocument, goods: Span, moved: Sequence[Span]) -> Mention | None:
    """The firm in "shells of Kestrel Arms", where the graph took both for the goods; in "crates of rifles" none."""
    if not any(_OF.fullmatch(marked.text, other.end, goods.start) for other in moved):
        return None
    firm = marked.known.who(goods)
    known = firm is not None and firm.kind is ActorKind.COMPANY and firm.span == goods
    return firm if known and category_of(marked.words(goods)) in {None, Category.UNSPECIFIED} else None


def distinct(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions without repetition of an actor."""
    kept: dict[tuple[str, str | None], Mention] = {}
    for mention in mentions:
        kept.setdefault((mention.name, mention.country), mention)
    return list(kept.values())


def pairs_of(
    suppliers: Sequence[Mention], recipients: Sequence[Mention]
) -> Iterator[tuple[Mention | None, Mention | None]]:
    """Every supplier with every recipient; open ends are None, both where both are. Nobody supplies himself."""
    for supplier in suppliers or (None,):
        for recipient in recipients or (None,):
            if supplier is None or recipient is None or not same_side(supplier, recipient):
                yield supplier, recipient


def state_of(code: str, span: Span | None, words: str = "") -> Mention:
    """A state as an actor."""
    return Mention(ActorKind.STATE, load_states().name(code), span, words, code)


def _of_words(marked: MarkedDocument, voices: Voices, span: Span, meant: Sequence[Mention]) -> Iterator[Mention]:
    words = marked.words(span).lower()
    found = _spoken_side(marked, voices, span) if words in SPEAKING else _known(marked, span)
    if words in _BARE:
        yield from meant[:1]
    elif found is not None and _is_named(found, span, words):
        yield found
    elif meant:
        yield meant[0]
    elif found is not None:
        yield found
    elif words in SPEAKING:
        yield Mention(ActorKind.UNNAMED, words, span, span.quote(marked.text))
    elif words not in _POINTING:
        yield marked.described(span)


def is_thing(mention: Mention) -> bool:
    """Whether words name only what goods lie or travel in ("two trucks", "a depot near the port"), and nobody."""
    lists = load_words("bare_nouns")["thing"] | load_words("phrases")["indefinite"]
    words = mention.name.split()
    named = any(letter.isupper() for word in words if word.lower() not in lists for letter in word)
    if mention.kind is not ActorKind.UNNAMED or mention.country or named:
        return False
    head = _HEAD.split(mention.name.lower(), maxsplit=1)[0].split()
    return bool(head) and head[-1] in load_words("bare_nouns")["thing"]


def _known(marked: MarkedDocument, span: Span) -> Mention | None:
    """Whom the document knows by the words; where they are only a place or a state misspelt, its state."""
    found = marked.known.who(span)
    if found is not None and (found.country or found.kind not in GUESSED):
        return found
    if any(
        mark.layer == "names" and mark.kind in _ACTING and mark.span.overlaps(span) for mark in marked.decoded.marks
    ):
        return found
    words = marked.words(span)
    if code := state_of_place(words):
        return replace(marked.described(span), country=code)
    code = misspelt_state(words)
    return state_of(code, span, span.quote(marked.text)) if code else found


def _is_named(mention: Mention, span: Span, words: str) -> bool:
    """Whether the words themselves name the actor: they need no other words to be understood."""
    bare = words.split(maxsplit=1)[-1] if words.split(maxsplit=1)[0] in DETERMINERS else words
    if words in SPEAKING | _POINTING or mention.kind is ActorKind.UNNAMED:
        return False
    if mention.kind is ActorKind.FORCE and bare in load_words("bare_nouns")["of one state"]:
        return False  # whose the air force is the words do not say
    if mention.kind is ActorKind.STATE:
        return any(letter.isupper() for letter in mention.words) or mention.span == span
    return any(part in words for part in mention.name.casefold().split() if len(part) > 3)


def _meant(marked: MarkedDocument, span: Span) -> Mention | None:
    return _known(marked, span) or marked.described(span)


def _spoken_side(marked: MarkedDocument, voices: Voices, span: Span) -> Mention | None:
    """Whom a speaker's "we" stands for: the speaker's firm, group or state, or the body or firm that speaks."""
    said = voices.around(span)
    speaker = voices.speaker(said) if said else marked.known.who(span)
    if speaker is None or speaker.kind is ActorKind.UNNAMED:
        return None
    if speaker.kind is ActorKind.PERSON:
        if employer := marked.known.employer(speaker):
            return replace(employer, span=span, words=span.quote(marked.text))
        return state_of(speaker.country, span, span.quote(marked.text)) if speaker.country else None
    return speaker
