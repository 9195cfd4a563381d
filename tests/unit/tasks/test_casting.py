"""Who is meant is kept for every face, and it is told where somebody is not what he was."""

from pathlib import Path

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.faces import Face
from headstamp.store import tables
from headstamp.store.faces import faces_of_documents, replace_faces
from headstamp.store.increments import actor_blocks
from headstamp.store.ledger import Ledger
from headstamp.tasks.casting import Casting, Recast, faces_in_doubt, recast

HOLM = Mention(ActorKind.PERSON, "Ada Holm", country="NO")
MINISTER = Mention(ActorKind.PERSON, "Ada Holm", country="NO", office="minister")
PERU = Mention(ActorKind.STATE, "Peru", country="PE")


def cast_anew(ledger: Ledger, found: dict[str, dict[Mention, Face]]) -> Recast:
    """The faces of documents, kept and resolved."""
    with ledger.writing() as connection:
        return recast(connection, (load_states(), load_names()), (), replace_faces(connection, found))


def test_documents_are_told_where_somebody_changed(ledger: Ledger) -> None:
    """A person of whom another document tells an office is another in every document; a state is what it was."""
    assert cast_anew(ledger, {"d1": {HOLM: Face(1)}, "d2": {PERU: Face(1)}}).documents == {"d1", "d2"}
    again = cast_anew(ledger, {"d3": {MINISTER: Face(1), PERU: Face(1)}})

    assert again.documents == {"d1", "d3"}
    assert again.before is not None
    assert [actor.offices for actor in again.before.values() if actor.kind is ActorKind.PERSON] == [()]


def test_who_is_gone_is_told(ledger: Ledger) -> None:
    """An actor whom no document names any more is told, to be dropped."""
    cast_anew(ledger, {"d1": {HOLM: Face(1)}, "d2": {PERU: Face(1)}})
    again = cast_anew(ledger, {"d2": {}})

    assert (again.gone, again.documents) == ({"PE"}, frozenset())


def test_a_casting_knows_every_mention(ledger: Ledger) -> None:
    """Mentions of one face in any words are the same actor."""
    cast_anew(ledger, {"d1": {HOLM: Face(1), PERU: Face(2)}})
    with ledger.reading() as connection:
        cast = Casting(connection).of([HOLM, PERU])

    assert (cast[HOLM].name, cast[PERU].id) == ("Ada Holm", "PE")


def test_a_name_met_in_two_spellings_is_one_until_a_report_has_both(ledger: Ledger) -> None:
    """Two spellings in two reports of one matter are one person; of another matter, or in one report, they are two."""
    slim, slip = (Mention(ActorKind.PERSON, name) for name in ("Slim Jelassi", "Slim Jlassi"))
    chief, colonel = (Mention(ActorKind.PERSON, name, office="Colonel") for name in (slim.name, slip.name))
    chad = Mention(ActorKind.STATE, "Chad", country="TD")
    matter = {PERU: Face(1), chad: Face(1)}

    def persons(found: dict[str, dict[Mention, Face]]) -> list[tuple[str, ...]]:
        with ledger.writing() as connection:
            changed = replace_faces(connection, found)
            changed |= faces_in_doubt(connection, faces_of_documents(connection, found), len(found))
            recast(connection, (load_states(), load_names()), (), changed)
        with ledger.reading() as connection:
            cast = Casting(connection).of([chief, colonel])
        return sorted({cast[mention].names for mention in (chief, colonel)})

    assert len(persons({"d1": {chief: Face(1), **matter}, "d2": {colonel: Face(1), PERU: Face(1)}})) == 2
    assert persons({"d2": {colonel: Face(1), **matter}}) == [("Slim Jelassi", "Slim Jlassi")]
    assert len(persons({"d3": {chief: Face(1), colonel: Face(1), PERU: Face(1)}})) == 2


def outlet(number: int) -> Mention:
    return Mention(ActorKind.OUTLET, f"{chr(65 + number % 26)}{'aeiou'[number // 26]}rvenby{number} Gazettil")


def test_a_crowd_is_a_crowd_for_a_change_too(ledger: Ledger, tmp_path: Path) -> None:
    """Of a word in a hundred names nothing follows, whether all are resolved or those of one document."""
    found = {f"d{n}": {outlet(n): Face(1)} for n in range(100)}
    late = {"d100": {outlet(100): Face(1), outlet(101): Face(1), outlet(7): Face(3)}}
    cast_anew(ledger, found)
    again = cast_anew(ledger, late)
    assert again.before is not None
    assert len(again.before) < 10
    with Ledger.open(tmp_path / "other.db", create=True) as other:
        cast_anew(other, found | late)
        for table in (tables.actors, actor_blocks):
            with ledger.reading() as one, other.reading() as two:
                rows = [sorted(map(repr, each.execute(table.select()))) for each in (one, two)]
            assert rows[0] == rows[1]
