"""One step from an older ledger to a newer one."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class Migration:
    """A step. What it does never changes once it has been released: a later change is a later step."""

    number: int
    name: str
    apply: Callable[[Connection], None]
