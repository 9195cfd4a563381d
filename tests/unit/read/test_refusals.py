"""A refusal carries what a Problem needs."""

from headstamp.read.refusals import UnreadableError


def test_code_and_message_are_kept():
    """The code is stable and short, the message is a sentence, and both can be read off the error."""
    error = UnreadableError("damaged", "the file is torn")

    assert (error.code, error.message, str(error)) == ("damaged", "the file is torn", "the file is torn")
