"""Statements are found with speaker, act and words, and nobody's hearsay is one."""

import pytest

from headstamp.extract.claims.statements import LONGEST_ABOUT, find
from headstamp.model.claim import Field
from scenes_of import cases, scene_of


def _line(claim):
    content = " / ".join(" ".join(e.quote.split()) for e in claim.evidence if e.field is Field.CONTENT)
    parts = [f"{claim.body.speaker.name} {claim.act}: {content}"]
    relays = [link.name for link in claim.chain[1:-1]]
    parts += [f"via {', '.join(relays)}"] if relays else []
    parts += [claim.certainty.value] if claim.certainty.value != "asserted" else []
    parts += [f"on {claim.said_on}"] if claim.said_on != "2024-07-10" else []
    return " | ".join(parts)


@pytest.mark.parametrize(("text", "expected"), cases("statements.txt"))
def test_case(text, expected):
    """Each text of the golden file gives the statements written below it, and no others."""
    assert [_line(claim) for claim in find(scene_of(text.replace("¶", "\n")))] == expected


def test_evidence_names_source_cue_and_content():
    """Each part of a statement points at its words, several pieces of content apart."""
    text = '"We sold it," Ivan Petrov said, "to Chad."'
    (claim,) = find(scene_of(text))
    assert [(e.field.value, e.quote) for e in claim.evidence] == [
        ("content", '"We sold it,"'),
        ("source", "Ivan Petrov"),
        ("cue", "said"),
        ("content", '"to Chad."'),
    ]
    assert all(e.span.quote(text) == e.quote for e in claim.evidence)


def test_a_long_content_is_shortened_at_a_word():
    """What a statement is about never runs over its limit and is cut between words."""
    text = "Ivan Petrov said that " + "the rifles and the shells and the mortars and " * 8 + "the drones were sold."
    (claim,) = find(scene_of(text))
    assert len(claim.body.about) <= LONGEST_ABOUT
    assert claim.body.about.endswith(("rifles…", "shells…", "mortars…", "the…", "and…"))


def test_a_bare_pronoun_is_told_by_its_sentence():
    """Where the content is only "it", the statement is about the sentence that says so."""
    (claim,) = find(scene_of("Ivan Petrov denied it on Thursday."))
    assert claim.body.about == "Ivan Petrov denied it on Thursday."
    assert [e.quote for e in claim.evidence if e.field is Field.CONTENT] == ["it"]
