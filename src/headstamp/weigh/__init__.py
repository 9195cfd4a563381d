"""Entries to Findings, one rule family a file."""

from headstamp.weigh.weighing import RULES, weigh

__all__ = ["RULES", "weigh"]
