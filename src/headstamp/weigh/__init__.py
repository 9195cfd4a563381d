"""Entries to Findings, one rule family a file."""
