"""Writes `tests/quality/sample_gold.jsonl` from `tests/quality/sample_expected.yaml`.

Each transfer's quoted words are looked up in the file as it stands, and their place becomes its `evidence`: [start,
end) in code points. Only plain text and Markdown are taken, where the text of the document is the file itself.
Fails, naming file and words, where the words are missing or where they stand more than once.
"""

import json
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "src" / "headstamp" / "sample"
EXPECTED = ROOT / "tests" / "quality" / "sample_expected.yaml"
GOLD = ROOT / "tests" / "quality" / "sample_gold.jsonl"
PLAIN = (".txt", ".md")
UNSAID = {"chain": None, "via": [], "quantity": None, "unit": None, "value": None, "period": None}


def gold_transfer(transfer: dict[str, Any], text: str, name: str) -> dict[str, Any]:
    """The transfer as a line of gold has it: the words replaced by their place."""
    words = transfer["words"]
    if text.count(words) != 1:
        message = f'{name}: "{words}" stands {text.count(words)} times in the file; once is needed'
        raise SystemExit(message)
    start = text.index(words)
    said_by = transfer["said_by"].split(" | ")[0]
    filled = {**UNSAID, **transfer, "said_by": said_by, "evidence": [start, start + len(words)]}
    filled["chain"] = transfer.get("chain") or list(dict.fromkeys(["article", said_by]))
    del filled["words"]
    return filled


def gold_line(document: dict[str, Any]) -> str:
    """One document as a line of JSON."""
    name = document["file"]
    text = (SAMPLE / name).read_text(encoding="utf-8")
    transfers = [gold_transfer(transfer, text, name) for transfer in document["transfers"]]
    line = {
        "id": Path(name).stem,
        "file": name,
        "outlet": document.get("outlet"),
        "published": document.get("published"),
        "group": "sample",
        "transfers": transfers,
    }
    return json.dumps(line, ensure_ascii=False)


def gold() -> str:
    """The whole file, in the order of the expected documents."""
    documents = yaml.safe_load(EXPECTED.read_text(encoding="utf-8"))["documents"]
    return "".join(gold_line(document) + "\n" for document in documents if document["file"].endswith(PLAIN))


def main() -> int:
    """Write the file, or with `--check` compare it; 1 where it differs from the expected ledger."""
    if "--check" in sys.argv[1:]:
        return int(GOLD.read_text(encoding="utf-8") != gold())
    GOLD.write_text(gold(), encoding="utf-8")
    print(GOLD.name, "written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
