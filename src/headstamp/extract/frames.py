"""Who gives what to whom, read off one verb or noun of giving and getting: words only, no actors yet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from headstamp.extract.claims.clauses import doers, is_passive, joined, objects, undergoers
from headstamp.extract.parsed import Parsed, Token
from headstamp.extract.reach import (
    BOUND_FOR,
    DEEPEST,
    Around,
    bound_for,
    ends_ahead,
    expand,
    goods_of,
    hands,
    joined_verbs,
    listed,
    nouns_behind,
    speaks_of_arms,
    stray_goods,
    users_of,
    words_after,
)
from headstamp.extract.scene import Goods
from headstamp.model.text import Span

_LINKS = frozenset({"-", "'s", "’s"})
_TYPE_NAME = re.compile(r"\d")
_ENTRY = frozenset({"reach", "enter"})
_ENDS = {"end": "up", "turn": "up", "show": "up", "make": "way", "find": "way", "wind": "up"}
"""Verbs of arriving only with this word beside them: "ended up", "found its way"."""
_ARRIVES_AT = ("to", "into", "in", "with", "at", "inside", "onto", "among")
_GIVES_TO = ("to", "into", "onto", "toward", "towards", "for")
ARMS = frozenset({"arm", "rearm"})
"""Verbs that need no goods: who arms somebody gives arms."""
_SELLS = frozenset({"sell", "resell", "pass", "transfer", "ship", "send", "export", "deliver"})
_CARRIES = frozenset({"fly", "transport", "truck", "ship", "airlift", "ferry", "carry", "move", "haul", "bring"})
"""Verbs whose subject only carries, where the words name the place that the goods left."""
_BARE = frozenset({"sell", "resell", "export", "supply", "deliver"})
"""Verbs that leave out their object where the talk is of arms: "they buy in one country and sell to another"."""
_FOR_GOODS = frozenset({"order", "contract", "deal", "agreement", "request", "tender"})
"""Nouns that name the goods with "for": "its order for submarines"."""
_LOADED = frozenset({"carry", "bring", "haul"})
"""Verbs that speak of a delivery only where both ends of the way are named."""
_BARGAINS = frozenset(
    {"talk", "negotiation", "deal", "contract", "agreement", "discuss", "negotiate", "sign", "accord"}
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Indices of the words that stand for each role around one trigger."""

    trigger: int
    goods: tuple[Goods, ...]
    suppliers: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    via: tuple[int, ...] = ()
    frame: str = "give"
    """give, with, get, ask, make, arrive, nominal or bare."""
    origins: tuple[int, ...] = ()
    """Where the goods are said to come from: the suppliers where no other is known."""


def read_frames(around: Around) -> Iterator[Frame]:
    """A frame for each trigger of the document that has goods, in order of place."""
    for token in around.parsed.tokens:
        if token.index in around.goods_at:
            around.seen.append(around.goods_at[token.index])
        if token.pos == "VERB":
            yield from _verb_frames(around, token)
        elif token.pos in {"NOUN", "PROPN"}:
            yield from _noun_frames(around, token)


def _verb_frames(around: Around, verb: Token) -> Iterator[Frame]:
    words = around.words
    if verb.lemma in words["with"]:
        frame = _with_frame(around, verb)
        if frame:
            yield frame
            return
    for kind, reading in (
        ("give", _give_frame),
        ("make", _give_frame),
        ("get", _get_frame),
        ("ask", _ask_frame),
        ("arrive", _arrive_frame),
    ):
        if verb.lemma in words[kind]:
            frame = reading(around, verb)
            if frame:
                yield frame
                return


