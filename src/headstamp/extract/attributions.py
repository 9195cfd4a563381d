"""Who says what: every stretch of a document that it lays at somebody's door."""

from dataclasses import replace

from headstamp.extract.contents import Utterance, cue_reach
from headstamp.extract.scene import Attribution, Scene
from headstamp.extract.syntax import Syntax
from headstamp.extract.utterances import find_utterances
from headstamp.extract.voices import Voices
from headstamp.lexicon.cues import Cues
from headstamp.model.actor import Mention
from headstamp.model.claim import Act
from headstamp.model.text import Span

_AS = " as "
"""Before a cue it makes a relay: "as quoted in"."""


def find_attributions(scene: Scene, cues: Cues, *, stances: bool = False) -> list[Attribution]:
    """Every attribution of a document, in the order of its content; nested ones carry the outer chain.

    A verb without a speaker counts only where its grammar leaves the speaker open ("is said to", "reportedly").
    With `stances`, what actors want, support or refuse counts too: nobody says it, so the ledger leaves it out.
    """
    syntax = Syntax(scene.parsed)
    utterances = find_utterances(scene, cues, syntax, stances=stances)
    voices = Voices(scene, cues, syntax, utterances)
    cues_at = {utterance.cue: utterance for utterance in utterances if not utterance.borrowed}
    made = [_attribution(scene, syntax, voices, cues_at, u) for u in utterances if voices.speaks(u)]
    return sorted(_with_relays(scene.document.text, made), key=lambda a: (a.content, a.cue or Span(0, 0)))


def _with_relays(text: str, made: list[Attribution]) -> list[Attribution]:
    """Of "according to X as quoted in Y" X speaks and Y relays: an attribution whose cue stands inside the content of
    another that has all of its words is no voice of its own, but a hop of the other's chain.
    """
    kept: list[Attribution] = []
    relays: dict[int, Mention] = {}
    for one in made:
        hosts = _hosts(one, made) if one.cue and _follows_as(text, one.cue) else []
        if hosts:
            relays[hosts[0]] = one.speaker
        else:
            kept.append(one)
    for number, relay in relays.items():
        host = made[number]
        if host in kept and host.chain and relay not in host.chain:
            chain = (*host.chain[:-1], relay, host.chain[-1])
            kept[kept.index(host)] = replace(host, chain=chain)
    return kept


def _follows_as(text: str, cue: Span) -> bool:
    return text[max(0, cue.start - len(_AS)) : cue.start].lower() == _AS


def _hosts(one: Attribution, made: list[Attribution]) -> list[int]:
    """Places in `made` of those that have the cue and all words of another inside their content."""
    cue = one.cue
    return [
        n
        for n, other in enumerate(made)
        if other is not one
        and cue is not None
        and any(piece.holds(cue) for piece in other.content)
        and all(any(_nearly_holds(piece, own) for piece in other.content) for own in one.content)
    ]


def _nearly_holds(piece: Span, other: Span) -> bool:
    """Whether a piece holds another, a comma at the edge apart."""
    return piece.start <= other.start and other.end <= piece.end + 1


def _attribution(
    scene: Scene, syntax: Syntax, voices: Voices, cues_at: dict[int, Utterance], utterance: Utterance
) -> Attribution:
    parsed = scene.parsed
    source = None if utterance.source is None else parsed.span(*syntax.phrase(utterance.source))
    cue = cue_reach(syntax, utterance.cue)
    if syntax.tokens[utterance.cue].lower == "according":
        cue = (utterance.cue, utterance.cue + 2)
    return Attribution(
        speaker=voices.speaker(utterance),
        source=source,
        cue=parsed.span(*cue),
        content=tuple(parsed.span(*piece) for piece in utterance.pieces),
        act=_act(syntax, voices, cues_at, utterance),
        chain=voices.chain(utterance),
        certainty=utterance.info.certainty or voices.certainty(utterance),
        said_on=voices.said_on(utterance),
        denies=utterance.info.denies,
    )


def _act(syntax: Syntax, voices: Voices, cues_at: dict[int, Utterance], utterance: Utterance) -> Act:
    """The act of a cue; "saying: ..." does what the verb does that it hangs on ("dismissed it, saying: ...")."""
    token = syntax.tokens[utterance.cue]
    if token.lemma == "say" and token.tag == "VBG" and token.dep in {"advcl", "acl"}:
        lead = cues_at.get(token.head)
        if lead is not None and voices.speaker(lead) == voices.speaker(utterance):
            return lead.info.act
    return utterance.info.act
