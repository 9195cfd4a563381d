"""What is shipped."""

from pathlib import Path

from training.shipping import ship


def test_what_reads_is_shipped_and_nothing_else(tmp_path: Path) -> None:
    """Graph, constants and inventory are copied over older ones; the large graph that is for comparison is not."""
    exported, weights = tmp_path / "exported", tmp_path / "made" / "weights"
    exported.mkdir()
    for name in ("reader.onnx", "reader-pairs.npz", "reader.json", "reader-full.onnx", "done.json"):
        (exported / name).write_text(name)
    weights.mkdir(parents=True)
    (weights / "reader.json").write_text("old")

    ship(exported, weights)

    assert sorted(path.name for path in weights.iterdir()) == ["reader-pairs.npz", "reader.json", "reader.onnx"]
    assert (weights / "reader.json").read_text() == "reader.json"
