"""Every cue of a document with its speaker and content, before voices are settled."""

from collections.abc import Iterator, Sequence

from headstamp.extract.contents import Utterance, holders, trim, widen, without
from headstamp.extract.cue_ground import Ground, quotations_near
from headstamp.extract.cue_nouns import according_utterance, adverb_utterance, noun_utterance, wording_utterance
from headstamp.extract.cue_verbs import active_utterance, listing_utterance, passive_utterance, unseen_subject
from headstamp.extract.lone_quotations import with_lone_quotations
from headstamp.extract.parsed import Token
from headstamp.extract.quotations import Quotation, find_quotations
from headstamp.extract.scene import Scene
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import CueKind, Cues


def find_utterances(scene: Scene, cues: Cues, syntax: Syntax, *, stances: bool) -> list[Utterance]:
    """Every cue with its speaker and content, by place of the cue; with `stances`, also what actors want."""
    ground = Ground(scene, cues, syntax, find_quotations(scene.parsed), stances)
    found = [u for token in syntax.tokens for u in _utterances_at(ground, token)]
    around = holders(found)
    found = [u for u in found if not _is_idle(u, [outer for outer in around[u.cue] if outer is not u])]
    _leave_out_holes(found)
    return sorted(with_lone_quotations(ground, found), key=lambda u: (u.cue, u.pieces[0]))


def _leave_out_holes(utterances: Sequence[Utterance]) -> None:
    """The last words of `X said that it was ready, according to a statement` are no part of what X said."""
    around = holders(utterances)
    for inner in utterances:
        for outer in around[inner.cue]:
            if outer is not inner and outer.hole is not None:
                inner.pieces = without(inner.pieces, outer.hole) or inner.pieces


def _is_idle(utterance: Utterance, outer: Sequence[Utterance]) -> bool:
    """Whether a cue inside other content adds no voice: "he said he thinks", or a rumour of nobody that is denied."""
    if utterance.source is not None and utterance.info.kind is not CueKind.THOUGHT:
        return False
    return any(u.info.denies for u in outer) if utterance.source is None else bool(outer)


def _utterances_at(ground: Ground, token: Token) -> Iterator[Utterance]:
    found: Utterance | None = None
    if token.pos in {"VERB", "AUX"} and token.lower == "according":
        found = according_utterance(ground, token)
    elif token.lemma in ground.cues.sourcing and token.tag == "VBG" and token.dep == "advcl":
        return
    elif token.pos == "VERB" and (forms := ground.cues.verbs.get(token.lemma)):
        found = (
            passive_utterance(ground, token, forms)
            if ground.syntax.is_passive(token.index)
            else active_utterance(ground, token, forms)
        )
    elif token.lower == "according":
        found = according_utterance(ground, token)
    elif token.tag == "NNS" and token.dep == "ROOT" and unseen_subject(ground, token) is not None:
        found = listing_utterance(ground, token)
    elif token.pos == "NOUN" and (forms := ground.cues.nouns.get(token.lemma)):
        found = noun_utterance(ground, token, forms)
    elif token.lower == "words":
        found = wording_utterance(ground, token)
    elif token.pos == "ADV" and token.lower in ground.cues.adverbs:
        found = adverb_utterance(ground, token)
    if found is not None and (ground.stances or found.info.kind is not CueKind.STANCE):
        pieces = widen(found.pieces, _quotations_around(ground, found), found.cue)
        trimmed = [trim(ground.syntax, piece) for piece in pieces]
        found.pieces = [(first, last) for first, last in trimmed if first < last]
        if found.pieces:
            yield found


def _quotations_around(ground: Ground, utterance: Utterance) -> list[Quotation]:
    places = [utterance.cue, *(edge for first, last in utterance.pieces for edge in (first, last - 1))]
    return sorted({q for place in places for q in quotations_near(ground, place)}, key=lambda q: q.first)
