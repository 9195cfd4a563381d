"""Structured sources to Claims, one register a file."""
