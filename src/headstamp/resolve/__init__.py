"""Mentions to Actors, by explained comparison."""

from headstamp.resolve.faces import Cast, Face, face_of, gather_faces
from headstamp.resolve.joints import Decision
from headstamp.resolve.resolving import explain, resolve

__all__ = ["Cast", "Decision", "Face", "explain", "face_of", "gather_faces", "resolve"]
