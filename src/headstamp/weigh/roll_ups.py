"""Three ways to put disagreeing amounts in one figure, each a figure that somebody gives: nothing is averaged."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from headstamp.model.entry import RollUp
from headstamp.weigh.case import Case
from headstamp.weigh.figures import Figure, figures

_Pick = Callable[[Sequence[Sequence[Figure]]], tuple[Sequence[Figure], str]]
"""Of the different figures for one thing, each with the claims that give it, the one to show, and why."""


def roll_ups(case: Case) -> tuple[RollUp, ...]:
    """For everything that is counted or priced, in one unit, the three roll-ups by the names of conflict research.

    Denied amounts are left out. Where all agree the three are the same figure.
    """
    series: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for voice in case.affirming:
        for subject, figure in figures(voice):
            series[subject.partition(" ")[0], subject].append(figure)
    return tuple(found for kind, subject in sorted(series) for found in roll_up_figures(kind, series[kind, subject]))


def roll_up_figures(kind: str, given: Sequence[Figure]) -> Iterator[RollUp]:
    """The three roll-ups of figures for one thing in one unit, of which there is one at least."""
    for name, pick in _PICKS:
        yield _rolled(name, kind, pick, given)


def _rolled(name: str, kind: str, pick: _Pick, given: Sequence[Figure]) -> RollUp:
    alike: dict[tuple[float, float], list[Figure]] = defaultdict(list)
    for figure in given:
        alike[figure.low, figure.high].append(figure)
    chosen, reason = pick([alike[key] for key in sorted(alike)])
    claims = tuple(sorted(figure.voice.claim.id for figure in chosen))
    return RollUp(name, kind, chosen[0].low, chosen[0].high, chosen[0].unit, claims, reason)


def most_conservative(given: Sequence[Sequence[Figure]]) -> tuple[Sequence[Figure], str]:
    """The lowest figure that anybody gives; of two with one lower end, that with the lower upper end."""
    return min(given, key=lambda alike: (alike[0].low, alike[0].high)), "the lowest that is given"


def most_informative(given: Sequence[Sequence[Figure]]) -> tuple[Sequence[Figure], str]:
    """The most exact figure: not an estimate, then the narrowest, then the one published last, then the lower."""

    def vagueness(alike: Sequence[Figure]) -> tuple[bool, float]:
        low, high = alike[0].low, alike[0].high
        return all(figure.estimate for figure in alike), (high - low) / high if high else 0.0

    vague = min(map(vagueness, given))
    exact = [alike for alike in given if vagueness(alike) == vague]
    last = max(max(figure.voice.published for figure in alike) for alike in exact)
    latest = [alike for alike in exact if any(figure.voice.published == last for figure in alike)]
    return latest[0], "the most exact that is given" if len(exact) == 1 else "the most exact that is given last"


def most_representative(given: Sequence[Sequence[Figure]]) -> tuple[Sequence[Figure], str]:
    """The figure given by most speakers, then in most documents, then the lower one."""

    def support(alike: Sequence[Figure]) -> tuple[int, int]:
        speakers = {figure.voice.originator.id for figure in alike}
        return len(speakers), len({figure.voice.claim.document for figure in alike})

    most = max(map(support, given))
    chosen = next(alike for alike in given if support(alike) == most)
    total = len({figure.voice.originator.id for alike in given for figure in alike})
    return chosen, f"given by {most[0]} of {total} {'speaker' if total == 1 else 'speakers'}"


_PICKS: tuple[tuple[str, _Pick], ...] = (
    ("most conservative", most_conservative),
    ("most informative", most_informative),
    ("most representative", most_representative),
)
