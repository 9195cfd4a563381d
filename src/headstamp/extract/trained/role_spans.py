"""From labels of words to the stretches that have a role: a party is told once, or in a list."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from headstamp.extract.trained.labels import ROLE_LABELS
from headstamp.extract.trained.viterbi import best_path, likeliest_run, probabilities, stretches

Found = tuple[int, int]
"""First and last word."""
LISTED = 3
"""Words, commas counted, that may stand between two names of one list: "Chad, Niger and the army of Mali"."""
_MANY = frozenset({"materiel", "quantity", "value", "via", "participant", "period", "place", "issue"})
"""Roles that several stretches may have wherever they stand."""
_APART = _MANY - {"materiel"}
"""Of these, the ones of which two stretches that touch are two: "assault" and "rifles" are one kind of goods."""
ENDS = ("supplier", "recipient")
_COLUMNS = {
    name: [ROLE_LABELS.index(f"{part}-{name}") for part in "BI"] for end in ENDS for name in (end, f"implied {end}")
}
"""Where the labels of an end stand among the scores, in the clause and elsewhere in the text."""
UNSURE = 0.2
"""Probability from which on the likeliest words are an end that no labels tell. Of 0.1, 0.2 and 0.3 none was clearly
better on press reports."""
SHOULDER = 0.5
"""Share of the likeliest word's probability down to which the words beside it belong to such an end."""


def held_roles(scores: NDArray[np.float32]) -> dict[str, list[Found]]:
    """The stretches of each role, in order of place, from scores [words, labels].

    Stretches of one party that touch are one. Where a party is named at several places that are no list, the place
    that is likeliest is meant: the others are mostly whoever else stands near. An end of a transfer that no label
    tells is at the words that are likeliest it, as `likely supplier` or `likely recipient`.
    """
    found: dict[str, list[Found]] = {}
    for role, first, last in stretches(best_path(scores)):
        name = ROLE_LABELS[1 + 2 * role].removeprefix("B-")
        before = found.setdefault(name, [])
        if before and name.removeprefix("implied ") not in _APART and before[-1][1] + 1 == first:
            before[-1] = (before[-1][0], last)
        else:
            before.append((first, last))
    shares = probabilities(scores)
    surest = shares.max(axis=1)
    held = {
        name: places if name.removeprefix("implied ") in _MANY else _likeliest(places, surest)
        for name, places in found.items()
    }
    for end in ENDS:
        if not held.keys() & {end, f"implied {end}"}:
            held |= _untold(shares, end, [place for places in held.values() for place in places])
    return held


def _untold(shares: NDArray[np.float32], end: str, taken: Sequence[Found]) -> dict[str, list[Found]]:
    """An end at the words that are likeliest it, in the clause or elsewhere; nothing where others have them."""
    told = (shares[:, _COLUMNS[name]].sum(axis=1) for name in (end, f"implied {end}"))
    likeliest = max(told, key=lambda each: float(each.max()))
    if likeliest.max() < UNSURE:
        return {}
    first, last = likeliest_run(likeliest, SHOULDER)
    return {} if any(a <= last and first <= b for a, b in taken) else {f"likely {end}": [(first, last)]}


def _likeliest(places: Sequence[Found], surest: NDArray[np.float32]) -> list[Found]:
    """The list, or the single place, that holds the surest stretch; of equals the first."""
    lists: list[list[Found]] = []
    for place in places:
        if lists and place[0] - lists[-1][-1][1] - 1 <= LISTED:
            lists[-1].append(place)
        else:
            lists.append([place])
    return max(lists, key=lambda listed: max(float(surest[first : last + 1].mean()) for first, last in listed))
