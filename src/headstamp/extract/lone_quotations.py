"""Quotations without a cue of their own, which go on with the speaker before them."""

from headstamp.extract.contents import Utterance, join
from headstamp.extract.cue_ground import Ground
from headstamp.extract.quotations import Quotation, is_speech
from headstamp.lexicon.cues import CueKind


def with_lone_quotations(ground: Ground, utterances: list[Utterance]) -> list[Utterance]:
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
