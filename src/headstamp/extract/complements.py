"""Content that is no clause and no quotation: an infinitive, an order, a name given, a phrase, an object."""

from headstamp.extract.contents import Piece, is_finite, is_infinitive
from headstamp.extract.parsed import Token
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import Forms

_NAMING = frozenset({"PROPN", "PUNCT", "CCONJ", "DET", "PART"})


def other_pieces(syntax: Syntax, verb: int, forms: Forms) -> tuple[str, list[Piece]] | None:
    """Content in any form but a finite clause or a quotation: infinitive, order, name given, phrase, object."""
    things = syntax.children(verb, "dobj")
    thing = things[0] if things and things[0].index > verb else None
    orders = [c for c in syntax.children(verb, "xcomp", "ccomp", "advcl") if is_infinitive(syntax, c)]
    if orders:
        return _infinitive(syntax, verb, orders[0], thing, forms)
    gerunds = [c for c in syntax.children(verb, "xcomp", "ccomp") if c.index > verb and _is_gerund(syntax, c)]
    if gerunds and "infinitive" in forms:
        return "infinitive", [_reach(syntax, gerunds[0].index)]
    for phrase in syntax.children(verb, "prep"):
        found = _phrase(syntax, verb, phrase, thing, forms)
        if found:
            return found
    if "naming" in forms:
        names = [c for c in syntax.children(verb, "oprd", "xcomp", "ccomp") if c.index > verb]
        names = [c for c in names if c.pos not in {"VERB", "AUX"} or not is_finite(syntax, c) or c.dep == "oprd"]
        if names:
            first = min(syntax.left[thing.index] if thing else names[0].index, syntax.left[names[0].index])
            return "naming", [(first, syntax.right[names[-1].index] + 1)]
    if thing is not None and "object" in forms and (forms["object"].denies or thing.tag not in {"PRP", "DT"}):
        if "order" in forms and "clause" not in forms:
            return None
        reach = _reach(syntax, thing.index)
        return None if _is_bare_name(syntax, reach) else ("object", [reach])
    return None


def _infinitive(
    syntax: Syntax, verb: int, order: Token, thing: Token | None, forms: Forms
) -> tuple[str, list[Piece]] | None:
    reach = _reach(syntax, order.index)
    if thing is not None and "order" in forms:
        return "order", [(syntax.left[thing.index], reach[1])]
    if syntax.children(order.index, "nsubj") and "order" in forms:
        return "order", [reach]
    called = [p for p in syntax.children(verb, "prep") if p.lower in {"on", "upon", "for", "to"}]
    if called and "order" in forms:
        return "order", [(syntax.left[called[0].index] + 1, reach[1])]
    if "infinitive" in forms and thing is None:
        return "infinitive", [reach]
    if "comment" in forms:
        return "comment", [reach]
    return None


def _phrase(
    syntax: Syntax, verb: int, phrase: Token, thing: Token | None, forms: Forms
) -> tuple[str, list[Piece]] | None:
    if phrase.lower not in forms or phrase.index < verb:
        return None
    first, last = _reach(syntax, phrase.index)
    first += 1
    if thing is not None and thing.index < phrase.index:
        first = syntax.left[thing.index]
    return (phrase.lower, [(first, last)]) if first < last else None


def _is_bare_name(syntax: Syntax, reach: Piece) -> bool:
    """Whether an object only names somebody ("mentioned Turkey and Spain") and so is no content."""
    words = syntax.tokens[reach[0] : reach[1]]
    return any(word.pos == "PROPN" for word in words) and all(word.pos in _NAMING for word in words)


def _is_gerund(syntax: Syntax, token: Token) -> bool:
    return token.tag == "VBG" or any(child.tag == "VBG" for child in syntax.children(token.index, "aux"))


def _reach(syntax: Syntax, index: int) -> Piece:
    return syntax.left[index], syntax.right[index] + 1
