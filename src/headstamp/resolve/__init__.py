"""Mentions to Actors, by explained comparison."""

from headstamp.resolve.faces import Cast, Face, face_of, gather_faces
from headstamp.resolve.joints import Decision
from headstamp.resolve.neighbours import CROWD, blocks_of, blocks_of_actor, blocks_of_marks, may_crowd, partner
from headstamp.resolve.resolving import explain, resolve
from headstamp.resolve.settings import MET_OFTEN, Settings, hangs_on_setting, settings_of

__all__ = [
    "CROWD",
    "MET_OFTEN",
    "Cast",
    "Decision",
    "Face",
    "Settings",
    "blocks_of",
    "blocks_of_actor",
    "blocks_of_marks",
    "explain",
    "face_of",
    "gather_faces",
    "hangs_on_setting",
    "may_crowd",
    "partner",
    "resolve",
    "settings_of",
]
