"""Tables that a person wrote are taken as spreadsheets save them, and refused with what is wrong."""

from pathlib import Path

import pytest

from headstamp.errors import UsageError
from headstamp.tasks.typed_tables import TypedRow, read_typed_table, refuse_faults


def written(tmp_path: Path, text: str) -> str:
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode())
    return str(path)


@pytest.mark.parametrize(
    "text",
    [
        "actor,letter,why\nWire,B,so\n\nPost,C,\n",
        "\ufeffActor ; Letter;why;more\r\nWire; B;so;x\r\n;;;\r\nPost;C\r\n",
        "why\tletter\tactor\nso\tB\tWire\n\n\tC\tPost\n",
    ],
)
def test_rows_by_their_columns(tmp_path: Path, text: str) -> None:
    """Commas, semicolons and tabs divide; order, capitals and further columns do not matter; empty rows are none."""
    assert read_typed_table(written(tmp_path, text), ("actor", "letter"), ("why",)) == [
        TypedRow(2, {"actor": "Wire", "letter": "B", "why": "so"}),
        TypedRow(4, {"actor": "Post", "letter": "C", "why": ""}),
    ]


def test_guarded_cells_come_back(tmp_path: Path) -> None:
    """What was kept from being run as a formula is as it was; other apostrophes stay."""
    rows = read_typed_table(written(tmp_path, "actor,letter\n'=Wire,B\n'Ndrangheta,C\n"), ("actor", "letter"))
    assert [row.cells["actor"] for row in rows] == ["=Wire", "'Ndrangheta"]


def test_what_cannot_be_read(tmp_path: Path) -> None:
    """A missing file, another encoding and a missing column are told as such."""
    (tmp_path / "latin.csv").write_bytes(b"actor,letter\n\xe9,B\n")
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        read_typed_table(str(tmp_path / "none.csv"), ("actor",))
    with pytest.raises(UsageError, match="cannot be read: 'utf-8' codec"):
        read_typed_table(str(tmp_path / "latin.csv"), ("actor",))
    with pytest.raises(UsageError, match='has no column "actor", "letter"; its first line must name the columns'):
        read_typed_table(written(tmp_path, "name,word\nWire,B\n"), ("actor", "letter"))
    with pytest.raises(UsageError, match='has no column "actor", "letter"; its first line must name the columns'):
        read_typed_table(written(tmp_path, ""), ("actor", "letter"))


def test_all_faults_are_told_at_once() -> None:
    """Ten of them in words, the rest counted; without faults nothing happens."""
    refuse_faults("t.csv", [])
    with pytest.raises(UsageError, match=r'nothing was taken from "t\.csv": line 2: so; line 3: so$'):
        refuse_faults("t.csv", ["line 2: so", "line 3: so"])
    with pytest.raises(UsageError, match=r"; and 2 more$"):
        refuse_faults("t.csv", ["so"] * 12)
