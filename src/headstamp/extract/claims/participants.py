"""Who takes part in a contact: named parties, and the people of lists that the grammar loses."""

from headstamp.extract.claims.clauses import objects
from headstamp.extract.claims.parties import NAMED, is_nameless, listed_people, parties
from headstamp.extract.parsed import Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

_PRIVATE = frozenset({ActorKind.STATE, ActorKind.OUTLET})


def with_listed(scene: Scene, token: Token, known: list[Mention]) -> list[Mention]:
    """The other side, with the people of the list behind "with" that the grammar has lost or run together."""
    listed = [
        mention
        for child in scene.parsed.children(token.index, "prep")
        if child.lower == "with"
        for mention in listed_people(scene, child.index)
    ]
    kept = [m for m in known if not any(_is_part(m, each) for each in listed)]
    return kept + listed


def _is_part(mention: Mention, person: Mention) -> bool:
    """Whether a mention is the same person run together with an office, or the office before the name."""
    if mention.name.endswith(person.name):
        return True
    first, second = mention.span, person.span
    return bool(first and second and (first.overlaps(second) or 0 <= second.start - first.end <= 1))


def _states_of(scene: Scene, index: int) -> list[Mention]:
    """The states of "the foreign ministers of Chile and Peru" and "delegations from Chile and Peru"."""
    token, words = scene.parsed.tokens[index], load_words("parties")
    if token.tag not in {"NNS", "NNPS"} or token.lemma not in words["people"] | words["offices"]:
        return []
    states = parties(scene, objects(scene.parsed, index, "of", "from"))
    found = [m for m in states if m.kind is ActorKind.STATE]
    return found if len(found) > 1 else []


def taking_part(scene: Scene, indices: list[int]) -> list[Mention]:
    found = [each for index in indices for each in _states_of(scene, index) or parties(scene, [index])]
    return [
        m
        for m in {m.name: m for m in found}.values()
        if m.kind in NAMED and not is_nameless(m) and m.name != m.name.lower()
    ]


def people_among(mentions: list[Mention]) -> list[Mention]:
    return [m for m in mentions if m.kind not in _PRIVATE]


def has_person(side: list[Mention], others: list[Mention]) -> bool:
    return bool(side and others) and any(m.kind is ActorKind.PERSON for m in side + others)
