"""Whom a pronoun stands for: the speaker of a quotation, or the best of the actors named before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from headstamp.extract.name_lists import Name
from headstamp.extract.trained.marks import Attribution
from headstamp.extract.trained.people import People
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import Roles
from headstamp.lexicon.states import Form
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind
from headstamp.model.text import Span

_SUBJECT = 1.5
_SOURCE = 1.5
_OWNER = 0.5
_PLURAL = 0.8
_REACH = {"he": 6, "she": 6, "it": 3, "they": 3}
"""Sentences that a pronoun looks back."""
_BODIES = frozenset(
    {"body", "government", "force", "group", "service", "company", "outlet", "document", "collective"}
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor named at words [first, last)."""

    first: int
    last: int
    person: bool
    plural: bool
    weight: float
    """Higher for subjects and sources."""


@dataclass(slots=True)
class Antecedents:
    """The candidates of one document by sentence, gathered as they are needed."""

    words: Words
    names: Mapping[int, Name]
    people: People
    roles: Roles
    attributions: Sequence[Attribution]
    _by_sentence: dict[int, list[Candidate]] = field(default_factory=dict)
    _contents: dict[int, list[int]] = field(default_factory=dict)
    _speaking: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, attribution in enumerate(self.attributions):
            for piece in attribution.content:
                first, last = self.words.within(piece)
                if first < last:
                    for sentence in range(self.words[first].sentence, self.words[last - 1].sentence + 1):
                        self._contents.setdefault(sentence, []).append(number)
            for source in attribution.source:
                self._speaking.update(dict.fromkeys(range(*self.words.within(source)), number))

    def speaker_around(self, index: int, *, quoted: bool = False) -> Attribution | None:
        """The attribution with the shortest content around a word; of direct quotations alone where `quoted`."""
        word = self.words[index]
        place = Span(word.start, word.end)
        best: tuple[int, int] | None = None
        for number in self._contents.get(word.sentence, ()):
            attribution = self.attributions[number]
            for piece in attribution.content:
                if piece.holds(place) and (not quoted or self.words.text[piece.start] in "\"“«„'‘"):
                    best = min(best or (piece.end - piece.start, number), (piece.end - piece.start, number))
        return self.attributions[best[1]] if best else None

    def find(self, index: int, pronoun: str, fits: Callable[[Candidate], bool]) -> Candidate | None:
        """The best candidate before a word for "he", "she", "it" or "they", among those that fit."""
        number = self.words[index].sentence
        best: tuple[float, int, Candidate] | None = None
        for sentence in range(max(0, number - _REACH[pronoun]), number + 1):
            for candidate in self.candidates(sentence):
                if candidate.first >= index or candidate.person is not (pronoun in {"he", "she"}):
                    continue
                plural = _PLURAL if pronoun == "they" and candidate.plural else 0.0
                against = 1.0 if pronoun == "it" and candidate.plural else 0.0
                score = candidate.weight + plural - against - (number - sentence)
                if (best is None or (score, candidate.first) >= best[:2]) and fits(candidate):
                    best = (score, candidate.first, candidate)
        return best[2] if best else None

    def candidates(self, sentence: int) -> list[Candidate]:
        """The names and role nouns of a sentence, in order."""
        if sentence not in self._by_sentence:
            self._by_sentence[sentence] = self._gathered(sentence)
        return self._by_sentence[sentence]

    def _gathered(self, sentence: int) -> list[Candidate]:
        found: list[Candidate] = []
        index, last = self.words.of_sentence(sentence)
        subject = True
        prepositions = load_words("phrases")["prepositions"]
        while index < last:
            stop, person, plural = self._actor(index, last)
            if stop == index:
                index += 1
                continue
            first = self._phrase_start(index)
            owner = stop < last and self.words[stop].lower in {"'s", "’s", "'", "’"}
            weight = _OWNER if owner else 0.0
            if index in self._speaking:
                weight = _SOURCE + (0.25 if subject else 0.0)
            elif subject and not owner and not (first > 0 and self.words[first - 1].lower in prepositions):
                weight = _SUBJECT
                subject = False
            if index in self._speaking:
                subject = False
            found.append(Candidate(first, stop, person, plural, weight))
            index = stop
        return found

    def _actor(self, index: int, last: int) -> tuple[int, bool, bool]:
        """One past the actor named at a word, whether it is a person, and whether several; the word where none is."""
        person = self.people.by_word.get(index)
        if person:
            stop = index + 1
            while stop < last and self.people.by_word.get(stop) is person:
                stop += 1
            return stop, True, False
        name = self.names.get(index)
        if name:
            if name.form is Form.DEMONYM or name.kind is ActorKind.PERSON:
                return index, False, False
            many = name.kind in {ActorKind.COLLECTIVE, ActorKind.FORCE, ActorKind.GROUP}
            return name.last, False, many
        role = self.roles.find(self.words[index].lower)
        behind = index + 1
        if role is None or (behind < last and self.words.touch(behind) and self._goes_on(behind)):
            return index, False, False
        plural = self.words[index].lower.endswith("s") or self.words[index].lower in {"police", "media", "troops"}
        if role.group == "office" or (role.group == "unnamed" and not plural):
            return behind, True, False
        if role.group in _BODIES or role.group == "unnamed":
            return behind, False, plural
        return index, False, False

    def _goes_on(self, index: int) -> bool:
        """Whether the noun phrase goes on with this word: another role noun or a name."""
        return (
            index in self.names
            or index in self.people.by_word
            or self.roles.find(self.words[index].lower) is not None
        )

    def _phrase_start(self, index: int) -> int:
        """First word of the noun phrase that ends at a word: its article, or the small word's neighbour before it."""
        if index in self.names or index in self.people.by_word:
            return index
        lists, words = load_words("phrases"), self.words
        first = index
        while first > 0 and index - first < 6 and words[first - 1].sentence == words[index].sentence:
            before = words[first - 1]
            if before.lower in lists["determiners"]:
                return first - 1
            known = (
                before.lower in lists["prepositions"]
                or before.lower in lists["breaks"]
                or before.lower in lists["joins"]
            )
            if known or not before.text[0].isalnum() or (before.lower.endswith("ed") and first - 1 not in self.names):
                break
            first -= 1
        return first
