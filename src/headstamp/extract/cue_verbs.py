"""Verbs of saying, active and passive: who speaks, and which words are theirs."""

from collections.abc import Sequence

from headstamp.extract.complements import other_pieces
from headstamp.extract.contents import (
    Piece,
    Utterance,
    beside,
    clause_pieces,
    cue_reach,
    resumed,
    tail,
    without,
)
from headstamp.extract.cue_ground import Ground, clause_of, phrase_of, quotations_near
from headstamp.extract.parsed import Token
from headstamp.extract.quotations import Quotation
from headstamp.lexicon.cues import Cue, CueKind, Forms
from headstamp.model.actor import ActorKind
from headstamp.model.claim import Act

_LONGEST_CLUSTER = 40
"""Tokens from speaker to verb that still count as one stretch."""
_LOST = frozenset({"down", "up", "off", "over"})
"""Particles after which a verb of saying says nothing: "wrote down", "called off"."""


def active_utterance(ground: Ground, token: Token, forms: Forms) -> Utterance | None:
    """What an active verb of saying lays at its subject's door; None where nothing was said, or by nobody."""
    syntax, verb = ground.syntax, token.index
    negated = syntax.is_negated(verb)
    source = syntax.subject_of(verb)
    if "clause" in forms and not syntax.children(verb, "nsubj", "nsubjpass") and (ending := tail(syntax, verb)):
        sentence = ground.scene.parsed.sentence_of(verb)
        whole = (syntax.after_dateline(sentence), ending[1][0])
        return Utterance(verb, "clause", forms["clause"], ending[0], [whole], hole=ending[1])
    if source is None:
        source = _inverted(ground, verb) or unseen_subject(ground, token)
    if source is None or any(child.lower in _LOST for child in syntax.children(verb, "prt")):
        return None
    if negated:
        return _withheld(ground, token, source)
    if not _was_said(ground, token, source):
        return None
    piece = phrase_of(ground, source)
    if "clause" in forms or "quotation" in forms:
        found = clause_pieces(syntax, verb, piece)
        if found:
            quoted = _holds_quotation(ground, found[1])
            form = "quotation" if "quotation" in forms and (quoted or "clause" not in forms) else "clause"
            if form in forms:
                _resume(ground, verb, piece, found[1])
                return _cited(ground, Utterance(verb, form, forms[form], source, found[1]))
    if "quotation" in forms:
        quotation = _quotation_beside(ground, verb, piece)
        if quotation is not None:
            pieces = [(quotation.first, quotation.last)]
            _resume(ground, verb, piece, pieces)
            return Utterance(verb, "quotation", forms["quotation"], source, pieces)
    other = other_pieces(syntax, verb, forms)
    if other is None:
        return None
    form, pieces = other
    if form == "comment" and not _is_silence(ground, pieces[0]):
        form = "infinitive"
    if form == "infinitive" and "comment" in forms and _is_silence(ground, pieces[0]):
        form = "comment"
    return Utterance(verb, form, forms[form], source, pieces) if form in forms else None


def unseen_subject(ground: Ground, token: Token) -> int | None:
    """The document that the parser takes for part of the verb: "A leaked document lists ..."; None if none."""
    before = ground.syntax.tokens[token.index - 1] if token.index else token
    if token.lemma not in ground.cues.verbs or before.head != token.index or before.dep != "compound":
        return None
    return before.index if before.lemma in ground.cues.documents else None


def listing_utterance(ground: Ground, token: Token) -> Utterance | None:
    """What a document "lists" or "states" where the parser takes that verb for a noun of many."""
    forms, source = ground.cues.verbs.get(token.lemma, {}), unseen_subject(ground, token)
    last = ground.syntax.right[token.index] + 1
    if source is None or token.index + 1 >= last:
        return None
    form = next((f for f in ("as", "object", "clause") if f in forms), None)
    return None if form is None else Utterance(token.index, form, forms[form], source, [(token.index + 1, last)])


def _was_said(ground: Ground, token: Token, source: int) -> bool:
    """Whether a verb tells of words spoken by somebody: no "may say", "if he says", "refused to say", "you say"."""
    syntax, cues = ground.syntax, ground.cues
    speaker = syntax.tokens[source]
    if speaker.lower in cues.nobody:
        return False
    if speaker.lower in {"i", "we"} and any(
        q.first <= token.index < q.last for q in quotations_near(ground, token.index)
    ):
        return False
    for child in syntax.children(token.index, "aux", "mark"):
        if child.lower in cues.unsaid or child.lower == "if":
            return False
    head = syntax.tokens[token.head]
    if token.tag == "VB" and token.dep in {"xcomp", "advcl", "acl", "ccomp", "relcl"}:
        carrier = syntax.tokens[head.head] if token.dep == "acl" else head
        return token.dep in {"xcomp", "acl"} and carrier.lemma in cues.carriers
    return True


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


