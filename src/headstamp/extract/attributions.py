"""Who says what: every stretch of a document that it lays at somebody's door."""

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
from headstamp.extract.scene import Attribution, Scene
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import Cue, CueKind, Cues, Forms
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Act
from headstamp.model.text import Span

_LIGHT_VERBS = frozenset(
    ("make", "issue", "give", "offer", "express", "voice", "release", "deliver", "repeat", "raise", "have", "publish")
)
_OPEN = Cue()


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every rule here looks at."""

    scene: Scene
    cues: Cues
    syntax: Syntax
    quotations: Sequence[Quotation]
    stances: bool


def find_attributions(scene: Scene, cues: Cues, *, stances: bool = False) -> list[Attribution]:
    """Every attribution of a document, in the order of its content; nested ones carry the outer chain.

    A verb without a speaker counts only where its grammar leaves the speaker open ("is said to", "reportedly").
    With `stances`, what actors want, support or refuse counts too: nobody says it, so the ledger leaves it out.
    """
    syntax = Syntax(scene.parsed)
    ground = _Ground(scene, cues, syntax, find_quotations(scene.parsed), stances)
    utterances = [u for token in syntax.tokens for u in _utterances_at(ground, token)]
    utterances = _with_lone_quotations(ground, utterances)
    return _attributions(ground, utterances)


def _utterances_at(ground: _Ground, token: Token) -> Iterator[Utterance]:
    found: Utterance | None = None
    if token.pos in {"VERB", "AUX"} and token.lower == "according":
        found = _according(ground, token)
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


def _source_piece(ground: _Ground, source: int | None) -> Piece | None:
    return None if source is None else ground.syntax.phrase(source)


def _active(ground: _Ground, token: Token, forms: Forms) -> Utterance | None:
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
                return Utterance(verb, form, forms[form], source, found[1])
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


def _is_silence(ground: _Ground, piece: Piece) -> bool:
    return any(word.lemma in ground.cues.silences for word in ground.syntax.tokens[piece[0] : piece[1]][:3])


def _holds_quotation(ground: _Ground, pieces: Sequence[Piece]) -> bool:
    return any(q.first <= first < q.last for q in ground.quotations for first, _ in pieces)


def _withheld(ground: _Ground, token: Token, source: int) -> Utterance | None:
    if token.lemma not in ground.cues.withheld:
        return None
    last = ground.syntax.right[token.index] + 1
    return Utterance(token.index, "comment", Cue(act=Act.DECLINES), source, [(token.index, last)])


def _inverted(ground: _Ground, verb: int) -> int | None:
    """The speaker of `..., said the minister` where the parser takes it for an object; None without a quotation."""
    if not any(q.last in {verb, verb - 1} or q.last == verb for q in ground.quotations):
        return None
    for child in ground.syntax.children(verb, "dobj", "attr", "npadvmod", "oprd", "ccomp"):
        if child.index > verb and child.pos in {"PROPN", "NOUN", "PRON"}:
            return child.index
    return None


def _quotation_beside(ground: _Ground, verb: int, source: Piece | None) -> Quotation | None:
    first, last = cue_reach(ground.syntax, verb)
    if source is not None and abs(source[0] - first) < 40:
        first, last = min(first, source[0]), max(last, source[1])
    holding = next((q for q in ground.quotations if q.first <= verb < q.last), None)
    if holding is not None:
        return None
    return beside(ground.syntax, ground.quotations, (first, last), ground.scene.parsed.sentence_of(verb).last)


def _passive(ground: _Ground, token: Token, forms: Forms) -> Utterance | None:
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
        return Utterance(verb, "object", cue, source, [subject])
    return None


def _passive_cue(ground: _Ground, token: Token, forms: Forms, source: int | None) -> Cue:
    first = next(iter(forms.values()))
    if source is not None:
        return first
    certainty = ground.cues.passives[token.lemma]
    return Cue(act=first.act, certainty=certainty or first.certainty, kind=CueKind.SPEECH, denies=first.denies)


def _document_inside(ground: _Ground, verb: int) -> int | None:
    for phrase in ground.syntax.children(verb, "prep"):
        for thing in ground.syntax.children(phrase.index, "pobj"):
            if phrase.lower in {"in", "by"} and thing.lemma in ground.cues.documents:
                return thing.index
    return None


def _clause(ground: _Ground, head: int) -> Piece:
    return ground.syntax.left[head], ground.syntax.right[head] + 1


def _according(ground: _Ground, token: Token) -> Utterance | None:
    syntax = ground.syntax
    at = token.index + 1
    if at >= len(syntax.tokens) or syntax.tokens[at].lower != "to":
        return None
    things = [t for index in (at, token.index) for t in syntax.children(index, "pobj")]
    if not things:
        return None
    source = things[0].index
    sentence = ground.scene.parsed.sentence_of(token.index)
    hole = (token.index, max(syntax.right[source] + 1, syntax.right[token.index] + 1))
    at_edge = hole[0] <= sentence.first + 1 or hole[1] >= sentence.last - 1
    head = token.head
    whole = (sentence.first, sentence.last) if at_edge or head == token.index else _clause(ground, head)
    return Utterance(token.index, "clause", _OPEN, source, without([whole], hole))


def _noun(ground: _Ground, token: Token, forms: Forms) -> Utterance | None:
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


def _noun_utterance(ground: _Ground, token: Token, form: str, forms: Forms, head: int) -> Utterance:
    first, last = _clause(ground, head)
    if form not in {"clause", "infinitive"}:
        first += 1
    return Utterance(token.index, form, forms[form], _noun_source(ground, token, form), [(first, last)])


def _noun_source(ground: _Ground, token: Token, form: str) -> int | None:
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


def _adverb(ground: _Ground, token: Token) -> Utterance | None:
    head = ground.syntax.tokens[token.head]
    if head.pos not in {"VERB", "AUX"}:
        return None
    first, last = _clause(ground, head.index)
    info = Cue(certainty=ground.cues.adverbs[token.lower])
    return Utterance(token.index, "clause", info, None, without([(first, last)], (token.index, token.index + 1)))


def _with_lone_quotations(ground: _Ground, utterances: list[Utterance]) -> list[Utterance]:
    """Quotations without a cue go to the speaker before them, in the same paragraph or the one just above."""
    parsed, tokens = ground.scene.parsed, ground.syntax.tokens
    added: list[Utterance] = []
    taken = [piece for u in utterances for piece in u.pieces]
    spoken = sorted((u for u in utterances if u.source is not None and u.info.kind is CueKind.SPEECH), key=_place)
    last_quoted: tuple[int, Utterance] | None = None
    for quotation in ground.quotations:
        holders = [u for u in spoken if any(f < quotation.last and quotation.first < t for f, t in u.pieces)]
        if holders:
            last_quoted = (quotation.paragraph, holders[-1])
            continue
        if any(f < quotation.last and quotation.first < t for f, t in taken) or not is_speech(parsed, quotation):
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


def _place(utterance: Utterance) -> tuple[int, int]:
    return utterance.cue, utterance.pieces[0][0]


def _paragraph(ground: _Ground, index: int) -> int:
    return ground.scene.parsed.sentence_of(index).paragraph


def _attributions(ground: _Ground, utterances: list[Utterance]) -> list[Attribution]:
    ordered = sorted(utterances, key=lambda u: (u.pieces[0], u.cue))
    return [_attribution(ground, utterance) for utterance in ordered]


def _attribution(ground: _Ground, utterance: Utterance) -> Attribution:
    scene, syntax = ground.scene, ground.syntax
    source = _source_piece(ground, utterance.source)
    span = None if source is None else scene.parsed.span(*source)
    speaker = _speaker(scene, utterance.source, span)
    cue = cue_reach(syntax, utterance.cue)
    if syntax.tokens[utterance.cue].lower == "according":
        cue = (utterance.cue, utterance.cue + 2)
    return Attribution(
        speaker=speaker,
        source=span,
        cue=scene.parsed.span(*cue),
        content=tuple(scene.parsed.span(*piece) for piece in utterance.pieces),
        act=utterance.info.act,
        chain=(scene.voice(), speaker),
        certainty=utterance.info.certainty,
        denies=utterance.info.denies,
    )


def _speaker(scene: Scene, source: int | None, span: Span | None) -> Mention:
    if source is None or span is None:
        return Mention(kind=ActorKind.UNNAMED, name="reports")
    return scene.who(source) or Mention(
        kind=ActorKind.UNNAMED, name=span.quote(scene.document.text), span=span, words=span.quote(scene.document.text)
    )
