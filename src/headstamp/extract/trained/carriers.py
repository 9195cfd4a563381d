"""Firms that carry the goods of others: on the way, and no supplier.

"A dealer flew Angolan rifles to Bangui": Angola supplied them, through the dealer's hands.
"""

import re

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

_WORD = re.compile(r"[^\W\d_]+")


def carries(marked: MarkedDocument, trigger: Trigger, supplier: Mention | None) -> bool:
    """Whether a firm is only said to move the goods."""
    if supplier is None or supplier.kind is not ActorKind.COMPANY:
        return False
    words = {word for span in trigger.spans for word in _WORD.findall(marked.words(span).lower())}
    return not words.isdisjoint(load_words("bare_nouns")["carrying"])
