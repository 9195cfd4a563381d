"""The labels of every head."""

from headstamp.extract.trained.labels import LOOKS, MARKERS, ROLE_LABELS, bio, offsets, role_mask


def test_every_kind_has_a_begin_and_an_inside_label():
    """Outside comes first, then begin and inside by turns, as decoding asks for."""
    assert bio(("person", "place")) == ("O", "B-person", "I-person", "B-place", "I-place")


def test_layers_are_laid_end_to_end():
    """Each layer stands where the one before ends."""
    assert offsets({"one": ("a", "b"), "two": ("c",)}) == {"one": slice(0, 2), "two": slice(2, 3)}


def test_a_kind_may_give_its_own_roles_only():
    """A sanction has an imposer and no supplier."""
    allowed = {label for label, ok in zip(ROLE_LABELS, role_mask("sanction"), strict=True) if ok}

    assert {"O", "B-imposer", "I-target", "B-implied imposer"} <= allowed
    assert "B-supplier" not in allowed


def test_every_look_has_a_marker_of_its_own():
    """Markers are pieces that no text has: neither padding nor the line break, nor one another's."""
    assert list(MARKERS) == list(LOOKS)
    assert sorted(MARKERS.values()) == list(range(2, 2 + len(LOOKS)))
