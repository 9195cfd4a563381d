"""Who is taken for one, on our own list of pairs of names."""

from benchmarks.actors import Score, load_pairs, measure_pairs


def test_pairs_of_our_own() -> None:
    """Of 300 pairs and more what is merged by itself is right in 98 of 100, and 85 of 100 are merged or asked."""
    pairs = load_pairs()
    found: Score = measure_pairs(pairs, show=True)

    assert len(pairs) >= 300
    assert found.right / (found.right + found.wrong) >= 0.98
    assert (found.found + found.asked) / found.all_same >= 0.85
