"""Documents to Claims. `default_reader` is the only door; what reads behind it may change."""

from headstamp.extract.reader import Reader


def default_reader() -> Reader:
    """The reader that Headstamp reads with. Loading takes less than a second; nothing is fetched."""
    from headstamp.extract.trained.trained_reader import load_trained_reader

    return load_trained_reader()
