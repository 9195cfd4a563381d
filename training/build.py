"""`python -m training.build`: from raw data to a reader that can be shipped, one straight line of kept steps.

--steps N            another length of the run (the card says so)
--with-polnear-only  leave out the second reader, trained without PolNeAR
--card FILE          where the card goes; by default docs/reader-card.md
"""

import argparse
import gzip
import json
import pickle
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import torch

from headstamp.evaluate.confidences import band
from headstamp.extract.trained import (
    decode,
    graph,
    labels,
    marks,
    pairs,
    role_spans,
    viterbi,
    windows,
    word_pieces,
)
from headstamp.extract.trained.graph import Graph
from headstamp.extract.trained.trained_reader import WEIGHTS
from headstamp.lexicon import states
from training import (
    annotations,
    averaging,
    batches,
    encoder,
    encoding,
    evaluate,
    events,
    export_onnx,
    figures,
    laid_out,
    model,
    names_data,
    negatives,
    passage_annotations,
    passages,
    polnear,
    propbank,
    rewriting,
    sources,
    swapping,
    train,
)
from training.annotations import Annotated
from training.calibrate import calibrate, told
from training.card import DIAGRAM, Trained, write_card
from training.diagrams import reliability
from training.encoding import label
from training.figures import Figures
from training.passages import read_corpus
from training.recipe import WITHOUT_POLNEAR, Recipe
from training.shipping import ship
from training.steps import Step, data_hash
from training.swapping import stock_of

LATER = re.compile(r"desk-|none-(?!2)")
"""Files of our corpus that the earlier of two runs does not see."""
READ_CODE = (
    annotations,
    events,
    laid_out,
    labels,
    marks,
    names_data,
    negatives,
    passage_annotations,
    passages,
    polnear,
    propbank,
)
TRAIN_CODE = (batches, encoder, encoding, labels, marks, model, rewriting, swapping, train, windows, word_pieces)
READING_CODE = (decode, encoding, evaluate, figures, graph, pairs, role_spans, viterbi, windows, word_pieces)
Tell = Callable[[str], None]


def tell(line: str) -> None:
    """Say where the build is, at once."""
    print(line, flush=True)


def main(arguments: list[str]) -> int:
    """Build the shipped reader and put it in the package, build the one without PolNeAR, and write the card."""
    parser = argparse.ArgumentParser(prog="python -m training.build", description="Build the reader.")
    parser.add_argument("--steps", type=int, default=Recipe().steps)
    parser.add_argument("--with-polnear-only", action="store_true")
    parser.add_argument("--card", type=Path, default=sources.ROOT / "docs" / "reader-card.md")
    given = parser.parse_args(arguments)
    torch.use_deterministic_algorithms(mode=True, warn_only=True)
    recipe = replace(Recipe(), steps=given.steps)
    texts = {name: read(name) for name in sources.SOURCES if sources.is_here(name)}
    missing = sorted(set(sources.SOURCES) - set(texts))
    if missing:
        tell(f"not here, and left out: {', '.join(missing)}")
    shipped = build("reader", recipe, texts)
    without = None
    if not given.with_polnear_only and "polnear" in texts:
        shorter = replace(
            recipe, first_steps=recipe.first_steps // 4, steps=recipe.steps // 2, shares=WITHOUT_POLNEAR
        )
        without = build("reader-without-polnear", shorter, {n: t for n, t in texts.items() if n != "polnear"})
    ship(shipped.exported, WEIGHTS)
    before, after = calibrate(WEIGHTS)
    given.card.write_text(write_card(shipped, without, told(before, after)), encoding="utf-8")
    given.card.with_name(DIAGRAM).write_text(reliability(band(before), band(after)), encoding="utf-8")
    tell(f"the card is {given.card.name}; the weights are in the package")
    return 0


def read(name: str) -> tuple[str, list[Annotated]]:
    """A source's texts, read once, and the name of the step that read them: it changes with files and code."""
    hashed = data_hash(sources.SOURCES[name][0])
    step = Step(f"texts-{name}", {}, {name: hashed}, (*READ_CODE, sources))
    folder = step.do(lambda into: _keep(into / "texts.pickle.gz", sources.read_source(name)), tell)
    with gzip.open(folder / "texts.pickle.gz") as file:
        return folder.name, pickle.load(file)  # noqa: S301  written by the line above


