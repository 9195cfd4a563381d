"""What a person does with a ledger: read documents into it, find, show, search and count what it holds.

Each is loaded when it is asked for: a first page of entries needs no reader.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from headstamp.tasks.finding import count, find_claims, find_entries, list_problems, search
    from headstamp.tasks.reading import read
    from headstamp.tasks.showing import get_document, show

__all__ = ["count", "find_claims", "find_entries", "get_document", "list_problems", "read", "search", "show"]

_MODULES = {"read": "reading", "get_document": "showing", "show": "showing"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES.get(name, 'finding')}"), name)
