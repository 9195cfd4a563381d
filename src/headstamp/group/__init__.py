"""Claims to Entries: the transfers of one supplier, one recipient and related materiel stand together.

Three steps, each of which can be taken for some claims only: what a claim says of itself (`stand`), where it stands
among the others (`place_claims`), and what its entry is then (`make_entry`). The second needs the claims of whole
documents, and of the rest of the ledger only which families of materiel are told of which pairs.
"""

from headstamp.group.entries import make_entry
from headstamp.group.families import Families, Pair, meant, towards
from headstamp.group.grouping import group
from headstamp.group.parties import bare_state
from headstamp.group.places import Place, entry_id, fitting, place_claims, place_of, places_of
from headstamp.group.standings import Standing, stand, told

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
    "stand",
    "told",
    "towards",
]
