"""Counts and shares: how much of gold is found, and how much of what is found is right."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from headstamp.evaluate.matching import Comparison, is_same_category
from headstamp.evaluate.notes import Note
from headstamp.evaluate.parties import ARTICLE, is_same_party, is_same_voice
from headstamp.lexicon.same_names import SameNames
from headstamp.model.claim import Kind, Stage

AS_GOOD = (
    frozenset({Stage.DELIVERED, Stage.AGREED}),
    frozenset({Stage.OFFERED, Stage.AGREED}),
    frozenset({Stage.CONSIDERED, Stage.REQUESTED}),
    frozenset({Stage.REFUSED, Stage.HALTED}),
)
"""Stages that careful readers take for each other ("has sent or is ready to send")."""

Check = Callable[[Note, Note, SameNames], bool | None]
"""Whether a field of a claim found is right; None where gold says nothing of it."""


@dataclass(slots=True)
class Tally:
    """How many claims of one kind were found, found in vain, and missed."""

    found: int = 0
    in_vain: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that gold has; 0 where nothing was found."""
        return self.found / (self.found + self.in_vain) if self.found + self.in_vain else 0.0

    @property
    def recall(self) -> float:
        """Share of gold that was found; 0 where gold has nothing."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two; 0 where either is."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def is_measured(self) -> bool:
        """Whether gold has any claim of this kind: without, no figure means anything."""
        return self.found + self.missed > 0


@dataclass(slots=True)
class Share:
    """How many of some are right."""

    right: int = 0
    of: int = 0

    @property
    def figure(self) -> float:
        """Right ones by all; 0 where there are none."""
        return self.right / self.of if self.of else 0.0


@dataclass(slots=True)
class Scores:
    """All counts of one evaluation."""

    tallies: dict[Kind, Tally] = field(default_factory=lambda: {kind: Tally() for kind in Kind})
    full: Tally = field(default_factory=Tally)
    """Transfers of which speaker and category are right too."""
    fields: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    """Of the transfers found; `polarity` also of those that are found but for their polarity."""
    acts: Share = field(default_factory=Share)
    """Of the statements found."""

    def figures(self) -> dict[str, float]:
        """Every figure that gold allows, between 0 and 1, by name, in a fixed order."""
        figures: dict[str, float] = {}
        for kind, tally in self.tallies.items():
            if not tally.is_measured:
                continue
            name = "transfers_core" if kind is Kind.TRANSFER else f"{kind}s"
            figures |= {f"{name}_precision": tally.precision, f"{name}_recall": tally.recall, f"{name}_f1": tally.f1}
            if kind is Kind.TRANSFER:
                figures["transfers_full_f1"] = self.full.f1
                figures |= {f"transfers_{name}": share.figure for name, share in self.fields.items() if share.of}
            if kind is Kind.STATEMENT and self.acts.of:
                figures["statements_act"] = self.acts.figure
        return figures


def score(comparisons: Iterable[Comparison], same: SameNames) -> Scores:
    """The counts over all documents."""
    scores = Scores(fields={name: Share() for name in ("polarity", *CHECKS)})
    for one in comparisons:
        tally = scores.tallies[one.kind]
        tally.found += len(one.matched)
        tally.in_vain += len(one.in_vain)
        tally.missed += len(one.missed)
        if one.kind is Kind.TRANSFER:
            _score_transfers(one, scores, same)
        elif one.kind is Kind.STATEMENT:
            scores.acts.of += len(one.matched)
            scores.acts.right += sum(is_same_act(*pair) for pair in one.matched)
    return scores


def _score_transfers(comparison: Comparison, scores: Scores, same: SameNames) -> None:
    turned = sum(near.differs == "polarity" for near in comparison.near_misses)
    scores.fields["polarity"].right += len(comparison.matched)
    scores.fields["polarity"].of += len(comparison.matched) + turned
    full = 0
    for found, wanted in comparison.matched:
        checks = check(found, wanted, same)
        full += checks["said_by"] and checks["category"]
        for name, right in checks.items():
            scores.fields[name].of += 1
            scores.fields[name].right += right
    others = len(comparison.matched) - full
    scores.full.found += full
    scores.full.in_vain += len(comparison.in_vain) + others
    scores.full.missed += len(comparison.missed) + others


def check(found: Note, wanted: Note, same: SameNames) -> dict[str, bool]:
    """Which fields of a transfer found are right, of those of which gold says something."""
    results = {name: test(found, wanted, same) for name, test in CHECKS.items()}
    return {name: right for name, right in results.items() if right is not None}


def is_same_act(found: Note, wanted: Note) -> bool:
    """Whether the act of a statement is right."""
    return found.values.get("act") == wanted.values.get("act")


def _said_by(found: Note, wanted: Note, same: SameNames) -> bool:
    return is_same_voice(found.party("said_by"), wanted.party("said_by"), same)


def _stage(found: Note, wanted: Note, _: SameNames) -> bool:
    both = {found.values.get("stage"), wanted.values.get("stage")}
    return len(both) == 1 or any(both <= pair for pair in AS_GOOD)


def _certainty(found: Note, wanted: Note, _: SameNames) -> bool:
    return found.values.get("certainty") == wanted.values.get("certainty")


def _quantity(found: Note, wanted: Note, _: SameNames) -> bool | None:
    return None if wanted.quantity is None else found.quantity == wanted.quantity


def _value(found: Note, wanted: Note, _: SameNames) -> bool | None:
    return None if wanted.value is None else found.value == wanted.value


def _via(found: Note, wanted: Note, same: SameNames) -> bool | None:
    """One station of the route is enough: reports leave out others."""
    there, expected = found.parties.get("via", ()), wanted.parties.get("via", ())
    return any(is_same_party(one, other, same) for one in there for other in expected) if expected else None


def _chain(found: Note, wanted: Note, same: SameNames) -> bool | None:
    """The same voices in the same order, the article's own left out; that may go by the name of its outlet."""
    there, named = found.parties.get("chain", ()), wanted.parties.get("chain", ())
    if not named:
        return None
    expected = tuple(party for party in named if party.folded != ARTICLE)
    begins_with_outlet = bool(there) and (there[0].is_outlet or there[0].folded == ARTICLE)
    return any(
        len(voices) == len(expected)
        and all(is_same_party(*pair, same) for pair in zip(voices, expected, strict=True))
        for voices in (there, there[begins_with_outlet:])
    )


CHECKS: Mapping[str, Check] = {
    "said_by": _said_by,
    "category": lambda found, wanted, _: is_same_category(found, wanted),
    "stage": _stage,
    "certainty": _certainty,
    "quantity": _quantity,
    "value": _value,
    "via": _via,
    "chain": _chain,
}
"""Fields of a transfer that are looked at once it is found, and how."""
