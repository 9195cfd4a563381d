"""Whom an attribution names: the best source, a fuller name elsewhere, the article itself."""

from headstamp.extract.trained.marks import Attribution
from headstamp.extract.trained.speakers import Speakers
from marked_of import marked_of
from referents_of import place

NAMES = {
    "Ana Ruiz": "person:Ana Ruiz:PE",
    "Ruiz": "person:Luis Ruiz",
    "Kestrel": "company:Kestrel",
    "Ida Sol": "person:Ida Sol",
}


def speaker(text, sources, fuller=None):
    marked = marked_of(text + "\n; none", NAMES)
    said = Attribution(
        source=tuple(place(text, words) for words in sources), speaker=(place(text, fuller),) if fuller else ()
    )
    return Speakers(marked).find(said)


def test_of_several_sources_the_person_speaks():
    """A firm, a state or a pronoun beside a person's name is where the person speaks for, or the person again."""
    assert speaker("Kestrel spoke, Ana Ruiz of Peru did, he did.", ("Kestrel", "Peru", "Ana Ruiz", "he")).name == (
        "Ana Ruiz"
    )
    assert speaker("Peru spoke, Kestrel did.", ("Peru", "Kestrel")).name == "Kestrel"


def test_the_article_speaks_of_itself():
    """ "We" outside of speech and "this newspaper" are the article's own voice."""
    assert speaker("We saw tanks.", ("We",)).name == "Harbour Gazette"
    assert speaker("Tanks left, this newspaper found.", ("newspaper",)).name == "Harbour Gazette"
    assert speaker("Our investigation shows that tanks left.", ("Our investigation",)).name == "Harbour Gazette"


def test_an_outlet_is_known_by_the_end_of_its_name():
    """ "The Gazette" is the Harbour Gazette in its own report; a person of that name is not."""
    names = {"the Gazette": "outlet:Gazette", "Ida Gazette": "person:Gazette"}
    marked = marked_of("Ida Gazette told the Gazette.\n; none", names)
    found = [Speakers(marked).find(Attribution(source=(place(marked.text, words),))) for words in names]

    assert [(one.kind.value, one.name) for one in found] == [("outlet", "Harbour Gazette"), ("person", "Gazette")]


def test_the_outlets_own_people_are_the_outlet():
    """ "A reporter of this newspaper" and "our correspondent" are; a reporter of another is not."""
    for words in ("A reporter of this newspaper", "Our correspondent", "A Harbour Gazette reporter"):
        assert speaker(f"{words} saw tanks.", (words,)).name == "Harbour Gazette"
    for words in ("A reporter of Vista", "Our source in the staff"):
        found = speaker(f"{words} saw tanks.", (words,))
        assert found is None or found.name != "Harbour Gazette"


def test_a_fuller_name_goes_before_a_description_and_a_shared_surname():
    """What names nobody by itself gives way; of two persons with one surname the fuller name tells which."""
    assert speaker("The pilot spoke. Ida Sol is a pilot.", ("The pilot",), "Ida Sol").name == "Ida Sol"
    assert speaker("Ana Ruiz met Ida Sol.", ("Ana Ruiz",), "Ida Sol").name == "Ana Ruiz"
    text = "Peru sent Ana Ruiz and then Ruiz spoke."
    assert speaker(text, ("Ruiz#2",), "Ana Ruiz").name == "Ana Ruiz"


def test_without_words_nobody_speaks():
    """No source and no fuller name is nobody; nor is a pronoun that leads nowhere."""
    assert speaker("Tanks left.", ()) is None
    assert speaker("She said so.", ("She",)) is None


def test_a_bare_ministry_is_that_of_the_outlets_state():
    """ "The defence ministry" in a paper that is called by its town is the ministry of that town's state."""
    passage = """{s1.source The defence ministry} {s1.cue said} {s1.content tanks had come}.
        ; s1 asserts speaker="ministry\""""
    names = {"The defence ministry": "public body:defence ministry"}

    def speaker(outlet):
        marked = marked_of(passage, names, outlet=outlet)
        found = Speakers(marked).find(marked.decoded.attributions[0])
        return (found.name, found.country)

    assert speaker("Callao Herald") == ("Ministry of Defence of Peru", "PE")
    assert speaker("Morning Herald") == ("defence ministry", None)
    passage = passage.replace("The defence ministry", "The Ministry of Trade and Defence")
    names = {"The Ministry of Trade and Defence": "public body:Ministry of Trade and Defence"}
    assert speaker("Callao Herald") == ("Ministry of Trade and Defence", "PE")
