"""Why something is not read: raised by a format, turned into a Problem at the seam of `read`."""


class UnreadableError(Exception):
    """These bytes give no document. Never leaves `headstamp.read`: there it becomes a Problem of the same code."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        """Short stable word: `damaged`, `encrypted`, `too-slow`, ..."""
        self.message = message
        """One sentence for a person."""
