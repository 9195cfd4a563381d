"""Offices are found before a name, before it behind a comma, and behind it."""

import pytest

from referents_of import place, referents_of


@pytest.mark.parametrize(
    ("text", "office", "country"),
    [
        ("Serbian Defence Minister Ivo Bransky left.", "Defence Minister", "RS"),
        (
            "The head of the Ukrainian customs service Ivo Bransky left.",
            "head of the Ukrainian customs service",
            "UA",
        ),
        ("General Ivo Bransky, Chile's army chief, left.", "army chief", "CL"),
        ("General Ivo Bransky of Chile left.", "General", "CL"),
        ("The minister, Mr Ivo Bransky, left.", "minister", None),
        ("Vice Minister Ivo Bransky left.", "Vice Minister", None),
        ("Mr Ivo Bransky left.", None, None),
        ("The navy's spokesman, Rear Admiral Ivo Bransky, left.", "navy's spokesman", None),
        ("Chief of Staff Lt. Gen. Ivo Bransky left.", "Chief of Staff", None),
        ("Secretary General Ivo Bransky left.", "Secretary General", None),
        ("Major General Ivo Bransky left.", "Major General", None),
    ],
)
def test_offices(text, office, country):
    """The person has this office of this state."""
    mention = referents_of(text, ("person: Ivo Bransky",)).who(place(text, "Ivo Bransky"))

    assert (mention.name, mention.office, mention.country) == ("Ivo Bransky", office, country)


def test_an_office_and_where_it_is_before_a_name():
    """The minister in a capital is that state's; an ambassador there is not."""
    minister = "The minister in Lima, Ivo Bran, had said so."
    envoy = "The ambassador in Lima, Ivo Bran, had said so."

    found = referents_of(minister).who(place(minister, "The minister in Lima"))
    assert (found.name, found.country) == ("Ivo Bran", "PE")
    found = referents_of(envoy).who(place(envoy, "The ambassador in Lima"))
    assert (found.name, found.country) == ("Ivo Bran", None)
