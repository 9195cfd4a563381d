"""How a scene is set: the order in which names, referents, goods, times and attributions are found."""

from dataclasses import dataclass

from headstamp.extract.attributions import find_attributions
from headstamp.extract.goods import find_goods
from headstamp.extract.mentions import find_names
from headstamp.extract.name_lists import Name, NameLists
from headstamp.extract.parsed import Parsed
from headstamp.extract.referents import Referents
from headstamp.extract.scene import Scene
from headstamp.extract.times import find_times
from headstamp.lexicon.cues import Cues, load_cues
from headstamp.lexicon.materiel import MaterielWords, load_materiel
from headstamp.lexicon.names import Names, load_names
from headstamp.lexicon.roles import Roles, load_roles
from headstamp.lexicon.states import States, load_states
from headstamp.model.document import Document


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists that a scene is set with."""

    states: States
    names: Names
    roles: Roles
    materiel: MaterielWords
    lists: NameLists
    cues: Cues


def load_lexicon() -> Lexicon:
    """All word lists of the reader."""
    states, names, roles = load_states(), load_names(), load_roles()
    return Lexicon(states, names, roles, load_materiel(), NameLists(states, names, roles), load_cues())


def build_scene(document: Document, parsed: Parsed, lexicon: Lexicon) -> Scene:
    """Everything known of one document but its claims."""
    names: list[Name] = find_names(parsed, lexicon.lists)
    referents = Referents(parsed, names, (lexicon.states, lexicon.names, lexicon.roles))
    scene = Scene(
        document=document, parsed=parsed, who=referents.who, country=referents.country, mentions=referents.mentions
    )
    scene.goods = find_goods(parsed, names, lexicon.materiel)
    scene.times = [(t.span, t.period) for t in find_times(document.text, None, document.published)]
    scene.attributions = find_attributions(scene, lexicon.cues)
    return scene
