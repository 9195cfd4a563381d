"""Names are found by lists, marks, titles and the words around a run of capitals."""

import pytest

from headstamp.extract.trained.marks import Mark
from headstamp.extract.trained.names import NameFinder
from headstamp.extract.trained.sentences import find_sentences
from headstamp.extract.trained.words import Words
from headstamp.extract.word_lists import load_lexicon
from headstamp.model.text import Span
from referents_of import place, referents_of


def names_of(text, *marked):
    marks = [Mark("names", kind, Span(text.index(w), text.index(w) + len(w))) for kind, w in marked]
    words = Words(text, find_sentences(text, [Span(0, len(text))]))
    return [(n.name, n.kind.value) for n in NameFinder.of(words, load_lexicon().lists, marks, ()).find()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The weekly Glas Mora printed it.", [("Glas Mora", "outlet")]),
        ("It came from Sahin Kalkan, a Lima-based maker, in May.", [("Sahin Kalkan", "company"), ("Peru", "state")]),
        ("It was lost in February, the company said.", []),
        ("Orvin Kalet, a maker of shells, closed.", [("Orvin Kalet", "company")]),
        ("The Salt Liberation Army spoke.", [("Salt Liberation Army", "armed force")]),
        ("The Harbour Border Service spoke.", [("Harbour Border Service", "public body")]),
        ("Minister Ana de Sousa left.", [("Ana de Sousa", "person")]),
        ("The Movement for the Renewal of Salt spoke.", [("Movement for the Renewal of Salt", "armed group")]),
        ("Kolonel Ana Ruiz left.", [("Ana Ruiz", "person")]),
        ("It was in September Harbour Gazette that it stood.", [("Harbour Gazette", "outlet")]),
        ("The Kestrel Munitions Group (KMG) closed. KMG owed money.", [("Kestrel Munitions Group", "company")] * 3),
        ("A note by Mara Quillon, an analyst in Oslo, was read.", [("Mara Quillon", "person"), ("Norway", "state")]),
        ("Minister Of Trade Signs Chile Deal On New Patrol Boats", [("Chile", "state")]),
    ],
)
def test_names(text, expected):
    """These names are found without any mark, and no others."""
    assert names_of(text) == expected


def test_an_office_that_is_marked_as_a_person_is_no_name():
    """ "State Secretary" is what somebody is; the name behind it is who; "Martin King" is a name though kings are offices."""
    told = "The State Secretary, Ivo Bran, replied. Later Martin King spoke."

    assert names_of(told, ("person", "State Secretary"), ("person", "Ivo Bran"), ("person", "Martin King")) == [
        ("Ivo Bran", "person"),
        ("Martin King", "person"),
    ]


def test_marks_tell_persons_from_states():
    """A state's name inside a person's is no state."""
    assert names_of("Later Chad Mukasana spoke.", ("person", "Chad Mukasana")) == [("Chad Mukasana", "person")]


def test_one_word_is_one_kind_of_name():
    """What is a firm's name in one place is no person's in another, but where somebody has it as a surname."""
    assert names_of("Kalet paid. The firm Kalet sold shells.", ("person", "Kalet")) == [("Kalet", "company")] * 2
    both = "Kalet paid. Ana Kalet was there. The firm Kalet sold shells."
    assert names_of(both, ("person", "Kalet"))[0] == ("Kalet", "person")


def test_an_office_with_an_article_is_no_part_of_a_name():
    """ "Minister of the Defence" leads to the name as "Minister of Defence" does."""
    text = "The minister of the Defence Ivo Bran said so."

    assert referents_of(text).who(place(text, "The minister of the Defence Ivo Bran")).name == "Ivo Bran"


def test_a_firms_noun_before_a_name_goes_before_a_mark():
    """ "The company Orvin" is a firm whatever the graph takes it for; the head of a firm is who is named behind it."""
    assert names_of("The company Orvin closed.", ("person", "Orvin")) == [("Orvin", "company")]
    assert names_of('The maker "Orvin" closed.', ("person", "Orvin")) == [("Orvin", "company")]
    head = "The head of the firm Ivo Branskov left."
    assert names_of(head, ("person", "Ivo Branskov")) == [("Ivo Branskov", "person")]


def test_a_firms_name_ends_before_its_town():
    """ "Of Varese" tells where a firm is; what stands behind "of" is part of a ministry's name."""
    assert names_of("Orvin Silah of Varese closed.")[0] == ("Orvin Silah", "company")
    assert names_of("The Ministry of Salt closed.") == [("Ministry of Salt", "public body")]
