"""Headstamp: an evidence-linked ledger of who is said to have supplied what to whom."""

__version__ = "0.1.0"