def _give_frame(around: Around, verb: Token) -> Frame | None:
    parsed = around.parsed
    given = _given(around, verb)
    before = _recipient_before(around, verb)
    if before and not given:
        given = [around.goods_at[before[1]]]
    if not given and not (verb.lemma in _BARE and speaks_of_arms(around, verb)):
        return None
    heads = [g.head for g in given]
    places = [verb.index, *heads, *(i for i in undergoers(parsed, verb.index) if i not in heads)]
    receivers = nouns_behind(parsed, places, *_GIVES_TO)
    receivers += [c.index for c in parsed.children(verb.index, "dative") if c.pos != "ADP"]
    if is_passive(parsed, verb.index):  # a parser may take "only to users" for an object
        receivers += [c.index for c in parsed.children(verb.index, "dobj") if c.index not in heads]
    receivers += bound_for(parsed, heads) or users_of(parsed, heads)
    if not receivers and not before:
        receivers = ends_ahead(parsed, verb)
    if before and not receivers:
        receivers.append(before[0])
        given = [_behind_recipient(around, g, before[0]) for g in given]
    givers = [i for i in doers(parsed, verb.index) if i not in heads]
    if not givers and is_passive(parsed, verb.index):
        givers = nouns_behind(parsed, [verb.index], "by")
    origins = nouns_behind(parsed, places, "from")
    kind = "make" if verb.lemma in around.words["make"] and verb.lemma not in around.words["give"] else "give"
    via = hands(around, verb.index, heads)
    if verb.lemma in _LOADED and not (origins and receivers):
        return None
    if origins and verb.lemma in _CARRIES:
        via, givers = [*givers, *via], []
    bought = _bought_before(around, verb)
    if bought is not None:
        via, givers, origins = [*givers, *via], [], [*nouns_behind(parsed, [bought, *heads], "from", "in"), *origins]
    return Frame(
        trigger=verb.index,
        goods=tuple(given),
        suppliers=tuple(dict.fromkeys(givers)),
        recipients=tuple(expand(parsed, receivers)),
        via=tuple(via),
        frame=kind,
        origins=tuple(origins),
    )


def _behind_recipient(around: Around, goods: Goods, recipient: int) -> Goods:
    """The goods without the recipient before them and the amount that follows it."""
    if goods.first > recipient:
        return goods
    tokens = around.parsed.tokens
    first = recipient + 1
    while first < goods.head and (tokens[first].pos in {"NUM", "DET"} or tokens[first].tag == "CD"):
        first += 1
    return replace(goods, first=first, span=Span(tokens[first].start, goods.span.end), origin=None)


def _recipient_before(around: Around, verb: Token) -> tuple[int, int] | None:
    """(recipient, goods) where the recipient stands between the verb and its goods: "gave the Syrian army missiles".

    Read off the order of the words, for the parser takes it for a part of the goods as often as not.
    """
    if verb.lemma not in around.words["two_objects"] or is_passive(around.parsed, verb.index):
        return None
    recipient: Token | None = None
    for token in around.parsed.tokens[verb.index + 1 : around.parsed.sentence_of(verb.index).last]:
        if token.pos in {"VERB", "AUX", "ADP", "PUNCT", "CCONJ", "SCONJ", "PRON"} and token.lower not in _LINKS:
            return None
        if token.index in around.goods_at:
            return (recipient.index, token.index) if recipient else None
        named = token.pos == "PROPN" and token.text[:1].isupper() and token.lower not in around.words["as_make"]
        named = named and token.text not in around.types
        if (named and not _TYPE_NAME.search(token.text)) or token.lower in around.words["receivers"]:
            recipient = token
    return None


def _with_frame(around: Around, verb: Token) -> Frame | None:
    """The giving whose object is the recipient: "supplied Ukraine with shells", "armed the rebels"."""
    parsed = around.parsed
    receivers = [i for i in undergoers(parsed, verb.index) if not goods_of(around, i)]
    given = [g for i in objects(parsed, verb.index, "with") for g in goods_of(around, i)]
    given += [g for r in receivers for i in objects(parsed, r, "with") for g in goods_of(around, i)]
    if not receivers or not (given or verb.lemma in ARMS):
        return None
    return Frame(
        trigger=verb.index,
        goods=tuple(given),
        suppliers=tuple(doers(parsed, verb.index)),
        recipients=tuple(receivers),
        via=tuple(hands(around, verb.index, [])),
        frame="with",
    )


def _get_frame(around: Around, verb: Token) -> Frame | None:
    parsed = around.parsed
    got = _given(around, verb)
    if not got:
        return None
    heads = [g.head for g in got]
    sellers = nouns_behind(parsed, [verb.index, *heads], "from", "in") or _partners(parsed, verb)
    return Frame(
        trigger=verb.index,
        goods=tuple(got),
        suppliers=tuple(sellers),
        recipients=tuple(i for i in _buyers(parsed, verb) if i not in heads),
        via=tuple(hands(around, verb.index, heads)),
        frame="get",
    )


