"""Goods with their amounts, sums, categories and calibres."""

from headstamp.extract.trained.moved_goods import find_goods
from marked_of import marked_of

LINE = "\n; t1 transfer affirmed asserted delivered armour by=article"
SOLD = "{t1.supplier Chile} {t1.trigger sold} "


def goods(passage):
    marked = marked_of(SOLD + passage + LINE)
    found = find_goods(marked, marked.decoded.triggers[0], {})
    return [(g.materiel.text, g.materiel.category, g.materiel.quantity and g.materiel.quantity.amount) for g in found]


def test_goods_with_amounts_of_their_own_are_told_apart():
    """Each amount counts the goods behind it."""
    assert goods("{t1.quantity 40} {t1.materiel tanks} and {t1.quantity 3,500} {t1.materiel 122 mm shells}.") == [
        ("tanks", "armour", 40),
        ("122 mm shells", "ammunition", 3500),
    ]


def test_goods_in_one_breath_are_one():
    """Arms and ammunition are one; so are goods that one amount counts; tanks and shells without amount are two."""
    assert goods("{t1.materiel arms} and {t1.materiel ammunition}.") == [("arms and ammunition", "ammunition", None)]
    assert goods("{t1.quantity 900} {t1.materiel rockets} and {t1.materiel shells}.") == [
        ("rockets and shells", "missiles", 900)
    ]
    assert goods("{t1.materiel tanks} and {t1.materiel shells}.") == [
        ("tanks", "armour", None),
        ("shells", "ammunition", None),
    ]


def test_unknown_and_unnamed_goods_have_the_category_of_the_graph():
    """The lexicon goes first where it knows the goods; where it does not, or no words name them, the graph does."""
    assert goods("{t1.materiel Wombats}.") == [("Wombats", "armour", None)]
    assert goods("it.") == [("weapons", "armour", None)]
    assert goods("{t1.materiel rifles}.") == [("rifles", "small arms", None)]


def test_a_pronoun_gives_way_to_the_goods_meant():
    """The words shown are those of the goods; the pronoun is evidence beside them."""
    marked = marked_of(
        "Peru wanted howitzers. {t1.supplier Chile} {t1.trigger sold} {t1.materiel them}.\n"
        '; t1 transfer affirmed asserted delivered artillery by=article materiel="howitzers"'
    )
    (found,) = find_goods(marked, marked.decoded.triggers[0], {})
    assert found.materiel.text == "howitzers"
    assert [span.quote(marked.text) for span, _ in found.words] == ["howitzers", "them"]


def test_money_calibre_and_type_belong_to_the_goods():
    """The sum nearest to the goods is theirs; calibre and type name are read from their own words."""
    marked = marked_of(SOLD + "{t1.materiel 122 mm Grad rockets} for {t1.value $12 million}." + LINE)
    (found,) = find_goods(marked, marked.decoded.triggers[0], {})
    materiel = found.materiel
    assert (materiel.calibre, materiel.designation) == ("122 mm", "Grad")
    assert (materiel.value.amount, materiel.value.currency) == (12_000_000, "USD")


def test_goods_of_a_later_sentence_are_no_second_goods():
    """The same goods called otherwise in the sentence after are not told again."""
    assert goods("{t1.materiel tanks}. The {t1.materiel machines} left on Friday.") == [("tanks", "armour", None)]


def test_what_goods_travel_in_is_none():
    """Planes that fly rifles are no goods; planes that are sold are."""
    flown = """{t1.supplier Chile} said {t1.materiel cargo planes} {t1.trigger flew} {t1.materiel rifles} to {t1.recipient Peru}.
        ; t1 transfer affirmed asserted delivered small-arms by=article"""
    marked = marked_of(flown)
    assert [g.materiel.text for g in find_goods(marked, marked.decoded.triggers[0], {})] == ["rifles"]
    assert [text for text, _, _ in goods("{t1.materiel rifles} from {t1.materiel planes}.")] == ["rifles"]
    assert [text for text, _, _ in goods("{t1.materiel planes}.")] == ["planes"]
