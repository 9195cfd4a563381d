"""Who is meant by a stretch of words: names, offices, descriptions and pronouns."""

from collections.abc import Iterator, Sequence

from headstamp.extract.scenes import Lexicon
from headstamp.extract.trained.marks import Attribution, Mark
from headstamp.lexicon.states import StateWord
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.text import Span


class Referents:
    """Resolves stretches of words of one document. Answers are kept, so asking twice costs once."""

    def __init__(  # noqa: PLR0913  what a document is read with
        self,
        text: str,
        sentences: Sequence[Span],
        marks: Sequence[Mark],
        lexicon: Lexicon,
        *,
        attributions: Sequence[Attribution] = (),
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._attributions = attributions
        self._listed = [
            self._of(hit.span, hit.meaning) for hit in lexicon.lists.gazetteer.find(text, sentences) if hit.meaning
        ]
        self._people = [
            Mention(ActorKind.PERSON, m.span.quote(text), m.span, m.span.quote(text))
            for m in marks
            if m.layer == "names" and m.kind == "person"
        ]

    def who(self, span: Span) -> Mention | None:
        """The actor that the words at `span` name; None where they name nobody."""
        for mention in (*self._people, *self._listed):
            if mention.span is not None and span.overlaps(mention.span):
                return mention
        return None

    def mentions(self) -> Iterator[Mention]:
        """Every name of the document with the actor it stands for, in order."""
        yield from sorted((*self._people, *self._listed), key=lambda m: m.span or Span(0, 0))

    def _of(self, span: Span, meaning: object) -> Mention:
        words = span.quote(self._text)
        if isinstance(meaning, StateWord):
            return Mention(ActorKind.STATE, self._lexicon.states.name(meaning.code), span, words, meaning.code)
        return Mention(meaning.kind, meaning.name, span, words, meaning.country)  # type: ignore[attr-defined]
