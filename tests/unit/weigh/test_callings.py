"""What a speaker is by its words; the readable dossiers are in `tests/cases/weighing/voices.yaml`."""

import pytest

from headstamp.model.actor import Actor, ActorKind
from headstamp.weigh.callings import as_speaker, is_description, paper_noun, state_in, tells_author


def actor(kind, name, country=None, *offices):
    return Actor("a1", name, ActorKind(kind), country, (name,), offices)


@pytest.mark.parametrize(
    ("read", "kind", "country"),
    [
        (actor("company", "State Security Service", "AZ"), "public body", "AZ"),
        (actor("company", "Harbour Service Trading Ltd", "AZ"), "company", "AZ"),
        (actor("company", "Balkan Air Service"), "company", None),
        (actor("outlet", "Serbian Ministry of Trade"), "public body", "RS"),
        (actor("outlet", "Serbian Post"), "outlet", None),
        (actor("unnamed", "Bulgarian authorities", "BG"), "public body", "BG"),
        (actor("unnamed", "government officials", "BG"), "unnamed", "BG"),
        (actor("unnamed", "people with knowledge of the letter"), "unnamed", None),
        (actor("unnamed", "letter seen last week"), "document", None),
        (actor("person", "Petar Lukic", None, "spokesman of the Serbian army"), "person", "RS"),
        (actor("person", "Petar Lukic", None, "ambassador to Serbia"), "person", None),
    ],
)
def test_kind_and_state_from_words(read, kind, country):
    """Words for a body, a paper or a state tell what was misread; a firm's words and those of a person do not."""
    found = as_speaker(read)
    assert (found.kind.value, found.country) == (kind, country)


def test_the_state_in_an_office():
    """One state, of several words too; two states tell none."""
    assert state_in("defence minister of the Central African Republic") == "CF"
    assert state_in("deputy minister") is None
    assert state_in("chairman of the Serbian and Bulgarian chamber") is None


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("confidential letter", "letter"),
        ("Bulgarian government letter published last week", "letter"),
        ("a report of the board", "report"),
        ("note internal of the customs", "note"),
        ("board member", ""),
        ("", ""),
    ],
)
def test_the_sort_of_a_paper(name, noun):
    """The noun before its author and before what was done with it."""
    assert paper_noun(name) == noun


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a leaked letter from the country's Harbour Board that was obtained by the Gazette", True),
        ("the government's annual report to parliament", True),
        ("a confidential Pentagon document", True),
        ("customs records", True),
        ("a leaked letter obtained by the Gazette", False),
        ("a letter of 14 January", False),
        ("Letter", False),
        ("freight list", False),
        ("the driver", False),
    ],
)
def test_the_author_of_a_paper(words, told):
    """A state, a name or a public body tells it; the outlet that obtained it does not."""
    assert tells_author(words) is told


@pytest.mark.parametrize(
    ("read", "described"),
    [
        (actor("person", "general"), True),
        (actor("person", "al-Tayeb"), False),
        (actor("person", "van der Berg"), False),
        (actor("public body", "ministry in Abuja"), True),
        (actor("armed force", "Army"), True),
        (actor("public body", "Ministry of Trade"), False),
        (actor("intelligence service", "South Korean intelligence service"), True),
        (actor("person", "Jordanian spokesman"), True),
        (actor("armed force", "Serbian Armed Forces"), False),
        (actor("unnamed", "a source"), True),
        (actor("armed group", "Rebels"), True),
        (actor("armed group", "Orrin Front"), False),
        (actor("state", "Serbia"), False),
    ],
)
def test_descriptions_and_names(read, described):
    """A small letter or a bare word for a body is a description; a particle begins a name."""
    assert is_description(read) is described
