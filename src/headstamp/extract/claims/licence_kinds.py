"""Which licence a noun names: export licence, end-user certificate, re-export permission, or something else."""

from headstamp.extract.parsed import Parsed, Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words

EXPORT = "export licence"

CERTIFICATE = "end-user certificate"

REEXPORT = "re-export permission"

_BACK = 3
"""Sentences back that "such contracts" may point."""


def licence_kind(scene: Scene, token: Token) -> str | None:
    """Which of the three kinds a noun names; None where it names something else."""
    parsed, words = scene.parsed, load_words("licences")
    if _speaks_of_end_user(parsed, token) and (token.lemma in words["certificates"] or token.lemma in words["bonds"]):
        return CERTIFICATE
    if token.text in {"EUC", "EUCs"}:
        return CERTIFICATE
    if token.lemma in words["permissions"]:
        indices = parsed.subtree(token.index)
        # a parser that cuts "re-export" into three may leave its end outside
        around = [t for t in parsed.tokens[indices[0] : indices[-1] + 5] if t.sentence == token.sentence]
        marks = {t.lower for t in around} | {t.lemma for t in around}
        own = list(parsed.children(token.index, "compound", "amod", "nmod"))
        if {c.lower for c in own} & words["other_things"] or {c.lemma for c in own} & words["other_things"]:
            return None
        if any("re-export" in m or "reexport" in m or m in {"resale", "resell", "retransfer"} for m in marks):
            return REEXPORT
        if any(t.lower in {"export", "exporting", "exports"} and is_again(parsed, t.index) for t in around):
            return REEXPORT
        if token.lemma in words["asking"] and not marks & {"export", "exports", "licence", "license"}:
            return None
        exporting = marks & words["exporting"]
        bare = token.lemma in words["licences"] and is_warlike(scene, token) and "under" not in _before(parsed, token)
        if (exporting and is_warlike(scene, token)) or bare:
            return EXPORT
    if token.lemma in words["bonds"] and _points_back(scene, token):
        return CERTIFICATE
    return None


def _before(parsed: Parsed, token: Token) -> str:
    return parsed.tokens[token.head].lower if token.dep == "pobj" else ""


def is_warlike(scene: Scene, token: Token) -> bool:
    words = load_words("licences")["warlike"]
    sentence = scene.parsed.sentence_of(token.index)
    definite = any(c.lower == "the" for c in scene.parsed.children(token.index, "det"))
    if definite and token.sentence > 0:  # "the licence" of which the sentence before has spoken
        before = scene.parsed.sentences[token.sentence - 1]
        if any(t.lower in words for t in scene.parsed.words(before)):
            return True
    if any(t.lower in words and t.index != token.index for t in scene.parsed.words(sentence)):
        return True
    return any(sentence.first <= goods.head < sentence.last and not goods.generic for goods in scene.goods)


def _speaks_of_end_user(parsed: Parsed, token: Token) -> bool:
    """Whether the noun's own phrase says "end user", "end-use", "final user"."""
    indices = parsed.subtree(token.index)
    return any(_is_end_user(parsed, i) for i in indices if i - token.index < 12)


def _is_end_user(parsed: Parsed, index: int) -> bool:
    token = parsed.tokens[index]
    if token.lower.startswith(("end-use", "enduser")):
        return True
    if token.lower not in {"user", "users", "use"}:
        return False
    before = [parsed.tokens[i].lower for i in range(max(0, index - 2), index)]
    return before[-1:] == ["end"] or before[-1:] == ["final"] or before == ["end", "-"]


def is_again(parsed: Parsed, index: int) -> bool:
    """Whether "re-" stands before the word as a word of its own."""
    return [parsed.tokens[i].lower for i in range(max(0, index - 2), index)] == ["re", "-"]


def _points_back(scene: Scene, token: Token) -> bool:
    """Whether "such contracts" follow on words about the end user."""
    parsed = scene.parsed
    if not any(c.lower in {"such", "these", "those"} for c in parsed.children(token.index, "amod", "det", "predet")):
        return False
    first = parsed.sentences[max(0, token.sentence - _BACK)].first
    return any(_is_end_user(parsed, i) for i in range(first, token.index))
