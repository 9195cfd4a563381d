"""What a model is asked."""

from headstamp.extract.language_model.prompts import ask, instructions
from headstamp.extract.language_model.schemas import SHAPES


def test_nothing_but_the_window_follows_the_instructions() -> None:
    """The text stands alone in its message; no name of a file, no outlet, no address goes with it."""
    system, user = ask("[1] It rained.")

    assert (system.role, user.role, user.content) == ("system", "user", "[1] It rained.")
    assert system.content == instructions()


def test_the_instructions_name_every_field() -> None:
    """A server that knows no schema is told all of it in words: each list, field and closed word."""
    told = instructions()

    assert [
        s.listed for s in SHAPES if f'- "{s.listed}": ' not in told or f'"{s.listed}":[{{"sentence":1,' not in told
    ] == []
    assert '"licence_kind" (export-licence or end-user-certificate or re-export-permission)' in told
    assert '"names":[{"words":"...","kind":"..."}]' in told
