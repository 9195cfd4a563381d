"""What a person does with a ledger: read documents into it, find, show, search and count what it holds."""

from headstamp.tasks.finding import count, find_claims, find_entries, list_problems, search
from headstamp.tasks.reading import read
from headstamp.tasks.showing import get_document, show

__all__ = ["count", "find_claims", "find_entries", "get_document", "list_problems", "read", "search", "show"]
