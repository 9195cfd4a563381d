"""Who tells what others say: an attribution with an outlet and its source becomes one of each, with a chain."""

from collections.abc import Iterator
from dataclasses import replace

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Attribution, Spans
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind
from headstamp.model.text import Span


def told_on(marked: MarkedDocument, said: Attribution) -> Iterator[Attribution]:
    """The attribution of whoever tells, then that of whom it is told from; one alone where nobody tells on.

    The graph marks a content once: "the daily Tidings wrote, citing a customs officer" has both sources and both
    cues. Behind a cue of relaying stands the originator, before "quoted by" the one who tells; of an outlet and
    somebody else the outlet tells.
    """
    if len(said.source) < 2:
        yield from _quoted_by(marked, said)
        return
    origin = _origin(marked, said)
    if origin is None:
        yield said
        return
    tellers = tuple(span for span in said.source if span != origin)
    relaying = tuple(cue for cue in said.cue if _relays(marked, cue))
    telling = tuple(cue for cue in said.cue if cue not in relaying)
    yield replace(said, source=tellers, cue=telling or said.cue, speaker=())
    chain = tuple(dict.fromkeys((*said.chain, *tellers)))
    yield replace(said, source=(origin,), cue=relaying or said.cue, chain=chain)


def _origin(marked: MarkedDocument, said: Attribution) -> Span | None:
    sources = sorted(said.source)
    for cue in said.cue:
        if not _relays(marked, cue):
            continue
        sentence = marked.sentence_of(cue)
        before = [span for span in sources if span.end <= cue.start]
        behind = [span for span in sources if span.start >= cue.end and sentence.holds(span)]
        if before and behind:
            passive = marked.text[cue.end : behind[0].start].split()[:1] == ["by"]
            return before[-1] if passive or marked.words(cue).endswith(" by") else behind[0]
    return _beside_outlet(marked, sources) if len(said.cue) > 1 else None


def _beside_outlet(marked: MarkedDocument, sources: list[Span]) -> Span | None:
    """Who is no outlet where the other source is one; None where that does not tell them apart."""
    kinds = [mention.kind if (mention := marked.known.who(span)) else None for span in sources]
    if len(sources) != 2 or kinds.count(ActorKind.OUTLET) != 1 or None in kinds:
        return None
    return sources[1 - kinds.index(ActorKind.OUTLET)]


def _relays(marked: MarkedDocument, cue: Span) -> bool:
    return not load_words("references")["relaying"].isdisjoint(marked.words(cue).lower().split())


def _quoted_by(marked: MarkedDocument, said: Attribution) -> Iterator[Attribution]:
    """Of "officials quoted by Tidings" the officials are the originators, and Tidings is between."""
    source = said.source[0] if said.source else None
    words = source.quote(marked.text) if source else ""
    for phrase in (" quoted by ", " cited by ", " interviewed by "):
        at = words.find(phrase)
        if source is not None and at > 0:
            teller: Spans = (Span(source.start + at + len(phrase), source.end),)
            told = Span(source.start, source.start + at)
            yield replace(said, source=(told,), chain=(*said.chain, *teller))
            return
    yield said
