"""The whole way with a tiny random encoder: train, export, read; skipped where torch is not installed."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is in the extra `training`, not in `dev`")
np = pytest.importorskip("numpy")
pytest.importorskip("onnx", reason="onnx is in the extra `training`, not in `dev`")
pytest.importorskip("onnxscript", reason="onnxscript is in the extra `training`, not in `dev`")
pytest.importorskip("onnxruntime", reason="onnxruntime is in the extra `training`, not in `dev`")

from training.annotations import Annotated  # noqa: E402  after the skips
from training.batches import Stream, tensors  # noqa: E402
from training.encoder import Shape  # noqa: E402
from training.encoding import IGNORED, label  # noqa: E402
from training.export_onnx import FULL, export  # noqa: E402
from training.model import Reader  # noqa: E402
from training.passage_annotations import annotate  # noqa: E402
from training.passages import parse_passage  # noqa: E402
from training.recipe import Recipe  # noqa: E402
from training.swapping import Stock  # noqa: E402
from training.train import keep, restore, start, take_step, train  # noqa: E402

from headstamp.extract.trained.graph import SMALL, Graph  # noqa: E402
from headstamp.extract.trained.labels import KINDS  # noqa: E402
from headstamp.extract.trained.windows import windows  # noqa: E402
from headstamp.extract.trained.word_pieces import WordPieces  # noqa: E402

PASSAGES = (
    """@ a-01 | a | wire | 2024-03-05 | Harbour Gazette
{s1.content {t1.supplier Norway} has {t1.trigger sent} {t1.quantity 40} {t1.materiel mortars} to {t1.recipient Chad}}, {s1.source Ida Moe} {s1.cue said}.
; t1 transfer affirmed asserted delivered artillery by=s1
; s1 asserts speaker="Ida Moe"
""",
    """@ b-01 | b | tabloid | | Harbour Gazette
{s1.source Oslo} {s1.cue denies} that {s1.content {t1.materiel shells} were {t1.trigger sold} to {t1.recipient Chad}}.
; t1 transfer denied asserted delivered ammunition by=s1 supplier="Norway"
; s1 denies speaker="Norway" denies
""",
    """@ c-01 | c | local | | Fjord Post
