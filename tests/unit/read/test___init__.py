"""The seam of reading: every bad file becomes a Problem, every other one a document."""

import os
import random
from pathlib import Path

import pytest

from headstamp.config import Limits
from headstamp.read import find_sources, read_bytes, read_file

BODY = "The harbour office confirmed on Monday that the crates had left for the east.\n"


def test_a_folder_with_bad_files_gives_all_the_good_ones(tmp_path):
    """Nothing that lies between them stops the reading of the others."""
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.bin").write_bytes(random.Random(1).randbytes(4000))
    (tmp_path / "d.pdf").write_bytes(b"%PDF-1.4 torn")
    (tmp_path / "e.docx").write_bytes(b"PK\x03\x04 torn")
    (tmp_path / "f.txt").write_text(BODY * 2, encoding="utf-8")

    read, noted = [], []
    for source in find_sources([str(tmp_path)]).sources:
        results, problems = read_file(source.path, Limits())
        read += [result.document.name for result in results]
        noted += [(Path(problem.place).name, problem.code) for problem in problems]

    assert read == ["a.txt", "f.txt"]
    assert noted == [("b.txt", "empty"), ("c.bin", "binary"), ("d.pdf", "damaged"), ("e.docx", "damaged")]


def test_a_file_over_the_limit_is_not_loaded(tmp_path):
    """The size is looked at first; the Problem names both sizes."""
    path = tmp_path / "big.txt"
    path.write_text(BODY, encoding="utf-8")

    results, problems = read_file(str(path), Limits(bytes=10))

    assert results == []
    assert (problems[0].code, problems[0].place) == ("too-large", str(path))
    assert "78 bytes; the limit is 10" in problems[0].message


def test_a_text_of_fifty_million_letters_is_kept_and_read_in_part(read):
    """All of it is searchable; a Problem says that only the beginning is read for claims."""
    text = (BODY * 650_000)[:50_000_000]
    document = read(text, "big.txt")

    assert len(document.text) == 50_000_000
    assert [problem.code for problem in document.problems] == ["long-text"]


@pytest.mark.parametrize(
    ("name", "code"), [("gone.txt", "not-found"), (".", "not-a-file"), ("dangling", "not-found")]
)
def test_what_cannot_be_opened_is_a_problem(tmp_path, name, code):
    """A file that is gone, a folder, a link to nowhere: each says what it is."""
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")

    results, problems = read_file(str(tmp_path / name), Limits())

    assert results == []
    assert [problem.code for problem in problems] == [code]


def test_a_file_without_permission_is_a_problem(tmp_path):
    """It is named, and nothing is raised."""
    path = tmp_path / "secret.txt"
    path.write_text(BODY, encoding="utf-8")
    path.chmod(0)
    if os.geteuid() == 0:
        for folder in (tmp_path, *tmp_path.parents[:2]):
            folder.chmod(0o755)
        os.seteuid(65534)
    try:
        _, problems = read_file(str(path), Limits())
    finally:
        if os.getuid() == 0:
            os.seteuid(0)

    assert [problem.code for problem in problems] == ["not-permitted"]


def test_time_is_up(read):
    """A document that takes too long is given up, with a Problem; the clock is handed in."""
    ticks = iter(range(0, 10_000, 100))

    results, problems = read_bytes(
        BODY.encode(), "a.txt", Limits(seconds=60), place="a.txt", clock=lambda: next(ticks)
    )

    assert results == []
    assert [problem.code for problem in problems] == ["too-slow"]


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf"])
def test_nothing_is_empty(refused, data):
    """No bytes, blanks, or a byte order mark alone."""
    assert refused(data).code == "empty"


def test_a_name_with_a_right_to_left_mark_is_kept_and_shown_safely():
    """The document keeps its name; what Problems show spells the mark out."""
    results, _ = read_bytes(BODY.encode(), "a\u202etxt.exe", Limits(), place="in/a\u202etxt.exe")
    _, problems = read_bytes(b"", "a\u202etxt.exe", Limits(), place="in/a\u202etxt.exe")

    assert results[0].document.name == "a\u202etxt.exe"
    assert problems[0].place == "in/a<U+202E>txt.exe"


def test_the_same_bytes_are_the_same_document_anywhere(tmp_path):
    """Folder and time change nothing."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(BODY, encoding="utf-8")

    assert read_file(str(tmp_path / "one" / "a.txt"), Limits()) == read_file(
        str(tmp_path / "two" / "a.txt"), Limits()
    )
