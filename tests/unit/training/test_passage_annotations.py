"""Passages of the corpus as training texts."""

from training.passage_annotations import annotate, named_elsewhere
from training.passages import parse_passage

from headstamp.model.text import Span

PASSAGE = """@ a-01 | a | wire | 2024-03-05 | Harbour Gazette
{s1.content {t1.supplier Norway} has {t1.trigger lent} {t1.recipient Chad} {t1.quantity four} {t1.materiel ferries}}, {s1.source Ida Moe} {s1.cue said}.
{s2.source She} {s2.cue told} the Fjord Post that {s2.content {t2.supplier it} had {t2.trigger sold} {t2.materiel none}}.
; t1 transfer affirmed asserted delivered ships by=s1
; t2 transfer denied asserted delivered ships by=s2 supplier="Norway" recipient="Chad" materiel="barges"
; s1 asserts speaker="Ida Moe"
; s2 asserts speaker="Ida Moe" chain="Fjord Post" certainty=alleged"""


def test_what_is_meant_is_found_where_it_is_spelt() -> None:
    """A pronoun's referent, an end left open and a speaker's full name lead to their words elsewhere in the passage."""
    read = annotate(parse_passage(PASSAGE.splitlines(), "here"))
    second = {role: [span.quote(read.text) for span in spans] for role, spans in read.triggers[1].roles.items()}

    assert second == {
        "supplier": ["it"],
        "materiel": ["none"],
        "implied supplier": ["Norway"],
        "implied recipient": ["Chad"],
    }
    assert read.triggers[0].roles.keys() == {"supplier", "recipient", "quantity", "materiel"}
    assert [span.quote(read.text) for span in read.attributions[1].speaker] == ["Ida Moe"]
    assert [span.quote(read.text) for span in read.attributions[1].chain] == ["Fjord Post"]
    assert read.attributions[0].speaker == ()


def test_lines_become_classes() -> None:
    """Polarity, certainty, stage and category are of the trigger; act, denial and allegation of the statement."""
    read = annotate(parse_passage(PASSAGE.splitlines(), "here"))

    assert read.triggers[1].classes == {
        "polarity": "denied",
        "certainty": "asserted",
        "stage": "delivered",
        "category": "ships",
    }
    assert read.attributions[1].classes == {"act": "asserts", "denies": "no", "alleged": "yes"}
    assert {(m.layer, m.kind, m.span.quote(read.text)) for m in read.marks} == {
        ("goods", "materiel", "ferries"),
        ("goods", "materiel", "none"),
        ("amounts", "quantity", "four"),
    }


def test_the_last_naming_before_counts() -> None:
    """Of several namings the last before the words counts, else the first after; part of a word never does."""
    text = "Chad, Chad and Chadian it Chad"

    assert named_elsewhere(text, "chad", (Span(23, 25),), ()) == (Span(6, 10),)
    assert named_elsewhere(text, "Chad", (Span(0, 0),), ()) == (Span(0, 4),)
    assert named_elsewhere(text, "Chad", (Span(0, 4),), (Span(0, 4),)) == ()
