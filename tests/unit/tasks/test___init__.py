"""The tasks are there by name, and each is loaded when it is asked for."""

import subprocess
import sys

import pytest

from headstamp import tasks


def test_every_task_is_there() -> None:
    """What the package lists can be called; another name is none."""
    assert all(callable(getattr(tasks, name)) for name in tasks.__all__)
    with pytest.raises(AttributeError, match="no attribute 'destroy'"):
        _ = tasks.destroy


def test_finding_loads_no_reading() -> None:
    """A first page of entries needs nothing of what reads files."""
    look = "import sys; from headstamp.tasks import find_entries; print('headstamp.tasks.reading' in sys.modules)"

    assert (
        subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout == "False\n"
    )
