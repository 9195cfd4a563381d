"""Names out of re3d and UNER."""

import json
from pathlib import Path

from training.names_data import read_re3d, read_uner

UNER = """# newdoc id = news
# sent_id = news-0001
# text = Ida Moe left Oslo.
1\tIda\tB-PER\t-\tx
2\tMoe\tI-PER\t-\tx
3\tleft\tO\t-\tx
4\tOslo\tB-LOC\t-\tx
5\t.\tO\t-\tx

# sent_id = news-0002
# text = Fjord Post wrote.
1\tFjord\tB-ORG\t-\tx
2\tPost\tI-ORG\t-\tx
3\twrote\tO\t-\tx
4\t.\tO\t-\tx
"""


def test_sentences_of_one_document_are_one_text(tmp_path: Path) -> None:
    """Names keep their places when sentences are put together."""
    path = tmp_path / "dev.iob2"
    path.write_text(UNER, encoding="utf-8")

    (read,) = read_uner(path)

    assert read.text == "Ida Moe left Oslo. Fjord Post wrote."
    assert [(m.kind, m.span.quote(read.text)) for m in read.marks] == [
        ("person", "Ida Moe"),
        ("place", "Oslo"),
        ("organisation", "Fjord Post"),
    ]


def test_kinds_of_re3d_become_our_layers(tmp_path: Path) -> None:
    """Weapons and platforms are goods, money is a value; a nationality has no layer and is left out."""
    folder = tmp_path / "Source"
    folder.mkdir()
    (folder / "documents.json").write_text(json.dumps({"_id": "d", "text": "A rifle for $5."}), encoding="utf-8")
    entities = [
        {"type": "Weapon", "begin": 2, "end": 7, "documentId": "d"},
        {"type": "Money", "begin": 12, "end": 14, "documentId": "d"},
        {"type": "Nationality", "begin": 0, "end": 1, "documentId": "d"},
    ]
    (folder / "entities.json").write_text(",\n".join(map(json.dumps, entities)), encoding="utf-8")

    (read,) = read_re3d(tmp_path)

    assert [(m.layer, m.kind, m.span.quote(read.text)) for m in read.marks] == [
        ("goods", "materiel", "rifle"),
        ("amounts", "value", "$5"),
    ]
