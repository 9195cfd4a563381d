"""Categories of goods: by their own words, by what a word means in the text, by the graph."""

from headstamp.extract.trained.categories import category_in, category_of, senses_of, told_by
from headstamp.model.materiel import Category
from marked_of import marked_of

SOLD = "{t1.supplier Chile} {t1.trigger sold} {t1.materiel air-defence launchers}. "
GAVE = "{t2.supplier Peru} {t2.trigger gave} {t2.materiel launchers}. {t3.supplier Peru} {t3.trigger lent} {t3.materiel them}."
LINES = """
; t1 transfer affirmed asserted delivered artillery by=article
; t2 transfer affirmed asserted delivered artillery by=article
; t3 transfer affirmed asserted delivered ships by=article
"""


def test_the_noun_decides_on_the_category():
    """What follows the noun does not; general words have none of their own."""
    assert category_of("missiles for fighter aircraft") == "missiles"
    assert category_of("rounds of small-arms ammunition") == "ammunition"
    assert category_of("mine-protected vehicles") == "armour"
    assert category_of("weapons") == "unspecified"
    assert category_of("wombats") is None


def test_a_type_name_tells_what_missiles_are_for():
    """Those of a type of air defence are air defence; a type name may be a plural."""
    assert category_of("Mistral short-range missiles") == "air defence"
    assert category_of("Javelin missiles") == "missiles"
    assert category_of("six Gazelles") == "aircraft"


def test_what_stands_before_an_open_noun_tells_its_category():
    """A qualifier, a longer phrase or a calibre; the noun by itself leaves it open."""
    assert told_by("short-range air-defence launchers") == "air defence"
    assert told_by("self-propelled guns") == "artillery"
    assert told_by("76 mm gun") == "artillery"
    assert told_by("12.7 mm guns") == "small arms"
    assert told_by("launchers") is None
    assert told_by("rifles") == "small arms"


def test_an_open_noun_means_one_thing_in_a_text():
    """Where its own words tell it once, it means that everywhere; words for any goods have no meaning of their own."""
    marked = marked_of(SOLD + GAVE + LINES)
    assert senses_of(marked, marked.decoded.triggers) == {"launchers": Category.AIR_DEFENCE}


def test_own_words_go_before_the_text_and_the_text_before_the_graph():
    """The lexicon's guess for an open noun comes last."""
    senses = {"radars": Category.ELECTRONIC_WARFARE, "rifles": Category.OTHER}
    assert category_in(["rifles"], senses, Category.ARMOUR) == "small arms"
    assert category_in(["radars"], senses, Category.COMPONENTS) == "electronic warfare"
    assert category_in(["radars"], {}, Category.COMPONENTS) == "components"
    assert category_in(["radars"], {}, Category.UNSPECIFIED) == "air defence"
    assert category_in(["weapons", "rifles"], {}, None) == "small arms"
    assert category_in(["wombats"], {}, None) == "unspecified"
