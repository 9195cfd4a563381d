"""Answers held against the text."""

import json
from typing import Any

from headstamp.extract.language_model.answers import parse_answer
from headstamp.extract.language_model.marking import Marked
from headstamp.extract.language_model.places import Places
from headstamp.extract.language_model.windows import Window
from headstamp.model.text import Span

TEXT = "Norway sold rifles to Peru. Norway met Peru. “We sold nothing,” Ann Berg told the Harbour Post."
WINDOW = Window((Span(0, 27), Span(28, 44), Span(45, 95)))


def marked(**lists: Any) -> Marked:
    answer = parse_answer(json.dumps(lists))
    assert answer is not None
    result = Marked()
    result.add(answer, WINDOW, Places(TEXT, WINDOW.sentences))
    return result


def test_roles_become_places() -> None:
    """Each field leads to its words, the nearest to the sentence that the model names."""
    sale = {"sentence": 1, "trigger": ["sold"], "supplier": ["Norway"], "recipient": ["Peru"], "materiel": ["rifles"]}
    meeting = {"sentence": 2, "trigger": ["met"], "participant": ["Peru", "Norway"]}

    first, second = marked(transfers=[sale], contacts=[meeting]).triggers

    assert (first.kind, first.spans) == ("transfer", (Span(7, 11),))
    assert first.roles == {"supplier": (Span(0, 6),), "recipient": (Span(22, 26),), "materiel": (Span(12, 18),)}
    assert second.roles == {"participant": (Span(28, 34), Span(39, 43))}


def test_words_that_are_nowhere_are_told_and_left_out() -> None:
    """The field goes, the rest stays, and the message names the words."""
    result = marked(
        transfers=[{"sentence": 1, "trigger": ["sold"], "supplier": ["Norway"], "via": ["Serbia"], "value": ["$3"]}]
    )

    assert result.triggers[0].roles == {"supplier": (Span(0, 6),)}
    assert result.missing == ['"Serbia" as via, "$3" as value of a transfer (without it)']


def test_what_cannot_stand_without_its_words_is_left_out() -> None:
    """A trigger, a content, or all goods of a transfer that are not in the text: no words, no claim."""
    result = marked(
        statements=[{"sentence": 3, "source": ["Ann Berg"], "content": ["We sold everything"]}],
        transfers=[
            {"sentence": 1, "trigger": ["donated"], "supplier": ["Norway"]},
            {"sentence": 1, "trigger": ["sold"], "supplier": ["Norway"], "materiel": ["tanks"]},
        ],
    )

    assert (result.triggers, result.attributions) == ([], [])
    assert result.missing == [
        '"We sold everything" as content of a statement (left out)',
        '"donated" as trigger of a transfer (left out)',
        '"tanks" as materiel of a transfer (left out)',
    ]


def test_statements_become_attributions() -> None:
    """Source, cue, content and the outlet between, with what kind of saying it is."""
    (said,) = marked(
        statements=[
            {
                "sentence": 3,
                "source": ["Ann Berg"],
                "cue": ["told"],
                "content": ["We sold nothing"],
                "chain": ["Harbour Post"],
                "act": "denies",
            }
        ]
    ).attributions

    assert (said.source, said.cue, said.content) == ((Span(64, 72),), (Span(73, 77),), (Span(46, 61),))
    assert (said.speaker, said.chain, said.classes) == ((), (Span(82, 94),), {"act": "denies"})


def test_names_are_marked_wherever_they_stand() -> None:
    """A name told once is marked at each of its places; one that is not in the text is nowhere."""
    marks = marked(names=[{"words": "Norway", "kind": "place"}, {"words": "Bo Lind", "kind": "person"}]).marks

    assert [(mark.layer, mark.kind, mark.span) for mark in marks] == [
        ("names", "place", Span(0, 6)),
        ("names", "place", Span(28, 34)),
    ]


def test_words_inside_others_of_the_same_field_count_once() -> None:
    """A model that gives a name long and short means one party."""
    (trigger,) = marked(contacts=[{"sentence": 3, "trigger": ["told"], "participant": ["Ann Berg", "Berg"]}]).triggers

    assert trigger.roles["participant"] == (Span(64, 72),)
