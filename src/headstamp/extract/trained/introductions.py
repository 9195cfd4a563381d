"""An office that speaks first and is named next: "The minister said so. "We signed", Ana Kos told reporters"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from headstamp.extract.trained.marked_documents import DETERMINERS, MarkedDocument
from headstamp.extract.trained.marks import Attribution
from headstamp.model.actor import ActorKind, Mention

_NAMED_NEXT = frozenset({"official", "spokesman", "spokeswoman", "spokesperson"})
"""Who is told without a name, and then by one with an office."""
_FARTHEST = 300
"""Code points from the first to the second speaker: a sentence and a quotation."""

Named = Mapping[int, Mention | None]
"""The speaker of each attribution, by its number."""


def with_source(said: Sequence[Attribution]) -> list[int]:
    """The numbers of the attributions that have a source, in the order in which these stand."""
    return sorted((number for number, each in enumerate(said) if each.source), key=lambda n: said[n].source[0])


def introduced(marked: MarkedDocument, said: Sequence[Attribution], named: Named) -> dict[int, Mention]:
    """The attributions, by number, whose office is named by the next speaker of the paragraph, with that person.

    The name is met there for the first time, has no other office or state, and nobody speaks in between. The same
    office later in the text is the same person.
    """
    ordered = with_source(said)
    found: dict[int, Mention] = {}
    for at, (one, other) in enumerate(pairwise(ordered)):
        office, person = named[one], named[other]
        if office is None or person is None or not _is_named_next(marked, said[one], said[other], person):
            continue
        if not _agree(office, person):
            continue
        whole = replace(person, office=person.office or office.office, country=person.country or office.country)
        meant = _words(office.name)
        for number in ordered[at:]:
            speaker = named[number]
            if number == one or (speaker is not None and speaker.is_office and _words(speaker.name) <= meant):
                found.setdefault(number, whole)
    return found


def _is_named_next(marked: MarkedDocument, one: Attribution, other: Attribution, person: Mention) -> bool:
    first, second = one.source[0], other.source[0]
    near = second.start - first.end < _FARTHEST and "\n" not in marked.text[first.end : second.start]
    full = person.kind is ActorKind.PERSON and not person.is_office and len(person.name.split()) > 1
    surname = person.name.split()[-1]
    return near and full and surname in second.quote(marked.text) and surname not in marked.text[: second.start]


def _agree(office: Mention, person: Mention) -> bool:
    if None not in {office.country, person.country} and office.country != person.country:
        return False
    if office.is_office:
        return not person.office or bool(_words(person.office) & _words(office.name))
    last = office.name.split()[-1].lower()
    return office.kind is ActorKind.UNNAMED and last in _NAMED_NEXT and bool(person.office)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.lower().replace("defense", "defence").split()) - DETERMINERS - {"of"}
