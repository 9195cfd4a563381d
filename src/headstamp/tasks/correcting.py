"""What a person types as the value of a field: a word of a closed set, a party, an amount or a period."""

import re
from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy.engine import Connection

from headstamp.errors import NotFoundError, UsageError
from headstamp.judge.corrections import may_correct
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Act, Certainty, Claim, Polarity, Stage
from headstamp.model.judgement import OF_EVERY_CLAIM, Correctable, Correction
from headstamp.model.materiel import Category, Period, Quantity, Value
from headstamp.store.claims import load_actors, load_views
from headstamp.tasks.finding import is_date
from headstamp.tasks.showing import find_named

NOTHING = "none"
"""Typed for a party, an amount or a period that the claim does not name."""

_CLOSED: Mapping[Correctable, type[StrEnum]] = {
    Correctable.POLARITY: Polarity,
    Correctable.CERTAINTY: Certainty,
    Correctable.ACT: Act,
    Correctable.STAGE: Stage,
    Correctable.CATEGORY: Category,
}
_PARTIES = frozenset({Correctable.SAID_BY, Correctable.SUPPLIER, Correctable.RECIPIENT, Correctable.VIA})
_NUMBER = r"\d[\d,]*(?:\.\d+)?(?: ?(?:thousand|million|billion))?"
_AMOUNT = re.compile(
    rf"(?P<about>about |~)?(?P<before>[A-Z]{{3}} )?(?P<low>{_NUMBER})"
    rf"(?: ?[-–] ?(?P<high>{_NUMBER}))?(?: (?P<unit>.+))?"
)
_TIMES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}


def read_correction(connection: Connection, claim: Claim, field: Correctable, words: str) -> Correction:
    """The correction of one field to what a person typed; raises UsageError with what is allowed."""
    words = " ".join(words.split())
    if not may_correct(claim, field):
        allowed = ", ".join(OF_EVERY_CLAIM)
        raise UsageError(f'a {claim.kind} has no field "{field}" to correct; it has {allowed}')
    if field in _CLOSED:
        members = [member.value for member in _CLOSED[field]]
        if words not in members:
            raise UsageError(f'"{words}" is no {field}; allowed are {", ".join(members)}')
        return Correction(field, words)
    if field in _PARTIES:
        return Correction(field, words, mentions=_read_parties(connection, field, words))
    if words == NOTHING:
        return Correction(field, words)
    match field:
        case Correctable.QUANTITY:
            return Correction(field, words, quantity=read_quantity(words))
        case Correctable.VALUE:
            return Correction(field, words, value=read_value(words))
    return Correction(field, words, period=read_period(words))


def _read_parties(connection: Connection, field: Correctable, words: str) -> tuple[Mention, ...]:
    if words == NOTHING and field is not Correctable.SAID_BY:
        return ()
    named = [part.strip() for part in words.split(";")] if field is Correctable.VIA else [words]
    return tuple(read_party(connection, name) for name in named)


def read_origin(connection: Connection, claim: Claim, words: str) -> Mention:
    """On whose word a claim is to rest: that of another claim's originator, or a party; raises UsageError."""
    try:
        what, identifier = find_named(connection, words)
    except NotFoundError:
        return read_party(connection, words)
    if what == "claim" and identifier == claim.id:
        raise UsageError(f"claim {claim.id} cannot rest on itself; name who it rests on, or another claim")
    if what == "claim":
        (view,) = load_views(connection, [identifier])
        return view.claim.said_by
    return read_party(connection, words)


def read_party(connection: Connection, words: str) -> Mention:
    """The party that a person names: an actor of the ledger, a state, or a new one as `kind:name` or
    `kind:name:country`; raises UsageError for anything else.
    """
    from headstamp.lexicon.states import load_states

    states = load_states()
    kind, colon, rest = words.partition(":")
    if colon and kind in [member.value for member in ActorKind] and rest.strip():
        name, _, country = rest.partition(":")
        found = states.find(country.strip()) if country.strip() else None
        if country.strip() and found is None:
            raise UsageError(f'"{country.strip()}" is no state; name one by its short English name')
        return Mention(ActorKind(kind), name.strip(), country=found.code if found else None)
    try:
        what, identifier = find_named(connection, words)
    except NotFoundError:
        what = identifier = ""
    if what == "actor":
        actor = load_actors(connection, [identifier])[identifier]
        return Mention(actor.kind, actor.name, country=actor.country)
    state = states.find(words) or states.find(words.title())
    if state:
        return Mention(ActorKind.STATE, states.name(state.code), country=state.code)
    kinds = ", ".join(ActorKind)
    raise UsageError(
        f'"{words}" is no state and no actor of this ledger; a new one is written with its kind, as '
        f'"company:Example Works:Norway"; kinds are {kinds}'
    )


def read_quantity(words: str) -> Quantity:
    """A number of things: "3500", "about 3,500 shells", "3000-4000 rockets"; raises UsageError."""
    found = _AMOUNT.fullmatch(words)
    if not found or found["before"]:
        raise UsageError(f'"{words}" is no quantity; allowed are "3500", "about 3,500 shells", "3000-4000 rockets"')
    low, high = _figure(found["low"]), _figure(found["high"] or found["low"])
    return Quantity(low if low == high else None, low, high, found["unit"], estimate=bool(found["about"]))


def read_value(words: str) -> Value:
    """A sum with its currency: "2.5 million EUR", "USD 300,000", "about 1-2 million USD"; raises UsageError."""
    found = _AMOUNT.fullmatch(words)
    currency = (found["before"] or found["unit"] or "").strip() if found else ""
    if not found or not re.fullmatch("[A-Z]{3}", currency) or (found["before"] and found["unit"]):
        raise UsageError(
            f'"{words}" is no sum; allowed are "2.5 million EUR", "USD 300,000", "about 1-2 million USD"'
        )
    scale = _scale(found["high"] or "") if found["high"] and _scale(found["low"]) == 1 else 1.0
    low, high = _figure(found["low"]) * scale, _figure(found["high"] or found["low"])
    return Value(low if low == high else None, low, high, currency, estimate=bool(found["about"]))


def _figure(words: str) -> float:
    number = re.match(r"[\d,.]+", words)
    assert number is not None
    return float(number[0].replace(",", "")) * _scale(words)


def _scale(words: str) -> float:
    return next((times for word, times in _TIMES.items() if words.endswith(word)), 1.0)


def read_period(words: str) -> Period:
    """A date, or two with a slash between: "2023", "2023-04", "2023-04-01/2023-05"; raises UsageError."""
    start, slash, end = words.partition("/")
    if not is_date(start) or (slash and not is_date(end)) or (slash and end + "~" < start):
        raise UsageError(f'"{words}" is no period; allowed are "2023", "2023-04", "2023-04-01", "2023-04/2023-06"')
    return Period(words, start, end or start)
