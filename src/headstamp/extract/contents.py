"""The content of a cue: which words of the sentence, and of the quotations around it, the speaker answers for."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from headstamp.extract.parsed import Token
from headstamp.extract.quotations import Quotation
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import Cue

Piece = tuple[int, int]
"""Tokens [first, last)."""

_EDGES = frozenset({",", ".", ";", ":", "-", "--", "!", "?", "–", "—", "…", "..."})
_BEFORE_QUOTATION = frozenset({",", ":", "that", "-"})
_LONGEST_BREAK = 12
"""Tokens between two halves of a quotation, beside speaker and verb."""
_TIMES = frozenset(
    {"time", "day", "morning", "evening", "night", "week", "month", "year", "yesterday", "today"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_PAUSES = frozenset({",", "-", "(", '"', ";", ":"})


@dataclass(slots=True)
class Utterance:
    """A cue with its speaker and content, in tokens."""

    cue: int
    """Index of the head of the cue."""
    form: str
    info: Cue
    source: int | None
    """Index of the head of the speaker's phrase; None where nobody is named."""
    pieces: list[Piece]
    relays: list[int] = field(default_factory=list)
    """Heads of the outlets between speaker and article."""
    hole: Piece | None = None
    """Tokens of a parenthesis ("according to the ministry") that are nobody's content."""
    borrowed: bool = False
    """Whether cue and source stand in an earlier paragraph, before a quotation that goes on alone."""


def trim(syntax: Syntax, piece: Piece) -> Piece:
    """The same tokens without commas, stops and dashes at the edges; quotation marks stay."""
    first, last = piece
    while first < last and syntax.tokens[first].text in _EDGES:
        first += 1
    while last > first and syntax.tokens[last - 1].text in _EDGES:
        last -= 1
    return first, last


def without(pieces: Sequence[Piece], hole: Piece) -> list[Piece]:
    """`pieces` less the tokens of `hole`."""
    left: list[Piece] = []
    for first, last in pieces:
        if hole[1] <= first or hole[0] >= last:
            left.append((first, last))
            continue
        if first < hole[0]:
            left.append((first, hole[0]))
        if hole[1] < last:
            left.append((hole[1], last))
    return left


def cue_reach(syntax: Syntax, index: int) -> Piece:
    """Tokens of a verb with the auxiliaries and adverbs right before it and its particle right after."""
    first, last = index, index + 1
    tokens = syntax.tokens
    while first > 0 and tokens[first - 1].head == index and tokens[first - 1].dep in {"aux", "auxpass", "neg"}:
        first -= 1
    if last < len(tokens) and tokens[last].dep == "prt" and tokens[last].head == index:
        last += 1
    return first, last


def clause_pieces(syntax: Syntax, verb: int, source: Piece | None) -> tuple[str, list[Piece]] | None:
    """The finite clause that a verb of saying governs, wherever it stands; None if it governs none."""
    cluster = _cluster(syntax, verb, source)
    token = syntax.tokens[verb]
    sentence = syntax.parsed.sentence_of(verb)
    for child in syntax.children(verb, "ccomp"):
        left, right = syntax.left[child.index], _past_hyphen(syntax, syntax.right[child.index] + 1)
        if not is_finite(syntax, child) or any(m.lower == "as" for m in syntax.children(child.index, "mark")):
            continue
        if left > verb:
            return "clause", [(left, right)]
        if right <= cluster[0] + 1:
            whole = token.dep == "ROOT" and _opens_clause(syntax, verb, left)
            first = syntax.after_dateline(sentence) if whole else left
            return "clause", without([(first, cluster[0])], cluster)
        return "clause", without([(left, right)], cluster)
    behind_time = _clause_behind_time(syntax, verb)
    if behind_time:
        return "clause", [behind_time]
    if token.dep in {"parataxis", "ccomp", "advcl"} and token.tag != "VBG":
        return _parenthesis(syntax, verb, cluster)
    return None


