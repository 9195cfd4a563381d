"""What an outlet adds; the readable dossiers are in `tests/cases/weighing/origins.yaml`."""

from entry_of import case_of
from headstamp.model.actor import Actor, ActorKind
from headstamp.weigh.outlets import is_named, leans, rests_on_others


def test_names_of_outlets():
    """Words such as "Russian media" and the article of an unknown outlet have no name of their own."""
    names = ("Harbour Gazette", "Russian media", "article")
    assert [is_named(Actor("a1", name, ActorKind.OUTLET)) for name in names] == [True, False, False]


def test_leaning():
    """An article leans where others are heard in it, a cited report where it has others to cite."""
    case = case_of(
        ("a", "2024", "outlet:Herald", {}),
        ("a", "2024", "outlet:Herald > outlet:Courier", {}),
        ("b", "2024", "outlet:Gazette > outlet:Post", {}),
    )
    assert [leans(voice, case) for voice in case.voices] == [True, False, False]


def test_comments_rest_on_others():
    """Experts without a name and analysts add nothing; an official who cites others knows it from his own."""
    case = case_of(
        ("a", "2024", "outlet:Herald > unnamed:experts", {}),
        ("a", "2024", "outlet:Herald > person:Jo Field:GB:analyst", {}),
        ("a", "2024", "outlet:Herald > person:Vesna Tomic:RS:president", {}),
        ("a", "2024", "outlet:Herald > person:Vesna Tomic:RS:president > outlet:Courier", {}),
    )
    assert [rests_on_others(v.originator, [v], case) for v in case.voices] == [True, True, False, False]


def test_who_has_it_from_the_press_adds_nothing():
    """Whoever says to know it from the newspapers rests on them; a press release or one's own files do not tell so."""

    def rests(said):
        case = case_of(("a", "2024", "outlet:Herald > person:Jo Field:GB:teacher", {"words": said}))
        (voice,) = case.voices
        return rests_on_others(voice.originator, [voice], case)

    assert rests("Serbia sent them. But I know it from the newspapers, as you do.")
    assert rests("As I read in the foreign press, Serbia sent them.")
    assert not rests("I know it from the press office: Serbia sent them.")
    assert not rests("I know it from the lorries that passed. The newspapers tell the rest.")
