"""Nouns that head a phrase for an actor: "president", "troops", "newspaper", "source"."""

from dataclasses import dataclass
from functools import cache

from headstamp.lexicon.words import load_yaml
from headstamp.model.actor import ActorKind

_KINDS = {
    "office": ActorKind.PERSON,
    "unnamed": ActorKind.UNNAMED,
    "government": ActorKind.BODY,
    "body": ActorKind.BODY,
    "force": ActorKind.FORCE,
    "group": ActorKind.GROUP,
    "service": ActorKind.SERVICE,
    "company": ActorKind.COMPANY,
    "outlet": ActorKind.OUTLET,
    "document": ActorKind.DOCUMENT,
    "collective": ActorKind.COLLECTIVE,
}


@dataclass(frozen=True, slots=True)
class Role:
    """What a role noun says of the actor behind it."""

    group: str
    """Heading in `roles.yaml`: office, unnamed, government, body, force, group, service, company, ..."""
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Roles:
    """Role nouns by their lower-case words, and the titles that stand before names."""

    nouns: dict[str, Role]
    titles: frozenset[str]

    def find(self, words: str) -> Role | None:
        """The role of a lower-case phrase or word."""
        return self.nouns.get(words)


@cache
def load_roles() -> Roles:
    """The role nouns of `roles.yaml`."""
    raw = load_yaml("roles")
    nouns = {str(word): Role(group, kind) for group, kind in _KINDS.items() for word in raw[group]}
    return Roles(nouns=nouns, titles=frozenset(map(str, raw["titles"])))
