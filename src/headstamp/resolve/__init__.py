"""Mentions to Actors, by explained comparison."""

from headstamp.resolve.faces import Cast, Face, face_of, gather_faces
from headstamp.resolve.joints import Decision
from headstamp.resolve.neighbours import CROWD, blocks_of, blocks_of_actor, blocks_of_marks, may_crowd, partner
from headstamp.resolve.resolving import explain, resolve

__all__ = [
    "CROWD",
    "Cast",
    "Decision",
    "Face",
    "blocks_of",
    "blocks_of_actor",
    "blocks_of_marks",
    "explain",
    "face_of",
    "gather_faces",
    "may_crowd",
    "partner",
    "resolve",
]
