"""`merge` and `split` as they are typed."""

from pathlib import Path

from headstamp.store.ledger import Ledger
from judged_ledgers import claim_of, entry_of, read_judgeable
from shown import run


def test_merge_and_split(tmp_path: Path) -> None:
    """Two entries become one, claims leave it again, and two actors become one by name."""
    path = tmp_path / "judged.db"
    with Ledger.open(path, create=True) as ledger:
        read_judgeable(ledger, tmp_path / "reports")
        first, second = entry_of(ledger).entry.id, entry_of(ledger, "Peru").entry.id
        ash = claim_of(ledger, "Ash").claim.id

    merged = run("merge", first[:9], second, "--why", "one ship", "--ledger", path)
    parted = run("split", first, ash, "--ledger", path)
    same = run("merge", "Norway", "Peru", "--ledger", path)
    refused = run("merge", first, "Peru", "--ledger", path)

    assert (merged.exit_code, parted.exit_code, same.exit_code, refused.exit_code) == (0, 0, 0, 2)
    assert f"merged into {first}: {second} (" in merged.stdout
    assert "  no entry any more: 1 for, 0 against\n" in merged.stdout
    assert f"split off {first}: {ash} (" in parted.stdout
    assert "  a new entry: 1 for, 0 against\n" in parted.stdout
    assert "one actor: Norway and Peru (" in same.stdout
    assert "merge two entries, or two actors" in refused.stderr
