"""Who speaks through a document: who issued or wrote it, and which document "the article" or "it" means."""

from headstamp.extract.contents import Utterance
from headstamp.extract.parsed import Token
from headstamp.extract.scene import Scene
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import Cues
from headstamp.model.actor import ActorKind, Mention

_AUTHORED = frozenset(
    {"write", "author", "publish", "issue", "release", "draft", "prepare", "compile", "sign", "produce"}
)
_PASSED_ON = frozenset({"publish", "release"})
LEAKED = frozenset({"leaked", "classified", "confidential", "secret", "internal", "stolen"})
_ISSUING = frozenset({"issue", "publish", "release", "make", "adopt", "pass", "send", "write", "circulate", "sign"})
_MOUTHPIECES = frozenset({"office", "service", "press", "department", "bureau", "branch", "directorate", "division"})
"""Parts that speak for the body they belong to: "the press office of the ministry"."""
_REFERRING = frozenset({"the", "this", "that"})
_FARTHEST_DOCUMENT = 400
"""Tokens back to the document that "the article" means."""
_VAGUE = frozenset({ActorKind.DOCUMENT, ActorKind.UNNAMED})


class Issuers:
    """The issuers of the documents that one text speaks of. Remembers who spoke through which kind of document."""

    def __init__(self, scene: Scene, cues: Cues, syntax: Syntax) -> None:
        self._scene = scene
        self._cues = cues
        self._syntax = syntax
        self._documents: dict[str, Mention] = {}
        """Noun of a document ("article") -> who speaks through it."""

    def remember(self, token: Token, speaker: Mention) -> None:
        """Note that a document spoke for somebody: "the article" will mean the same."""
        if token.lemma in self._cues.documents:
            self._documents[token.lemma] = speaker

    def author_at_hand(self, utterance: Utterance) -> Mention | None:
        """The author of the article named before, where the text goes on "In the article, he says"."""
        for phrase in self._syntax.children(utterance.cue, "prep"):
            for thing in self._syntax.children(phrase.index, "pobj"):
                if phrase.lower == "in" and self.points_back(thing):
                    author = self._documents.get(thing.lemma)
                    if author is not None and author.kind is ActorKind.PERSON:
                        return author
        return None

    def document_before(self, token: Token) -> Mention | None:
        """What "it states" points to: a document named in the sentence before."""
        if token.sentence == 0:
            return None
        before = self._scene.parsed.sentences[token.sentence - 1]
        for word in self._scene.parsed.words(before):
            if word.lemma in self._cues.documents and word.dep in {"nsubj", "dobj", "nsubjpass"}:
                mention = self._scene.who(word.index)
                if mention is not None and mention.kind is ActorKind.DOCUMENT:
                    return mention
        return None

    def points_back(self, token: Token) -> bool:
        """Whether "the article" names nothing new: a pointing word and no description of its own."""
        children = self._syntax.children(token.index)
        return any(child.lower in _REFERRING for child in children) and not any(
            child.dep in {"poss", "prep", "acl", "compound"} for child in children
        )

    def earlier(self, token: Token) -> Mention | None:
        """Who "the statement" speaks for, where it was issued or spoke before; None where it is new or nobody's."""
        if not self.points_back(token):
            return None
        known = self._documents.get(token.lemma)
        if known is not None:
            return known
        for earlier in reversed(self._syntax.tokens[max(0, token.index - _FARTHEST_DOCUMENT) : token.index]):
            issuer = self.issuer(earlier) if earlier.lemma == token.lemma and earlier.pos == "NOUN" else None
            if issuer is not None:
                return issuer
        return None

    def issuer(self, token: Token, depth: int = 0) -> Mention | None:
        """Who speaks through a document: "the ministry's statement", "data from the institute", "written by"."""
        head = self._syntax.tokens[token.head]
        if token.dep == "dobj" and head.lemma in _ISSUING and not self._is_leaked(token):
            subject = self._syntax.subject_of(head.index)
            named = None if subject is None else self._named(subject)
            if named is not None and (head.lemma not in _PASSED_ON or named.kind is not ActorKind.OUTLET):
                return named
        for child in self._syntax.children(token.index):
            if child.dep == "poss":
                return self._named(child.index)
            if child.dep == "prep" and child.lower in {"by", "from", "of"}:
                for thing in self._syntax.children(child.index, "pobj"):
                    deeper = self.issuer(thing, depth + 1) if depth < 4 and thing.lemma in _MOUTHPIECES else None
                    named = deeper or self._named(thing.index)
                    if named is not None:
                        return named
            if child.dep == "acl" and child.lemma in (
                _AUTHORED - _PASSED_ON if self._is_leaked(token) else _AUTHORED
            ):
                agent = self._syntax.agent_of(child.index)
                if agent is not None:
                    return self._named(agent)
        return None

    def _is_leaked(self, token: Token) -> bool:
        return any(child.lower in LEAKED for child in self._syntax.children(token.index, "amod"))

    def _named(self, index: int) -> Mention | None:
        mention = self._scene.who(index)
        return None if mention is None or mention.kind in _VAGUE else mention
