"""One kind of claim a file; each takes a Scene and yields claims."""