The choir sang twice. {s1.content "It was loud,"} {s1.source the baker} {s1.cue said}.
; s1 asserts speaker="the baker"
""",
)
LETTERS = [chr(code) for code in range(33, 127)]
VOCABULARY = ["[PAD]", "[unused0]", *(f"[unused{n}]" for n in range(1, 99)), "[UNK]", "[CLS]", "[SEP]"]
VOCABULARY += [*LETTERS, *(f"##{letter}" for letter in LETTERS), "said", "sent", "to", "the", "chad", "norway"]
RECIPE = Recipe(
    steps=20,
    warm_steps=2,
    rate=3e-3,
    head_rate=3e-3,
    pool=12,
    batch_pieces=1024,
    shares={"passages": 1.0},
    shape=Shape(vocabulary=len(VOCABULARY), layers=2, width=32, heads=4, inner=64),
    keep_every=10,
)


@pytest.fixture(scope="module")
def texts() -> list[Annotated]:
    return [annotate(parse_passage(passage.splitlines(), "here")) for passage in PASSAGES]


@pytest.fixture(scope="module")
def stream(texts: list[Annotated]) -> Stream:
    return Stream(RECIPE, WordPieces.of_vocabulary(VOCABULARY), Stock({}, {}, (), {}), {}, texts)


@pytest.fixture(scope="module")
def told() -> list[str]:
    return []


@pytest.fixture(scope="module")
def reader(stream: Stream, told: list[str], tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return train(RECIPE, stream, tmp_path_factory.mktemp("run"), told.append)


@pytest.fixture(scope="module")
def exported(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    export(reader, VOCABULARY, "tiny", folder)
    return folder


def test_every_head_learns_from_the_passages(texts: list[Annotated], stream: Stream) -> None:
    """The passages give labels to the tags, classes, roles and links that they mark."""
    batch = tensors([each for one in texts for each in label(one, windows(one.text, stream.pieces)[0])])

    assert batch.tags.shape[:3:2] == (5, 13)
    assert len(batch.classes) > 10
    assert batch.kinds.tolist() == [KINDS.index("transfer")] * 5
    assert [bool((row != IGNORED).any()) for row in batch.roles] == [False, True, False, True, False]
    assert len(batch.links.rows) == 3


def test_a_run_that_was_cut_off_ends_in_the_same_weights(
    reader: Reader, stream: Stream, tmp_path: Path, told: list[str]
) -> None:
    """A run resumed from a checkpoint at step 7 ends with the weights of a run in one go."""
    run = start(RECIPE)
    run.reader.train()
    batches = stream.batches()
    for _ in range(7):
        torch.manual_seed(RECIPE.seed * 1_000_003 + run.step)
        take_step(run, next(batches), RECIPE)
    keep(run, tmp_path / "checkpoint.pt")

    resumed = train(RECIPE, stream, tmp_path, told.append)

    assert "going on from step 7" in told
    for (name, ours), theirs in zip(reader.named_parameters(), resumed.parameters(), strict=True):
        assert torch.equal(ours, theirs), name


def test_a_checkpoint_brings_back_the_step(stream: Stream, tmp_path: Path) -> None:
    """What is kept is found again: step, weights, and the state of the schedule."""
    run = start(RECIPE)
    take_step(run, next(stream.batches()), RECIPE)
    keep(run, tmp_path / "checkpoint.pt")
    other = start(RECIPE)

    restore(other, tmp_path / "checkpoint.pt")

    assert other.step == 1
    assert other.schedule.get_last_lr() == run.schedule.get_last_lr()
    assert torch.equal(other.reader.tags.weight, run.reader.tags.weight)


def test_the_exported_graph_gives_the_tags_of_torch(reader: Reader, exported: Path, texts: list[Annotated]) -> None:
    """Every tag of every passage is the same from the reloaded graph as from torch, for windows of any length."""
    reading = Graph.of_folder(exported, FULL)
    for one in texts:
        window = windows(one.text, reading.pieces)[0]
        ids = torch.tensor([window.ids])
        with torch.no_grad():
            theirs = reader(ids, torch.ones_like(ids))
        ours = reading.figures(window)

        assert np.allclose(ours.tags, theirs.tags[0].numpy(), atol=1e-4)
        assert ours.tags.argmax(1).tolist() == theirs.tags[0].argmax(1).tolist()
        assert np.allclose(ours.links, theirs.links[0].numpy(), atol=1e-4)


def test_the_pair_head_agrees_in_numpy_and_torch(reader: Reader, exported: Path, texts: list[Annotated]) -> None:
    """Scores of links from one content are the same in numpy as in torch, up to the rounding of the constants."""
    graph = Graph.of_folder(exported, FULL)
    window = windows(texts[0].text, graph.pieces)[0]
    ids = torch.tensor([window.ids])
    zero = torch.tensor([0])
    with torch.no_grad():
        sides = reader(ids, torch.ones_like(ids)).links
        theirs = reader.link_scorer(sides, zero, torch.tensor([window.at[2]]), zero)[0]
    at = np.array(window.at)

    ours = graph.decoder.links.scores(sides[0].numpy(), at, window.at[2], 0)

    assert np.allclose(ours, theirs.numpy()[at], atol=2e-2)


def test_the_small_graph_reads(exported: Path, texts: list[Annotated]) -> None:
    """The quantised graph is smaller and reads a text into spans that lie inside it."""
    text = texts[0].text + "\n\n" + texts[1].text

    read = Graph.of_folder(exported, SMALL).read(text)

    assert (exported / SMALL).stat().st_size < (exported / FULL).stat().st_size
    spans = [span for one in read.attributions for span in one.content] + [s for t in read.triggers for s in t.spans]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