def _resume(ground: Ground, verb: int, source: Piece | None, pieces: list[Piece]) -> None:
    first, last = cue_reach(ground.syntax, verb)
    if source is not None and abs(source[0] - first) < _LONGEST_CLUSTER:
        first, last = min(first, source[0]), max(last, source[1])
    after = resumed(quotations_near(ground, verb), pieces, (first, last), ground.scene.parsed.sentence_of(verb).last)
    if after is None or _other_cue(ground, (last, after.first)):
        return
    if all(after.first >= end for _, end in pieces):
        pieces.append((after.first, after.last))


def _other_cue(ground: Ground, gap: Piece) -> bool:
    """Whether a verb that may itself lead up to a quotation stands in a gap."""
    return any(
        word.pos == "VERB" and "quotation" in ground.cues.verbs.get(word.lemma, ())
        for word in ground.syntax.tokens[gap[0] : gap[1]]
    )


def _holds_quotation(ground: Ground, pieces: Sequence[Piece]) -> bool:
    return any(q.first <= first < q.last for first, _ in pieces for q in quotations_near(ground, first))


def _withheld(ground: Ground, token: Token, source: int) -> Utterance | None:
    """An answer not given: "did not respond", "would not say", "neither confirmed nor denied"."""
    syntax, cues = ground.syntax, ground.cues
    if syntax.tokens[source].lower in cues.nobody | {"i", "we"}:
        return None
    if token.dep == "conj" and any(child.lower == "nor" for child in syntax.children(token.head)):
        return None
    unwilling = any(child.lower in {"would", "will", "wo"} for child in syntax.children(token.index, "aux"))
    if token.lemma not in cues.withheld and not (unwilling and token.lemma in cues.silences):
        return None
    first, last = token.index + 1, syntax.right[token.index] + 1
    piece = (first, last) if first < last else (token.index, last)
    return Utterance(token.index, "comment", Cue(act=Act.DECLINES), source, [piece])


def _inverted(ground: Ground, verb: int) -> int | None:
    """The speaker of `..., said the minister` where the parser takes it for an object; None without a quotation."""
    if not any(q.last in {verb, verb - 1} for q in quotations_near(ground, verb)):
        return None
    for child in ground.syntax.children(verb, "dobj", "attr", "npadvmod", "oprd", "ccomp"):
        if child.index > verb and child.pos in {"PROPN", "NOUN", "PRON"}:
            return child.index
    return None


def _quotation_beside(ground: Ground, verb: int, source: Piece | None) -> Quotation | None:
    first, last = cue_reach(ground.syntax, verb)
    if source is not None and abs(source[0] - first) < _LONGEST_CLUSTER:
        first, last = min(first, source[0]), max(last, source[1])
    near = quotations_near(ground, verb)
    holding = next((q for q in near if q.first <= verb < q.last), None)
    if holding is not None:
        return None
    found = beside(ground.syntax, near, (first, last), ground.scene.parsed.sentence_of(verb).last)
    return None if found is None or _other_cue(ground, (last, found.first)) else found


def passive_utterance(ground: Ground, token: Token, forms: Forms) -> Utterance | None:
    """What a passive lays at its agent's door, or at nobody's ("is said to"); None where it holds no words."""
    syntax, verb = ground.syntax, token.index
    source = syntax.agent_of(verb)
    if source is None and token.lemma not in ground.cues.passives:
        return None
    if any(child.lower == "as" and syntax.children(child.index, "pcomp") for child in syntax.children(verb, "prep")):
        return None  # "was quoted as saying": the gerund is the cue
    cue = _passive_cue(ground, token, forms, source)
    if any(child.lower == "as" for child in syntax.children(verb, "mark")) or (
        token.dep == "advcl" and syntax.left[verb] < verb and syntax.tokens[syntax.left[verb]].lower == "as"
    ):
        head = syntax.tokens[verb].head
        hole = (syntax.left[verb], syntax.right[verb] + 1)
        where = _document_inside(ground, verb) if source is None else source
        return Utterance(verb, "clause", cue, where, without([clause_of(ground, head)], hole))
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
    if source is not None and "object" in forms:
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
