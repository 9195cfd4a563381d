"""Statements: who spoke, to what effect, in which words, out of the attributions of the graph."""

import re
from collections.abc import Iterable, Iterator

from headstamp.extract.claims.making import Saying, evidence, make_claim
from headstamp.extract.trained.acts import act_of
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Attribution
from headstamp.extract.trained.voices import Voices
from headstamp.model.actor import Mention
from headstamp.model.claim import Certainty, Claim, Field, Statement
from headstamp.model.text import Span, merge

LONGEST_ABOUT = 200
"""Code points."""
SHORTEST_ABOUT = 3
"""Words: what is shorter ("denied it") is told by the sentence around it."""
SAME_SHARE = 0.8
"""Share of words in common from which two contents of one speaker are one statement told twice."""


def find(marked: MarkedDocument, voices: Voices) -> Iterator[Claim]:
    """One claim for each attribution to somebody whom the text names or describes; hearsay of nobody is none.

    Of a statement that a headline or caption repeats, only the one in the body of the text.
    """
    spoken = [(said, named) for said in voices.attributions if (named := voices.named(said))]
    by_speaker: dict[str, list[Attribution]] = {}
    for said, named in spoken:
        by_speaker.setdefault(named.name, []).append(said)
    for said, named in spoken:
        rivals = [other for other in by_speaker[named.name] if other is not said]
        if not _is_scrap(marked, said, rivals) and not any(_tells_better(marked, other, said) for other in rivals):
            yield _claim(marked, voices, said, named)


def about(text: str) -> str:
    """Words with single blanks and without a "that" before them, cut at a blank after 200 code points."""
    words = " ".join(text.split()).removeprefix("that ")
    if len(words) <= LONGEST_ABOUT:
        return words
    cut = words.rfind(" ", 0, LONGEST_ABOUT)
    return words[: cut if cut > 0 else LONGEST_ABOUT - 1].rstrip(" ,;:") + "…"


def _claim(marked: MarkedDocument, voices: Voices, said: Attribution, speaker: Mention) -> Claim:
    content = merge(said.content)
    spans: list[tuple[Span | None, Field]] = [(span, Field.SOURCE) for span in said.source]
    spans += [(span, Field.CUE) for span in said.cue]
    spans += [(span, Field.CONTENT) for span in content]
    told = " ".join(piece.quote(marked.text) for piece in content)
    if len(told.split()) < SHORTEST_ABOUT and said.cue:
        told = marked.sentence_of(said.cue[0]).quote(marked.text)
    voice = Saying(
        said_by=speaker,
        chain=voices.chain(said),
        said_on=voices.said_on(said),
        act=act_of(marked, said),
        certainty=Certainty.ALLEGED if said.classes.get("alleged") == "yes" else Certainty.ASSERTED,
        confidence=said.confidence,
    )
    return make_claim(marked, Statement(speaker=speaker, about=about(told)), evidence(marked, spans), voice)


def _is_scrap(marked: MarkedDocument, said: Attribution, rivals: Iterable[Attribution]) -> bool:
    """Whether a word or two ("that", "largely") are no content: a longer one has their cue, or none is there."""
    if _length(marked, said) >= SHORTEST_ABOUT:
        return False
    places = {*said.source, *said.cue}
    return not said.cue or any(
        not places.isdisjoint((*other.source, *other.cue)) and _length(marked, other) >= SHORTEST_ABOUT
        for other in rivals
    )


def _length(marked: MarkedDocument, said: Attribution) -> int:
    """Words of the content."""
    return sum(len(piece.quote(marked.text).split()) for piece in said.content)


def _tells_better(marked: MarkedDocument, other: Attribution, said: Attribution) -> bool:
    """Whether `other` is the same speech act and tells it in the body of the text, or earlier there.

    Headlines and captions repeat what the text says; they end without a stop.
    """
    here, there = _is_in_body(marked, said), _is_in_body(marked, other)
    if there < here or (there == here and other.content >= said.content):
        return False
    return _share_words(_words(marked, other), _words(marked, said), shorter=not here)


def _share_words(one: frozenset[str], two: frozenset[str], *, shorter: bool) -> bool:
    """Whether two contents share their words; with `shorter`, whether the longer one holds those of the other."""
    size = min(len(one), len(two)) if shorter else max(len(one), len(two))
    return len(one & two) >= SAME_SHARE * max(size, 1)


def _words(marked: MarkedDocument, said: Attribution) -> frozenset[str]:
    return frozenset(
        word.casefold() for piece in said.content for word in re.findall(r"\w+", piece.quote(marked.text))
    )


def _is_in_body(marked: MarkedDocument, said: Attribution) -> bool:
    sentence = marked.sentence_of((said.cue or said.content)[0])
    return sentence.quote(marked.text).rstrip("\"”'’») \n")[-1:] in {".", "!", "?"}