def _clause_behind_time(syntax: Syntax, verb: int) -> Piece | None:
    """The that-clause that the parser hangs on the time before it: "denied at the time that arms were sent"."""
    times = [n for p in syntax.children(verb, "prep") for n in syntax.children(p.index, "pobj")]
    for time in [*times, *syntax.children(verb, "npadvmod")]:
        if time.index < verb or time.lower not in _TIMES:
            continue
        for clause in syntax.children(time.index, "relcl", "acl", "ccomp"):
            first = syntax.left[clause.index]
            if syntax.tokens[first].lower == "that" and syntax.children(clause.index, "nsubj", "nsubjpass"):
                return first, syntax.right[clause.index] + 1
    return None


def _past_hyphen(syntax: Syntax, last: int) -> int:
    """The end of a clause that the parser breaks at a hyphen ("re-" and "exported")."""
    tokens = syntax.tokens
    while last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last].start == tokens[last - 1].end:
        last = syntax.right[last + 1] + 1
    return last


def _opens_clause(syntax: Syntax, verb: int, left: int) -> bool:
    return not any(
        child.index < left and child.dep in {"nsubj", "conj", "ccomp", "advcl"} for child in syntax.children(verb)
    )


def _parenthesis(syntax: Syntax, verb: int, cluster: Piece) -> tuple[str, list[Piece]] | None:
    """Content whose own verb governs the cue: `The tanks, he said, were sent`."""
    token = syntax.tokens[verb]
    openers = [child for child in syntax.children(verb, "mark", "advmod") if child.index < verb]
    if any(child.lower != "as" and (child.dep == "mark" or child.tag == "WRB") for child in openers):
        return None
    marked = any(child.lower == "as" and child.dep == "mark" for child in openers)
    if any(child.lower != "it" for child in syntax.children(verb, "dobj", "xcomp", "pobj", "advcl")):
        return None
    first, last = min(syntax.left[verb], cluster[0]), max(syntax.right[verb] + 1, cluster[1])
    edge = syntax.tokens[first - 1].text if first > syntax.parsed.sentence_of(verb).first else ","
    if not marked and edge not in _PAUSES and syntax.tokens[first].text not in _PAUSES:
        return None
    head = syntax.tokens[token.head]
    sentence = syntax.parsed.sentence_of(verb)
    whole = (syntax.left[head.index], syntax.right[head.index] + 1)
    if head.pos not in {"VERB", "AUX"}:
        if token.dep != "parataxis":
            return None
        whole = (sentence.first, sentence.last)
    pieces = without([_between_semicolons(syntax, whole, verb)], (first, last))
    return "clause", pieces


def _between_semicolons(syntax: Syntax, whole: Piece, verb: int) -> Piece:
    marks = [index for index in range(*whole) if syntax.tokens[index].text == ";"]
    before = [index + 1 for index in marks if index < verb]
    after = [index for index in marks if index > verb]
    return max([whole[0], *before]), min([whole[1], *after])


def _cluster(syntax: Syntax, verb: int, source: Piece | None) -> Piece:
    first, last = cue_reach(syntax, verb)
    if source is not None and syntax.parsed.sentence_of(source[0]) is syntax.parsed.sentence_of(verb):
        between = range(min(last, source[1]), max(first, source[0]))
        if len(between) <= 12:
            first, last = min(first, source[0]), max(last, source[1])
    return first, last


def is_finite(syntax: Syntax, verb: Token) -> bool:
    """Whether a verb heads a clause of its own: it has a tense, or words of a quotation."""
    if verb.tag in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    if any(child.tag in {"VBD", "VBZ", "VBP", "MD"} for child in syntax.children(verb.index, "aux", "auxpass")):
        return True
    inside = any(child.text == '"' for child in syntax.children(verb.index, "punct"))
    return inside or (verb.tag != "VBG" and not is_infinitive(syntax, verb))


def is_infinitive(syntax: Syntax, token: Token) -> bool:
    """Whether a verb stands after "to", perfect and passive ones too."""
    return token.tag in {"VB", "VBN"} and any(child.tag == "TO" for child in syntax.children(token.index, "aux"))


