"""What a speaker does by speaking: as the graph has it, but where the cue says it in so many words."""

import re

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Attribution
from headstamp.lexicon.words import load_words
from headstamp.model.claim import Act

_NOTHING_TO_SAY = re.compile(
    r"\bnothing (?:(?:more|further|else) )?to (?:add|say|tell|report|announce)\b|\bno comment\b"
    r"|\bnot (?:allowed|authori[sz]ed|free|permitted|able) to (?:speak|talk|comment|discuss)\b"
    r"|\b(?:cannot|could not|would not|will not|does not|do not) comment\b",
    re.IGNORECASE,
)
"""Contents by which all 15 who say so in our passages decline to comment."""
_GIVING = r"(?:supply|sell|send|deliver|provide|give|approve|allow|hand|export|lend)"
_WILL_NOT = re.compile(
    rf"^\W*(?:we|i) (?:(?:will|shall|would) (?:not|never)|won['’]t)\b|\b(?:would|will) (?:not|never) {_GIVING}\b",
    re.IGNORECASE,
)
"""Contents by which 29 of 42 refuse."""
_HAVE_NOT = re.compile(
    r"^\W*(?:we|i) (?:have|had|did|do) (?:not|never)\b|\bthere (?:was|were|ha[ds] been|have been) (?:no|never)\b"
    r"|\bha(?:s|ve|d) (?:not|never) (?:issued|sold|sent|supplied|delivered|exported|licensed|given|bought|approved)\b"
    r"|\b(?:gave|issued|sold|sent|supplied|delivered) (?:no|nothing)\b",
    re.IGNORECASE,
)
"""Contents by which seven in ten deny."""
_TOLD = (Act.DENIES, Act.ADMITS, Act.ACCUSES, Act.PROMISES, Act.WARNS, Act.DEMANDS, Act.DECLINES)


def act_of(marked: MarkedDocument, said: Attribution) -> Act:
    """The act of the graph's class, overruled by a cue that is plain: "denied" denies, "declined to say" declines.

    A cue that is turned ("did not deny") or tells two acts ("denied and accused") is left to the graph. Where neither
    tells more than that something is said, the content may: "I have nothing to add", "we have sold no shells".
    """
    found = _told(marked, said) or Act(said.classes.get("act", Act.ASSERTS).replace("-", " "))
    content = " ".join(marked.words(span) for span in said.content)
    if found in {Act.ASSERTS, Act.DENIES} and _NOTHING_TO_SAY.search(content):
        return Act.DECLINES
    if found is Act.ASSERTS and _WILL_NOT.search(content):
        return Act.REFUSES
    return Act.DENIES if found is Act.ASSERTS and _HAVE_NOT.search(content) else found


def _told(marked: MarkedDocument, said: Attribution) -> Act | None:
    lists = load_words("acts")
    words = {
        word.strip("\"'“”‘’.,;:").replace("’", "'") for cue in said.cue for word in marked.words(cue).lower().split()
    }
    if words & lists["answering"] and words & lists["refusing"]:
        return Act.DECLINES
    if words & lists["turned"]:
        return None
    acts = [act for act in _TOLD if words & lists[act]]
    return acts[0] if len(acts) == 1 else None
