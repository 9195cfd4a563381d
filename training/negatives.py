"""Texts of other corpora that hold no transfer, licence or sanction for sure: no word of the matter stands in them.

Our passages are short and of our own making; without these the trigger layers would never see that ordinary news,
page after page, has no trigger.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from training.annotations import Annotated

MATTER: Mapping[str, re.Pattern[str]] = {
    "transfer": re.compile(
        r"\b(?:arms|armed|armou?r|weapon|missile|rocket|rifle|gun|ammunition|munition|shell|bomb|tank|howitzer|mortar|"
        r"artillery|aircraft|jet|helicopter|drone|uav|radar|warship|frigate|submarine|corvette|vessel|explosive|"
        r"grenade|military|defen[cs]e|equipment|hardware|materiel|system|arsenal|stockpile|aid\b|export|import|shipment)",
        re.IGNORECASE,
    ),
    "licence": re.compile(
        r"licen[cs]|permit|permission|certificate|authori[sz]|export|clearance|approv", re.IGNORECASE
    ),
    "sanction": re.compile(r"sanction|embargo|blacklist|blocked|freez|froze|ban\b|banned|restrict", re.IGNORECASE),
}


def with_negatives(annotated: Annotated) -> Annotated:
    """The text with every kind complete of whose matter it holds no word; only for texts without triggers.

    Raises ValueError where the text has triggers: their layer would be taken as marked throughout.
    """
    if annotated.triggers:
        raise ValueError(f'"{annotated.id}" has triggers')
    absent = {kind for kind, words in MATTER.items() if not words.search(annotated.text)}
    return replace(annotated, complete=annotated.complete | absent)
