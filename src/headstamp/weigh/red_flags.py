"""Red flags of diversion. Each is a question: it cites the words, and says what would clear it."""

import re
from collections.abc import Iterator

from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor
from headstamp.model.claim import Licence, LicenceStatus, Polarity, Sanction, SanctionStatus, Statement
from headstamp.model.entry import Entry
from headstamp.weigh.case import Aside, Case, Voice
from headstamp.weigh.concessions import UNDONE, denies_licence
from headstamp.weigh.found import Found, listed, speakers
from headstamp.weigh.speakers import words_of

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def d5(case: Case) -> Iterator[Found]:
    """D5: an end-user certificate is said to be forged, or is disowned by the body on its letterhead."""
    voices: list[Aside | Voice] = [aside for aside in case.asides if _is_forged(aside)]
    if not voices:
        voices = [aside for aside in case.asides if _speaks_of_forgery(aside)]
    if not voices:
        voices = [voice for voice in case.affirming if _names_forgery(_quotes(voice))]
    if voices:
        yield Found(
            f"A certificate is said to be forged, or is disowned, by {listed(speakers(voices))}.",
            tuple(voice.claim.id for voice in voices),
            clears="The authority whose name is on the certificate confirms in writing that it issued and signed it.",
        )


def d8(case: Case) -> Iterator[Found]:
    """D8: an embargo on the recipient is named, and the shipment is later than its beginning.

    Where the words give no beginning, it is taken to be in force when the report that names it was published, and an
    embargo that is said to be refused, proposed or lifted raises nothing.
    """
    shipped = [voice for voice in case.affirming if voice.transfer.stage not in UNDONE]
    embargoes = [aside for aside in case.asides if _is_embargo(aside, case)]
    named: list[Aside | Voice] = [
        each for each in embargoes if any(_is_later(voice, each, case) for voice in shipped)
    ]
    if not embargoes:
        named = [voice for voice in shipped if _embargo_words(_quotes(voice)) and _after_year(voice, _quotes(voice))]
    if named and shipped:
        recipient = case.entry.recipient.name if case.entry.recipient else "the recipient"
        yield Found(
            f"An embargo on {recipient} is named by {listed(speakers(named))}, and the shipment is later.",
            tuple(dict.fromkeys(voice.claim.id for voice in (*named, *shipped))),
            clears="An exemption granted for this shipment, or papers that date it before the embargo began.",
        )


def d19(case: Case) -> Iterator[Found]:
    """D19: an official of the supplier denies that a licence was given."""
    voices: list[Aside | Voice] = [voice for voice in case.denying if denies_licence(voice, case)]
    voices += case.licence_denials
    if voices:
        yield Found(
            f"{listed(speakers(voices))} denies that a licence was given.",
            tuple(voice.claim.id for voice in voices),
            clears="The licence itself, with its number, or the register of the authority that would have issued it.",
        )


def _is_forged(aside: Aside) -> bool:
    body = aside.claim.body
    if not isinstance(body, Licence) or body.licence_kind != "end-user certificate":
        return False
    affirmed = aside.claim.polarity is Polarity.AFFIRMED
    if body.status is LicenceStatus.FORGED:
        return affirmed
    authority = aside.parties.get("authority")
    own = authority is None or authority.id == aside.originator.id or authority.country == aside.originator.country
    if body.status is LicenceStatus.ABSENT and affirmed:
        return own
    return body.status is LicenceStatus.GRANTED and not affirmed and own


def _speaks_of_forgery(aside: Aside) -> bool:
    """Whether a statement says in its words that a certificate is false or none of theirs."""
    words = words_of(" ".join(aside.quotes))
    lists = load_words("weighing")
    told = lists["forgery"] | lists["disowning"]
    affirmed = aside.claim.polarity is Polarity.AFFIRMED or bool(words & lists["disowning"])
    return (
        isinstance(aside.claim.body, Statement) and affirmed and bool(words & lists["certificates"] and words & told)
    )


def _names_forgery(quotes: str) -> bool:
    lists, words = load_words("weighing"), words_of(quotes)
    return bool(words & lists["certificates"] and words & lists["forgery"])


def _quotes(voice: Voice) -> str:
    return " ".join(evidence.quote for evidence in voice.claim.evidence)


def _embargo_words(quotes: str) -> bool:
    words = words_of(quotes)
    lists = load_words("weighing")
    return bool(words & lists["embargo"] or (words & lists["barred"] and words & lists["arms"]))


def _is_embargo(aside: Aside, case: Case) -> bool:
    """Whether it says that an embargo on either party is in force; a group of no told state may be in any."""
    body, entry = aside.claim.body, case.entry
    if not isinstance(body, Sanction) or not _embargo_words(" ".join(aside.quotes)) or entry.recipient is None:
        return False
    target = aside.parties.get("target")
    in_force = body.status in {SanctionStatus.IMPOSED, SanctionStatus.EXTENDED}
    return _fits(target, entry) and in_force and aside.claim.polarity is Polarity.AFFIRMED


def _fits(target: Actor | None, entry: Entry) -> bool:
    """Whether an embargo that names this target, or none, can be on a party of an entry."""
    if target is None:
        return True
    parties = [party for party in (entry.supplier, entry.recipient) if party]
    if any(target.id == party.id for party in parties):
        return True
    states = {party.country for party in parties}
    in_any = entry.recipient is not None and entry.recipient.country is None
    return target.country is not None and (target.country in states or in_any)


def _is_later(shipment: Voice, embargo: Aside, case: Case) -> bool:
    """Whether nothing says that the shipment came before the embargo."""
    years = _YEAR.findall(" ".join(embargo.quotes))
    if years:
        return _after_year(shipment, " ".join(embargo.quotes))
    if shipment.claim.document == embargo.claim.document:
        return True
    known = {each.published for each in case.asides if each.claim.id == embargo.claim.id and each.published}
    when = _happened(shipment)
    return not known or not when or min(known)[: len(when)] <= when


def _after_year(shipment: Voice, quotes: str) -> bool:
    years, when = _YEAR.findall(quotes), _happened(shipment)
    return not years or not when or min(years) <= when[:4]


def _happened(shipment: Voice) -> str:
    """The last date at which it is said to have happened, else when it was published."""
    period = shipment.transfer.period
    return (period and (period.end or period.start)) or shipment.published