def _keep(path: Path, texts: list[Annotated]) -> None:
    with gzip.open(path, "wb", compresslevel=1) as file:
        pickle.dump(texts, file)


def build(name: str, recipe: Recipe, texts: Mapping[str, tuple[str, list[Annotated]]]) -> Trained:
    """Train, export and measure one reader."""
    pieces = encoder.read_vocabulary(encoder.package_zip())
    open_corpora = {source: held for source, held in texts.items() if source != "passages"}
    first = train_step(f"open-{name}", recipe.on_open_corpora(), open_corpora)
    earlier = recipe.on_earlier_layers()
    runs = [
        train_step(f"{name}-earlier", earlier, {**texts, "passages": earlier_layers(texts["passages"])}, first),
        train_step(name, recipe, texts, first),
    ]
    trained = Step(f"mean-{name}", {}, {str(n): run.name for n, run in enumerate(runs)}, (averaging,)).do(
        lambda folder: torch.save(averaging.mean_weights(*runs), folder / averaging.WEIGHTS), tell
    )

    def write(folder: Path) -> None:
        reader = model.Reader(encoder.Encoder(encoder.Shape()))
        reader.load_state_dict(torch.load(trained / "reader.pt", map_location="cpu", weights_only=True))
        export_onnx.export(reader, pieces, name, folder)

    exported = Step(f"export-{name}", {}, {"trained": trained.name}, (export_onnx, model)).do(write, tell)

    def judge(folder: Path) -> None:
        results = {
            **evaluate.evaluate(Graph.of_folder(exported)),
            **{f"{key}, before quantising": f for key, f in evaluate.evaluate(_full(exported)).items()},
        }
        (folder / "figures.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")

    data = {source: hashed for source, (hashed, _) in texts.items()}
    measured = Step(f"figures-{name}", {}, {"exported": exported.name, **data}, READING_CODE).do(judge, tell)
    results: dict[str, Figures] = json.loads((measured / "figures.json").read_text(encoding="utf-8"))
    tell(f"{name}: {exported}")
    counts = {source: len(sources.to_train(listed)) for source, (_, listed) in texts.items()}
    size = (exported / export_onnx.SMALL).stat().st_size
    settings = recipe.settings() | {
        "earlier steps": earlier.steps,
        "earlier shares": dict(earlier.shares),
        "share of this run in the mean with the earlier one": averaging.LATER,
    }
    return Trained(name, settings, data, counts, results, size, exported)


def earlier_layers(passages: tuple[str, list[Annotated]]) -> tuple[str, list[Annotated]]:
    """Our passages without the dossiers and what was written with them."""
    later = {f"passages/{one.id}" for one in read_corpus().passages if LATER.match(one.where)}
    hashed, listed = passages
    return f"{hashed} without {LATER.pattern}", [one for one in listed if one.id not in later]


def train_step(
    name: str, recipe: Recipe, texts: Mapping[str, tuple[str, list[Annotated]]], first: Path | None = None
) -> Path:
    """The folder with the weights of a run, which starts from those in `first` where given."""
    archive = encoder.package_zip()
    data = {source: hashed for source, (hashed, _) in texts.items()}
    inputs = {**data, "weights": first.name if first else data_hash(archive)}

    def make(folder: Path) -> None:
        pieces = word_pieces.WordPieces.of_vocabulary(encoder.read_vocabulary(archive))
        stream = stream_of(recipe, pieces, {source: listed for source, (_, listed) in texts.items()})
        reader = train.train(recipe, stream, folder, tell, first / "reader.pt" if first else None)
        torch.save(reader.state_dict(), folder / "reader.pt")

    return Step(f"train-{name}", recipe.settings(), inputs, TRAIN_CODE).do(make, tell)


def _full(folder: Path) -> Graph:
    return Graph.of_folder(folder, export_onnx.FULL)


def stream_of(recipe: Recipe, pieces: word_pieces.WordPieces, texts: Mapping[str, list[Annotated]]) -> batches.Stream:
    """The stream of batches over all that may be trained on."""
    own = sources.to_train(texts.get("passages", []))
    drawn = [one for one in own for _ in range(max(1, round(len(one.text) / recipe.passage_unit)))]
    fixed = {
        name: [
            learnt for one in listed for window in windows.windows(one.text, pieces) if (learnt := label(one, window))
        ]
        for name, listed in texts.items()
        if name != "passages"
    }
    return batches.Stream(recipe, pieces, stock_of(states.load_states(), own), fixed, drawn)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
