"""Firms that carry the goods of others, and states that let them through: on the way, and no supplier.

"A dealer flew Angolan rifles to Bangui": Angola supplied them, through the dealer's hands.
"""

import re

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.wholes import whole_of
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

_LET_THROUGH = re.compile(
    r"\b(?:let|lets|letting|allow\w*|permit\w*|wav(?:e|ed|ing))\b[^.;]{0,80}?\bthrough\b|\btransit", re.IGNORECASE
)
_MOVING = frozenset({ActorKind.COMPANY, ActorKind.UNNAMED, ActorKind.COLLECTIVE})
"""Kinds that may be a firm that moves goods: "a cargo airline" has no name."""
_WORD = re.compile(r"[^\W\d_]+")


def carries(marked: MarkedDocument, trigger: Trigger, supplier: Mention | None) -> bool:
    """Whether a firm is only said to move the goods, or a state to let them through."""
    if supplier is None:
        return False
    if supplier.kind is ActorKind.STATE:
        return _LET_THROUGH.search(whole_of(marked, trigger).quote(marked.text)) is not None
    words = {word for span in trigger.spans for word in _WORD.findall(marked.words(span).lower())}
    return supplier.kind in _MOVING and not words.isdisjoint(load_words("bare_nouns")["carrying"])
