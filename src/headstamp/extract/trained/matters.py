"""Transfers of one document that are one matter: what one of them leaves open another tells.

"Serbia sold 40 mortars to Mali. Ten have arrived." A careful reader knows who sent the ten, and to whom.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from headstamp.extract.trained.armed_groups import as_named, named_group
from headstamp.extract.trained.carriers import carries
from headstamp.extract.trained.end_states import EndStates
from headstamp.extract.trained.loose_ends import is_anybody, is_loose
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.moved_goods import Goods, are_alike
from headstamp.extract.trained.transfer_ends import SPEAKING, makers, state_of
from headstamp.extract.trained.voices import Voices
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention, same_side


@dataclass(frozen=True, slots=True)
class Told:
    """One transfer that a trigger tells; an end is None where the words leave it open."""

    trigger: Trigger
    supplier: Mention | None
    recipient: Mention | None
    via: tuple[Mention, ...]
    goods: Goods


def complete(marked: MarkedDocument, voices: Voices, told: Sequence[Told]) -> list[Told]:
    """The transfers, ends that are open or bare nouns ("the firm") filled as the nearest of the matter has them.

    So are ends that are no certain party; where nobody else is told they stay.
    Two are of one matter where their goods can be the same and no end of the one stands against the other. What was
    told before goes before what is told later. Transfers of which neither end becomes known are left out. To fill
    only what points back ("the shells") was right more often where marks are a person's, and less with a graph's,
    which misses ends that are there (press dossiers, core F1 0.49 against 0.53).
    """
    group = named_group(marked)
    told = [_grouped(one, group) for one in told]
    carriers = [one.supplier if carries(marked, one.trigger, one.supplier) else None for one in told]
    certain = [_less(marked, _made(marked, one) if by else one) for one, by in zip(told, carriers, strict=True)]
    done: list[Told] = []
    for number, one in enumerate(certain):
        others = [*reversed(done), *certain[number + 1 :]]
        done.append(_completed(one, _own_first(marked, voices, one, others)))
    done = [_as_told(one, before, by) for one, before, by in zip(done, told, carriers, strict=True)]
    states = _states_of(marked)
    homes = EndStates(marked, voices)
    at_home = [_at_home(one, homes, done) for one in done]
    placed = [_placed(one, states) for one in at_home]
    return [one for one in placed if one.supplier or one.recipient]


def _own_first(marked: MarkedDocument, voices: Voices, one: Told, others: Sequence[Told]) -> Sequence[Told]:
    """The transfers among which a denied one is to be found: first those in which who denies has a part.

    Of these first those in which his side supplies, where the word is of supplying ("any sale"), or receives.
    """
    place = one.trigger.spans[0]
    said = voices.around(place)
    if one.trigger.classes.get("polarity") != "denied" or said is None:
        return others
    speaker, lists = voices.speaker(said), load_words("acts")
    word = marked.words(place).lower().split()[0]

    def rank(other: Told) -> int:
        gives, gets = (end is not None and same_side(speaker, end) for end in (other.supplier, other.recipient))
        own = gives if word in lists["giving"] | lists["giving away"] else gets if word in lists["getting"] else False
        return 0 if own else 1 if gives or gets else 2

    return sorted(others, key=rank)


def _grouped(one: Told, group: Mention | None) -> Told:
    """With "the rebels" as the armed group that the document names."""
    return replace(
        one,
        supplier=one.supplier and as_named(one.supplier, group),
        recipient=one.recipient and as_named(one.recipient, group),
    )


def _made(marked: MarkedDocument, one: Told) -> Told:
    """With the supplier that the words for the goods tell, or none, in place of a carrier."""
    made = makers(marked, one.trigger)
    return replace(one, supplier=made[0][1] if made else None)


def _less(marked: MarkedDocument, one: Told) -> Told:
    """Without ends that are no certain party."""

    def kept(role: str, end: Mention | None) -> Mention | None:
        return None if end and is_loose(marked, one.trigger, role, end) else end

    return replace(one, supplier=kept("supplier", one.supplier), recipient=kept("recipient", one.recipient))


def _as_told(one: Told, told: Told, carrier: Mention | None) -> Told:
    """With such an end after all where the text has nobody else, but for whom it leaves open; a carrier as a way."""

    def kept(found: Mention | None, end: Mention | None) -> Mention | None:
        if found is None or (end and end.name == found.name):
            return None if end and is_anybody(end) else end
        return found

    supplier = kept(one.supplier, told.supplier)
    via = (*one.via, carrier) if carrier and supplier and not same_side(supplier, carrier) else one.via
    return replace(one, supplier=supplier, recipient=kept(one.recipient, told.recipient), via=via)


def _at_home(one: Told, homes: EndStates, told: Sequence[Told]) -> Told:
    """With "our army" or "the navy" as the state that speaks, that the report is from, or that others have there."""
    giving = {other.supplier.country for other in told if other.supplier}
    getting = {other.recipient.country for other in told if other.recipient}
    between = [party.country for party in one.via]

    def home(end: Mention | None, other: Mention | None, alike: set[str | None]) -> Mention | None:
        taken = [*between, other.country if other else None]
        code = homes.of(end, one.trigger.spans[0], taken, alike) if end else None
        return state_of(code, end.span, end.words) if end and code else end

    supplier = home(one.supplier, one.recipient, giving - getting)
    recipient = home(one.recipient, supplier, getting - giving)
    return replace(one, supplier=supplier, recipient=recipient)


def _states_of(marked: MarkedDocument) -> dict[str, Mention]:
    """The first mention of each state that the document names or is of, by its code."""
    states: dict[str, Mention] = {}
    for mention in marked.known.mentions():
        if mention.country:
            states.setdefault(mention.country, mention)
    return states


def _placed(one: Told, states: Mapping[str, Mention]) -> Told:
    """With a bare "our army" or "the country" as the only state of the document that is not at the other end."""
    return replace(
        one,
        supplier=_only_state(one.supplier, [one.recipient, *one.via], states),
        recipient=_only_state(one.recipient, [one.supplier, *one.via], states),
    )


def _only_state(
    end: Mention | None, others: Sequence[Mention | None], states: Mapping[str, Mention]
) -> Mention | None:
    if end is None or not is_vague(end):
        return end
    taken = {other.country for other in others if other}
    left = [mention for code, mention in states.items() if code not in taken]
    noun = end.name.lower()
    if len(left) == 1 and noun in load_words("bare_nouns")["of one state"] and left[0].country:
        return state_of(left[0].country, left[0].span, left[0].words)
    return None if noun in SPEAKING else end


def _completed(one: Told, others: Sequence[Told]) -> Told:
    for other in others:
        if other.trigger is one.trigger or not _is_of_matter(one, other):
            continue
        supplier = _filled(one.supplier, other.supplier)
        recipient = _filled(one.recipient, other.recipient)
        if supplier and recipient and same_side(supplier, recipient):
            continue
        filled = [new for new, own in ((supplier, one.supplier), (recipient, one.recipient)) if new is not own]
        if any(same_side(new, passed) for new in filled if new for passed in one.via):
            continue
        one = replace(one, supplier=supplier, recipient=recipient)
    return one


def _filled(end: Mention | None, known: Mention | None) -> Mention | None:
    if end is None:
        return known
    if known is None or is_vague(known):
        return end
    return known if is_vague(end) and _can_be(end, known) else end


def _is_of_matter(one: Told, other: Told) -> bool:
    """Whether another transfer can tell the ends of one: goods and known ends agree."""
    if not are_alike(one.goods.materiel, other.goods.materiel):
        return False
    pairs = ((one.supplier, other.supplier), (one.recipient, other.recipient))
    if any(_stand_apart(mine, its) for mine, its in pairs):
        return False
    return not _is_turned(one, other)


def _stand_apart(one: Mention | None, two: Mention | None) -> bool:
    if one is None or two is None:
        return False
    if is_vague(one):
        return not (is_vague(two) or _can_be(one, two))
    return not is_vague(two) and not same_side(one, two)


def _is_turned(one: Told, other: Told) -> bool:
    """Whether the goods go the other way there."""
    return any(
        mine is not None and its is not None and same_side(mine, its)
        for mine, its in ((one.supplier, other.recipient), (one.recipient, other.supplier))
    )


def is_vague(mention: Mention) -> bool:
    """Whether only a bare noun tells who is meant: "firm", "the army", "its customer"."""
    named = any(letter.isupper() for letter in mention.name) or mention.country
    return not named and mention.kind is not ActorKind.PERSON and len(mention.name.split()) < 3


def _can_be(vague: Mention, known: Mention) -> bool:
    """Whether a bare noun can mean an actor: an army is of a state, a firm is none, a buyer may be anybody."""
    nouns = load_words("bare_nouns")
    noun = vague.name.lower().split()[-1]
    if noun in nouns["of a state"]:
        return known.country is not None
    if noun in nouns["firm"]:
        return known.kind in {ActorKind.COMPANY, ActorKind.UNNAMED, ActorKind.PERSON}
    if noun in nouns["group"]:
        return known.kind in {ActorKind.GROUP, ActorKind.UNNAMED} or noun in known.name.lower()
    return noun in nouns["anybody"] or noun in known.name.lower().split()
