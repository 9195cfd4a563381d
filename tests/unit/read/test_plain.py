"""Plain text is the file, as it stands."""


def test_the_text_is_the_file_decoded(read):
    """Line ends, blanks and letters stay; only the byte order mark is left out."""
    document = read("\ufeff  Zubrowka\r\nsends crates — “today”.\n\n", "a.txt")

    assert document.text == "  Zubrowka\r\nsends crates — “today”.\n\n"
    assert (document.media_type, document.encoding, document.places) == ("text/plain", "utf-8", ())


def test_two_encodings_are_a_problem_of_the_document(read):
    """What can be decoded is, and the number of odd lines is said."""
    document = read("Šta? Ništa.\nŽao nam je.\n".encode() + b"Le ministre fran\xe7ais.\n")

    assert document.text.endswith("Le ministre français.\n")
    assert [problem.code for problem in document.problems if problem.code != "not-english"] == ["mixed-encoding"]
    assert "1 line(s)" in document.problems[0].message
