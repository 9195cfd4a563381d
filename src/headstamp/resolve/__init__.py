"""Mentions to Actors, by explained comparison."""

from headstamp.resolve.joints import Decision
from headstamp.resolve.resolving import explain, resolve

__all__ = ["Decision", "explain", "resolve"]
