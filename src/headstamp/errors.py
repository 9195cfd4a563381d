"""Every error that Headstamp raises, under one base class.

    HeadstampError              anything a person can act on; doors catch this and nothing wider
    ├── UsageError              an argument cannot be used: an unknown format, a date that is none
    │   └── GoldError           gold or claims to compare cannot be used: which lines, and why
    ├── NotFoundError           no entry, claim, document or actor goes by that name
    ├── FloorError              a figure is under its floor, or was measured on other data
    ├── EndpointError           the server of a language model refuses every call, or cannot be reached
    │   └── FailedCallError     one call came to nothing, after all retries; others may do better
    └── LedgerError             the ledger file itself
        ├── NotALedgerError     the file is something else, or is damaged
        ├── NewerLedgerError    a newer Headstamp wrote it
        ├── LedgerBusyError     another process holds it
        └── LedgerFullError     the disk is full or the file cannot be written

Bad *data* is never raised: it becomes a `headstamp.model.problem.Problem` and travels with the results.
Each class names its exit status (`status`) and its short code (`code`) for `--json` answers.
"""


class HeadstampError(Exception):
    """Something a person can act on. The message says what was wrong, the value in quotes, what is allowed."""

    status = 1
    code = "error"


class UsageError(HeadstampError):
    """An argument cannot be used."""

    status = 2
    code = "usage"


class GoldError(UsageError):
    """Gold, or claims to compare with it, cannot be used; every fault is told with its line."""

    code = "bad-gold"


class FloorError(HeadstampError):
    """A figure of accuracy is under its floor, or its floor was measured on other gold or texts."""

    status = 7
    code = "under-floor"


class NotFoundError(HeadstampError):
    """Nothing in the ledger goes by that name."""

    status = 3
    code = "not-found"


class EndpointError(HeadstampError):
    """The server of a language model refuses every call, or cannot be reached."""

    status = 8
    code = "endpoint"


class FailedCallError(EndpointError):
    """One call to a language model came to nothing, after all retries; others may do better."""


class LedgerError(HeadstampError):
    """The ledger file cannot be used."""

    status = 4
    code = "ledger"


class NotALedgerError(LedgerError):
    """The file is not a Headstamp ledger, or is damaged."""

    code = "not-a-ledger"


class NewerLedgerError(LedgerError):
    """The ledger was written by a newer version of Headstamp."""

    code = "newer-ledger"


class LedgerBusyError(LedgerError):
    """Another process is writing to the ledger."""

    status = 5
    code = "ledger-busy"


class LedgerFullError(LedgerError):
    """The ledger could not be written: disk full, read-only file or folder."""

    status = 6
    code = "ledger-full"
