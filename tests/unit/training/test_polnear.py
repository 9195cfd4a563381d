"""PolNeAR's brat files."""

from pathlib import Path

from training.polnear import read_brat, read_polnear

from headstamp.extract.trained.marks import Attribution
from headstamp.model.text import Span

ANN = (
    "T1\tSource 0 3\tIda\nT2\tCue 4 8\tsaid\nT3\tContent 14 18;20 24\tmore of\nT4\tAttribution 4 8\tsaid\n"
    "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\nT5\tDiscuss 0 3\tIda\nE2\tDiscuss:T5\n"
)


def test_pieces_of_a_content_are_kept_apart() -> None:
    """An event becomes one attribution; a span in two fragments is two pieces; other events are left out."""
    assert list(read_brat(ANN)) == [
        Attribution(source=(Span(0, 3),), cue=(Span(4, 8),), content=(Span(14, 18), Span(20, 24)))
    ]


def test_an_attribution_without_source_is_kept() -> None:
    """Numbered roles count with the others, and a missing source is an empty one."""
    read = list(read_brat("T1\tCue 0 4\t.\nT2\tContent 5 9\t.\nE1\tAttribution-no-source:T1 Cue:T1 Content2:T2\n"))

    assert read == [Attribution(cue=(Span(0, 4),), content=(Span(5, 9),))]


def test_the_first_annotator_counts(tmp_path: Path) -> None:
    """Of several annotators the first in alphabetical order is read; line ends of the text stay as they are."""
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "one.txt").write_bytes(b"Ida said\r\nthat more")
    (tmp_path / "attributions" / "one_b.ann").write_text("", encoding="utf-8")
    (tmp_path / "attributions" / "one_a.ann").write_text(ANN, encoding="utf-8")

    (read,) = read_polnear(tmp_path)

    assert read.text == "Ida said\r\nthat more"
    assert len(read.attributions) == 1
    assert read.complete == {"source", "cue", "content", "inner"}
