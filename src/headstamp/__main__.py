"""`python -m headstamp` is the command `headstamp`."""

from headstamp.cli import main

main(prog_name="headstamp")
