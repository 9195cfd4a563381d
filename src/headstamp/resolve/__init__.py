"""Mentions to Actors, by explained comparison."""
