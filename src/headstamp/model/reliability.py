"""How reliable a source is, as the user says: never as we think of an outlet."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Letter(StrEnum):
    """Reliability of a source by the Admiralty code. F means that there is no basis to judge it: unknown, not bad."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


MEANINGS: Mapping[Letter, str] = MappingProxyType({
    Letter.A: "no doubt, clean record",
    Letter.B: "small doubt, mostly right",
    Letter.C: "some doubt, has been right",
    Letter.D: "strong doubt, sometimes right",
    Letter.E: "untrustworthy, wrong record",
    Letter.F: "no basis to judge",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reliability:
    """The letter that a person gave a source: who, when, why."""

    letter: Letter
    who: str
    when: str
    """ISO 8601 in UTC."""
    why: str = ""
