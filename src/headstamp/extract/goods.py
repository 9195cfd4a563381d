"""Phrases that name materiel, with category, type name, calibre and the state whose make they are."""

import re
from collections.abc import Sequence

from headstamp.extract.calibres import calibre_at, find_calibres
from headstamp.extract.name_lists import Name
from headstamp.extract.parsed import Parsed, Token
from headstamp.extract.scene import Goods
from headstamp.lexicon.materiel import MaterielWords
from headstamp.lexicon.states import Form
from headstamp.model.actor import ActorKind
from headstamp.model.materiel import Category
from headstamp.model.text import Span

_TYPE = re.compile(
    r"(?:[A-Z]{1,5}|Su|Mi|Ka|Tu|Il|An|Kh|MiG|Shahed|Mohajer|Fateh|Geran|Lancet|Leopard|Type)-?\s?\d{1,4}(?:[A-Z]\w?|s)?\d?s?"
)
_PARTS_OF_NAME = frozenset(
    {"compound", "amod", "nmod", "nummod", "poss", "npadvmod", "punct", "quantmod", "advmod", "det", "case", "appos"}
)
_GOODS_POS = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM"})
_OBJECTS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "appos"})
"""Places in a sentence where a word taken for a verb ("mortar rounds") may still be goods."""
_SHORTEST_PLURAL = 5
"""Letters. "Leopards" is the plural of a type; "Danas" is a newspaper and not two Dana howitzers."""
_LONGEST_PHRASE = 7
"""Tokens looked at before the head: "Iranian-made Shahed-136 one-way attack drones" has seven."""


def find_goods(parsed: Parsed, names: Sequence[Name], words: MaterielWords) -> list[Goods]:
    """Every phrase that may name materiel, in order; `generic` ones need military company to count."""
    places = {i: n for n in names for i in range(n.first, n.last)}
    found: list[Goods] = []
    for token in parsed.tokens:
        if token.pos not in _GOODS_POS and not (token.pos in {"VERB", "ADJ"} and token.dep in _OBJECTS):
            continue
        goods = _goods_at(parsed, token, places, words)
        if goods:
            found.append(goods)
    return _outermost(found)


def _outermost(found: list[Goods]) -> list[Goods]:
    """Of phrases that share a token the one whose head comes last: "artillery shells", not "artillery"."""
    kept: list[Goods] = []
    for goods in found:
        if kept and goods.first < kept[-1].last:
            kept.pop()
        kept.append(goods)
    return kept


def _goods_at(parsed: Parsed, token: Token, places: dict[int, Name], words: MaterielWords) -> Goods | None:
    head_name = places.get(token.index)
    first = _phrase_start(parsed, token)
    span = parsed.span(first, token.index + 1)
    designation, listed = _designation(parsed.text, span, words)
    category, generic = _category(parsed.tokens, first, token, words)
    if category is None and listed and (head_name is None or head_name.kind is not ActorKind.STATE):
        tail = parsed.text[max(span.start, token.start - 12) : token.end]
        if designation and designation.split()[-1].rstrip("s") in tail:
            category, generic = listed, False
    if category is None or (head_name is not None and (listed is None or head_name.kind is ActorKind.STATE)):
        return None
    if category is Category.UNSPECIFIED and listed and not generic:
        category = listed
    if generic and listed:
        category, generic = listed, False
    shown = _shown_start(parsed, first, token, places)
    return Goods(
        head=token.index,
        first=shown,
        last=token.index + 1,
        span=parsed.span(shown, token.index + 1),
        category=category,
        designation=designation,
        calibre=next((calibre for _, calibre in find_calibres(span.quote(parsed.text))), None),
        generic=generic,
        origin=_origin(first, token, places),
    )


