"""The rule on certainty that rises though nobody new has spoken."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from headstamp.model.claim import Act, Certainty
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.found import Found
from headstamp.weigh.origins import trace_origins

_HEDGED = frozenset({Certainty.ALLEGED, Certainty.UNCONFIRMED})


def rising_certainty(case: Case) -> Iterator[Found]:
    """What was unconfirmed or alleged is told as a fact in a later document, with no new named origin in between.

    A named origin that is first heard after the doubt, up to and in the document that states the fact, is ground
    enough; so is one that asserted it from the start. That the same speaker's accusation is told with another verb
    is no rise, and who admits leaves no doubt.
    """
    heard = _first_heard(case)
    doubt: list[Voice] = []
    for voices in _documents(case):
        hedged = [voice for voice in voices if voice.claim.certainty in _HEDGED and voice.claim.act is not Act.ADMITS]
        flat = [voice for voice in voices if _asserts(voice)]
        if hedged:
            if any(voice.originator.id in heard for voice in flat):
                return
            doubt = hedged
        elif flat and not doubt:
            return
        elif flat and _is_later(flat[0], doubt[0]):
            facts = [voice for voice in flat if _is_rise(voice, doubt)]
            new = any(doubt[0].published < date <= flat[0].published for date in heard.values())
            if facts and not new:
                yield _tell(doubt, facts)
            if facts or new:
                return


def _documents(case: Case) -> list[list[Voice]]:
    """The voices that affirm by dated document, in order of publication."""
    found: dict[str, list[Voice]] = defaultdict(list)
    for voice in case.affirming:
        if voice.published:
            found[voice.claim.document].append(voice)
    return list(found.values())


def _first_heard(case: Case) -> Mapping[str, str]:
    """When each origin that can be named is first heard, for each of its members by id."""
    found: dict[str, str] = {}
    for origin in trace_origins(case).origins:
        if origin.low:
            dates = [voice.published for voice in origin.voices if voice.published]
            found |= {member.id: min(dates, default="") for member in origin.members}
    return found


def _asserts(voice: Voice) -> bool:
    return voice.claim.certainty is Certainty.ASSERTED


def _is_rise(voice: Voice, hedged: list[Voice]) -> bool:
    """Whether it asserts, and its speaker did not allege the same before."""
    alleged = {
        each.originator.id for each in hedged if each.claim.certainty is Certainty.ALLEGED and not each.own_voice
    }
    return _asserts(voice) and voice.originator.id not in alleged


def _is_later(one: Voice, other: Voice) -> bool:
    return other.published < one.published and not one.published.startswith(other.published)


def _tell(hedged: list[Voice], facts: list[Voice]) -> Found:
    doubt, fact = hedged[0], facts[0]
    says = (
        f"{doubt.claim.certainty} by {doubt.originator.name} on {doubt.published}, told as a fact by "
        f"{fact.originator.name} on {fact.published}; no new named origin has spoken in between."
    )
    claims = tuple(dict.fromkeys(voice.claim.id for voice in (*hedged, *facts)))
    return Found(f"{says[0].upper()}{says[1:]}", claims)
