"""Noun phrases lead to the actors they mean: offices, descriptions, pronouns, capitals."""

import pytest

from scenes_of import scene_of


def _who(text, word):
    scene = scene_of(text)
    index = [t.index for t in scene.parsed.tokens if t.text == word][-1]
    found = scene.who(index)
    return (found.name, found.kind.value, found.country) if found else None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Belgrade rejected the claim.", "Belgrade", ("Serbia", "state", "RS")),
        ("They met in Belgrade.", "Belgrade", None),
        ("The Serbian government refused.", "government", ("Government of Serbia", "public body", "RS")),
        ("Serbia's defence ministry refused.", "ministry", ("Ministry of Defence of Serbia", "public body", "RS")),
        ("Arms reached Ukrainian forces.", "forces", ("Armed Forces of Ukraine", "armed force", "UA")),
        ("Russian news media reported it.", "media", ("Russian news media", "outlet", "RU")),
        ("A source in Belgrade said so.", "source", ("source in Belgrade", "unnamed", "RS")),
        ("Chile received arms from its ally Peru.", "ally", ("Peru", "state", "PE")),
        ("President Ivo Bran of Chile spoke. He left.", "He", ("Ivo Bran", "person", "CL")),
        ("Chile spoke. It left.", "It", ("Chile", "state", "CL")),
        ("Officials in Lima say that their country waits.", "country", ("Peru", "state", "PE")),
        (
            "Data from SIPRI show it.",
            "Data",
            ("Stockholm International Peace Research Institute (SIPRI)", None, None),
        ),
        ("The South African president spoke.", "president", ("president of South Africa", "person", "ZA")),
        (
            "A leaked US document lists it. The document is long.",
            "document",
            ("leaked US document", "document", "US"),
        ),
    ],
)
def test_who(text, word, expected):
    """The phrase headed by the word leads to this actor, or to nobody."""
    found = _who(text, word)
    if expected and expected[1] is None:
        assert "SIPRI" in found[0]
    else:
        assert found == expected
