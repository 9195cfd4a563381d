"""Whom an attribution names as its speaker: the best of its sources, a fuller name elsewhere, the article itself."""

from dataclasses import replace

from headstamp.extract.canonical_names import ministry_name
from headstamp.extract.trained.marked_documents import DETERMINERS, MarkedDocument
from headstamp.extract.trained.marks import Attribution
from headstamp.extract.trained.places import state_of_outlet
from headstamp.extract.trained.source_ends import completed
from headstamp.lexicon.roles import load_roles
from headstamp.lexicon.states import load_states
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.text import Span

_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we", "his", "her", "its", "their", "who", "which"})
_OWN = frozenset({"i", "we", "us", "our", "my"})
_MAYBE_OUTLETS = frozenset({ActorKind.OUTLET, ActorKind.COMPANY, ActorKind.ORGANISATION, ActorKind.UNNAMED})
"""What an outlet's name may be taken for."""


class Speakers:
    """The speakers of one document. An attribution without a source has none."""

    def __init__(self, marked: MarkedDocument) -> None:
        self._marked = marked
        self._home = state_of_outlet(marked.document.outlet)

    def find(self, said: Attribution) -> Mention | None:
        """Whom an attribution names: see `_best`. "The defence ministry" is of the state in the outlet's name.

        A bare "police" stays as it is: with a state and no name of its own it would be taken for others.
        """
        found = self._best(said)
        if found is None or found.country or found.kind is not ActorKind.BODY or self._home is None:
            return found
        if "and" in found.words.split():  # a ministry of two fields has a name of its own
            return replace(found, country=self._home) if "ministry" in found.words.lower().split() else found
        shown = ministry_name(found.words, self._home, load_states())
        return replace(found, name=shown, country=self._home) if shown else found

    def _best(self, said: Attribution) -> Mention | None:
        """The fuller name that the graph points to where no source names anybody by itself; else the best source.

        Of several sources ("Kestrel, managing director Ana Kos") a person with a name comes first, then whoever
        else has one, then those described, then states; of two alike the first. "We" outside of all speech is the
        article's own voice, and so is "this newspaper".
        """
        marked = self._marked
        sources = [completed(marked.text, span, said) for span in said.source]
        found = [(span, mention) for span in sources if (mention := self._who(span))]
        span, here = max(found, key=lambda pair: self._weight(*pair)) if found else (None, None)
        there = next((mention for place in said.speaker if (mention := marked.known.who(place))), None)
        if there is not None and self._gives_way(span, here, there):
            return self._with_office(there, here, span)
        if here is not None or not said.source:
            return here or (marked.described(said.speaker[0]) if said.speaker else None)
        return self._described(sources[0])

    def _who(self, span: Span) -> Mention | None:
        """Whom a source names; the article where it speaks of itself."""
        marked = self._marked
        words = marked.words(span).lower().split()
        if self._is_own(span, words) or words in (["i"], ["we"]):
            known = None if words[-1] not in _OWN else marked.known.who(span)
            return known or marked.voice()
        known = marked.known.who(span)
        return marked.voice() if known and self._is_cut(known) else known

    def _is_cut(self, mention: Mention) -> bool:
        """Whether a name is the end of the outlet's own: "the Flash" in the Coast Flash."""
        words, outlet = (text.casefold().split() for text in (mention.name, self._marked.document.outlet))
        return mention.kind in _MAYBE_OUTLETS and 0 < len(words) < len(outlet) and outlet[-len(words) :] == words

    def _is_own(self, span: Span, words: list[str]) -> bool:
        """Whether the article speaks of its own outlet, people or work: "this newspaper", "our investigation"."""
        if self._is_reporter(words):
            return True
        if words[0] == "our" and len(words) < 3 and words[-1] in load_words("references")["published"]:
            return True
        before = self._marked.text[: span.start].rsplit(maxsplit=1)[-1:]
        pointing = words[0] == "this" or [word.lower() for word in before] == ["this"]
        role = load_roles().find(words[-1])
        return pointing and len(words) < 3 and role is not None and role.kind is ActorKind.OUTLET

    def _is_reporter(self, words: list[str]) -> bool:
        """Whether it is one of the outlet's own people: "a reporter of this newspaper", "a Harbour Post reporter"."""
        lists = load_words("phrases")
        placed = next((at for at, word in enumerate(words) if word in lists["prepositions"]), len(words))
        if words[placed - 1] not in load_words("copies")["reporters"]:
            return False
        role = load_roles().find(words[-1])
        pointing = words[-2:-1] == ["this"] and role is not None and role.kind is ActorKind.OUTLET
        outlet = self._marked.document.outlet.lower().split()
        return pointing or words[0] == "our" or (bool(outlet) and set(outlet) <= set(words))

    def _weight(self, span: Span, mention: Mention) -> int:
        words = self._marked.words(span).lower()
        if words in _PRONOUNS:
            return 0
        if mention.kind is ActorKind.STATE:
            return 1
        if not self._names(mention, span):
            return 2
        return 4 if mention.kind is ActorKind.PERSON else 3

    def _gives_way(self, span: Span | None, here: Mention | None, there: Mention) -> bool:
        """Whether the name elsewhere is the fuller one; a surname that two persons share is settled by it."""
        if span is None or here is None or not self._names(here, span):
            return True
        shared = set(self._marked.words(span).casefold().split())
        return there.kind is ActorKind.PERSON is here.kind and shared <= set(there.name.casefold().split())

    def _with_office(self, there: Mention, here: Mention | None, span: Span | None) -> Mention:
        """The person with the fuller name, of the state that the source gives with the office."""
        if span is None or here is None or there.kind is not ActorKind.PERSON or there.country:
            return there
        pronoun = self._marked.words(span).lower() in _PRONOUNS
        return there if pronoun else replace(there, country=here.country, office=there.office or here.office)

    def _names(self, mention: Mention, span: Span) -> bool:
        """Whether the source itself names the actor, so that no other words are needed for it.

        "Peru" and "Ms Ruiz" do; "Peru's envoy", "a minister" and "the firm" leave the name to other words.
        """
        words = self._marked.words(span)
        if words.lower() in _PRONOUNS or mention.kind is ActorKind.UNNAMED or mention.office == mention.name:
            return False
        if mention.kind is ActorKind.STATE:
            return all(word[0].isupper() for word in words.split() if word.lower() not in DETERMINERS)
        last = mention.name.split()[-1]
        return last[0].isupper() and last.casefold() in words.casefold()

    def _described(self, source: Span) -> Mention | None:
        words = self._marked.words(source).lower()
        if words in _PRONOUNS:
            return None
        spoken = load_words("references")["documents"]
        is_document = not spoken.isdisjoint(words.split())
        return self._marked.described(source, ActorKind.DOCUMENT if is_document else ActorKind.UNNAMED)
