"""Who speaks in a headline without a name is named below it: the ministry of "Ministry denies sale"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from headstamp.extract.trained.introductions import Named, with_source
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Attribution
from headstamp.lexicon.roles import load_roles
from headstamp.lexicon.states import load_states
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

_MOST_LINES = 3
"""Lines of a headline with what stands under it."""
_ENDINGS = (".", "!", "?", '"', "”", ":")
"""What a paragraph ends with; the first line of a text is a headline unless it ends with a full stop."""
_NEXT = 3
"""Speakers below among whom the one meant is looked for."""
_MANY = frozenset(
    {ActorKind.ORGANISATION, ActorKind.COMPANY, ActorKind.BODY, ActorKind.SERVICE, ActorKind.GROUP, ActorKind.FORCE}
)
"""Whose people may be told by what they do: "researchers", "rebels", "dockers"."""


def named_below(marked: MarkedDocument, said: Sequence[Attribution], named: Named) -> dict[int, Mention]:
    """The attributions of the headline, by number, whose source is nobody's name, with who speaks so below.

    It is the first of the next speakers that fits what the headline says: a person for an office, a firm for "firm",
    somebody described by the same noun in more words, or the body for which such a person speaks.
    """
    stop = _headline(marked.text)
    ordered = with_source(said)
    above = [number for number in ordered if said[number].source[0].start < stop]
    below = [mention for number in ordered[len(above) :] if (mention := named[number])][:_NEXT]
    found: dict[int, Mention] = {}
    for number in above:
        headed, source = named[number], said[number].source[0]
        if headed is not None and _is_name(headed):
            continue
        words = _described(marked.words(source))
        if not words or load_states().find(words[-1].title()) or words[-1] in load_words("references")["documents"]:
            continue
        meant = next((one for each in below for one in _meant(marked, words, each)), None)
        if meant and _agree(headed, meant):
            found[number] = replace(meant, span=source, words=source.quote(marked.text))
    return found


def _headline(text: str) -> int:
    """Where the lines end that stand over the first paragraph; 0 where the text begins with a paragraph."""
    at = 0
    for line in text.split("\n")[: _MOST_LINES + 1]:
        if line.rstrip().endswith(_ENDINGS if at else "."):
            return at
        at += len(line) + 1
    return 0


def _is_name(mention: Mention) -> bool:
    return mention.kind is not ActorKind.UNNAMED and not mention.is_office and mention.name[:1].isupper()


def _described(words: str) -> list[str]:
    """The words in lower case, less what places them: "ministry in Abuja" is a ministry."""
    lower, small = words.lower().split(), load_words("phrases")["prepositions"]
    return lower[: next((at for at, word in enumerate(lower) if at and word in small), len(lower))]


def _meant(marked: MarkedDocument, words: Sequence[str], below: Mention) -> Iterator[Mention]:
    """Whom words of the headline mean, if they mean this speaker below or the body that he speaks for."""
    if _fits(words, below):
        yield below
    elif below.kind is ActorKind.PERSON and (side := marked.known.employer(below)) and _fits(words, side):
        yield side


def _fits(words: Sequence[str], below: Mention) -> bool:
    noun, roles = words[-1], load_roles()
    called = below.name.lower().split()
    if below.kind is ActorKind.UNNAMED or (len(called) > 1 and noun == called[-1]):
        return noun in called and len(called) > 1
    role = roles.find(" ".join(words[-2:])) or roles.find(noun)
    if noun in load_words("references")["persons_or_firms"]:
        return below.kind in {ActorKind.PERSON, ActorKind.COMPANY} and not below.is_office
    if noun in load_words("references")["gatherings"]:
        return below.kind in _MANY and below.name[:1].isupper()
    if role is None or role.group in {"office", "unnamed"}:
        person = below.kind is ActorKind.PERSON and not below.is_office
        return person if not noun.endswith("s") else below.kind in _MANY and not below.country
    return role.kind is below.kind and below.name[:1].isupper()


def _agree(headed: Mention | None, meant: Mention) -> bool:
    countries = {headed.country if headed else None, meant.country} - {None}
    return len(countries) < 2
