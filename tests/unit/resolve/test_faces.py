"""Mentions that no comparison tells apart are one face."""

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.model.text import Span
from headstamp.resolve import resolve
from headstamp.resolve.faces import Cast, Face, face_of, gather_faces

HOLM = Mention(ActorKind.PERSON, "Ada Holm", Span(4, 8), "Holm", "NO", "minister")
AGAIN = Mention(ActorKind.PERSON, "Ada Holm", Span(90, 98), "Ada Holm", "NO", "minister")
BARE = Mention(ActorKind.PERSON, "the minister", Span(4, 16), "the minister", "NO", "the minister")


def test_place_and_wording_make_no_other_face() -> None:
    """A name with its office and state is one face wherever it stands; an office without a name keeps its place."""
    assert face_of(HOLM) == face_of(AGAIN) == Mention(ActorKind.PERSON, "Ada Holm", country="NO", office="minister")
    assert face_of(BARE) == BARE


def test_a_state_keeps_the_seat_that_it_is_called_by() -> None:
    """A capital or palace that speaks is one of a state's names; an adjective is not."""
    called = [
        Mention(ActorKind.STATE, "Norway", Span(0, 4), words, "NO") for words in ("OSLO", "Oslo's", "Norwegian")
    ]

    assert [face_of(mention).words for mention in called] == ["Oslo", "Oslo", ""]
    actor = resolve(map(face_of, called), load_states(), load_names())[face_of(called[0])]
    assert (actor.id, actor.name, actor.names) == ("NO", "Norway", ("Norway", "Oslo"))


def test_the_face_of_a_face_is_itself() -> None:
    """However a seat is printed, what is kept of it is what the list has: it is looked up by that again."""
    for words in ("PORT-AU-PRINCE", "SAN JOSÉ’S", "Buenos\nAires", "the Kremlin", "THE KREMLIN'S"):
        face = face_of(Mention(ActorKind.STATE, "Haiti", Span(0, len(words)), words, "HT"))
        assert face.words
        assert face_of(face) == face


def test_faces_are_counted_and_dated() -> None:
    """How often a face is met, where, and the dates of those with an office; votes grow by one with each doubling."""
    plain = Mention(ActorKind.STATE, "Norway", Span(0, 6), "Norway", "NO")
    met = gather_faces(
        [
            (HOLM, "d1", ["2024-01-02"]),
            (AGAIN, "d2", ["2023-05"]),
            (AGAIN, "d1", []),
            (plain, "d1", ["2024-01-02"]),
        ]
    )

    both = Face(3, {"2024-01-02", "2023-05"}, {"d1", "d2"})
    assert met == {face_of(HOLM): both, face_of(plain): Face(1, documents={"d1"})}
    assert [Face(times).votes for times in (0, 1, 2, 3, 4, 7, 8)] == [0, 1, 2, 2, 3, 3, 4]


def test_a_cast_knows_every_mention_of_a_face() -> None:
    """Mentions find their actor by their face."""
    actor = Actor("a1", "Ada Holm", ActorKind.PERSON)
    cast = Cast({face_of(HOLM): actor})

    assert (cast[AGAIN], list(cast), len(cast), BARE in cast) == (actor, [face_of(HOLM)], 1, False)
