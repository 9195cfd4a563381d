"""Cues in a sentence, each with its speaker and content: verbs, nouns and adverbs of saying, and lone quotations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headstamp.extract.contents import (
    Piece,
    Utterance,
    beside,
    clause_pieces,
    cue_reach,
    join,
    other_pieces,
    trim,
    widen,
    without,
)
from headstamp.extract.parsed import Token
from headstamp.extract.quotations import Quotation, find_quotations, is_speech
from headstamp.extract.scene import Scene
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import Cue, CueKind, Cues, Forms
from headstamp.model.actor import ActorKind
from headstamp.model.claim import Act

_LIGHT_VERBS = frozenset(
    ("make", "issue", "give", "offer", "express", "voice", "release", "deliver", "repeat", "raise", "have", "publish")
)
_OPEN = Cue()


@dataclass(frozen=True, slots=True)
class Ground:
    """What every rule here looks at."""

    scene: Scene
    cues: Cues
    syntax: Syntax
    quotations: Sequence[Quotation]
    stances: bool


def find_utterances(scene: Scene, cues: Cues, syntax: Syntax, *, stances: bool) -> list[Utterance]:
    """Every cue with its speaker and content, by place of the cue; with `stances`, also what actors want."""
    ground = Ground(scene, cues, syntax, find_quotations(scene.parsed), stances)
    found = [u for token in syntax.tokens for u in _utterances_at(ground, token)]
    found = [u for u in found if u.source is not None or not _is_denied(u, found)]
    _leave_out_holes(found)
    return sorted(_with_lone_quotations(ground, found), key=_place)


def _leave_out_holes(utterances: Sequence[Utterance]) -> None:
    """The last words of `X said that it was ready, according to a statement` are no part of what X said."""
    for outer in utterances:
        if outer.hole is None:
            continue
        for inner in utterances:
            if inner is not outer and any(first <= inner.cue < last for first, last in outer.pieces):
                inner.pieces = without(inner.pieces, outer.hole) or inner.pieces


def _is_denied(utterance: Utterance, utterances: Sequence[Utterance]) -> bool:
    """Whether a rumour of nobody stands inside a denial: then what counts is that somebody denies it."""
    return any(
        other.info.denies and any(first <= utterance.cue < last for first, last in other.pieces)
        for other in utterances
    )


def _utterances_at(ground: Ground, token: Token) -> Iterator[Utterance]:
    found: Utterance | None = None
    if token.pos in {"VERB", "AUX"} and token.lower == "according":
        found = _according(ground, token)
    elif token.lemma in ground.cues.sourcing and token.tag == "VBG" and token.dep == "advcl":
        return
    elif token.pos == "VERB" and (forms := ground.cues.verbs.get(token.lemma)):
        found = (
            _passive(ground, token, forms) if ground.syntax.is_passive(token.index) else _active(ground, token, forms)
        )
    elif token.lower == "according":
        found = _according(ground, token)
    elif token.pos == "NOUN" and (forms := ground.cues.nouns.get(token.lemma)):
        found = _noun(ground, token, forms)
    elif token.pos == "ADV" and token.lower in ground.cues.adverbs:
        found = _adverb(ground, token)
    if found is not None and (ground.stances or found.info.kind is not CueKind.STANCE):
        pieces = widen(found.pieces, ground.quotations, found.cue)
        trimmed = [trim(ground.syntax, piece) for piece in pieces]
        found.pieces = [(first, last) for first, last in trimmed if first < last]
        if found.pieces:
            yield found


def _source_piece(ground: Ground, source: int | None) -> Piece | None:
    return None if source is None else ground.syntax.phrase(source)


def _active(ground: Ground, token: Token, forms: Forms) -> Utterance | None:
    syntax, verb = ground.syntax, token.index
    negated = syntax.is_negated(verb)
    source = syntax.subject_of(verb)
    if source is None:
        source = _inverted(ground, verb)
    if source is None:
        return None
    if negated:
        return _withheld(ground, token, source)
    piece = _source_piece(ground, source)
    if "clause" in forms or "quotation" in forms:
        found = clause_pieces(syntax, verb, piece)
        if found:
            quoted = _holds_quotation(ground, found[1])
            form = "quotation" if "quotation" in forms and (quoted or "clause" not in forms) else "clause"
            if form in forms:
                return _cited(ground, Utterance(verb, form, forms[form], source, found[1]))
    if "quotation" in forms:
        quotation = _quotation_beside(ground, verb, piece)
        if quotation is not None:
            return Utterance(verb, "quotation", forms["quotation"], source, [(quotation.first, quotation.last)])
    other = other_pieces(syntax, verb, forms)
    if other is None:
        return None
    form, pieces = other
    if form == "comment" and not _is_silence(ground, pieces[0]):
        form = "infinitive"
    if form == "infinitive" and "comment" in forms and _is_silence(ground, pieces[0]):
        form = "comment"
    return Utterance(verb, form, forms[form], source, pieces) if form in forms else None


def _cited(ground: Ground, utterance: Utterance) -> Utterance:
    """An outlet that speaks "citing a document" relays what the document says; the words of citing are no content."""
    syntax = ground.syntax
    sentence = ground.scene.parsed.sentence_of(utterance.cue)
    for token in ground.scene.parsed.words(sentence):
        if token.lemma not in ground.cues.sourcing or token.tag != "VBG" or token.dep != "advcl":
            continue
        if token.head != utterance.cue and not any(f <= token.index < t for f, t in utterance.pieces):
            continue
        utterance.pieces = without(utterance.pieces, (token.index, syntax.right[token.index] + 1))
        things = syntax.children(token.index, "dobj")
        outlet = ground.scene.who(utterance.source) if utterance.source is not None else None
        if things and outlet is not None and outlet.kind is ActorKind.OUTLET and utterance.source is not None:
            utterance.relays.append(utterance.source)
            utterance.source = things[0].index
        break
    return utterance


def _is_silence(ground: Ground, piece: Piece) -> bool:
    return any(word.lemma in ground.cues.silences for word in ground.syntax.tokens[piece[0] : piece[1]][:3])


def _holds_quotation(ground: Ground, pieces: Sequence[Piece]) -> bool:
    return any(q.first <= first < q.last for q in ground.quotations for first, _ in pieces)


def _withheld(ground: Ground, token: Token, source: int) -> Utterance | None:
    if token.lemma not in ground.cues.withheld:
        return None
    first, last = token.index + 1, ground.syntax.right[token.index] + 1
    piece = (first, last) if first < last else (token.index, last)
    return Utterance(token.index, "comment", Cue(act=Act.DECLINES), source, [piece])


def _inverted(ground: Ground, verb: int) -> int | None:
    """The speaker of `..., said the minister` where the parser takes it for an object; None without a quotation."""
    if not any(q.last in {verb, verb - 1} or q.last == verb for q in ground.quotations):
        return None
    for child in ground.syntax.children(verb, "dobj", "attr", "npadvmod", "oprd", "ccomp"):
        if child.index > verb and child.pos in {"PROPN", "NOUN", "PRON"}:
            return child.index
    return None


def _quotation_beside(ground: Ground, verb: int, source: Piece | None) -> Quotation | None:
    first, last = cue_reach(ground.syntax, verb)
    if source is not None and abs(source[0] - first) < 40:
        first, last = min(first, source[0]), max(last, source[1])
    holding = next((q for q in ground.quotations if q.first <= verb < q.last), None)
    if holding is not None:
        return None
    return beside(ground.syntax, ground.quotations, (first, last), ground.scene.parsed.sentence_of(verb).last)


def _passive(ground: Ground, token: Token, forms: Forms) -> Utterance | None:
    syntax, verb = ground.syntax, token.index
    source = syntax.agent_of(verb)
    if source is None and token.lemma not in ground.cues.passives:
        return None
    cue = _passive_cue(ground, token, forms, source)
    if any(child.lower == "as" for child in syntax.children(verb, "mark")) or (
        token.dep == "advcl" and syntax.left[verb] < verb and syntax.tokens[syntax.left[verb]].lower == "as"
    ):
        head = syntax.tokens[verb].head
        hole = (syntax.left[verb], syntax.right[verb] + 1)
        where = _document_inside(ground, verb) if source is None else source
        return Utterance(verb, "clause", cue, where, without([_clause(ground, head)], hole))
    for child in syntax.children(verb, "ccomp"):
        return Utterance(verb, "clause", cue, source, [(syntax.left[child.index], syntax.right[child.index] + 1)])
    subjects = syntax.children(verb, "nsubjpass")
    if not subjects:
        return None
    subject = (syntax.left[subjects[0].index], syntax.right[subjects[0].index] + 1)
    for child in syntax.children(verb, "xcomp", "oprd"):
        return Utterance(
            verb, "infinitive", cue, source, [subject, (syntax.left[child.index], syntax.right[child.index] + 1)]
        )
    for phrase in syntax.children(verb, "prep"):
        if phrase.lower in forms and source is not None:
            rest = (phrase.index, syntax.right[phrase.index] + 1)
            return Utterance(verb, phrase.lower, cue, source, [subject, rest])
    if source is not None and ("object" in forms or "clause" in forms):
        return Utterance(verb, "object", cue, source, [_pointed_at(ground, subjects[0]) or subject])
    return None


def _pointed_at(ground: Ground, token: Token) -> Piece | None:
    """The sentence before, where "the information" or "this" stands for it and opens its own sentence."""
    sentence = ground.scene.parsed.sentence_of(token.index)
    if token.sentence == 0 or token.index - sentence.first > 1 or token.lower not in ground.cues.anaphors:
        return None
    before = ground.scene.parsed.sentences[token.sentence - 1]
    return before.first, before.last


def _passive_cue(ground: Ground, token: Token, forms: Forms, source: int | None) -> Cue:
    first = next(iter(forms.values()))
    if source is not None:
        return first
    certainty = ground.cues.passives[token.lemma]
    return Cue(act=first.act, certainty=certainty or first.certainty, kind=CueKind.SPEECH, denies=first.denies)


def _document_inside(ground: Ground, verb: int) -> int | None:
    for phrase in ground.syntax.children(verb, "prep"):
        for thing in ground.syntax.children(phrase.index, "pobj"):
            if phrase.lower in {"in", "by"} and thing.lemma in ground.cues.documents:
                return thing.index
    return None


def _clause(ground: Ground, head: int) -> Piece:
    return ground.syntax.left[head], ground.syntax.right[head] + 1


def _according(ground: Ground, token: Token) -> Utterance | None:
    syntax = ground.syntax
    at = token.index + 1
    if at >= len(syntax.tokens) or syntax.tokens[at].lower != "to":
        return None
    things = [t for index in (at, token.index) for t in syntax.children(index, "pobj")]
    if not things:
        return None
    source = things[0].index
    sentence = ground.scene.parsed.sentence_of(token.index)
    hole = _past_relay(ground, (token.index, max(syntax.right[source] + 1, syntax.right[token.index] + 1)))
    at_edge = hole[0] <= sentence.first + 1 or hole[1] >= sentence.last - 1
    head = token.head
    whole = (sentence.first, sentence.last) if at_edge or head == token.index else _clause(ground, head)
    return Utterance(token.index, "clause", _OPEN, source, without([whole], hole), hole=hole)


def _past_relay(ground: Ground, hole: Piece) -> Piece:
    """The hole widened over "..., writing in the Herald," after it."""
    tokens, last = ground.syntax.tokens, hole[1]
    after = tokens[last : last + 2]
    if (
        len(after) == 2
        and after[0].text == ","
        and after[1].tag == "VBG"
        and after[1].lemma in ground.cues.relay_verbs
    ):
        return hole[0], max(last, ground.syntax.right[after[1].index] + 1)
    return hole


def _noun(ground: Ground, token: Token, forms: Forms) -> Utterance | None:
    syntax, noun = ground.syntax, token.index
    for child in syntax.children(noun, "acl", "ccomp", "relcl"):
        if child.index < noun:
            continue
        if any(c.lower == "that" and c.dep == "mark" for c in syntax.children(child.index)) and "clause" in forms:
            return _noun_utterance(ground, token, "clause", forms, child.index)
        if child.tag == "VB" and "infinitive" in forms and child.dep == "acl":
            return _noun_utterance(ground, token, "infinitive", forms, child.index)
    for child in syntax.children(noun, "prep"):
        if child.lower in forms:
            return _noun_utterance(ground, token, child.lower, forms, child.index)
    return None


def _noun_utterance(ground: Ground, token: Token, form: str, forms: Forms, head: int) -> Utterance:
    first, last = _clause(ground, head)
    if form not in {"clause", "infinitive"}:
        first += 1
    return Utterance(token.index, form, forms[form], _noun_source(ground, token, form), [(first, last)])


def _noun_source(ground: Ground, token: Token, form: str) -> int | None:
    syntax = ground.syntax
    for child in syntax.children(token.index, "poss"):
        return child.index
    for child in syntax.children(token.index, "prep", "agent"):
        if child.lower in {"by", "from"} or (child.lower == "of" and form != "of"):
            for thing in syntax.children(child.index, "pobj"):
                return thing.index
    for child in syntax.children(token.index, "amod", "compound", "nmod"):
        if child.pos in {"PROPN", "ADJ"} and child.text[:1].isupper() and ground.scene.who(child.index):
            return child.index
    verb = syntax.tokens[token.head]
    if token.dep in {"dobj", "attr"} and verb.lemma in _LIGHT_VERBS:
        return syntax.subject_of(verb.index)
    return None


def _adverb(ground: Ground, token: Token) -> Utterance | None:
    head = ground.syntax.tokens[token.head]
    if head.pos not in {"VERB", "AUX"}:
        return None
    first, last = _clause(ground, head.index)
    info = Cue(certainty=ground.cues.adverbs[token.lower])
    return Utterance(token.index, "clause", info, None, without([(first, last)], (token.index, token.index + 1)))


def _with_lone_quotations(ground: Ground, utterances: list[Utterance]) -> list[Utterance]:
    """Quotations without a cue go to the speaker before them, in the same paragraph or the one just above."""
    parsed, tokens = ground.scene.parsed, ground.syntax.tokens
    added: list[Utterance] = []
    spoken = sorted((u for u in utterances if u.source is not None and u.info.kind is CueKind.SPEECH), key=_place)
    last_quoted: tuple[int, Utterance] | None = None
    for quotation in ground.quotations:
        holders = [u for u in spoken if _holds(u, quotation)]
        if holders:
            last_quoted = (quotation.paragraph, holders[-1])
            continue
        if any(_holds(u, quotation) for u in utterances) or not is_speech(parsed, quotation):
            continue
        sentence = parsed.sentence_of(quotation.first)
        if quotation.first != sentence.first and tokens[quotation.first - 1].text not in {".", "!", "?", ":"}:
            continue
        before = [u for u in spoken if u.cue < quotation.first and _paragraph(ground, u.cue) == quotation.paragraph]
        if before:
            speaker = before[-1]
            speaker.pieces = join([*speaker.pieces, (quotation.first, quotation.last)])
            last_quoted = (quotation.paragraph, speaker)
        elif last_quoted is not None and last_quoted[0] == quotation.paragraph - 1:
            above = last_quoted[1]
            carried = Utterance(
                above.cue, "quotation", above.info, above.source, [(quotation.first, quotation.last)], borrowed=True
            )
            added.append(carried)
            last_quoted = (quotation.paragraph, carried)
    return utterances + added


def _holds(utterance: Utterance, quotation: Quotation) -> bool:
    """Whether a quotation is content of a cue outside it."""
    if quotation.first <= utterance.cue < quotation.last:
        return False
    return any(first < quotation.last and quotation.first < last for first, last in utterance.pieces)


def _place(utterance: Utterance) -> tuple[int, int]:
    return utterance.cue, utterance.pieces[0][0]


def _paragraph(ground: Ground, index: int) -> int:
    return ground.scene.parsed.sentence_of(index).paragraph
