"""Claims to Entries: the transfers of one supplier, one recipient and related materiel stand together.

Three steps, each of which can be taken for the claims of some documents only: what a claim says of itself
(`stand_together`), where it stands among the others (`place_claims`), and what its entry is then (`make_entry`). Of the
rest of the ledger the second needs only which families of materiel are told of which pairs.
"""

from headstamp.group.entries import make_entry
from headstamp.group.families import Families, Pair, meant, towards
from headstamp.group.grouping import group
from headstamp.group.parties import bare_state
from headstamp.group.places import Place, entry_id, fitting, place_claims, place_of, places_of
from headstamp.group.standings import Standing, stand_together, told

__all__ = [
    "Families",
    "Pair",
    "Place",
    "Standing",
    "bare_state",
    "entry_id",
    "fitting",
    "group",
    "make_entry",
    "meant",
    "place_claims",
    "place_of",
    "places_of",
    "stand_together",
    "told",
    "towards",
]
