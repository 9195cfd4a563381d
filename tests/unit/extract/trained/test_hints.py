"""What attributions tell of names."""

from headstamp.extract.trained.hints import gather_hints, is_called
from headstamp.extract.trained.marks import Attribution
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import load_roles
from headstamp.model.actor import ActorKind
from headstamp.model.text import Span
from referents_of import place

TEXT = "The firm told Tidings what he heard from Kolona Tech and a dealer who called himself Rahmat."
WORDS = Words(TEXT, [Span(0, len(TEXT))])


def kinds(source):
    said = Attribution(source=(place(TEXT, source),), speaker=(place(TEXT, "Kolona Tech"),))
    return set(gather_hints(WORDS, [said], load_roles()).kinds.values())


def test_the_source_tells_the_kind_of_the_fuller_name():
    """A firm for "the firm", a person for "he"; a dealer may be either."""
    assert kinds("The firm") == {ActorKind.COMPANY}
    assert kinds("he#2") == {ActorKind.PERSON}
    assert kinds("a dealer") == set()


def test_links_of_a_chain_are_outlets_and_sources_speak():
    """Words of the chain are an outlet's; words of sources and fuller names speak."""
    said = Attribution(source=(place(TEXT, "The firm"),), chain=(place(TEXT, "Tidings"),))
    hints = gather_hints(WORDS, [said], load_roles())
    assert hints.kinds == {3: ActorKind.OUTLET}
    assert hints.speaking == {0, 1}


def test_a_name_may_be_given_in_words():
    """ "Called himself" and "gave his name as" give a person's name."""
    rahmat = next(i for i, word in enumerate(WORDS.all) if word.text == "Rahmat")
    assert is_called(WORDS, rahmat)
    assert not is_called(WORDS, 3)
