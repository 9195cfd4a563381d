"""Entries to Findings, one rule family a file."""

from headstamp.weigh.bearings import bear_upon
from headstamp.weigh.circumstances import Circumstances, Copies, Copy
from headstamp.weigh.weighing import RULES, weigh

__all__ = ["RULES", "Circumstances", "Copies", "Copy", "bear_upon", "weigh"]
