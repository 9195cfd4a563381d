"""Where names are met: what bears out names that are all but one is that their documents tell of one matter.

Two spellings of one person stand in two reports of one matter, and one report keeps to one spelling.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import product

from headstamp.model.actor import Actor, Mention
from headstamp.resolve.faces import Face

Setting = Mapping[str, frozenset[str]]
"""The documents that name somebody, each with the codes of the states that it names, or whose bodies and people."""
Settings = Callable[[Iterable[Mention]], Setting]
"""The setting of faces that are one actor; empty where more than `MET_OFTEN` documents have them."""
MET_OFTEN = 40
"""Documents from which on who is met there needs no matter to be known by, and would share one with everybody."""
ONE_MATTER = "named in reports of one matter"
"""Begins the reason that a setting gives."""
OF_MATTER = 2
"""States that two documents of one matter both name: who gives, and who gets."""


def nowhere(_: Iterable[Mention]) -> Setting:
    """The settings where it is not known which documents name whom."""
    return {}


def settings_of(faces: Mapping[Mention, Face]) -> Settings:
    """The settings of faces that know their documents."""
    states: dict[str, set[str]] = defaultdict(set)
    for face, seen in faces.items():
        if face.country:
            for document in seen.documents:
                states[document].add(face.country)

    def setting(mentions: Iterable[Mention]) -> Setting:
        documents = {document for mention in mentions for document in faces[mention].documents}
        return {} if len(documents) > MET_OFTEN else {each: frozenset(states[each]) for each in documents}

    return setting


def hangs_on_setting(actor: Actor) -> bool:
    """Whether other documents that name it might join it with another actor, or part its names."""
    borne_out = any(reason.startswith(ONE_MATTER) for merge in actor.merges for reason in merge.reasons)
    return borne_out or bool(actor.questions)


def of_one_matter(one: Setting, other: Setting) -> bool:
    """Whether a document of the one and a document of the other name two states in common."""
    return any(len(states & others) >= OF_MATTER for states, others in product(one.values(), other.values()))
