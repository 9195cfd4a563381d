"""Ends that stand the wrong way round are set right, doubtful ones left alone."""

import pytest

from headstamp.extract.trained.decode import Decoded
from headstamp.extract.trained.directions import set_right
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.model.document import Document
from headstamp.model.text import Span
from referents_of import place


@pytest.mark.parametrize(
    ("text", "roles", "expected"),
    [
        (
            "The army bought shells from Chile.",
            {"recipient": ["Chile"], "materiel": ["shells"]},
            {"supplier": ["Chile"], "materiel": ["shells"]},
        ),
        (
            "Peru bought shells from Chile.",
            {"recipient": ["Peru", "Chile"], "materiel": ["shells"]},
            {"recipient": ["Peru"], "supplier": ["Chile"], "materiel": ["shells"]},
        ),
        (
            "Peru to get Chilean shells.",
            {"recipient": ["Chilean"], "materiel": ["shells"]},
            {"supplier": ["Chilean"], "materiel": ["shells"]},
        ),
        (
            "The maker won an order for shells from Chile.",
            {"recipient": ["Chile"], "materiel": ["shells"]},
            {"recipient": ["Chile"], "materiel": ["shells"]},
        ),
        (
            "The maker won a Chilean shells order.",
            {"recipient": ["Chilean"], "materiel": ["shells"]},
            {"recipient": ["Chilean"], "materiel": ["shells"]},
        ),
        (
            "Peru got shells by way of Chile.",
            {"recipient": ["Peru"], "supplier": ["Chile"], "materiel": ["shells"]},
            {"recipient": ["Peru"], "materiel": ["shells"], "via": ["Chile"]},
        ),
        (
            "Shells went through the port of Callao to Chile.",
            {"recipient": ["Callao", "Chile"], "materiel": ["Shells"]},
            {"recipient": ["Chile"], "materiel": ["Shells"], "via": ["Callao"]},
        ),
        (
            "Shells have left Chile and crossed Peru.",
            {"recipient": ["Chile", "Peru"], "materiel": ["Shells"]},
            {"supplier": ["Chile"], "materiel": ["Shells"], "via": ["Peru"]},
        ),
        (
            "Shells for Peru have left Chile.",
            {"supplier": ["Peru"], "recipient": ["Chile"], "materiel": ["Shells"]},
            {"supplier": ["Chile"], "recipient": ["Peru"], "materiel": ["Shells"]},
        ),
        (
            "Shells went to Chile.",
            {"recipient": ["Chile"], "materiel": ["Shells"]},
            {"recipient": ["Chile"], "materiel": ["Shells"]},
        ),
    ],
)
def test_what_stands_beside_an_end_tells_its_side(text, roles, expected):
    """Behind "from" and as an adjective before the goods stands who gives; behind an order or a deal who gets."""
    document = Document("d1", "h", "a.txt", "text/plain", text)
    marked = MarkedDocument(document, Decoded((), (), ()), [Span(0, len(text))], known=None)
    spans = {role: tuple(place(text, words) for words in listed) for role, listed in roles.items()}

    found = set_right(marked, Trigger("transfer", (Span(0, 1),), spans, {}))

    assert {role: [span.quote(text) for span in spans] for role, spans in found.roles.items()} == expected


@pytest.mark.parametrize(
    ("text", "verb", "roles", "expected"),
    [
        ("Peru has bought shells.", "bought", {"supplier": ["Peru"]}, {"recipient": ["Peru"]}),
        ("Shells received by Peru.", "received", {"supplier": ["Peru"]}, {"recipient": ["Peru"]}),
        (
            "Chile sold shells to Peru.",
            "sold",
            {"supplier": ["Peru"], "recipient": ["Chile"]},
            {"supplier": ["Chile"], "recipient": ["Peru"]},
        ),
        ("Peru was sold shells.", "sold", {"recipient": ["Peru"]}, {"recipient": ["Peru"]}),
        ("Rebels given shells.", "given", {"recipient": ["Rebels"]}, {"recipient": ["Rebels"]}),
        ("Chile received an order for shells.", "received", {"supplier": ["Chile"]}, {"supplier": ["Chile"]}),
        ("Chile moved shells.", "moved", {"recipient": ["Chile"]}, {"recipient": ["Chile"]}),
    ],
)
def test_the_verb_tells_the_side_of_its_subject(text, verb, roles, expected):
    """Who sells supplies and who buys receives, but not in the passive, and not where an order is received."""
    document = Document("d1", "h", "a.txt", "text/plain", text)
    marked = MarkedDocument(document, Decoded((), (), ()), [Span(0, len(text))], known=None)
    spans = {role: tuple(place(text, words) for words in listed) for role, listed in roles.items()}

    found = set_right(marked, Trigger("transfer", (place(text, verb),), spans, {}))

    assert {role: [span.quote(text) for span in spans] for role, spans in found.roles.items()} == expected
