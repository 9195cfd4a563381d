"""From an exported reader to the files that come with Headstamp."""

import shutil
from pathlib import Path

from headstamp.extract.trained.graph import INVENTORY, PAIRS, SMALL


def ship(exported: Path, weights: Path) -> None:
    """Put the graph, the constants of the pair head and the inventory in the package, in place of older ones."""
    weights.mkdir(parents=True, exist_ok=True)
    for name in (SMALL, PAIRS, INVENTORY):
        shutil.copyfile(exported / name, weights / name)
