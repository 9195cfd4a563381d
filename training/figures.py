"""How well a reader does on annotated texts of ours: triggers, ends of transfers, classes on what was found."""

from collections import Counter
from collections.abc import Iterable, Sequence

from headstamp.extract.trained.labels import KINDS
from headstamp.extract.trained.marks import Spans, Trigger
from training.annotations import Annotated

OVERLAP = 0.5
CORE = ("supplier", "recipient")
Figures = dict[str, float]


def share_words(text: str, one: Spans, other: Spans) -> bool:
    """Whether the two share at least half of the code points of the longer, blanks left out; two empty ones do."""
    first = {at for span in one for at in range(*span) if not text[at].isspace()}
    second = {at for span in other for at in range(*span) if not text[at].isspace()}
    return not (first or second) or len(first & second) >= OVERLAP * max(len(first), len(second))


def referents(trigger: Trigger, role: str) -> tuple[Spans, ...]:
    """The spans by which an end may be known: the fuller name where there is one, else the words marked."""
    return tuple(spans for name in (f"implied {role}", role) if (spans := trigger.roles.get(name, ())))


def matched(gold: Sequence[Trigger], found: Sequence[Trigger]) -> list[tuple[Trigger, Trigger]]:
    """Pairs of one kind whose triggers overlap, each used once, in the order of the gold."""
    left = list(found)
    pairs: list[tuple[Trigger, Trigger]] = []
    for one in gold:
        for other in left:
            if other.kind == one.kind and any(s.overlaps(o) for s in one.spans for o in other.spans):
                pairs.append((one, other))
                left.remove(other)
                break
    return pairs


def core_right(text: str, gold: Trigger, found: Trigger) -> bool:
    """Whether both ends agree: named by words that overlap, directly or by the fuller name, or open in both."""
    for role in CORE:
        theirs, ours = referents(gold, role), referents(found, role)
        if bool(theirs) != bool(ours):
            return False
        if theirs and not any(share_words(text, one, other) for one in theirs for other in ours):
            return False
    return True


def measure(pairs: Iterable[tuple[Annotated, Annotated]]) -> Figures:
    """Figures over (gold, found) texts: F1 by kind of trigger, core F1 of transfers, classes right on the matched.

    Claims of one kind that share a trigger count once, as the heads see them.
    """
    counts: Counter[str] = Counter()
    for gold, found in pairs:
        ours = _once(gold.triggers)
        both = matched(ours, found.triggers)
        for kind in KINDS:
            counts[f"{kind} gold"] += sum(one.kind == kind for one in ours)
            counts[f"{kind} found"] += sum(one.kind == kind for one in found.triggers)
            counts[f"{kind} both"] += sum(one.kind == kind for one, _ in both)
        for one, other in both:
            if one.kind == "transfer":
                counts["core both"] += core_right(gold.text, one, other)
            for name, value in one.classes.items():
                counts[f"{name} asked"] += 1
                counts[f"{name} right"] += other.classes.get(name) == value
    figures = {f"{kind} trigger F1": _f1(counts, kind, kind) for kind in KINDS}
    figures["transfer core F1"] = _f1(counts, "core", "transfer")
    for name in sorted(key.removesuffix(" asked") for key in counts if key.endswith(" asked")):
        figures[f"{name} right"] = counts[f"{name} right"] / counts[f"{name} asked"]
    return figures


def _once(triggers: Iterable[Trigger]) -> list[Trigger]:
    """One trigger for each kind and place, with the roles of all that share it."""
    held: dict[tuple[str, int], Trigger] = {}
    for one in triggers:
        if not one.spans:
            continue
        key = (one.kind, one.spans[0].start)
        if key in held:
            before = held[key]
            roles = {**one.roles, **before.roles}
            roles = {role: tuple(sorted({*one.roles.get(role, ()), *before.roles.get(role, ())})) for role in roles}
            held[key] = Trigger(one.kind, before.spans, roles, before.classes)
        else:
            held[key] = one
    return list(held.values())


def _f1(counts: Counter[str], right: str, of: str) -> float:
    total = counts[f"{of} gold"] + counts[f"{of} found"]
    return 2 * counts[f"{right} both"] / total if total else 0.0
