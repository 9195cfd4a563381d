"""Who answers for the words at a place, through whose mouths they came, and what the speaker does by saying them."""

from collections.abc import Sequence

from headstamp.extract.claims.making import Saying
from headstamp.extract.trained.acts import act_of
from headstamp.extract.trained.headlines import named_below
from headstamp.extract.trained.introductions import introduced
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Attribution
from headstamp.extract.trained.relays import told_on
from headstamp.extract.trained.silences import silences
from headstamp.extract.trained.speakers import Speakers
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Certainty
from headstamp.model.text import Span

_NAMELESS = Mention(kind=ActorKind.UNNAMED, name="reports")
"""Who speaks where the text names nobody."""
_DEEPEST = 4
"""Hops between the article and the originator; what nests deeper is taken for an error of the graph."""


class Voices:
    """The voices of one document. Every attribution of the graph has one speaker and one chain."""

    def __init__(self, marked: MarkedDocument) -> None:
        self._marked = marked
        spoken = (said for said in marked.decoded.attributions if said.content)
        self._said = [each for said in spoken for each in told_on(marked, said)]
        self._said += silences(marked, self._said)
        speakers = Speakers(marked)
        named: dict[int, Mention | None] = {at: speakers.find(said) for at, said in enumerate(self._said)}
        named |= introduced(marked, self._said, named)
        named |= named_below(marked, self._said, named)
        self._named = {id(said): named[at] for at, said in enumerate(self._said)}

    @property
    def attributions(self) -> Sequence[Attribution]:
        """Those with a content, in the order of the graph, then silences in the order of the text."""
        return self._said

    def named(self, said: Attribution) -> Mention | None:
        """The speaker whom the text names or describes; None where an attribution lacks a source."""
        return self._named[id(said)]

    def speaker(self, said: Attribution) -> Mention:
        """The originator: the speaker named, else that of the words around, else `reports`, unnamed."""
        found = self.named(said)
        outer = None if found else self._outer(said)
        return found or (self.speaker(outer) if outer else _NAMELESS)

    def around(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content holds the place; else the one that its sentence ends on.

        "The radars were sold in May, the ministry said" is the ministry's, whether or not the graph took it for a
        content of theirs. None where the article itself speaks.
        """
        holding = [said for said in self._said if any(piece.overlaps(span) for piece in said.content)]
        return min(holding, key=lambda said: (_size(said), not said.chain)) if holding else self._trailing(span)

    def saying(self, span: Span, *, certainty: Certainty = Certainty.ASSERTED, raw: float = 1.0) -> Saying:
        """The voice of the words at a place; `certainty` and `raw` confidence as the graph has them for the claim."""
        said = self.around(span)
        if said is None:
            voice = self._marked.voice()
            published = self._marked.document.published
            return Saying(said_by=voice, chain=(voice,), said_on=published, certainty=certainty, confidence=raw)
        accused = said.classes.get("alleged") == "yes" and certainty is Certainty.ASSERTED
        return Saying(
            said_by=self.speaker(said),
            chain=self.chain(said),
            said_on=self.said_on(said),
            act=act_of(self._marked, said),
            certainty=Certainty.ALLEGED if accused else certainty,
            confidence=min(raw, said.confidence),
        )

    def chain(self, said: Attribution) -> tuple[Mention, ...]:
        """The article's voice, then outer speakers and outlets between, then the speaker; nobody twice."""
        hops = [said]
        while len(hops) < _DEEPEST and (outer := self._outer(hops[-1])):
            hops.append(outer)
        links = [self._marked.voice()]
        speaker = self.speaker(said)
        for hop in reversed(hops):
            for link in (*self._between(hop), self.speaker(hop)):
                if link.name != speaker.name and all(link.name != known.name for known in links):
                    links.append(link)
        return (*(link for link in links if link.name != speaker.name), speaker)

    def said_on(self, said: Attribution) -> str | None:
        """Start of the first time beside the cue, outside every content; else when the document was published."""
        for cue in said.cue:
            sentence = self._marked.sentence_of(cue)
            for place, period in self._marked.times:
                inside = any(piece.overlaps(place) for each in self._said for piece in each.content)
                if sentence.holds(place) and period.start and not inside:
                    return period.start
        return self._marked.document.published

    def _between(self, said: Attribution) -> list[Mention]:
        described = self._marked.described
        return [self._marked.known.who(span) or described(span, ActorKind.OUTLET) for span in said.chain]

    def _outer(self, said: Attribution) -> Attribution | None:
        """The innermost other attribution whose content holds this one's cue, or all of its content."""
        size, cues = _size(said), said.cue or said.content[:1]
        around = [
            other
            for other in self._said
            if other is not said
            and _size(other) > size
            and other.classes.get("denies") != "yes"
            and any(piece.holds(cue) for piece in other.content for cue in cues)
        ]
        return min(around, key=_size) if around else None

    def _trailing(self, span: Span) -> Attribution | None:
        """An attribution whose cue ends the sentence of a place and whose own content lies in other sentences."""
        sentence = self._marked.sentence_of(span)
        for said in self._said:
            behind = [cue for cue in said.cue if sentence.holds(cue) and cue.start > span.end]
            elsewhere = not any(sentence.overlaps(piece) for piece in said.content)
            if behind and elsewhere and self.named(said):
                return said
        return None


def _size(said: Attribution) -> int:
    return sum(piece.end - piece.start for piece in said.content)
