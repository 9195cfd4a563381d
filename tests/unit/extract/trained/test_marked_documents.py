"""What a marked document says of its words."""

from headstamp.model.text import Span
from marked_of import marked_of


def test_the_voice_is_the_outlet_or_the_article():
    """Without an outlet the article speaks for itself."""
    assert marked_of("Tanks left.\n; none").voice().name == "Harbour Gazette"
    assert marked_of("Tanks left.\n; none", outlet="").voice().name == "article"


def test_a_sentence_is_found_by_where_words_begin():
    """The sentence that holds the first letter; the words themselves where none does."""
    marked = marked_of("Tanks left. Shells stayed.\n; none")
    assert marked.sentence_of(Span(12, 18)).quote(marked.text) == "Shells stayed."
    assert marked.sentence_of(Span(11, 12)) == Span(11, 12)


def test_descriptions_drop_their_determiner():
    """The name of somebody only described is the description; a lone determiner stays."""
    marked = marked_of("The  old docker left.\n; none")
    assert marked.described(Span(0, 15)).name == "old docker"
    assert marked.described(Span(0, 3)).name == "The"


def test_a_period_without_dates_keeps_its_words():
    """Words that no calendar settles are kept."""
    marked = marked_of("In the dry season and in 2021.\n; none")
    assert (marked.period_at(Span(3, 17)).text, marked.period_at(Span(3, 17)).start) == ("the dry season", None)
    assert marked.period_at(Span(25, 29)).start == "2021"
