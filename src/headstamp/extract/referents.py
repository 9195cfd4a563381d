"""Who is meant by a noun phrase: names, offices, descriptions ("the agency", "Ukrainian forces") and pronouns."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from headstamp.extract.canonical_names import described_name, holds_office, ministry_name
from headstamp.extract.name_lists import Name
from headstamp.extract.parsed import Parsed, Token
from headstamp.extract.people import gather_people, name_head
from headstamp.extract.persons import Person
from headstamp.lexicon.names import Names
from headstamp.lexicon.roles import Role, Roles
from headstamp.lexicon.states import Form, States
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.text import Span

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "themselves"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_AT = frozenset({"in", "at", "near", "outside", "around", "inside", "throughout"})
_SUBJECT = frozenset({"nsubj", "nsubjpass", "agent"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "their", "this", "that", "some"})
_REFERRING = frozenset({"the", "this", "that", "these", "those", "such"})
_SAME = {
    "agency": frozenset({"outlet", "service", "body"}),
    "service": frozenset({"service"}),
    "ministry": frozenset({"body"}),
}
_LANDS = frozenset({"country", "nation", "homeland", "state"})
_AUTHORS = frozenset({ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.OUTLET, ActorKind.SERVICE, ActorKind.COMPANY})
_SPEAKING_KINDS = frozenset({ActorKind.OUTLET, ActorKind.SERVICE, ActorKind.BODY})


class Referents:
    """Resolves noun phrases of one document. Answers are kept, so asking twice costs once."""

    def __init__(self, parsed: Parsed, names: Sequence[Name], lists: tuple[States, Names, Roles]) -> None:
        self._parsed = parsed
        self._states, self._listed, self._roles = lists
        self._name_at = {i: n for n in names for i in range(n.first, n.last)}
        self._people = gather_people(parsed, names, self._roles)
        unlisted = {i for i in self._people if i not in self._name_at}
        self._heads = sorted({name_head(parsed, n) for n in names} | unlisted)
        self._known: dict[int, Mention | None] = {}
        self._countries: dict[int, str | None] = {}

    def who(self, index: int) -> Mention | None:
        """The actor named by the noun phrase that token `index` heads (or stands in, for a name); None if none."""
        if index not in self._known:
            self._known[index] = None  # a phrase that leads back to itself names nobody
            self._known[index] = self._find(index)
        return self._known[index]

    def country(self, index: int) -> str | None:
        """ISO code of the state that the phrase is, belongs to, or is described by; None if none."""
        if index not in self._countries:
            self._countries[index] = None
            name = self._name_at.get(index)
            if name and name.country:
                self._countries[index] = name.country
            else:
                mention = self.who(index)
                self._countries[index] = (mention.country if mention else None) or self._country_of(index)
        return self._countries[index]

    def mentions(self) -> Iterator[Mention]:
        """Every name of the document with the actor it stands for, in order."""
        for index in self._heads:
            mention = self.who(index)
            if mention:
                yield mention

    def _find(self, index: int) -> Mention | None:
        token = self._parsed.tokens[index]
        person = self._people.get(index)
        if person:
            return self._person(person, index)
        name = self._name_at.get(index)
        if name:
            return self._named(name, index)
        if token.pos == "PRON" or token.lower in _RELATIVE or token.tag in {"PRP", "PRP$", "WP", "WDT"}:
            return self._pronoun(token)
        role = self._role(token)
        if role:
            return self._described(token, role)
        if token.pos == "PROPN":
            part = self._part_of(token)
            if part:
                return part
        return self._apposed(token)

    def _part_of(self, token: Token) -> Mention | None:
        """A branch of an outlet or body known by its first words: "BBC Urdu", "Reuters Japan"."""
        name = self._name_at.get(token.index - 1)
        if name is None or name.kind in {ActorKind.STATE, ActorKind.PERSON}:
            return None
        if self._parsed.tokens[token.index - 1].head != token.index:
            return None
        span = Span(name.span.start, token.end)
        words = span.quote(self._parsed.text)
        return Mention(name.kind, " ".join(words.split()), span, words, name.country)

    def _person(self, person: Person, index: int) -> Mention:
        first = last = index
        while self._people.get(first - 1) is person:
            first -= 1
        while self._people.get(last + 1) is person:
            last += 1
        span = self._parsed.span(first, last + 1)
        return Mention(
            kind=ActorKind.PERSON,
            name=person.name,
            span=span,
            words=span.quote(self._parsed.text),
            country=person.country,
            office=person.office,
        )

    def _named(self, name: Name, index: int) -> Mention | None:
        if name.form is Form.CAPITAL and self._is_place(name):
            return None
        country = name.country or self._country_of(index) or self._home_of(name)
        words = name.span.quote(self._parsed.text)
        shown = ministry_name(words, country, self._states) if name.kind is ActorKind.BODY else None
        return Mention(kind=name.kind, name=shown or name.name, span=name.span, words=words, country=country)

    def _home_of(self, name: Name) -> str | None:
        """The state that a body of this name is given elsewhere in the document, where only one is."""
        if name.kind is not ActorKind.BODY:
            return None
        same = {self._country_of(i) for i in self._heads if self._name_at.get(i, name).name == name.name}
        homes = same - {None}
        return homes.pop() if len(homes) == 1 else None

    def _is_place(self, name: Name) -> bool:
        head = self._parsed.tokens[name_head(self._parsed, name)]
        governor = self._parsed.tokens[head.head]
        if head.dep == "pobj" and governor.lower in _AT:
            return True
        return head.dep == "conj" and governor.dep == "pobj" and self._parsed.tokens[governor.head].lower in _AT

    def _apposed(self, token: Token) -> Mention | None:
        """The name in apposition to a common noun: "The Balkan nation, Serbia"."""
        if token.pos not in {"NOUN", "PROPN"}:
            return None
        for child in self._parsed.children(token.index, "appos"):
            if child.index in self._name_at or child.index in self._people:
                return self.who(child.index)
        return None

    def _pronoun(self, token: Token) -> Mention | None:
        if token.lower in _RELATIVE:
            for ancestor in self._parsed.ancestors(token.index):
                if ancestor.dep in {"relcl", "acl"}:
                    return self.who(ancestor.head)
            return None
        if token.lower in _HE or token.lower in _SHE:
            return self._person_before(token)
        if token.lower in _IT or token.lower in _THEY:
            return self._body_before(token)
        return None

    def _person_before(self, token: Token) -> Mention | None:
        female = token.lower in _SHE
        best: tuple[float, int] | None = None
        for index in self._before(token, sentences=6):
            person = self._people.get(index)
            if person is None or (person.female is not None and person.female is not female):
                continue
            score = self._nearness(index, token)
            if best is None or score >= best[0]:
                best = (score, index)
        described = self._described_subject(token, "office")
        if described and (best is None or best[0] < 1.0):
            return described
        return self.who(best[1]) if best else None

    def _body_before(self, token: Token) -> Mention | None:
        best: tuple[float, Mention] | None = None
        for index in self._before(token, sentences=3):
            name = self._name_at.get(index)
            if name is None or name.kind is ActorKind.PERSON or name.form is Form.DEMONYM:
                continue
            mention = self.who(index)
            if mention is None:
                continue
            score = self._nearness(index, token)
            if best is None or score >= best[0]:
                best = (score, mention)
        subject = self._described_subject(token)
        if subject and (best is None or best[0] < 1.5):
            return subject
        return best[1] if best else None

    def _described_subject(self, token: Token, group: str = "") -> Mention | None:
        """A subject before the pronoun that is described, not named: "Officials denied that their country ..."."""
        for earlier in reversed(self._parsed.words(self._parsed.sentence_of(token.index))):
            if earlier.index < token.index and earlier.dep in _SUBJECT and earlier.pos == "NOUN":
                role = self._role(earlier)
                if role and group in {"", role.group}:
                    return self.who(earlier.index)
        return None

    def _nearness(self, index: int, token: Token) -> float:
        """Higher for what a pronoun more likely means: close, and subject of its sentence rather than inside it."""
        tokens = self._parsed.tokens
        away = token.sentence - tokens[index].sentence
        subject = 1.5 if tokens[index].dep in _SUBJECT else 0.0
        possessor = 0.5 if tokens[index].dep == "poss" else 0.0
        return subject + possessor - away

    def _before(self, token: Token, *, sentences: int) -> Iterator[int]:
        """Heads of names before a token, in order, at most so many sentences back."""
        stop = bisect_left(self._heads, token.index)
        lowest = token.sentence - sentences
        start = stop
        while start > 0 and self._parsed.tokens[self._heads[start - 1]].sentence >= lowest:
            start -= 1
        return iter(self._heads[start:stop])

    def _role(self, token: Token) -> Role | None:
        if token.pos not in {"NOUN", "PROPN", "ADJ"}:
            return None
        words = [token.lower]
        index = token.index - 1
        found = self._roles.find(token.lower)
        while index >= 0 and len(words) < 3 and self._parsed.tokens[index].pos in {"NOUN", "PROPN", "ADJ"}:
            words.insert(0, self._parsed.tokens[index].lower)
            found = self._roles.find(" ".join(words)) or found
            index -= 1
        return found

    def _described(self, token: Token, role: Role) -> Mention | None:
        country = self._country_of(token.index)
        if role.group == "office":
            return self._office_holder(token, country)
        if role.group == "document" and token.lower in load_words("references")["published"]:
            author = self._author(token)
            if author:
                return author
        apposed = self._apposed(token)
        if apposed:
            return apposed
        if token.lower in _LANDS:
            land = self._land(token, country)
            if land:
                return land
        if self._refers(token) and not country and not self._is_qualified(token):
            earlier = self._same_before(token, role)
            if earlier:
                return earlier
        first, last = self._extent(token, role)
        span = self._parsed.span(first, last)
        words = span.quote(self._parsed.text)
        name = self._canonical(token, role, country) or " ".join(words.split())
        return Mention(kind=role.kind, name=name, span=span, words=words, country=country)

    def _land(self, token: Token, country: str | None) -> Mention | None:
        """The state of "our country", "the country": its people's, or the one named last."""
        for child in self._parsed.children(token.index, "poss"):
            owner = self.who(child.index)
            code = owner.country if owner else country
            if code:
                span = self._parsed.span(token.index, token.index + 1)
                return Mention(ActorKind.STATE, self._states.name(code), span, token.text, code)
        return self._state_before(token) if not country and self._refers(token) else None

    def _author(self, token: Token) -> Mention | None:
        for preposition in self._parsed.children(token.index, "prep"):
            if preposition.lower in {"from", "by"}:
                for noun in self._parsed.children(preposition.index, "pobj"):
                    mention = self.who(noun.index)
                    if mention and mention.kind in _AUTHORS:
                        return mention
        return None

    def _canonical(self, token: Token, role: Role, country: str | None) -> str | None:
        """One name for what goes by several: "the Serbian defence ministry", "Serbia's Ministry of Defence"."""
        if country is None:
            return None
        if token.lower == "ministry":
            ministry = ministry_name(
                self._parsed.subtree_span(token.index).quote(self._parsed.text), country, self._states
            )
            if ministry:
                return ministry
        first, last = self._extent(token, role)
        words = " ".join(t.lower for t in self._parsed.tokens[first:last] if t.index not in self._name_at)
        return described_name(role, token.lower, words, self._states.name(country), self._listed)

    def _office_holder(self, token: Token, country: str | None) -> Mention | None:
        for child in self._parsed.children(token.index, "appos"):
            if child.index in self._people:
                return self.who(child.index)
        held = self._modifiers(token)
        candidates: list[int] = []
        for index in self._heads:
            person = self._people.get(index)
            if person and any(holds_office(office, token.lower, held) for office in person.offices):
                if country and person.country and person.country != country:
                    continue
                candidates.append(index)
        names = {self._people[i].name for i in candidates}
        if len(names) == 1 and (self._refers(token) or country):
            return self.who(candidates[0])
        if len(names) > 1 and self._refers(token):
            before = [i for i in candidates if i < token.index]
            return self.who(before[-1] if before else candidates[0])
        first, last = self._extent(token, None)
        span = self._parsed.span(first, last)
        words = span.quote(self._parsed.text)
        bare = [t for t in self._parsed.tokens[first : token.index + 1] if not self._is_state_word(t)]
        office = " ".join(t.text for t in bare)
        name = f"{office} of {self._states.name(country)}" if country else " ".join(words.split())
        return Mention(kind=ActorKind.PERSON, name=name, span=span, words=words, country=country, office=office)

    def _is_state_word(self, token: Token) -> bool:
        """Whether a word stands for a state or ties one to its office: "Serbian", "Serbia's", "its"."""
        name = self._name_at.get(token.index)
        return token.tag in {"POS", "PRP$"} or (name is not None and name.kind is ActorKind.STATE)

    def _modifiers(self, token: Token) -> frozenset[str]:
        return frozenset(
            c.lower for c in self._parsed.children(token.index, "compound", "amod") if c.index not in self._name_at
        )

    def _refers(self, token: Token) -> bool:
        """Whether the phrase points back: "the agency", "this source"; a possessive points back too."""
        return any(c.lower in _REFERRING for c in self._parsed.children(token.index, "det"))

    def _is_qualified(self, token: Token) -> bool:
        """Whether the phrase brings a description of its own and so need not point back."""
        return any(
            c.dep in {"prep", "relcl", "acl", "poss", "amod"} and c.lower != "leaked"
            for c in self._parsed.children(token.index)
        )

    def _same_before(self, token: Token, role: Role) -> Mention | None:
        """The latest actor before the token that "the agency" or "the document" can point back to."""
        groups = _SAME.get(token.lower, frozenset({role.group}))
        limit = max(0, token.index - 700)
        for index in range(token.index - 1, limit, -1):
            name = self._name_at.get(index)
            if name and role.kind is not ActorKind.DOCUMENT and role.kind is not ActorKind.UNNAMED:
                fits = name.kind is role.kind or (token.lower == "agency" and name.kind in _SPEAKING_KINDS)
                if fits and name.form is None:
                    return self.who(index)
            earlier = self._parsed.tokens[index]
            if earlier.pos != "NOUN" or index in self._name_at:
                continue
            same = earlier.lemma == token.lemma or token.lower == "agency"
            found = self._role(earlier) if same else None
            if found and found.group in groups and (self._is_qualified(earlier) or self._country_of(index)):
                return self.who(index)
        return None

    def _state_before(self, token: Token) -> Mention | None:
        for index in reversed(list(self._before(token, sentences=3))):
            name = self._name_at.get(index)
            if name and name.kind is ActorKind.STATE and name.form is not Form.DEMONYM:
                return self.who(index)
        return None

    def _extent(self, token: Token, role: Role | None) -> tuple[int, int]:
        """Tokens [first, last) of the words that name a described actor: modifiers, noun, what places a source."""
        first = token.index
        for child in self._parsed.children(token.index, "amod", "compound", "nmod", "poss", "quantmod"):
            if child.index < token.index:
                first = min(first, *self._parsed.subtree(child.index))
        tokens = self._parsed.tokens
        while first < token.index and (tokens[first].pos in {"PUNCT", "SYM"} or tokens[first].lower in _DETERMINERS):
            first += 1
        last = token.index + 1
        if role is None or role.group in {"unnamed", "body", "office"}:
            for child in self._parsed.children(token.index, "prep"):
                if child.index == last and child.lower in {"in", "at", "of", "for", "from", "within", "inside"}:
                    subtree = self._parsed.subtree(child.index)
                    stop = next(
                        (i for i in subtree if tokens[i].text in {",", ";"} or tokens[i].dep == "relcl"),
                        subtree[-1] + 1,
                    )
                    last = min(stop, last + 6)
                    break
        return first, max(last, token.index + 1)

    def _country_of(self, index: int) -> str | None:
        """The state in a phrase's modifiers: "Serbian", "Serbia's", "of Serbia", "his" (of his state)."""
        relations = load_words("references")["relational"]
        for child in self._parsed.children(index, "amod", "compound", "poss", "nmod", "prep", "appos", "det"):
            if child.dep == "prep":
                if child.lower not in {"of", "in", "from"}:
                    continue
                for below in self._parsed.children(child.index, "pobj"):
                    name = self._name_at.get(below.index)
                    country = name.country if name else self._country_of(below.index)
                    if country:
                        return country
                continue
            relational = child.dep == "poss" and self._parsed.tokens[index].lower in relations
            name = self._name_at.get(child.index)
            if name and name.country and not relational:
                return name.country
            if relational:
                continue
            if child.dep in {"poss", "compound"} and child.index != index:
                mention = self.who(child.index) if child.dep == "poss" else None
                country = mention.country if mention else self._country_of(child.index)
                if country:
                    return country
        return None
