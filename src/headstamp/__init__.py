"""Headstamp: an evidence-linked ledger of who is said to have supplied what to whom.

`headstamp.read` and `headstamp.read_text` give the documents and claims of files or of a text, without a ledger;
`headstamp.open_ledger` opens a ledger to read into, and to ask. See `headstamp.api`.
"""

# The package of that name is loaded first: loading it later would put it in the place of the function.
import headstamp.read  # noqa: F401  for what loading it does to the name
from headstamp.api import open_ledger, read, read_text

__version__ = "0.1.0"
__all__ = ["__version__", "open_ledger", "read", "read_text"]
