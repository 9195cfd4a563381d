"""How a ledger of any age becomes one of today."""
