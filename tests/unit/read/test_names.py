"""Names and texts are safe to store and to show."""

from headstamp.read.names import shown, storable


def test_unseen_signs_are_spelt_out():
    """A name with a right-to-left override cannot pretend to end in .txt."""
    assert shown("report\u202etxt.exe") == "report<U+202E>txt.exe"
    assert shown("a\nb\x1b[31m") == "a<U+000A>b<U+001B>[31m"
    assert shown("izveštaj 2024.txt") == "izveštaj 2024.txt"


def test_what_cannot_be_stored_is_replaced_one_for_one():
    """NUL and lone surrogates become U+FFFD; the length stays."""
    assert storable("a\x00b\ud800c") == "a\ufffdb\ufffdc"
