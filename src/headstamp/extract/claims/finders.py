"""One kind of claim a file; each takes a Scene and yields claims. A new kind is one file and one line here."""

from headstamp.extract.claims import (
    contacts,
    licences,
    positions,
    sanctions,
    statements,
    tables,
    transfers,
)

FINDERS = (
    transfers.find,
    tables.find,
    licences.find,
    sanctions.find,
    contacts.find,
    positions.find,
    statements.find,
)
"""In this order; a claim's place, not its finder, decides where it stands in the reading."""