def _buyers(parsed: Parsed, verb: Token) -> list[int]:
    """Who gets the goods; of "missiles bought from Croatia" whoever does something with the missiles."""
    own = doers(parsed, verb.index)
    if own or verb.dep != "acl":
        return own
    goods = parsed.tokens[verb.head]
    governor = parsed.tokens[goods.head]
    if governor.lower == "with":
        governor = parsed.tokens[governor.head]
    return doers(parsed, governor.index) if governor.pos == "VERB" else []


def _partners(parsed: Parsed, verb: Token) -> list[int]:
    """With whom a purchase is talked over or agreed: "in talks with India to buy", "a deal with X to acquire"."""
    above = list(islice(parsed.ancestors(verb.index), 3))
    talks = [*above, *(parsed.tokens[i] for a in above for i in objects(parsed, a.index, "in", "into"))]
    return [i for t in talks if t.lemma in _BARGAINS for i in objects(parsed, t.index, "with")]


def _ask_frame(around: Around, verb: Token) -> Frame | None:
    parsed = around.parsed
    wanted = _given(around, verb) + [g for i in objects(parsed, verb.index, "for") for g in goods_of(around, i)]
    if not wanted:
        return None
    heads = [g.head for g in wanted]
    asked = [i for i in undergoers(parsed, verb.index) if not goods_of(around, i)]
    return Frame(
        trigger=verb.index,
        goods=tuple(wanted),
        suppliers=tuple(asked + nouns_behind(parsed, [verb.index, *heads], "from")),
        recipients=tuple(i for i in doers(parsed, verb.index) if i not in heads),
        frame="ask",
    )


def _arrive_frame(around: Around, verb: Token) -> Frame | None:
    parsed = around.parsed
    needed = _ENDS.get(verb.lemma)
    if needed and not any(t.lower == needed for t in words_after(parsed, verb)):
        return None
    movers = undergoers(parsed, verb.index) if is_passive(parsed, verb.index) else doers(parsed, verb.index)
    if needed == "way" and is_passive(parsed, verb.index):
        return None
    moving = [g for i in movers for g in goods_of(around, i)]
    if not moving and not movers:
        moving = [g for g in around.seen[-1:] if parsed.tokens[g.head].sentence == verb.sentence]
    if not moving:
        return None
    heads = [g.head for g in moving]
    receivers = nouns_behind(parsed, [verb.index], *_ARRIVES_AT)
    if verb.lemma in BOUND_FOR:
        receivers += nouns_behind(parsed, [verb.index], "for")
    if needed == "way":
        receivers += [i for c in parsed.children(verb.index, "dobj") for i in objects(parsed, c.index, *_ARRIVES_AT)]
    if verb.lemma in _ENTRY:
        receivers += [i for c in parsed.children(verb.index, "dobj") for i in joined(parsed, c.index)]
    return Frame(
        trigger=verb.index,
        goods=tuple(moving),
        suppliers=tuple(nouns_behind(parsed, [verb.index, *heads], "from")),
        recipients=tuple(expand(parsed, receivers)),
        via=tuple(hands(around, verb.index, heads)),
        frame="arrive",
    )


def _noun_frames(around: Around, noun: Token) -> Iterator[Frame]:
    words = around.words
    gives, gets = noun.lemma in words["nouns_give"], noun.lemma in words["nouns_get"]
    part = noun.dep in {"compound", "nmod"} and around.parsed.tokens[noun.head].lemma not in words["nouns_give"]
    if (gives or gets) and not part:
        frame = _nominal_frame(around, noun, gets=gets)
        if frame:
            yield frame
    elif noun.index in around.goods_at:
        frame = _bare_frame(around, noun)
        if frame:
            yield frame


