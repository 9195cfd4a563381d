"""What an entry is, by the claims that stand at its place."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from headstamp.group.parties import has_name, parties_of, transfer_of
from headstamp.group.standings import Standing
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim, Transfer
from headstamp.model.entry import Entry


def make_entry(
    identifier: str,
    members: Sequence[Standing],
    claims: Mapping[str, Claim],
    actors: Mapping[Mention, Actor],
    states: States,
) -> Entry:
    """The entry of all claims that stand at a place, whose order is no matter."""
    telling = [member for member in members if not member.aside] or members
    ends = {member.claim: parties_of(claims[member.claim], actors, states) for member in telling}
    nameless = {claim: sum(not has_name(each) for each in of if each) for claim, of in ends.items()}
    whole = min(telling, key=lambda each: (not each.names_both, nameless[each.claim], each.loose, each.claim))
    supplier, recipient = ends[whole.claim]
    bodies = [transfer_of(claims[member.claim]) for member in telling]
    via = Counter(actors[mention] for body in bodies for mention in body.via)
    words = _words(bodies)
    categories = Counter(body.materiel.category for body in bodies)
    return Entry(
        id=identifier,
        supplier=supplier,
        recipient=recipient,
        via=tuple(sorted(via, key=lambda actor: (-via[actor], actor.name, actor.id))),
        words=tuple(sorted(words, key=lambda text: (-words[text], text))),
        categories=tuple(each.value for each in sorted(categories, key=lambda each: (-categories[each], each))),
        claims=tuple(sorted(member.claim for member in members)),
    )


def _words(bodies: Iterable[Transfer]) -> Counter[str]:
    """How often each wording of the materiel occurs; upper and lower case are one, shown as most often met."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for body in bodies:
        text = body.materiel.text
        if text:
            spellings[text.casefold()][text] += 1
    return Counter(
        {min(met, key=lambda text: (-met[text], text.swapcase())): met.total() for met in spellings.values()}
    )
