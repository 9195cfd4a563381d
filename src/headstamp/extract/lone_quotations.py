"""Quotations without a listed cue: those that some other verb leads up to, and those that go on with a speaker."""

from headstamp.extract.contents import Utterance, join
from headstamp.extract.cue_ground import Ground, quotations_near
from headstamp.extract.quotations import Quotation, is_speech
from headstamp.lexicon.cues import Cue, CueKind

_STOPS = frozenset({".", "!", "?", ":"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NO_SPEAKERS = frozenset({"it", "this", "that", "there", "you", "which", "what"})
_NEAR = 8
"""Tokens after a quotation within which speaker and verb of an unlisted cue must begin."""


def with_lone_quotations(ground: Ground, utterances: list[Utterance]) -> list[Utterance]:
    """Every quotation of a sentence's length has a speaker where the text lets us see one.

    First the subject of whatever verb stands right beside it ("...," he boomed), then whoever spoke before it in the
    same paragraph or in the one just above.
    """
    parsed = ground.scene.parsed
    added: list[Utterance] = []
    all_by_paragraph = _by_paragraph(ground, utterances)
    last_quoted: tuple[int, Utterance] | None = None
    for quotation in ground.quotations:
        here = all_by_paragraph.get(quotation.paragraph, [])
        spoken = [u for u in here if u.source is not None and u.info.kind is CueKind.SPEECH]
        holders = [u for u in spoken if _holds(u, quotation)]
        if holders:
            last_quoted = (quotation.paragraph, holders[-1])
            continue
        if any(_holds(u, quotation) for u in here) or not is_speech(parsed, quotation):
            continue
        led = _after_it(ground, quotation) or _before_it(ground, quotation)
        if led is not None:
            added.append(led)
            last_quoted = (quotation.paragraph, led)
            continue
        if not _opens_sentence(ground, quotation):
            continue
        before = [u for u in spoken if _is_outer(ground, u, quotation)]
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


def _opens_sentence(ground: Ground, quotation: Quotation) -> bool:
    """Whether nothing but an opening word or two ("Adding,") stands before a quotation in its sentence."""
    first = ground.scene.parsed.sentence_of(quotation.first).first
    before = ground.syntax.tokens[quotation.first - 1].text if quotation.first else "."
    return quotation.first == first or before in _STOPS or (before == "," and quotation.first - first <= 3)


def _is_outer(ground: Ground, utterance: Utterance, quotation: Quotation) -> bool:
    """Whether a cue stands before a quotation in its paragraph, and in nobody's quotation itself."""
    if utterance.cue > quotation.first or _paragraph(ground, utterance.cue) != quotation.paragraph:
        return False
    return not any(q.first <= utterance.cue < q.last for q in quotations_near(ground, utterance.cue))


def _after_it(ground: Ground, quotation: Quotation) -> Utterance | None:
    """The unlisted cue right after a quotation: "...," boomed the minister."""
    tokens, last = ground.syntax.tokens, quotation.last
    if tokens[last - 2].text not in {",", "!", "?"}:
        return None
    for word in tokens[last : last + _NEAR]:
        if word.pos in {"PUNCT", "CCONJ"} or word.sentence != tokens[last - 1].sentence:
            return None
        if word.pos == "VERB" and word.tag in _FINITE:
            speakers = ground.syntax.children(word.index, "nsubj", "dobj", "attr")
            speaker = next((s.index for s in speakers if last <= s.index < last + _NEAR), None)
            return _unlisted(ground, word.index, speaker, quotation)
    return None


def _before_it(ground: Ground, quotation: Quotation) -> Utterance | None:
    """The unlisted cue right before a quotation: "He leaned in and boomed: ...", "released this statement: ..."."""
    tokens, at = ground.syntax.tokens, quotation.first - 1
    if at < 1 or tokens[at].text not in {":", ","}:
        return None
    word = tokens[at - 1]
    if tokens[at].text == ":" and word.pos != "VERB":
        word = next((t for t in ground.syntax.parsed.ancestors(at) if t.pos == "VERB"), word)
    if word.pos != "VERB" or word.tag not in _FINITE or word.sentence < tokens[at].sentence:
        return None
    return _unlisted(ground, word.index, ground.syntax.subject_of(word.index), quotation)


def _unlisted(ground: Ground, verb: int, speaker: int | None, quotation: Quotation) -> Utterance | None:
    if speaker is None or ground.syntax.is_negated(verb) or ground.syntax.tokens[speaker].lower in _NO_SPEAKERS:
        return None
    return Utterance(verb, "quotation", Cue(), speaker, [(quotation.first, quotation.last)])


def _holds(utterance: Utterance, quotation: Quotation) -> bool:
    """Whether a quotation is content of a cue outside it."""
    if quotation.first <= utterance.cue < quotation.last:
        return False
    return any(first < quotation.last and quotation.first < last for first, last in utterance.pieces)


def _by_paragraph(ground: Ground, utterances: list[Utterance]) -> dict[int, list[Utterance]]:
    """The utterances that have their cue or words in each paragraph, by place."""
    found: dict[int, list[Utterance]] = {}
    for utterance in sorted(utterances, key=_place):
        places = (utterance.cue, *(first for first, _ in utterance.pieces))
        for paragraph in sorted({_paragraph(ground, place) for place in places}):
            found.setdefault(paragraph, []).append(utterance)
    return found


def _place(utterance: Utterance) -> tuple[int, int]:
    return utterance.cue, utterance.pieces[0][0]


def _paragraph(ground: Ground, index: int) -> int:
    return ground.scene.parsed.sentence_of(index).paragraph