def _nominal_frame(around: Around, noun: Token, *, gets: bool) -> Frame | None:
    parsed = around.parsed
    named = [
        around.goods_at[c.index]
        for c in parsed.children(noun.index, "compound", "amod", "nmod")
        if c.index in around.goods_at
    ]
    about = ("of", "for") if noun.lemma in _FOR_GOODS else ("of",)
    named += [g for i in objects(parsed, noun.index, *about) for g in goods_of(around, i)]
    own = around.goods_at.get(noun.index)
    if not named and own is not None and not own.generic:
        named = [own]
    if not named:
        return None
    heads = [g.head for g in named if g.head != noun.index]
    owners = [
        i
        for c in parsed.children(noun.index, "poss", "amod", "compound", "nmod")
        if c.dep == "poss" or (c.pos in {"PROPN", "ADJ"} and c.text[:1].isupper())
        if c.lower not in around.words["goods_words"]
        for i in joined(parsed, c.index)
        if i not in heads
    ]
    by = objects(parsed, noun.index, "by")
    places = [noun.index, *heads]
    taken = _is_taken(parsed, noun)
    if taken or (noun.dep in {"dobj", "nsubjpass"} and parsed.tokens[noun.head].lemma in around.words["decides"]):
        places.append(noun.head)
    origins = nouns_behind(parsed, places, "from")
    receivers = nouns_behind(parsed, places, *_GIVES_TO) + bound_for(parsed, [noun.index, *heads])
    if not receivers and noun.dep == "pobj":  # "reported on deliveries of shells to": the parser asks the verb
        verb = parsed.tokens[parsed.tokens[noun.head].head]
        receivers = [i for i in objects(parsed, verb.index, "to") if i > noun.index]
    decided = () if by or owners or origins else tuple(_deciders(around, noun))
    via = tuple(hands(around, noun.index, heads))
    if gets or taken:
        takers = doers(parsed, noun.head) if taken else by or owners
        return Frame(noun.index, tuple(named), tuple(origins), tuple(takers), via, "nominal")
    givers = tuple(by) or tuple(owners) or decided
    return Frame(noun.index, tuple(named), givers, tuple(expand(parsed, receivers)), via, "nominal", tuple(origins))


def _is_taken(parsed: Parsed, noun: Token) -> bool:
    """Whether the noun is taken by who gets the goods: "took delivery of"."""
    return noun.dep == "dobj" and parsed.tokens[noun.head].lemma == "take"


def _deciders(around: Around, noun: Token) -> list[int]:
    """Who decides on a delivery that names no giver: the subject of "halted arms sales to"."""
    parsed = around.parsed
    if any(c.lower in {"across", "through", "over", "via"} for c in parsed.children(noun.index, "prep")):
        return []
    at = noun
    for above in islice(parsed.ancestors(noun.index), 4):
        if at.dep not in {"dobj", "pobj", "prep", "nsubjpass", "conj"}:
            return []
        if above.pos == "VERB":
            return doers(parsed, above.index) if above.lemma in around.words["decides"] else []
        at = above
    return []


def _bare_frame(around: Around, noun: Token) -> Frame | None:
    """Goods with their ends, and no trigger: "Arms for Ukraine from Serbia", "Serbian shells for Ukraine"."""
    parsed = around.parsed
    goods = around.goods_at[noun.index]
    if goods.generic:
        return None
    receivers = [
        i
        for c in parsed.children(noun.index, "prep")
        if c.lower in {"to", "for"}
        for n in parsed.children(c.index, "pobj")
        for i in joined(parsed, n.index)
    ]
    receivers += bound_for(parsed, [noun.index])
    if not receivers:
        return None
    origins = objects(parsed, noun.index, "from")
    return Frame(noun.index, (goods,), tuple(origins), tuple(receivers), (), "bare")


def _given(around: Around, verb: Token) -> list[Goods]:
    """The goods that a verb acts on; a joined verb shares those of the verb before it."""
    parsed = around.parsed
    found = [g for i in listed(around, undergoers(parsed, verb.index)) for g in goods_of(around, i)]
    if found:
        return found + stray_goods(around, verb)
    at, steps = verb, 0
    if any(True for _ in parsed.children(verb.index, "dobj", "nsubjpass")) and verb.dep != "relcl":
        return found
    while not found and at.dep in {"conj", "relcl"} and steps < DEEPEST:
        head = parsed.tokens[at.head]
        if at.dep == "relcl":
            if not any(
                c.lower in {"that", "which"} or c.dep == "dobj"
                for c in parsed.children(at.index, "dobj", "nsubjpass")
            ):
                break
            found = goods_of(around, head.index)
            break
        if head.pos not in {"VERB", "AUX"}:
            break
        found = [g for i in undergoers(parsed, head.index) for g in goods_of(around, i)]
        at, steps = head, steps + 1
    if not found and verb.dep == "relcl" and not any(True for _ in parsed.children(verb.index, "dobj")):
        found = goods_of(around, verb.head)
    return found


def _bought_before(around: Around, verb: Token) -> int | None:
    """The verb of buying that a verb of selling is joined to: its subject is a hand that goods go through."""
    if verb.lemma not in _SELLS:
        return None
    return next((v.index for v in joined_verbs(around.parsed, verb) if v.lemma in around.words["get"]), None)
