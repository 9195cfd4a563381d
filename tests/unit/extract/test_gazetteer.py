"""Listed phrases are found at their place, longest first, whatever the marks between their words."""

from headstamp.extract.gazetteer import Gazetteer, fold
from headstamp.model.text import Span


def _found(phrases, text):
    hits = Gazetteer([(p, p) for p in phrases]).find(text, [Span(0, len(text))])
    return [(h.span.quote(text), h.meaning) for h in hits]


def test_longest_phrase_wins():
    """ "South Sudan" is not Sudan."""
    assert _found(["Sudan", "South Sudan"], "From South Sudan to Sudan.") == [
        ("South Sudan", "South Sudan"),
        ("Sudan", "Sudan"),
    ]


def test_case_counts_where_the_list_has_capitals():
    """ "us" is no state and a turkey no country."""
    assert _found(["US", "Turkey"], "They gave us a turkey; the US and Turkey did not.") == [
        ("US", "US"),
        ("Turkey", "Turkey"),
    ]


def test_an_article_does_not_make_a_capital():
    """ "The diplomat" is not The Diplomat, and "the Diplomat" is."""
    assert _found(["The Diplomat"], "The diplomat read the Diplomat.") == [("the Diplomat", "The Diplomat")]


def test_full_stops_hyphens_and_diacritics_do_not_count():
    """Spellings of one phrase meet."""
    assert _found(["U.S.", "Krušik", "Yugoimport-SDPR"], "The U.S. named Krusik and Yugoimport SDPR.") == [
        ("U.S", "U.S."),
        ("Krusik", "Krušik"),
        ("Yugoimport SDPR", "Yugoimport-SDPR"),
    ]


def test_comma_parts_a_phrase():
    """Words on two sides of a comma are no phrase."""
    assert _found(["Sierra Leone"], "In Sierra, Leone waited.") == []


def test_fold_gives_latin_lower_case():
    """Other scripts are written in Latin letters."""
    assert [fold(w) for w in ("Vučić", "Путин", "ARMS")] == ["vucic", "putin", "arms"]
