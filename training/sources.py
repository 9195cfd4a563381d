"""Where the data lies, which of it is there, and what each source becomes. A source that is missing is left out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from training.annotations import Annotated, is_held_out
from training.events import read_rams, read_wikievents
from training.names_data import read_re3d, read_uner
from training.negatives import with_negatives
from training.passage_annotations import annotate
from training.passages import FOLDER, read_corpus
from training.polnear import read_polnear
from training.propbank import read_events, read_propbank

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
DATA = SHARED / "data"


def _uner(folder: Path) -> Iterator[Annotated]:
    for part in ("dev", "test"):
        yield from map(with_negatives, read_uner(folder / f"en_ewt-ud-{part}.iob2"))


def _wikievents(folder: Path) -> Iterator[Annotated]:
    for name in ("wiki-train-human.jsonl", "dev.jsonl"):
        yield from read_wikievents(folder / name)


SOURCES: Mapping[str, tuple[Path, Callable[[Path], Iterator[Annotated]]]] = {
    "passages": (FOLDER, lambda folder: map(annotate, read_corpus(folder).passages)),
    "polnear": (DATA / "polnear" / "train", lambda folder: map(with_negatives, read_polnear(folder))),
    "propbank": (DATA / "propbank_ewt" / "ewt_srl.jsonl", read_propbank),
    "events": (DATA / "propbank_ewt" / "ewt_srl.jsonl", read_events),
    "re3d": (DATA / "re3d", read_re3d),
    "uner": (DATA / "uner_english_ewt", _uner),
    "rams": (DATA / "rams" / "dev.jsonlines", read_rams),
    "wikievents": (DATA / "wikievents", _wikievents),
}
LICENCES: Mapping[str, str] = {
    "passages": "our own writing, CC BY 4.0",
    "polnear": "states no licence; texts belong to their publishers",
    "propbank": "CC BY-SA 4.0 (PropBank over English Web Treebank)",
    "events": "CC BY-SA 4.0 (PropBank over English Web Treebank)",
    "re3d": "by source: OGL v3, CC BY, CC BY-SA, US public domain",
    "uner": "CC BY-SA 4.0",
    "rams": "annotations CC BY-SA 4.0; texts belong to their publishers",
    "wikievents": "MIT for the repository; texts belong to their publishers",
}


def read_source(name: str) -> list[Annotated]:
    """Every text of a source."""
    path, read = SOURCES[name]
    return list(read(path))


def is_here(name: str) -> bool:
    """Whether the source's files are there."""
    return SOURCES[name][0].exists()


def held_out(texts: Sequence[Annotated]) -> list[Annotated]:
    """Those of the tenth that is never trained on."""
    return [one for one in texts if is_held_out(one.group)]


def to_train(texts: Sequence[Annotated]) -> list[Annotated]:
    """The other nine tenths of our own passages; every text of the other sources."""
    return [one for one in texts if one.origin != "passages" or not is_held_out(one.group)]
