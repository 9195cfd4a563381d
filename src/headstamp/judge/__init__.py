"""A person's judgements over the machine's readings: which are in force, what they are about, what follows."""

from headstamp.judge.actors import decide_actors, decisions_of
from headstamp.judge.claims import judge_claims
from headstamp.judge.entries import shape_entries
from headstamp.judge.origins import note_origins, rest_claims
from headstamp.judge.standing import in_force

__all__ = [
    "decide_actors",
    "decisions_of",
    "in_force",
    "judge_claims",
    "note_origins",
    "rest_claims",
    "shape_entries",
]
