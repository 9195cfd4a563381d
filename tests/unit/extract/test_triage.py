"""The look keeps what may tell of a transfer, and passes over what is plainly something else."""

from collections.abc import Sequence

import pytest

from fakes import OneRuleReader
from headstamp.extract.triage import ENOUGH, LOOK, find_telling, load_triage_words, load_triaged, score
from headstamp.model.document import Cell, Document, ReadingStatus, Row, Table
from headstamp.model.text import Span

SHIPMENT = "Norway sent 40 howitzers to Chile, an officer of the army said. The ship carried ammunition too.\n"
HARVEST = "The harvest was good this year, and the people of the valley held a feast that lasted three days.\n"


class GlancingReader(OneRuleReader):
    """Sees nothing where a toy is told of; notes where it was asked to look."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[list[Span]] = []

    def glance(self, document: Document, telling: Sequence[Span]) -> float:
        self.asked.append(list(telling))
        return 0.1 if "toy" in document.text else 0.9


def document(text: str, **more: object) -> Document:
    return Document(id="d1", hash="", name="a.txt", media_type="text/plain", text=text, **more)


@pytest.mark.parametrize(
    "text",
    [
        SHIPMENT,
        "Croatia is ready to hand over 14 M-84s to Moldova, the minister told parliament in Zagreb.",
        "Crates of rifles were found aboard a freighter from Ghana that was bound for Peru.",
        "Finland has bought anti-tank missiles from Spain.",
        "Kenya denied that it had re-exported armoured vehicles to Nepal.",
        "A licence for the export of 122 mm rounds to Chile was refused in Norway.",
        "Soldiers in Chad were seen with Kalashnikovs that had come from Libya.",
    ],
)
def test_reports_of_transfers_matter(text: str) -> None:
    """Goods, parties and trade near one another are enough, affirmed or denied."""
    assert score(text, load_triage_words()) >= ENOUGH


@pytest.mark.parametrize(
    "text",
    [
        "",
        HARVEST,
        "The candidate told voters in Ohio that she would send every family a cheque, and jumped the gun by a day.",
        "The striker fired a rocket into the net, and the goalkeeper of the guests shelled out praise.",
    ],
)
def test_other_news_does_not(text: str) -> None:
    """Metaphors and stray words are not enough."""
    assert score(text, load_triage_words()) < ENOUGH


def test_only_what_stands_together_counts() -> None:
    """The same words matter near one another, and not a thousand words apart."""
    words = load_triage_words()
    near = "Chile. " + "The rifles were old. " + "The army bought them."
    apart = "Chile. " + HARVEST * 60 + "The rifles were old. " + HARVEST * 60 + "The army bought them."

    assert (score(near, words), score(apart, words)) == (1.0 + 1.0 + 1.0 + 0.5, 1.0 + 0.5)


def test_what_lies_far_down_is_seen() -> None:
    """A transfer at the end of a long text keeps the document, wherever a window begins."""
    words = load_triage_words()

    assert all(score("word " * count + SHIPMENT, words) >= ENOUGH for count in range(0, 200, 7))


def test_boilerplate_does_not_count_and_tables_always_matter() -> None:
    """Teasers for other articles keep no document; a table is read whatever its words are."""
    words = load_triage_words()
    skip = (Span(len(HARVEST), len(HARVEST + SHIPMENT)),)
    table = Table("a list", (Row((Cell(Span(0, 3), "What"),)),))

    reader = load_triaged(OneRuleReader)

    assert find_telling(document(HARVEST + SHIPMENT), words) == [Span(0, len(HARVEST + SHIPMENT) - 2)]
    assert find_telling(document(HARVEST + SHIPMENT, skips=skip), words) == []
    assert reader.may_matter(document(HARVEST + SHIPMENT))
    assert not reader.may_matter(document(HARVEST + SHIPMENT, skips=skip))
    assert reader.may_matter(document(HARVEST, tables=(table,)))


def test_the_stretches_that_tell_are_apart() -> None:
    """Hundreds of words that overlap or meet are one stretch; between two stretches lies what tells of nothing."""
    text = SHIPMENT + HARVEST * 20 + SHIPMENT

    first, second = find_telling(document(text), load_triage_words())

    assert first.start == 0
    assert SHIPMENT.strip(".\n") in text[second.start : second.end]
    assert first.end < len(SHIPMENT + HARVEST * 20) - 1000 < second.start


def test_a_glance_is_asked_about_what_the_words_keep_only() -> None:
    """A reader that can glance is asked where the words are, and what it sees nothing in is passed over."""
    reader = GlancingReader()
    looking = load_triaged(lambda: reader)

    readings = list(looking.read([document(SHIPMENT), document(HARVEST), document("A toy. " + SHIPMENT)]))

    assert [one.status for one in readings] == [
        ReadingStatus.READ,
        ReadingStatus.PASSED_OVER,
        ReadingStatus.PASSED_OVER,
    ]
    assert reader.asked == [[Span(0, len(SHIPMENT) - 2)], [Span(0, len("A toy. " + SHIPMENT) - 2)]]


def test_a_triaged_reader_reads_what_matters() -> None:
    """What matters is read as without a look, the rest says that it was passed over; the reader is loaded late."""
    loaded: list[OneRuleReader] = []

    def load() -> OneRuleReader:
        loaded.append(OneRuleReader())
        return loaded[-1]

    reader = load_triaged(load)
    (passed,) = reader.read([document(HARVEST)])
    assert (passed.status, passed.claims, loaded, reader.version) == (ReadingStatus.PASSED_OVER, (), [], LOOK)

    text = "Norway sent 40 howitzers to Chile."
    first, second = reader.read([document(text), document(HARVEST)])

    assert (first.status, len(first.claims)) == (ReadingStatus.READ, 1)
    assert (second.status, len(loaded)) == (ReadingStatus.PASSED_OVER, 1)
    assert reader.version == loaded[0].version
