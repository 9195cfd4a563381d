"""Texts and their claims to copies: which document follows the text of which, and why."""

from headstamp.copies.compare import compare
from headstamp.copies.sheets import Sheet, lay_out
from headstamp.copies.signatures import made_by, sign

__all__ = ["Sheet", "compare", "lay_out", "made_by", "sign"]
