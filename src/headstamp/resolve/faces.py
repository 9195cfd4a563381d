"""Mentions as resolving sees them: what is the same for it is one face, whichever documents it stands in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from headstamp.lexicon.states import load_states
from headstamp.model.actor import Actor, ActorKind, Mention


@dataclass(slots=True)
class Face:
    """How often mentions of one face are met, and at which dates."""

    times: int = 0
    dates: set[str] = field(default_factory=set)
    """Of the documents, ISO 8601, partial allowed; kept where the face has an office, for nothing else needs them."""
    documents: set[str] = field(default_factory=set)
    """Ids of the documents; empty in a ledger that is kept, which looks them up where they are asked for."""

    @property
    def votes(self) -> int:
        """What it says in questions of how an actor is called: twice as often met is one vote more."""
        return self.times.bit_length()


def face_of(mention: Mention) -> Mention:
    """The mention without its place and wording, which no comparison looks at.

    An office without a name keeps them: it is told from others by the document that it stands in. A state keeps the
    capital or palace that it is called by: "Belgrade" is one of its names.
    """
    if mention.is_office:
        return mention
    if mention.kind is ActorKind.STATE:
        return Mention(mention.kind, mention.name, words=_seat(mention.words), country=mention.country)
    return Mention(mention.kind, mention.name, country=mention.country, office=mention.office)


@lru_cache(maxsize=8192)
def _seat(words: str) -> str:
    return load_states().seat(words)


def gather_faces(mentions: Iterable[tuple[Mention, str, Iterable[str]]]) -> dict[Mention, Face]:
    """The faces of mentions that come with the ids and dates of their documents; the order is no matter."""
    found: dict[Mention, Face] = {}
    for mention, document, dates in mentions:
        face = found.setdefault(face_of(mention), Face())
        face.times += 1
        face.documents.add(document)
        if mention.office:
            face.dates.update(dates)
    return found


class Cast(Mapping[Mention, Actor]):
    """The actor of every mention whose face is known."""

    def __init__(self, faces: Mapping[Mention, Actor]) -> None:
        self._faces = faces

    def __getitem__(self, mention: Mention) -> Actor:
        return self._faces[face_of(mention)]

    def __iter__(self) -> Iterator[Mention]:
        """The faces."""
        return iter(self._faces)

    def __len__(self) -> int:
        return len(self._faces)
