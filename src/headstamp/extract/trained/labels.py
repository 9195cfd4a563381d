"""The labels of every head: tag layers, classes of triggers and contents, roles around a trigger, links of a content.

The runtime reads them from `reader.json` beside the graph; their order is the order of the graph's outputs, so a
change here is a new reader.
"""

from collections.abc import Mapping

from headstamp.model.claim import Act, Certainty, LicenceStatus, Polarity, SanctionStatus, Stage, Stance
from headstamp.model.materiel import Category

KINDS = ("transfer", "licence", "sanction", "contact", "position")
"""Kinds of claim that have a trigger; each is a tag layer of its own, since one word may trigger two."""

LOOKS = (*KINDS, "event")
"""What a close look can be at: a trigger, or in training any event, so that the encoder learns who does what."""
MARKERS: Mapping[str, int] = {kind: 2 + number for number, kind in enumerate(LOOKS)}
"""The piece that stands on both sides of what a close look is at; pre-training never saw them."""

LAYERS: Mapping[str, tuple[str, ...]] = {
    "source": ("source",),
    "cue": ("cue",),
    "content": ("content",),
    "inner": ("content",),
    "names": ("person", "organisation", "place"),
    "goods": ("materiel",),
    "amounts": ("quantity", "value", "period"),
    "sentence": ("sentence",),
    **{kind: (kind,) for kind in KINDS},
}
"""Layer to its kinds. `inner` holds contents that lie inside another content."""

ATTRIBUTION = frozenset({"source", "cue", "content", "inner"})
TRIGGERS = frozenset(KINDS)

ROLES: Mapping[str, tuple[str, ...]] = {
    "transfer": (
        "supplier",
        "recipient",
        "via",
        "materiel",
        "quantity",
        "value",
        "period",
        "implied supplier",
        "implied recipient",
        "implied materiel",
    ),
    "licence": ("authority", "holder", "implied authority", "implied holder"),
    "sanction": ("imposer", "target", "implied imposer", "implied target"),
    "contact": ("participant", "place", "period"),
    "position": ("actor", "issue", "implied actor"),
    "event": ("agent", "theme", "goal", "time", "location"),
}
ALL_ROLES = tuple(dict.fromkeys(role for kind in LOOKS for role in ROLES[kind]))
LINKS = ("none", "source", "cue", "more", "speaker", "chain")
"""What a word is to a content: source, cue, another piece of it, the speaker's fuller name, an outlet between."""

CLASSES: Mapping[str, tuple[str, ...]] = {
    "polarity": tuple(map(str, Polarity)),
    "certainty": tuple(map(str, Certainty)),
    "stage": tuple(map(str, Stage)),
    "category": tuple(str(c).replace(" ", "-") for c in Category),
    "licence kind": ("export-licence", "end-user-certificate", "re-export-permission"),
    "licence status": tuple(map(str, LicenceStatus)),
    "sanction status": tuple(map(str, SanctionStatus)),
    "contact kind": ("meeting", "call", "visit", "interview", "letter", "talks"),
    "stance": tuple(map(str, Stance)),
    "act": tuple(str(a).replace(" ", "-") for a in Act),
    "denies": ("no", "yes"),
    "alleged": ("no", "yes"),
}
"""Class to its values. The last three are of a content, `category` of a materiel, the rest of a trigger."""
OF_CONTENT = ("act", "denies", "alleged")


def bio(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """`O`, then `B` and `I` of each kind: label 1 + 2k begins the k-th kind, 2 + 2k goes on with it."""
    return ("O", *(f"{letter}-{kind}" for kind in kinds for letter in "BI"))


def offsets(inventory: Mapping[str, tuple[str, ...]]) -> dict[str, slice]:
    """Where each layer or class stands when all are laid end to end."""
    laid: dict[str, slice] = {}
    at = 0
    for name, values in inventory.items():
        laid[name] = slice(at, at + len(values))
        at += len(values)
    return laid


TAGS = {layer: bio(kinds) for layer, kinds in LAYERS.items()}
TAG_SLICES = offsets(TAGS)
CLASS_SLICES = offsets(CLASSES)
TAG_COUNT = sum(map(len, TAGS.values()))
CLASS_COUNT = sum(map(len, CLASSES.values()))
ROLE_LABELS = bio(ALL_ROLES)


def role_mask(kind: str) -> list[bool]:
    """Which of ROLE_LABELS a trigger of this kind may give."""
    allowed = {"O", *(f"{letter}-{role}" for role in ROLES[kind] for letter in "BI")}
    return [label in allowed for label in ROLE_LABELS]
