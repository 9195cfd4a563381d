"""A text cut into sentences and words with their grammar, as the rules see it: no parser's own types."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from headstamp.model.text import Span


@dataclass(slots=True)
class Token:
    """One word or mark. Indices count tokens of the whole document; offsets count code points of its text."""

    index: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    """Lower case; of verbs and nouns the base form ("sends" -> "send"), of other words the lower-case form."""
    pos: str
    """Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADP, PRON, DET, NUM, PUNCT, PART, ADV, ..."""
    tag: str
    """Penn Treebank tag: VBD, VBN, NNS, ..."""
    dep: str
    """Dependency label (ClearNLP scheme): nsubj, nsubjpass, dobj, dative, pobj, agent, ccomp, conj, neg, ..."""
    head: int
    """Index of the head; its own index at the root of a sentence."""
    sentence: int
    """Index into `Parsed.sentences`."""
    children: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the parser found: PERSON, ORG, GPE, NORP, LOC, FAC, PRODUCT, DATE, ... (OntoNotes labels)."""

    first: int
    last: int
    """Tokens [first, last)."""
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens [first, last) of one sentence."""

    first: int
    last: int
    span: Span
    paragraph: int
    """Number of the paragraph (a run of text without a line break) that it stands in."""


class Parsed:
    """The sentences, words and names of one document, boilerplate left out."""

    def __init__(self, text: str, tokens: list[Token], sentences: list[Sentence], names: list[Named]) -> None:
        self.text = text
        self.tokens = tokens
        self.sentences = sentences
        self.names = names

    def sentence_of(self, index: int) -> Sentence:
        """The sentence of a token."""
        return self.sentences[self.tokens[index].sentence]

    def words(self, sentence: Sentence) -> list[Token]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def children(self, index: int, *deps: str) -> Iterator[Token]:
        """Direct dependents in order, of the given labels if any are named."""
        for child in self.tokens[index].children:
            token = self.tokens[child]
            if not deps or token.dep in deps:
                yield token

    def subtree(self, index: int) -> list[int]:
        """Indices of a token and everything that hangs on it, sorted."""
        found, stack = [], [index]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.tokens[at].children)
        return sorted(found)

    def ancestors(self, index: int) -> Iterator[Token]:
        """The head, its head, and so on up to the root."""
        token = self.tokens[index]
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def span(self, first: int, last: int) -> Span:
        """Code points from token `first` up to, not including, token `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def subtree_span(self, index: int) -> Span:
        """Code points from the first to the last token of a subtree."""
        indices = self.subtree(index)
        return Span(self.tokens[indices[0]].start, self.tokens[indices[-1]].end)

    def first_token_at(self, offset: int) -> int:
        """Index of the first token that ends after `offset`; the number of tokens where there is none."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low

    def tokens_in(self, span: Span) -> list[Token]:
        """The tokens that share a code point with `span`."""
        found = []
        for index in range(self.first_token_at(span.start), len(self.tokens)):
            token = self.tokens[index]
            if token.start >= span.end:
                break
            found.append(token)
        return found


class Parser(Protocol):
    """Cuts documents into `Parsed`. The rules see no more of it than this."""

    version: str

    def parse_all(self, texts: Iterable[tuple[str, list[Span]]]) -> Iterator[Parsed]:
        """Parse (text, stretches to read) pairs, in order; what lies outside the stretches has no tokens."""
        ...
