"""The documentation cannot drift: its links, its paths and its commands are real."""

import re
import shlex
from pathlib import Path

import click
import pytest

from headstamp.cli import main

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "headstamp"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"^(?:    |\$ )?(?:.*\| )?(?:\.venv/bin/)?headstamp ([a-z].*)$")
NAMED = re.compile(r"`([a-z_]+/(?:[a-z_0-9]+/)*(?:[a-z_0-9]+\.[a-z]+)?)`")


def page_name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def blocks(text: str) -> list[str]:
    """The lines of code blocks, indented or fenced."""
    fenced = re.sub(
        r"^```\w*\n(.*?)^```",
        lambda m: "".join(f"    {x}\n" for x in m[1].splitlines()),
        text,
        flags=re.MULTILINE | re.DOTALL,
    )
    return [line for line in fenced.splitlines() if line.startswith("    ")]


def commands(text: str) -> list[list[str]]:
    """The arguments of every `headstamp` command in the code blocks of a page."""
    found = (COMMAND.match(line.replace("    $ ", "    ")) for line in blocks(text))
    return [shlex.split(match[1], comments=True) for match in found if match]


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the repository leads to one."""
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]

    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_commands_are_real(page: Path) -> None:
    """Every command of a page exists and takes the options that the page gives it."""
    for words in commands(page.read_text(encoding="utf-8")):
        command = main.get_command(click.Context(main), words[0])
        assert command, f"there is no command headstamp {words[0]}"
        if isinstance(command, click.Group) and words[1:2] and not words[1].startswith("-"):
            command = command.commands[words[1]]
        known = {name for option in command.params for name in (*option.opts, *option.secondary_opts)} | {"--help"}
        assert {word.split("=")[0] for word in words[1:] if re.match(r"--?[a-z]", word)} <= known, words


def test_the_readers_of_the_docs_see_commands() -> None:
    """The test above is not blind: the how-to holds commands of every kind."""
    asked = {words[0] for words in commands((ROOT / "docs" / "how-to.md").read_text(encoding="utf-8"))}

    assert {"read", "ledger", "show", "export", "report", "problems"} <= asked


def test_paths_in_the_architecture_exist() -> None:
    """Every file and folder that the architecture names is where it says."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(NAMED.findall(text))

    assert named
    assert [path for path in named if not (PACKAGE / path).exists() and not (ROOT / path).exists()] == []


def test_the_architecture_names_every_part() -> None:
    """Every module and folder right under the package stands in the architecture."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    parts = {path.stem for path in PACKAGE.iterdir() if not path.name.startswith(("__", "py.typed", "."))}

    assert {part for part in parts if not re.search(rf"`{part}(?:/|\.py)?`|`{part}/", text)} == set()
