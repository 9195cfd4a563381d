"""Files, folders and globs become a list in a stable order."""

import os
from pathlib import Path

import pytest

from headstamp.errors import UsageError
from headstamp.read.sources import find_sources

NOBODY = 65534


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", ".hidden", "deep/c.html", "deep/.git/config"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")
    return tmp_path


def names(found) -> list[str]:
    return [source.name for source in found.sources]


def test_a_folder_gives_its_files_sorted_and_not_the_hidden_ones(folder):
    """The files of a folder come before those of the folders in it; hidden files and folders are passed over."""
    assert names(find_sources([str(folder)])) == ["a.txt", "b.txt", "c.html"]


def test_the_order_of_arguments_holds_and_each_file_counts_once(folder):
    """A file named twice is read once, where it is named first."""
    given = [str(folder / "deep"), str(folder / "b.txt"), str(folder)]

    assert names(find_sources(given)) == ["c.html", "b.txt", "a.txt"]


def test_globs_and_standard_input(folder):
    """A glob gives what it matches, sorted; a dash stands for standard input."""
    found = find_sources(["-", str(folder / "*.txt"), str(folder / "**" / "*.html")])

    assert names(found) == ["-", "a.txt", "b.txt", "c.html"]


def test_what_is_not_there_is_a_problem_and_the_rest_is_found(folder):
    """A missing path and a glob without matches are noted; nothing is raised."""
    found = find_sources([str(folder / "gone.txt"), str(folder / "*.pdf"), str(folder / "a.txt")])

    assert names(found) == ["a.txt"]
    assert [problem.code for problem in found.problems] == ["not-found", "not-found"]
    assert found.problems[0].place.endswith("gone.txt")


@pytest.mark.parametrize("paths", [[], [""], ["a.txt", "  "]])
def test_naming_nothing_is_a_mistake(paths):
    """No argument, or an empty one, is an error of use that says what may be named."""
    with pytest.raises(UsageError, match="name files"):
        find_sources(paths)


def test_the_ledger_itself_is_left_out(folder):
    """Files of `leave_out` are passed over, however they are named."""
    assert names(find_sources([str(folder)], leave_out=[str(folder / "deep" / ".." / "a.txt")])) == [
        "b.txt",
        "c.html",
    ]


def test_a_name_with_a_right_to_left_mark_is_kept_and_shown_safely(tmp_path):
    """The name stays what it is; what is shown spells the mark out."""
    (tmp_path / "a\u202etxt.html").write_text("words", encoding="utf-8")

    source = find_sources([str(tmp_path)]).sources[0]

    assert source.name == "a\u202etxt.html"
    assert source.shown.endswith("a<U+202E>txt.html")


def test_a_name_that_is_no_text_can_be_stored(tmp_path):
    """Bytes that are no UTF-8 leave no lone surrogates in the name."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt")).write_text("words", encoding="utf-8")

    assert names(find_sources([str(tmp_path)])) == ["a\ufffd.txt"]


def test_a_link_to_a_folder_is_not_followed(folder):
    """A folder may link to itself: linked folders are noted, not entered."""
    (folder / "loop").symlink_to(folder)

    found = find_sources([str(folder)])

    assert names(found) == ["a.txt", "b.txt", "c.html"]
    assert [problem.code for problem in found.problems] == ["not-followed"]


def test_a_folder_without_permission_is_a_problem(folder):
    """What may not be listed is named, and the files beside it are found."""
    (folder / "deep").chmod(0)
    if os.geteuid() == 0:
        for path in (folder, *folder.parents[:2]):
            path.chmod(0o755)
        os.seteuid(NOBODY)
    try:
        found = find_sources([str(folder)])
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
        (folder / "deep").chmod(0o755)

    assert names(found) == ["a.txt", "b.txt"]
    assert [(problem.code, Path(problem.place).name) for problem in found.problems] == [("not-permitted", "deep")]
