"""The result of a rule over the claims of an entry."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says, with its evidence. A red flag is a question: `clears` says what would answer it."""

    entry: str
    rule: str
    """Name of the rule: `contradiction`, `partial-denial`, `changed-account`, `grown-figure`, ..."""
    says: str
    """One sentence on this case."""
    explanation: str
    """The rule's own docstring."""
    claims: tuple[str, ...]
    clears: str | None = None
