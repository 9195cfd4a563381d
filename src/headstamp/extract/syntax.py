"""Grammar that several rules ask for: the reach of a phrase, the subject of a verb, voice and negation."""

from headstamp.extract.parsed import Parsed, Sentence, Token

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_CLIMBED = frozenset({"conj", "advcl", "xcomp", "ccomp", "dep", "parataxis"})
_OBJECT_CONTROL = frozenset(
    {"urge", "tell", "ask", "persuade", "encourage", "order", "force", "press", "invite", "advise", "want", "expect"}
    | {"allow", "lead", "prompt", "cause", "get", "see", "hear", "quote", "cite", "have"}
)
"""Verbs whose object does what the infinitive or participle after it says."""
_LONGEST_DATELINE = 9
"""Tokens, dash included."""
_DASHES = frozenset({"-", "--", "–", "—"})
_NEGATIONS = frozenset({"not", "n't", "never", "n’t", "no", "neither", "nor", "without"})


class Syntax:
    """Questions to the grammar of one parsed document, each answered without walking a subtree twice."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.left = list(range(len(self.tokens)))
        """Index of the first token of each token's subtree."""
        self.right = list(range(len(self.tokens)))
        """Index of the last token of each token's subtree."""
        for token in self.tokens:
            at = token
            while at.head != at.index:
                at = self.tokens[at.head]
                if self.left[at.index] <= token.index <= self.right[at.index]:
                    break
                self.left[at.index] = min(self.left[at.index], token.index)
                self.right[at.index] = max(self.right[at.index], token.index)

    def children(self, index: int, *deps: str) -> list[Token]:
        """Direct dependents in order, of the given labels if any are named."""
        tokens = self.tokens
        return [tokens[c] for c in tokens[index].children if not deps or tokens[c].dep in deps]

    def is_passive(self, index: int) -> bool:
        """Whether a verb is a passive ("was told"), or a bare past participle ("as noted")."""
        token = self.tokens[index]
        if any(self.tokens[c].dep in {"auxpass", "nsubjpass", "csubjpass"} for c in token.children):
            return True
        return (
            token.tag == "VBN"
            and not any(self.tokens[c].dep in {"aux", "nsubj"} for c in token.children)
            and (token.dep in {"acl", "advcl"})
        )

    def is_negated(self, index: int) -> bool:
        """Whether a word has "not", "never" or the like as a direct dependent."""
        token = self.tokens[index]
        if any(self.tokens[c].dep == "neg" or self.tokens[c].lower in _NEGATIONS for c in token.children):
            return True
        return token.dep == "conj" and any(self.tokens[c].lower == "nor" for c in self.tokens[token.head].children)

    def agent_of(self, index: int) -> int | None:
        """Head of the phrase after the "by" of a passive; None if there is none."""
        for child in self.children(index):
            if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
                for thing in self.children(child.index, "pobj"):
                    return thing.index
        return None

    def subject_of(self, index: int, depth: int = 0) -> int | None:
        """Head of the phrase that does what a verb says, shared and relative subjects followed; None if open."""
        token = self.tokens[index]
        passive: int | None = None
        active: int | None = None
        for child in token.children:
            dep = self.tokens[child].dep
            if dep in _SUBJECTS and (active is None or abs(child - index) < abs(active - index)):
                active = child
            if dep in _PASSIVE_SUBJECTS:
                passive = child
        if active is not None:
            return self._antecedent(active, token)
        if passive is not None:
            return self._antecedent(passive, token) if depth else None
        if depth > 5 or token.head == index:
            return None
        return self._shared(token, depth)

    def _shared(self, token: Token, depth: int) -> int | None:
        head = self.tokens[token.head]
        if token.dep == "acl" and token.tag == "VB" and head.dep == "dobj":
            return self.subject_of(head.head, depth + 1)
        if token.dep in {"acl", "relcl"} and head.pos in {"NOUN", "PROPN", "PRON"}:
            return head.index if token.tag == "VBG" or token.dep == "relcl" else None
        if token.dep == "pcomp":
            governor = self.tokens[head.head]
            if governor.pos in {"VERB", "AUX"}:
                return self.subject_of(governor.index, depth + 1)
            return None
        if token.dep not in _CLIMBED or head.pos not in {"VERB", "AUX"}:
            return None
        if token.dep in {"xcomp", "ccomp"} and head.lemma in _OBJECT_CONTROL:
            for thing in self.children(head.index, "dobj", "dative"):
                return thing.index
        subject = self.subject_of(head.index, depth + 1)
        if token.dep == "xcomp" and subject is not None and self.tokens[subject].lower == "it":
            return None if head.pos == "AUX" else subject
        return subject

    def _antecedent(self, index: int, verb: Token) -> int:
        token = self.tokens[index]
        if token.lower in _RELATIVE and token.tag in {"WDT", "WP", "IN", "DT"}:
            at = verb
            for _ in range(3):
                if at.dep == "relcl":
                    return at.head
                at = self.tokens[at.head]
        return index

    def phrase(self, index: int) -> tuple[int, int]:
        """Tokens [first, last) of a noun phrase without relative clause, participle or what follows a comma."""
        first, last = self.left[index], index + 1
        for child in self.children(index):
            if child.index < index:
                continue
            if child.dep in {"relcl", "acl", "advcl", "cc", "punct", "conj"} or self.left[child.index] > last:
                break
            if child.dep == "appos" and self.tokens[self.left[child.index]].text[0] in "\"'(":
                break
            last = self.right[child.index] + 1
        while last - 1 > index and self.tokens[last - 1].pos == "PUNCT":
            last -= 1
        first = max(first, min(self.after_dateline(self.parsed.sentence_of(index)), index))
        while first < index and self.tokens[first].pos in {"PUNCT", "CCONJ"}:
            first += 1
        return first, last

    def after_dateline(self, sentence: Sentence) -> int:
        """Index of the first token of a sentence after a dateline ("NEW YORK (Agency) - "); its first without one."""
        opening = self.tokens[sentence.first : min(sentence.first + _LONGEST_DATELINE, sentence.last)]
        if len(opening) < 2 or not opening[0].text.isupper() or len(opening[0].text) < 3:
            return sentence.first
        return next((word.index + 1 for word in opening if word.text in _DASHES), sentence.first)

    def within(self, index: int, ancestor: int) -> bool:
        """Whether a token is `ancestor` or hangs on it, however far down."""
        at = self.tokens[index]
        while True:
            if at.index == ancestor:
                return True
            if at.head == at.index:
                return False
            at = self.tokens[at.head]