def beside(syntax: Syntax, quotations: Sequence[Quotation], cluster: Piece, sentence_last: int) -> Quotation | None:
    """The quotation that ends right before a speaker and cue, or opens right after them."""
    tokens = syntax.tokens
    for quotation in quotations:
        if quotation.last <= cluster[0]:
            gap = tokens[quotation.last : cluster[0]]
            if len(gap) <= 1 and all(word.text in _EDGES for word in gap):
                return quotation
        elif quotation.first >= cluster[1]:
            gap = tokens[cluster[1] : quotation.first]
            marks = [word for word in gap if word.text in _BEFORE_QUOTATION]
            if not gap or (marks and gap[-1] is marks[-1] and len(gap) <= 25):
                ends = [w for w in gap if w.text in {".", "!", "?"}]
                if not ends and (quotation.first < sentence_last or gap[-1].text == ":"):
                    return quotation
            return None
    return None


def tail(syntax: Syntax, verb: int) -> tuple[int, Piece] | None:
    """Speaker's head and words of a cue that ends a sentence, where the parser ties the speaker to the words before.

    "..., the newspaper reported on Friday.": the phrase between the last comma and the verb speaks.
    """
    tokens, sentence = syntax.tokens, syntax.parsed.sentence_of(verb)
    commas = [i for i in range(sentence.first, verb) if tokens[i].text == ","]
    if not commas or any(tokens[i].text in {",", ";", ":"} for i in range(verb, sentence.last)):
        return None
    inside = range(commas[-1] + 1, verb)
    heads = [i for i in inside if tokens[i].head not in inside and tokens[i].pos in {"NOUN", "PROPN"}]
    later = syntax.children(verb, "dobj", "ccomp", "xcomp", "attr", "oprd")
    if len(heads) != 1 or any(child.index > verb for child in later) or tokens[heads[0]].dep != "appos":
        return None
    return heads[0], (commas[-1], sentence.last)


def resumed(quotations: Sequence[Quotation], pieces: Sequence[Piece], cluster: Piece, last: int) -> Quotation | None:
    """The quotation that goes on after its cue in the same sentence: "...," he said, "..."."""
    if not any(first <= quotation.first < end for quotation in quotations for first, end in pieces):
        return None
    for quotation in quotations:
        if cluster[1] <= quotation.first < min(last, cluster[1] + _LONGEST_BREAK):
            return quotation
    return None


def widen(pieces: list[Piece], quotations: Sequence[Quotation], cue: int) -> list[Piece]:
    """Pieces that begin or end inside a quotation take in all of it; a cue inside one stays inside."""
    holding = next((q for q in quotations if q.first <= cue < q.last), None)
    if holding is not None:
        clipped = [(max(first, holding.first + 1), min(last, holding.last)) for first, last in pieces]
        return join([(first, last) for first, last in clipped if first < last])
    return join([_widened(piece, quotations) for piece in pieces])


def _widened(piece: Piece, quotations: Sequence[Quotation]) -> Piece:
    first, last = piece
    for quotation in quotations:
        if quotation.first < first < quotation.last:
            first = quotation.first
        if quotation.first < last < quotation.last:
            last = quotation.last
    return first, last


def holders(utterances: Sequence[Utterance]) -> dict[int, list[Utterance]]:
    """For the place of each cue, the utterances whose content holds it, in the order given."""
    places = sorted({utterance.cue for utterance in utterances})
    found: dict[int, list[Utterance]] = {place: [] for place in places}
    for utterance in utterances:
        for first, last in utterance.pieces:
            for place in places[bisect_left(places, first) : bisect_left(places, last)]:
                found[place].append(utterance)
    return found


def join(pieces: Sequence[Piece]) -> list[Piece]:
    """The same tokens, sorted, overlapping and touching pieces joined."""
    joined: list[Piece] = []
    for first, last in sorted(pieces):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined
