"""Statements: who spoke, to what effect, in which words."""

from collections.abc import Iterable, Iterator, Sequence

from headstamp.extract.claims.making import evidence, make_claim, saying
from headstamp.extract.scene import Attribution, Scene
from headstamp.model.actor import ActorKind
from headstamp.model.claim import Act, Claim, Field, Statement
from headstamp.model.text import Span, merge

LONGEST_ABOUT = 200
"""Code points."""
SHORTEST_ABOUT = 3
"""Tokens: what is shorter ("denied it") is told by the sentence around it."""
FARTHEST_REPEAT = 200
"""Speech acts between a statement and its repetition in a headline or caption."""
SAME_SHARE = 0.8
"""Share of words in common from which two contents of one speaker are one statement told twice."""


def find(scene: Scene) -> Iterator[Claim]:
    """One claim for each speech act of a speaker whom the text names or describes; hearsay of nobody is none.

    A quotation that another cue of the same speaker leads up to ("dismissed it, saying: ...") is one act with it.
    """
    acts = list(_speech_acts(scene, scene.attributions))
    for number, act in enumerate(acts):
        near = (*acts[max(0, number - FARTHEST_REPEAT) : number], *acts[number + 1 : number + FARTHEST_REPEAT])
        if not any(_tells_better(scene, other, act) for other in near):
            yield _claim(scene, act)


def _tells_better(scene: Scene, other: Sequence[Attribution], act: Sequence[Attribution]) -> bool:
    """Whether `other` is the same speech act and tells it in the body of the text, or earlier there.

    Headlines and captions repeat what the text says; they end without a stop.
    """
    if other[0].speaker.name != act[0].speaker.name:
        return False
    here, there = (_is_in_body(scene, a[0]) for a in (act, other))
    if not _same_words(scene, other, act, shorter=not here):
        return False
    return there > here or (there == here and other[0].content < act[0].content)


def _same_words(scene: Scene, one: Sequence[Attribution], two: Sequence[Attribution], *, shorter: bool) -> bool:
    """Whether two contents share their words; with `shorter`, whether the longer one holds those of the other."""
    first, second = (
        {t.lemma for a in acts for piece in a.content for t in scene.parsed.tokens_in(piece) if t.pos != "PUNCT"}
        for acts in (one, two)
    )
    size = min(len(first), len(second)) if shorter else max(len(first), len(second))
    return len(first & second) >= SAME_SHARE * max(size, 1)


def _is_in_body(scene: Scene, attribution: Attribution) -> bool:
    at = attribution.cue or attribution.content[0]
    parsed = scene.parsed
    sentence = parsed.sentence_of(min(parsed.first_token_at(at.start), len(parsed.tokens) - 1))
    return any(token.text[-1] in ".!?" for token in parsed.words(sentence)[-2:])


def _speech_acts(scene: Scene, attributions: Iterable[Attribution]) -> Iterator[Sequence[Attribution]]:
    led: dict[Span, list[Attribution]] = {}
    acts: list[list[Attribution]] = []
    for attribution in attributions:
        if attribution.cue is None or not _has_speaker(scene, attribution):
            continue
        act = [attribution]
        lead = _lead(scene, attribution)
        if lead is not None:
            led.setdefault(lead, []).append(attribution)
        else:
            acts.append(act)
    for act in acts:
        first = act[0]
        yield act + [other for other in led.pop(first.cue or Span(0, 0), ()) if other.speaker == first.speaker]
    yield from ([attribution] for left in led.values() for attribution in left)


def _has_speaker(scene: Scene, attribution: Attribution) -> bool:
    """Whether somebody answers for the words: the speaker is an actor, not just the phrase before the cue."""
    if attribution.source is None:
        return False
    if attribution.speaker.kind is ActorKind.DOCUMENT:
        return attribution.speaker.name.lower() != attribution.source.quote(scene.document.text).lower() or (
            " " in attribution.speaker.name
        )
    if attribution.speaker.kind is not ActorKind.UNNAMED:
        return True
    return any(scene.who(t.index) == attribution.speaker for t in scene.parsed.tokens_in(attribution.source))


def _lead(scene: Scene, attribution: Attribution) -> Span | None:
    """The cue that "saying: ..." hangs on; None where a cue stands by itself."""
    for token in scene.parsed.tokens_in(attribution.cue or Span(0, 0)):
        if token.lemma == "say" and token.tag == "VBG" and token.dep in {"advcl", "acl"}:
            head = scene.parsed.tokens[token.head]
            for other in scene.attributions:
                if (
                    other.cue
                    and other.cue.start <= head.start < other.cue.end
                    and other.speaker == attribution.speaker
                ):
                    return other.cue
    return None


def _claim(scene: Scene, acts: Sequence[Attribution]) -> Claim:
    first = acts[0]
    content = merge(piece for act in acts for piece in act.content)
    act = next((a.act for a in acts if a.act is not Act.ASSERTS), first.act)
    spans: list[tuple[Span | None, Field]] = [(first.source, Field.SOURCE)]
    spans += [(a.cue, Field.CUE) for a in acts]
    spans += [(piece, Field.CONTENT) for piece in content]
    told = content
    if len(scene.parsed.tokens_in(content[0])) < SHORTEST_ABOUT and len(content) == 1 and first.cue:
        told = (scene.parsed.sentence_of(scene.parsed.first_token_at(first.cue.start)).span,)
    body = Statement(speaker=first.speaker, about=_about(scene.document.text, told))
    return make_claim(scene, body, evidence(scene, spans), saying(scene, first, act=act))


def _about(text: str, content: Sequence[Span]) -> str:
    words = " ".join(" ".join(piece.quote(text) for piece in content).split())
    if len(words) <= LONGEST_ABOUT:
        return words
    cut = words.rfind(" ", 0, LONGEST_ABOUT)
    return words[: cut if cut > 0 else LONGEST_ABOUT - 1].rstrip(" ,;:") + "…"
