"""The Admiralty grade of an entry: how reliable who says it is, and how credible what is said."""

from collections.abc import Iterator

from headstamp.model.actor import Actor
from headstamp.model.entry import Grade, Origins
from headstamp.model.reliability import Letter
from headstamp.weigh.case import Case
from headstamp.weigh.contradictions import opposed
from headstamp.weigh.found import listed, speakers

UNKNOWN = "F"
"""No basis to judge a source: unknown, not bad."""
LETTERS = frozenset(Letter)


def grade(case: Case, origins: Origins) -> Grade:
    """The grade of what the affirming side says, with its reasons written out.

    Reliability is the best letter that a person gave to an origin or an outlet behind it, and F where nobody gave
    one: never our opinion. Whose letter it is, and why, stands among the reasons. Credibility follows from the
    origins and from who contradicts them; 1 needs two independent origins that nobody contradicts.
    """
    reliability, why_reliable = _reliability(case, origins)
    credibility, why_credible = _credibility(case, origins)
    return Grade(reliability, credibility, (*why_reliable, why_credible))


def _reliability(case: Case, origins: Origins) -> tuple[str, tuple[str, ...]]:
    table = case.circumstances.reliability
    graded: dict[str, tuple[str, str]] = {}
    for actor in _sources(case, origins):
        letter = next((table[each] for each in (actor.id, actor.name, *actor.names) if each in table), "")
        if actor.reliability:
            given = actor.reliability
            why = f": {given.why}" if given.why else ""
            graded[actor.name] = given.letter.value, f"by {given.who}, {given.when[:10]}{why}"
        elif letter in LETTERS:
            graded[actor.name] = letter, "by the user"
    if not graded:
        return UNKNOWN, ("no source behind it has been graded by the user",)
    best = min(letter for letter, _ in graded.values())
    return best, tuple(f"{name} is graded {graded[name][0]} {graded[name][1]}" for name in sorted(graded))


def _sources(case: Case, origins: Origins) -> Iterator[Actor]:
    """The named origins, then the outlets that carry what is affirmed, each once."""
    seen = set()
    for actor in (*origins.named, *(voice.outlet for voice in case.backing if voice.outlet)):
        if actor.id not in seen:
            seen.add(actor.id)
            yield actor


def _credibility(case: Case, origins: Origins) -> tuple[str, str]:
    if origins.high == 0:
        return "6", "nobody with knowledge of the matter says that it is so: no basis to judge the information"
    deniers = speakers(opposed(case)[1])
    against = f"denied by {listed(deniers)}" if deniers else ""
    if origins.low >= 2:
        count = f"{origins.low} independent origins agree"
        return ("2", f"{count}; {against}") if against else ("1", count)
    if origins.low == 1:
        name = origins.named[0].name
        if against:
            return "4", f"{name} alone can be named for it; {against}"
        if origins.high > 1:
            return "2", f"not confirmed by a second named origin; {name} and unnamed others agree"
        return "3", f"not confirmed: {name} alone stands behind it"
    if against:
        return "5", f"nobody who can be named says so; {against}"
    return "6", "nobody who can be named says so: no basis to judge the information"
