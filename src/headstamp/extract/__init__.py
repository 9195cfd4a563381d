"""Documents to Claims. `default_reader` is the only door; what reads behind it may change."""

from headstamp.extract.reader import Reader


def default_reader() -> Reader:
    """The reader that Headstamp reads with. Loading takes a second or two; nothing is fetched."""
    from headstamp.extract.rule_reader import load_rule_reader

    return load_rule_reader()
