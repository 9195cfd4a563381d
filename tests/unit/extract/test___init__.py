"""The default reader is behind one door."""

from headstamp.extract import default_reader


def test_default_reader_reads():
    """Documents go in, readings come out; nothing in, nothing out."""
    reader = default_reader()
    assert list(reader.read([])) == []
    assert reader.version.name == "trained"
