"""Word lists as YAML, and the loader of each."""
