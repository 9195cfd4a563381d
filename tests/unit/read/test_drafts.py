"""Problems of raw bytes say where they are."""

from headstamp.model.problem import Problem


def test_a_problem_names_the_file_and_the_place_in_it(raw):
    """The place is the path, with the line or page after a hash."""
    given = raw("words")

    assert given.problem("odd-date", "it is odd") == Problem("odd-date", "it is odd", "reports/report.txt")
    assert given.problem("odd-date", "it is odd", "line 3").place == "reports/report.txt#line 3"
