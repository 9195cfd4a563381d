"""One who tells what another says becomes two, with a chain between them."""

from headstamp.extract.trained.relays import told_on
from headstamp.extract.trained.voices import Voices
from marked_of import marked_of

NAMES = {"Tidings": "outlet:Tidings", "Ana Ruiz": "person:Ana Ruiz:PE", "Kestrel": "company:Kestrel"}


def told(passage):
    marked = marked_of(passage, NAMES)
    (said,) = marked.decoded.attributions
    voices = Voices(marked)
    words = [[marked.words(span) for span in each.source] for each in told_on(marked, said)]
    return words, [[m.name for m in voices.chain(each)] for each in voices.attributions]


def test_behind_citing_stands_the_originator():
    """The outlet has a statement of its own, and is between in the chain of whom it cites."""
    words, chains = told(
        """{s1.content Tanks left}, {s1.source Tidings} {s1.cue wrote}, {s1.cue citing} {s1.source Ana Ruiz}.
           ; s1 asserts speaker="Ana Ruiz" """
    )
    assert words == [["Tidings"], ["Ana Ruiz"]]
    assert chains == [["Harbour Gazette", "Tidings"], ["Harbour Gazette", "Tidings", "Ana Ruiz"]]


def test_before_quoted_by_stands_the_originator():
    """The passive turns the order round, between two sources and inside one."""
    words, _ = told(
        """{s1.content Tanks left}, {s1.source Ana Ruiz} was {s1.cue quoted} by {s1.source Kestrel}.
           ; s1 asserts speaker="Ana Ruiz" """
    )
    assert words == [["Kestrel"], ["Ana Ruiz"]]
    words, chains = told(
        """{s1.content Tanks left}, {s1.source Ana Ruiz quoted by Tidings} {s1.cue said}.
           ; s1 asserts speaker="Ana Ruiz" """
    )
    assert words == [["Ana Ruiz"]]
    assert chains == [["Harbour Gazette", "Tidings", "Ana Ruiz"]]


def test_an_outlet_beside_somebody_else_tells_on():
    """Without a cue of relaying an outlet is no originator; two who are no outlets stay one attribution."""
    words, _ = told(
        """{s1.source Ana Ruiz} {s1.cue told} it, and {s1.source Tidings} {s1.cue has it}: {s1.content tanks left}.
           ; s1 asserts speaker="Ana Ruiz" """
    )
    assert words == [["Tidings"], ["Ana Ruiz"]]
    words, _ = told(
        """{s1.source Kestrel} {s1.cue said}, {s1.source Ana Ruiz} {s1.cue said}: {s1.content tanks left}.
           ; s1 asserts speaker="Ana Ruiz" """
    )
    assert words == [["Kestrel", "Ana Ruiz"]]
