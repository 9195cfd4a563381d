"""Denials and admissions of transfers that no trigger tells."""

import re
from dataclasses import replace

import pytest

from headstamp.extract.trained.answers import lost_answers
from headstamp.extract.trained.marks import Mark
from headstamp.extract.trained.voices import Voices
from headstamp.model.text import Span
from marked_of import marked_of

SOLD = "{t1.supplier Chile} {t1.trigger sold} {t1.recipient Peru} {t1.materiel rifles}. "
SAID = '\n; s1 denies speaker="Ana Ruiz"'
LINE = "\n; t1 transfer affirmed asserted delivered small-arms by=article"


def told(sentence, act="denies", first=SOLD, places=()):
    """The word, the ends and the stage of each transfer found; the places are marked as names, goods as goods."""
    marked = marked_of(first + sentence + (LINE if first else "") + f'\n; s1 {act} speaker="Ana Ruiz"')
    spans = [Span(at, at + len(name)) for name in places if (at := marked.text.rindex(name)) >= 0]
    marks = [Mark("names", "place", span) for span in spans]
    marks += [
        Mark("goods", "materiel", Span(*found.span()))
        for found in re.finditer("rifles|shells|drone|rocket", marked.text)
    ]
    marked = replace(marked, decoded=replace(marked.decoded, marks=tuple(marks)))
    return [
        (
            marked.words(each.spans[0]),
            {role: [marked.words(span) for span in spans] for role, spans in each.roles.items()},
            each.classes["stage"],
        )
        for each in lost_answers(marked, Voices(marked), marked.decoded.triggers)
    ]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("{s1.source The ministry} {s1.cue denied} {s1.content any deliveries}.", "deliveries"),
        ("{s1.source The ministry} {s1.cue rules out} {s1.content that shells were handed over}.", "handed"),
        ("{s1.source The army} {s1.cue excludes} {s1.content that a drone has left the country}.", "left"),
        ('{s1.content "Not one rocket has gone to these people"}, {s1.source the ministry} {s1.cue said}.', "gone"),
        ("{s1.source The army} {s1.cue insists} {s1.content they received nothing}.", "received"),
        ("{s1.source The army} {s1.cue called} {s1.content the shipment an invention}.", "shipment"),
        ("{s1.source He} {s1.cue wrote} {s1.content that a delivery of 36 did not take place}.", "delivery"),
        ("{s1.source The army} {s1.cue said} {s1.content the delivery had been legal}.", None),
        ("{s1.source The army} {s1.cue said} {s1.content the delivery had not been announced}.", None),
        ("{s1.source The ministry} {s1.cue rejected} {s1.content the report}.", None),
        ("{s1.source The officer} {s1.cue said} {s1.content he gave no price}.", None),
        ("{s1.source He} {s1.cue rejected} {s1.content that rifles were sold without a licence}.", None),
    ],
)
def test_a_denial_that_tells_of_a_transfer_in_words_is_one(sentence, word):
    """By its cue, or by a negation before the word; the report that is rejected tells of none."""
    assert [found for found, _, _ in told(sentence)] == ([word] if word else [])


def test_what_is_told_elsewhere_or_of_nothing_is_left_out():
    """A trigger of its own in the words goes before; a text without a transfer may be about players."""
    own = "{s1.source The ministry} {s1.cue denied} {s1.content that {t2.supplier Chile} {t2.trigger sold} {t2.materiel shells}}."
    both = marked_of(SOLD + own + LINE + "\n; t2 transfer denied asserted delivered ammunition by=s1" + SAID)
    assert not list(lost_answers(both, Voices(both), both.decoded.triggers))
    assert not told("{s1.source The club} {s1.cue denied} {s1.content any sale}.", first="")
    assert not told("{s1.source The ministry} {s1.cue said} {s1.content no sale was planned}.", act="asserts")


def test_its_own_words_tell_ends_and_stage():
    """Who stands behind "to" and "from", and the pronoun that does it; buying only agrees."""
    to = "{s1.source The firm} {s1.cue denied} {s1.content having sold shells to Mali from Togo}."
    assert told(to, places=("Mali", "Togo"))[0][1:] == (
        {"materiel": ["shells"], "recipient": ["Mali"], "supplier": ["Togo"]},
        "delivered",
    )
    we = '{s1.content "We have never bought rifles"}, {s1.source the minister} {s1.cue said}.'
    assert told(we)[0][1:] == ({"materiel": ["rifles"], "recipient": ["We"]}, "agreed")
    passive = "{s1.source He} {s1.cue denied} {s1.content that they were sent}."
    assert told(passive)[0][1:] == ({}, "delivered")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "{s1.source The army} {s1.cue acknowledged} {s1.content the receipt of shells}.",
            [("receipt", "delivered")],
        ),
        ("{s1.source The ministry} {s1.cue confirmed} {s1.content the contract}.", [("contract", "agreed")]),
        ("{s1.source The ministry} {s1.cue confirmed} {s1.content that no shells were sold}.", []),
        ("{s1.source The ministry} was asked. A firm {s1.cue confirmed} {s1.content the transport}.", []),
        ("{s1.source The ministry} {s1.cue did not confirm} {s1.content the purchase}.", []),
        ("{s1.source The ministry} {s1.cue confirmed} {s1.content the visit}.", []),
    ],
)
def test_an_admission_that_tells_of_a_transfer_in_words_is_one(sentence, found):
    """Where nothing in it is negated, and its cue is not turned."""
    assert [
        (word, stage) for word, _, stage in told(sentence, act="asserts" if "confirm" in sentence else "admits")
    ] == found
