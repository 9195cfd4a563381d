"""What a speaker does by speaking: as the graph has it, but where the cue says it in so many words."""

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Attribution
from headstamp.lexicon.words import load_words
from headstamp.model.claim import Act

_TOLD = (Act.DENIES, Act.ADMITS, Act.ACCUSES, Act.PROMISES, Act.WARNS, Act.DEMANDS, Act.DECLINES)


def act_of(marked: MarkedDocument, said: Attribution) -> Act:
    """The act of the graph's class, overruled by a cue that is plain: "denied" denies, "declined to say" declines.

    A cue that is turned ("did not deny") or tells two acts ("denied and accused") is left to the graph.
    """
    told = _told(marked, said)
    return told or Act(said.classes.get("act", Act.ASSERTS).replace("-", " "))


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
