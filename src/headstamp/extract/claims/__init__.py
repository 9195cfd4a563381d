"""Claims: one kind a file, and what they share. `finders` names those that the rules find."""
