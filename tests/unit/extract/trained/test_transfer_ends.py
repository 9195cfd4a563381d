"""The ends of a transfer: named, meant elsewhere, spoken for, described."""

from dataclasses import replace

from claims_of import party
from headstamp.extract.trained.transfer_ends import distinct, find_parties, listed, pairs_of
from headstamp.extract.trained.voices import Voices
from headstamp.model.actor import same_side
from headstamp.model.text import Span
from marked_of import marked_of
from referents_of import place

LINE = "; t1 transfer affirmed asserted delivered armour by=article"


def suppliers(passage, names=None):
    marked = marked_of(passage, names)
    return [m.name for m in find_parties(marked, Voices(marked), marked.decoded.triggers[0], "supplier")]


def test_words_that_point_stand_for_what_is_meant():
    """A pronoun gives way to the name that the graph finds elsewhere in the text; a name does not."""
    meant = '{t1.supplier It} {t1.trigger sold} tanks, said Chile.\n; t1 transfer affirmed asserted delivered armour by=article supplier="Chile"'
    named = '{t1.supplier Peru} {t1.trigger sold} tanks, said Chile.\n; t1 transfer affirmed asserted delivered armour by=article supplier="Chile"'
    assert suppliers(meant) == ["Chile"]
    assert suppliers(named) == ["Peru"]


def test_we_are_the_state_of_the_speaker():
    """A minister's "we" is the minister's state; a firm's is the firm."""
    passage = """{s1.content "{t1.supplier We} {t1.trigger sold} tanks"}, {s1.cue said} {s1.source Ana Ruiz}.
        ; s1 asserts speaker="Ana Ruiz"
        ; t1 transfer affirmed asserted delivered armour by=s1"""
    assert suppliers(passage, {"Ana Ruiz": "person:Ana Ruiz:PE"}) == ["Peru"]
    assert suppliers(passage, {"Ana Ruiz": "company:Ruiz Arms:PE"}) == ["Ruiz Arms"]
    assert suppliers(passage, {"Ana Ruiz": "person:Ana Ruiz"}) == []


def test_who_is_only_described_keeps_the_words():
    """A description that names nobody known is an end by its words, without its article; a pronoun is nobody."""
    assert suppliers(f"{{t1.supplier A harbour firm}} {{t1.trigger sold}} tanks.\n{LINE}") == ["harbour firm"]
    assert suppliers(f"{{t1.supplier They}} {{t1.trigger sold}} tanks to {{t1.recipient Peru}}.\n{LINE}") == []


def test_an_outlet_or_document_is_no_party():
    """What is read about a transfer does not take part in it."""
    passage = f"{{t1.supplier The Gazette}} {{t1.trigger sold}} tanks.\n{LINE}"
    assert suppliers(passage, {"The Gazette": "outlet:Gazette"}) == []


def test_pairs_leave_open_ends_open():
    """Every supplier with every recipient; an army is no recipient of its own state's arms."""
    chile, peru = party("Chile"), party("Peru")
    army = party("armed force:Chilean Army:CL")
    assert list(pairs_of([chile], [peru, army])) == [(chile, peru)]
    assert list(pairs_of([], [peru])) == [(None, peru)]
    assert list(pairs_of([], [])) == [(None, None)]
    assert same_side(chile, army)


def test_an_actor_is_listed_once():
    """Repeated mentions of one actor are one."""
    assert [m.name for m in distinct([party("Chile"), party("Peru"), party("Chile")])] == ["Chile", "Peru"]


def test_ends_told_in_one_breath_are_several():
    """A list of names is as many ends; a name with "and" in it is one, and so is a list that holds no name."""
    marked = marked_of(
        "Chile and Peru, ships or planes, Trinidad and Tobago.\n; none",
        {"Trinidad and Tobago": "Trinidad and Tobago"},
    )

    def parts(words):
        at = marked.text.index(words)
        return [part.quote(marked.text) for part in listed(marked, Span(at, at + len(words)))]

    assert parts("Chile and Peru") == ["Chile", "Peru"]
    assert parts("ships or planes") == ["ships or planes"]
    assert parts("Trinidad and Tobago") == ["Trinidad and Tobago"]


def test_the_adjective_of_the_goods_stands_in_for_an_untold_supplier():
    """Goods of a state that turned up somewhere are its supply; a supplier that is told goes before the maker."""
    names = {"Chilean": "Chile"}
    line = "; t1 transfer affirmed asserted delivered armour by=article"
    alone = f"{{t1.materiel Chilean tanks}} {{t1.trigger reached}} {{t1.recipient Mali}}.\n{line}"
    told = f"{{t1.supplier Peru}} {{t1.trigger sold}} {{t1.materiel Chilean tanks}} to {{t1.recipient Mali}}.\n{line}"
    plain = f"{{t1.materiel Tanks}} {{t1.trigger reached}} {{t1.recipient Mali}}.\n{line}"
    assert suppliers(alone, names) == ["Chile"]
    assert suppliers(told, names) == ["Peru"]
    assert suppliers(plain, names) == []