def _phrase_start(parsed: Parsed, token: Token) -> int:
    """First token of the modifiers before a head."""
    tokens = parsed.tokens
    first = token.index
    while (
        first > 0
        and token.index - first < _LONGEST_PHRASE
        and tokens[first - 1].sentence == token.sentence
        and (
            tokens[first - 1].pos in {"NOUN", "PROPN", "ADJ", "NUM", "X"}
            or tokens[first - 1].text == "-"
            or tokens[first - 1].tag in {"VBN", "POS", "VBG"}
        )
        and (
            tokens[first - 1].dep in _PARTS_OF_NAME
            or tokens[first - 1].head == token.index
            or _twins(tokens[first - 1], token)
        )
    ):
        first -= 1
    return first


def _twins(before: Token, token: Token) -> bool:
    """Whether the parser took a compound ("mortar rounds") for two objects of one verb."""
    return before.head == token.head and before.dep == token.dep and before.index == token.index - 1


def _category(
    tokens: Sequence[Token], first: int, token: Token, words: MaterielWords
) -> tuple[Category | None, bool]:
    """(category, generic) by the longest listed phrase that ends at the head; a generic head by its modifiers."""
    lowered = [t.lower for t in tokens[first : token.index + 1] if t.text not in {"-", "'s", "’s"}]
    for size in range(min(words.longest, len(lowered)), 0, -1):
        phrase = " ".join(lowered[-size:]).replace("-", " ")
        category = words.phrases.get(phrase)
        if category is not None:
            return category, False
    if token.lower not in words.generic:
        return None, False
    joined = {" ".join(lowered[i : i + 2]) for i in range(len(lowered) - 1)} | set(lowered)
    for size in range(min(words.longest, len(lowered) - 1), 0, -1):
        phrase = " ".join(lowered[-1 - size : -1]).replace("-", " ")
        category = words.phrases.get(phrase)
        if category is not None:
            parts = token.lower in {"part", "parts"}
            return (Category.COMPONENTS if parts else category), False
    telling = [words.modifiers[m] for m in sorted(joined) if m in words.modifiers]
    if telling:
        return telling[0], False
    if joined & words.military:
        return Category.UNSPECIFIED, False
    return Category.UNSPECIFIED, True


def _designation(text: str, span: Span, words: MaterielWords) -> tuple[str | None, Category | None]:
    quote = span.quote(text)
    match = _TYPE.search(quote)
    pieces = quote.replace("’s", "").split()
    for size in (2, 1):
        for at in range(len(pieces) - size + 1):
            piece = " ".join(pieces[at : at + size])
            for candidate in (
                piece,
                piece.removesuffix("s") if len(piece) > _SHORTEST_PLURAL else piece,
                piece.split("-")[0] if "-" in piece and size == 1 else piece,
            ):
                category = words.designations.get(candidate)
                if category is not None:
                    return (match.group() if match and candidate in match.group() else piece), category
    if match:
        stem = re.split(r"[A-Z]?s?$", match.group())[0]
        return match.group(), words.designations.get(stem)
    return None, None


def _shown_start(parsed: Parsed, first: int, token: Token, places: dict[int, Name]) -> int:
    """Where the words shown begin: behind amounts, determiners and the supplier's possessive, adjectives kept."""
    shown = first
    while shown < token.index:
        at = parsed.tokens[shown]
        place = places.get(shown)
        possessive = place is not None and any(t.dep == "case" for t in parsed.children(shown))
        number = (at.pos == "NUM" or at.tag == "CD") and not _TYPE.match(at.text)
        amount = number and not calibre_at(parsed.text, at.start, token.end)
        if possessive or amount or at.text in {"'s", "’s", "-"} or at.dep in {"det", "case"}:
            shown += 1
        else:
            break
    return shown


def _origin(first: int, token: Token, places: dict[int, Name]) -> str | None:
    """ISO code of the state in the modifiers; the last one: "Serbia's Russian-made tanks" are of Russian make."""
    origin = None
    for index in range(first, token.index):
        place = places.get(index)
        if place and place.country and place.form in {Form.DEMONYM, Form.NAME, Form.HISTORICAL, None}:
            origin = place.country
    return origin
