"""Bytes to Documents, one format a file."""
