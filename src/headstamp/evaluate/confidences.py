"""Whether confidence keeps its word: of claims that are 0.9 sure, nine in ten ought to be right."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headstamp.evaluate.matching import Comparison
from headstamp.model.claim import Kind

EDGES = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
"""Where one band of confidence ends and the next begins; finer where most claims are."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim that was found, how sure its reader was, and whether gold has it."""

    kind: Kind
    file: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Band:
    """The claims of one band of confidence."""

    low: float
    high: float
    claims: int
    confidence: float
    """Their mean."""
    right: float
    """The share of them that gold has. It is the confidence, where confidence keeps its word."""


def judge_found(comparisons: Iterable[Comparison]) -> Iterator[Judged]:
    """Every claim that counts in the figures, kind by kind; what gold calls optional is left out as it is there."""
    for one in comparisons:
        for found, _ in one.matched:
            yield Judged(one.kind, one.file, found.confidence, right=True)
        for found in one.in_vain:
            yield Judged(one.kind, one.file, found.confidence, right=False)


def band(judged: Iterable[Judged], edges: Sequence[float] = EDGES) -> tuple[Band, ...]:
    """The claims by bands of confidence, [low, high), least first; bands without a claim are left out."""
    given = list(judged)
    found = []
    for low, high in pairwise(edges):
        within = [one for one in given if low <= one.confidence < high]
        if within:
            mean = sum(one.confidence for one in within) / len(within)
            found.append(Band(low, min(high, 1.0), len(within), mean, sum(one.right for one in within) / len(within)))
    return tuple(found)


def calibration_error(bands: Sequence[Band]) -> float:
    """By how much confidence and the share that is right differ, as a mean over claims (ECE); 0 without claims."""
    claims = sum(one.claims for one in bands)
    return sum(one.claims * abs(one.confidence - one.right) for one in bands) / claims if claims else 0.0
