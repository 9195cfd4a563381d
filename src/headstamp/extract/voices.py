"""Whose voice an utterance is: its speaker, the outlets between speaker and reader, and the day it was said."""

from collections.abc import Sequence

from headstamp.extract.contents import Utterance, holders
from headstamp.extract.issuers import LEAKED, Issuers
from headstamp.extract.parsed import Token
from headstamp.extract.scene import Scene
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import CueKind, Cues
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Certainty
from headstamp.model.materiel import Period
from headstamp.model.text import Span

_PERSONAL = frozenset({"he", "she", "his", "her"})
_MEMORY = 100
"""Utterances back that a pronoun or "the board" may point to."""
_RELAYING = frozenset({"to", "with", "in", "for", "by", "on", "via", "at"})
_NAMELESS = Mention(kind=ActorKind.UNNAMED, name="reports")
_DETERMINERS = frozenset({"the", "a", "an", "this", "that"})


class Voices:
    """The voices of one document. Speakers are settled in the order of the text: who spoke last may speak on."""

    def __init__(self, scene: Scene, cues: Cues, syntax: Syntax, utterances: Sequence[Utterance]) -> None:
        self._scene = scene
        self._cues = cues
        self._syntax = syntax
        self._utterances = utterances
        self._around = holders(utterances)
        self._times: dict[int, list[tuple[Span, Period]]] = {}
        for span, period in scene.times:
            first = scene.parsed.first_token_at(span.start)
            if first < len(syntax.tokens):
                self._times.setdefault(syntax.tokens[first].sentence, []).append((span, period))
        self._issuers = Issuers(scene, cues, syntax)
        self._speakers: dict[int, Mention] = {}
        for number, utterance in enumerate(utterances):
            self._speakers[id(utterance)] = self._settle(number, utterance)
        for utterance in utterances:
            outer = self._outer(utterance) if utterance.source is None else []
            if outer:
                self._speakers[id(utterance)] = self._speakers[id(outer[0])]

    def speaker(self, utterance: Utterance) -> Mention:
        """The originator of an utterance; `reports`, unnamed, where the text names nobody.

        Hearsay inside somebody's words is answered for by that speaker: "he said there were reports of ...".
        """
        return self._speakers[id(utterance)]

    def certainty(self, utterance: Utterance) -> Certainty | None:
        """Alleged where a leaked or secret document speaks: nobody stands up for it; else None."""
        speaker = self.speaker(utterance)
        leaked = speaker.kind is ActorKind.DOCUMENT and not LEAKED.isdisjoint(speaker.name.lower().split())
        return Certainty.ALLEGED if leaked else None

    def speaks(self, utterance: Utterance) -> bool:
        """Whether what an utterance is laid to can speak: "the data show" does, "the talks show" does not."""
        if utterance.info.kind is not CueKind.EVIDENCE or utterance.source is None:
            return True
        if self._syntax.tokens[utterance.source].lemma in self._cues.documents:
            return True
        if utterance.form == "object":
            return False
        return self._scene.who(utterance.source) is not None

    def chain(self, utterance: Utterance) -> tuple[Mention, ...]:
        """The article's voice, then outer speakers and relaying outlets, then the speaker; nobody twice."""
        links: list[Mention] = []
        for outer in reversed(self._outer(utterance)):
            links += [*self._relays(outer), self.speaker(outer)]
        links += [*self._relays(utterance), self.speaker(utterance)]
        chain = [self._scene.voice()]
        for link in links:
            if all(link.name != known.name for known in chain):
                chain.append(link)
        speaker = self.speaker(utterance)
        if chain[-1].name != speaker.name:
            chain = [known for known in chain if known.name != speaker.name] or [self._scene.voice()]
            chain.append(speaker)
        return tuple(chain)

    def said_on(self, utterance: Utterance) -> str | None:
        """Start of the first time expression that hangs on the cue, outside the content; None without one."""
        sentence = self._scene.parsed.sentence_of(utterance.cue)
        for span, period in self._times.get(self._syntax.tokens[utterance.cue].sentence, ()):
            if not sentence.span.holds(span) or period.start is None:
                continue
            first = self._scene.parsed.first_token_at(span.start)
            if not _inside(first, utterance) and self._hangs_on(first, utterance.cue):
                return period.start
        return None

    def _hangs_on(self, index: int, cue: int) -> bool:
        at = self._syntax.tokens[index]
        for _ in range(4):
            if at.head == cue:
                return True
            if at.head in self._around:
                return False
            at = self._syntax.tokens[at.head]
        return False

    def _outer(self, utterance: Utterance) -> list[Utterance]:
        """Utterances with a speaker whose content holds the cue, innermost first."""
        found: list[Utterance] = []
        at = utterance
        while len(found) < 4:
            holding = [h for h in self._holders(at.cue, utterance) if h not in found]
            if not holding:
                break
            at = min(holding, key=lambda holder: sum(last - first for first, last in holder.pieces))
            found.append(at)
        return found

    def _holders(self, index: int, utterance: Utterance) -> list[Utterance]:
        """Other utterances with a speaker whose content holds the cue at a place; who denies does not pass on."""
        return [
            other
            for other in self._around.get(index, ())
            if other is not utterance and other.source is not None and not other.info.denies
        ]

    def _relays(self, utterance: Utterance) -> list[Mention]:
        sentence = self._scene.parsed.sentence_of(utterance.cue)
        relays = [m for index in utterance.relays if (m := self._scene.who(index))]
        for token in self._scene.parsed.words(sentence):
            if token.dep not in {"pobj", "dobj", "dative"} or token.index == utterance.source:
                continue
            if token.pos not in {"PROPN", "NOUN"} or _inside(token.index, utterance):
                continue
            mention = self._scene.who(token.index)
            if mention is not None and mention.kind is ActorKind.OUTLET and self._carries(token, utterance):
                relays.append(mention)
        return relays

    def _carries(self, token: Token, utterance: Utterance) -> bool:
        tokens, at = self._syntax.tokens, token
        if token.dep == "pobj" and tokens[token.head].lower not in _RELAYING:
            return False
        for _ in range(6):
            at = tokens[at.head]
            if at.index in {utterance.cue, utterance.source}:
                return True
            if at.index in self._around:
                return False
            if at.lemma in self._cues.relay_verbs and at.tag == "VBG":
                return True
            if at.head == at.index:
                break
        return False

    def _settle(self, number: int, utterance: Utterance) -> Mention:
        source = utterance.source
        if source is None:
            return _NAMELESS
        token = self._syntax.tokens[source]
        found: Mention | None = None
        if token.lower in _PERSONAL:
            found = self._issuers.author_at_hand(utterance) or self._speaking_on(number, token)
        elif token.lower == "it":
            found = self._issuers.document_before(token) or self._speaking_on(number, token)
        elif token.lower == "they":
            found = self._speaking_on(number, token)
        elif token.dep == "compound" and token.head == utterance.cue:
            found = self._unknown(source)
        elif token.lemma in self._cues.documents:
            found = self._issuers.issuer(token) or self._issuers.earlier(token)
        found = found or self._scene.who(source) or self._named_before(number, token) or self._unknown(source)
        self._issuers.remember(token, found)
        return found

    def _unknown(self, source: int) -> Mention:
        first, last = self._syntax.phrase(source)
        if self._syntax.tokens[source].dep == "compound":
            first = min(first, self._syntax.left[self._syntax.tokens[source].head])
        span = self._scene.parsed.span(first, last)
        words = span.quote(self._scene.document.text)
        name = words.split()
        if len(name) > 1 and name[0].lower() in _DETERMINERS:
            name = name[1:]
        is_document = self._syntax.tokens[source].lemma in self._cues.documents
        kind = ActorKind.DOCUMENT if is_document else ActorKind.UNNAMED
        return Mention(kind=kind, name=" ".join(name), span=span, words=words)

    def _named_before(self, number: int, token: Token) -> Mention | None:
        """The speaker that "the board" points back to: one whose name ends in that word."""
        if not self._issuers.points_back(token):
            return None
        for earlier in reversed(self._utterances[max(0, number - _MEMORY) : number]):
            speaker = self._speakers[id(earlier)]
            if speaker.kind is not ActorKind.UNNAMED and speaker.name.lower().split()[-1:] == [token.lower]:
                return speaker
        return None

    def _speaking_on(self, number: int, token: Token) -> Mention | None:
        """A pronoun after a speech is the speaker rather than somebody spoken of in it."""
        is_person = token.lower in _PERSONAL
        mention = self._scene.who(token.index)
        if mention is None or mention.span is None:
            return mention
        if self._scene.parsed.sentence_of(token.index).span.start <= mention.span.start:
            return mention
        paragraph = self._scene.parsed.sentence_of(token.index).paragraph
        for earlier in reversed(self._utterances[max(0, number - _MEMORY) : number]):
            speaker = self._speakers[id(earlier)]
            if (speaker.kind is ActorKind.PERSON) is not is_person or _inside(token.index, earlier):
                continue
            if not is_person and speaker is _NAMELESS:
                continue
            if any(self._span(piece).holds(mention.span) for piece in earlier.pieces):
                return speaker
            later = self._syntax.tokens[earlier.cue].start > mention.span.end
            near = paragraph - self._scene.parsed.sentence_of(earlier.cue).paragraph <= 1
            if is_person and later and near and not self._holders(earlier.cue, earlier):
                return speaker
        return mention

    def _span(self, piece: tuple[int, int]) -> Span:
        return self._scene.parsed.span(*piece)


def _inside(index: int, utterance: Utterance) -> bool:
    return any(first <= index < last for first, last in utterance.pieces)
