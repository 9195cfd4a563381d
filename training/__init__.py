"""Corpora, training and evaluation of the reader; not in the wheel."""
