"""One name for what goes by several: ministries, armed forces, governments, services; and who holds which office."""

from headstamp.extract.word_lists import Lexicon
from headstamp.lexicon.roles import Role
from headstamp.lexicon.states import States
from headstamp.lexicon.words import load_words

_FIELDS = (
    "foreign economic relations",
    "foreign trade and economic relations",
    "foreign trade",
    "economic development",
    "public security",
    "state security",
    "home affairs",
    "internal affairs",
    "foreign",
    "external affairs",
    "defence",
    "defense",
    "interior",
    "economy",
    "trade",
    "commerce",
    "finance",
    "justice",
    "security",
    "industry",
    "energy",
    "environment",
    "transport",
    "health",
    "information",
    "agriculture",
    "education",
    "emergencies",
)
"""Words that tell a ministry's field; the first that its name holds count."""
_BEFORE_STATE = frozenset({"former", "then", "senior", "retired", "top", "outgoing", "acting", "ex"})
"""What is said of a holder comes before the state: "former Serbian minister"."""
_PEOPLE = ("er", "ino")
"""Endings of words for a people that are no adjectives: "Greenlander", "Filipino"."""
_CALLED = {"foreign": "foreign affairs", "defense": "defence"}


def ministry_name(words: str, country: str | None, states: States) -> str | None:
    """What "the Serbian defence ministry" is called: Ministry of Defence of Serbia; None for uncommon ministries."""
    lowered = f" {' '.join(words.lower().split())} "
    if country is None or " ministry " not in lowered:
        return None
    field = next((field for field in _FIELDS if f" {field} " in lowered), None)
    if field is None:
        return None
    called = _CALLED.get(field, field).title().replace(" And ", " and ")
    return f"Ministry of {called} of {states.name(country)}"


def described_name(role: Role, noun: str, words: str, country: str, lexicon: Lexicon) -> str | None:
    """The name of a state's service, army or government that is described by `noun` with `words` around it.

    `words` is lower case and leaves the state out ("foreign intelligence service"). None for any other phrase.
    """
    references = load_words("references")
    if role.group == "service":
        service = lexicon.names.find(f"{words.title()} of {lexicon.states.name(country)}")
        return service.name if service else None
    if role.group == "force" and noun in references["forces"]:
        return _forces_name(noun, country, lexicon.states)
    if role.group == "government" and noun in references["rulers"]:
        return f"Government of {lexicon.states.name(country)}"
    return None


def _forces_name(noun: str, country: str, states: States) -> str:
    """What reports call a state's army, or else its forces: "Guatemalan army", "Guatemalan Armed Forces"."""
    called = "army" if noun == "army" else "Armed Forces"
    if states.demonyms.get(country, "").endswith(_PEOPLE):
        return f"{called} of {states.name(country)}"
    return of_state(called, country, states)


def of_state(words: str, country: str, states: States) -> str:
    """Words with the state's adjective before them: "Serbian envoy"; "envoy of" it where it has no adjective."""
    adjective = states.demonyms.get(country)
    if adjective is None:
        return f"{words} of {states.name(country)}"
    before, _, behind = words.partition(" ")
    if behind and before.lower() in _BEFORE_STATE:
        return f"{before} {adjective} {behind}"
    return f"{adjective} {words}"


def holds_office(office: str, noun: str, modifiers: frozenset[str]) -> bool:
    """Whether an office as written ("Defense Minister") is meant by a noun with modifiers ("defence minister")."""
    heads = load_words("references")["heads"]
    words = office.lower().replace("defense", "defence").replace("-", " ").split()
    wanted = {m.replace("defense", "defence") for m in modifiers} - {"new", "former", "late"}
    if noun in {"leader", "official"}:
        return noun in words or (noun == "leader" and bool({"president", "premier"} & set(words)))
    if noun in heads:
        return bool(heads & set(words)) and wanted <= set(words)
    return noun in words and (not wanted or wanted <= set(words))
