"""What is known beside the transfer claims of an entry, as values that are handed in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from headstamp.model.claim import Claim
from headstamp.model.copying import Copies, Copy

__all__ = ["NOTHING_BESIDE", "Circumstances", "Copies", "Copy"]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What bears on an entry beside its own claims; by default nothing does."""

    beside: tuple[Claim, ...] = ()
    """Licences, sanctions, statements and positions in the documents of the entry that bear on it."""
    copies: Copies = field(default_factory=dict)
    reliability: Mapping[str, str] = field(default_factory=dict)
    """Admiralty letter, A to F, by the name or id of a source, as the user has set it; F where nothing is set."""


NOTHING_BESIDE = Circumstances()
