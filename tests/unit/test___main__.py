"""The module runs as the command does."""

import subprocess
import sys


def test_python_m_headstamp_is_the_command() -> None:
    """`python -m headstamp` prints what `headstamp` prints, under the same name."""
    ran = subprocess.run(
        [sys.executable, "-m", "headstamp", "--version"], capture_output=True, text=True, check=False
    )

    assert (ran.returncode, ran.stdout.split()[0]) == (0, "headstamp,")