def test_the_firm_of_the_goods_stands_in_for_an_untold_supplier():
    """ "Shells of Kestrel Arms" that turned up somewhere are its supply."""
    passage = "{t1.materiel Shells} of {t1.materiel Kestrel Arms} {t1.trigger reached} {t1.recipient Mali}."
    line = "; t1 transfer affirmed asserted delivered ammunition by=article"
    assert suppliers(f"{passage}\n{line}", {"Kestrel Arms": "company:Kestrel Arms"}) == ["Kestrel Arms"]
    assert suppliers(f"{passage}\n{line}", {"Kestrel Arms": "person:Kestrel Arms"}) == []


def test_somebody_without_a_name_gives_way_to_the_adjective_of_the_goods():
    """ "His" of a diplomat tells less of who supplied than "Chilean tanks"."""
    passage = "A diplomat saw {t1.supplier his} {t1.materiel Chilean tanks} {t1.trigger reach} {t1.recipient Mali}."
    line = "; t1 transfer affirmed asserted delivered armour by=article"
    names = {"his": "unnamed:diplomat", "Chilean": "Chile"}
    assert suppliers(f"{passage}\n{line}", names) == ["Chile"]
    assert suppliers(f"{passage}\n{line}".replace("Chilean tanks", "tanks"), names) == ["diplomat"]


def test_a_likely_end_counts_where_nothing_else_tells_it():
    """Words that are only likely the supplier give way to the adjective of the goods, and to any that is marked."""
    marked = marked_of(
        f"{{t1.materiel Chilean tanks}} {{t1.trigger reached}} {{t1.recipient Mali}} from Peru.\n{LINE}",
        {"Chilean": "Chile"},
    )
    (trigger,) = marked.decoded.triggers
    peru = place(marked.text, "Peru")

    def found(**roles):
        told = replace(trigger, roles={**trigger.roles, **{name.replace("_", " "): at for name, at in roles.items()}})
        return [m.name for m in find_parties(marked, Voices(marked), told, "supplier")]

    assert found(likely_supplier=(peru,)) == ["Chile"]
    assert found(likely_supplier=(peru,), materiel=(place(marked.text, "tanks"),)) == ["Peru"]
    assert found(likely_supplier=(place(marked.text, "Mali"),), supplier=(peru,)) == ["Peru"]


def test_a_thing_or_a_bare_article_is_no_party():
    """What goods lie or travel in is nobody, unless somebody owns it by name; so is an article without its noun."""
    for words in ("A plane", "Two railway wagons", "A depot near the port", "The", "Boxes"):
        assert (
            suppliers(f"{{t1.supplier {words}}} {{t1.trigger brought}} tanks to {{t1.recipient Peru}}.\n{LINE}") == []
        )
    owned = f"{{t1.supplier A depot of Kestrel}} {{t1.trigger sent}} tanks.\n{LINE}"
    assert suppliers(owned) == ["Kestrel"]
    assert suppliers(f"{{t1.supplier The crew of a plane}} {{t1.trigger sent}} tanks.\n{LINE}") == ["crew of a plane"]


def test_a_bare_force_is_whose_the_graph_says():
    """ "The air force" does not say whose it is: the state that the graph finds elsewhere goes before a guess."""
    passage = """{t1.supplier The air force} {t1.trigger sold} tanks, said Chile.
        ; t1 transfer affirmed asserted delivered armour by=article supplier="Chile\""""
    assert suppliers(passage, {"The air force": "armed force:Peruvian Air Force:PE"}) == ["Chile"]
    owned = passage.replace("The air force", "Peru's air force")
    assert suppliers(owned, {"Peru's air force": "armed force:Peruvian Air Force:PE"}) == ["Peruvian Air Force"]


def test_a_director_whom_the_clause_does_not_name_stands_for_the_firm():
    """Firms sell, directors are told of; one whom the clause itself names as the supplier is it."""
    line = '; t1 transfer affirmed asserted delivered armour by=article supplier="Ana Ruiz"'
    names = {"Ana Ruiz": "person:Ana Ruiz", "employer of Ana Ruiz": "company:Kestrel Arms"}
    assert suppliers(f"Tanks {{t1.trigger came}}, said Ana Ruiz.\n{line}", names) == ["Kestrel Arms"]
    assert suppliers(f"{{t1.supplier Ana Ruiz}} {{t1.trigger sold}} tanks.\n{LINE}", names) == ["Ana Ruiz"]
