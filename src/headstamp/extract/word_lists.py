"""The word lists that every reader reads with."""

from dataclasses import dataclass

from headstamp.extract.name_lists import NameLists
from headstamp.lexicon.names import Names, load_names
from headstamp.lexicon.roles import Roles, load_roles
from headstamp.lexicon.states import States, load_states


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of words before a text is read."""

    states: States
    names: Names
    roles: Roles
    lists: NameLists


def load_lexicon() -> Lexicon:
    """All word lists of a reader."""
    states, names, roles = load_states(), load_names(), load_roles()
    return Lexicon(states, names, roles, NameLists(states, names, roles))
