"""Where training data comes from."""

from training.sources import LICENCES, SOURCES, held_out, is_here, read_source, to_train


def test_every_source_states_its_licence() -> None:
    """No source is read whose licence the card would not give."""
    assert SOURCES.keys() == LICENCES.keys()


def test_nothing_held_out_is_trained_on() -> None:
    """Our passages are parted by scenario: no scenario stands on both sides, and none is lost."""
    texts = read_source("passages")
    kept, tested = to_train(texts), held_out(texts)

    assert is_here("passages")
    assert len(kept) + len(tested) == len(texts)
    assert {one.group for one in kept} & {one.group for one in tested} == set()
    assert 0.05 < len(tested) / len(texts) < 0.16


def test_passages_train_the_heads_they_mark() -> None:
    """Every passage's marks lie inside its text and hold words."""
    for one in read_source("passages"):
        assert all(one.text[s.start : s.end].strip() for s in one.spans()), one.id
