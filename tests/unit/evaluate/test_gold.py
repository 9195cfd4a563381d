"""Gold and claims as JSON Lines."""

import json

from headstamp.evaluate.gold import read_notes
from headstamp.lexicon.same_names import load_same_names
from headstamp.model.claim import Kind

SAME = load_same_names()


def lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_documents_and_their_notes_are_read():
    """A line is a document; its lists hold the claims; blank lines and a byte order mark do not matter."""
    text = "\ufeff" + lines(
        {"file": "a.txt", "statements": [{"speaker": "Ada Quill", "act": "denies", "evidence": [0, 9]}]},
        {"id": "b", "positions": [{"actor": "Chile", "stance": "refused", "evidence": [[1, 2], [4, 9]]}]},
    )
    noted = read_notes(text + "\n", SAME)

    assert noted.files == ("a.txt", "b")
    assert [(one.kind, one.file, one.span) for one in noted.notes] == [
        (Kind.STATEMENT, "a.txt", (0, 9)),
        (Kind.POSITION, "b", (1, 9)),
    ]
    assert noted.faults == ()


def test_claims_are_read_too():
    """A line of an export is one claim of the document that it names."""
    claim = {"kind": "position", "document": {"name": "a.txt"}, "actor": {"name": "Chile"}, "stance": "supports",
             "evidence": [{"start": 4, "end": 8, "quote": "they"}]}  # fmt: skip
    noted = read_notes(lines(claim, claim), SAME)

    assert noted.files == ("a.txt",)
    assert [one.party("actor").name for one in noted.notes] == ["Chile", "Chile"]


def test_what_is_said_twice_of_a_document_is_joined():
    """Two lines of one file are one document, met at the first."""
    record = {"file": "a.txt", "licences": [{"status": "granted", "evidence": [0, 1]}]}
    noted = read_notes(lines(record, record), SAME)

    assert (noted.files, len(noted.notes), noted.lines) == (("a.txt",), 2, {"a.txt": 1})


def test_every_fault_is_told_with_its_line():
    """All faults of a file are told at once, and what is right beside them is kept."""
    text = "{torn\n[]\n" + lines(
        {"transfers": []},
        {"file": "a.txt", "transfers": {}},
        {"file": "b.txt", "transfers": ["x", {"supplier": None}, {"supplier": None, "recipient": "Chile"}]},
        {"file": "c.txt", "kind": "rumour"},
    )
    noted = read_notes(text, SAME)

    assert noted.faults == (
        "line 1: this is no JSON (Expecting property name enclosed in double quotes)",
        "line 2: an object is needed, not list",
        'line 3: it names no document: "file" must be the name of a text',
        'line 4: "transfers" must be a list, not dict',
        "line 5, transfers 1: an object is needed, not str",
        'line 5, transfers 2: there is no "recipient"',
        "line 6: \"kind\" is 'rumour'; allowed are transfer, licence, statement, contact, sanction, position",
    )
    assert [one.party("recipient").name for one in noted.notes] == ["Chile"]
