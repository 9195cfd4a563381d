"""A language model as a reader: what it is asked, what it answers, and which of its words the text really holds."""
