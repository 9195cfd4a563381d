"""Passages of the corpus are read with their marks, and what is wrong with one is said."""

import pytest
from training.passages import parse_passage, read_corpus

HEAD = "@ peru-01 | peru | wire | 2024-03-05 | Harbour Gazette"


def test_marks_become_spans_of_the_plain_text():
    """The text without marks is the text; each mark is a span in it, nested ones too."""
    block = [
        HEAD,
        "{s1.source Ana Holt} {s1.cue said} {s1.content {t1.supplier Chile} had {t1.trigger sold} arms}.",
        '; s1 asserts speaker="Ana Holt"',
        '; t1 transfer affirmed asserted delivered unspecified by=s1 materiel="arms"',
    ]
    passage = parse_passage(block, "here")
    assert passage.text == "Ana Holt said Chile had sold arms."
    spans = {(m.key, role): s.quote(passage.text) for m in passage.marked for role, (s,) in m.spans.items()}
    assert spans == {
        ("s1", "source"): "Ana Holt",
        ("s1", "cue"): "said",
        ("s1", "content"): "Chile had sold arms",
        ("t1", "supplier"): "Chile",
        ("t1", "trigger"): "sold",
    }


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (["{t1.seller Chile} sold arms."], "no such role"),
        (["{t1.supplier Chile sold arms."], "opened and not closed"),
        (["{t1.trigger Sold} arms.", "; t1 transfer yes asserted delivered ships by=article"], "is no polarity"),
        (["{t1.trigger Sold} arms."], "differ on t1"),
        (["{s1.cue Said} so.", "; s1 denies"], "has no speaker"),
    ],
)
def test_a_faulty_passage_says_what_is_wrong(lines, fault):
    """Each fault is told in words that lead to it."""
    with pytest.raises(ValueError, match=fault):
        parse_passage([HEAD, *lines], "here")


def test_the_corpus_has_no_faults():
    """Every passage that is kept can be read, and a third of them or more hold no transfer."""
    corpus = read_corpus()
    assert corpus.faults == []
    bare = sum(all(m.key[0] != "t" for m in p.marked) for p in corpus.passages)
    assert len(corpus.passages) >= 1500
    assert bare * 3 >= len(corpus.passages)
