"""What a language model's reading will cost."""

from pathlib import Path

from fakes import OneRuleReader
from headstamp.config import Limits
from headstamp.model.document import Document
from headstamp.store.ledger import Ledger
from headstamp.tasks import read
from headstamp.tasks.estimates import Estimate, Prices, documents_to_read, estimate
from ledgers import write_reports


def document(text: str) -> Document:
    return Document(id="d1", hash="", name="a.txt", media_type="text/plain", text=text)


def test_every_call_carries_the_instructions() -> None:
    """Tokens in grow with calls and text, tokens out with the text; a text without words is not sent."""
    short, long = estimate([document("Norway sold rifles.")]), estimate([document("Norway sold rifles.\n" * 900)])

    assert (short.documents, short.calls, short.tokens_out, short.most_out) == (1, 1, 18, 4096)
    assert 1_500 < short.tokens_in < 3_000
    assert (long.documents, long.calls) == (1, 3)
    assert long.tokens_in > 3 * short.tokens_in
    assert estimate([document(" ")]) == Estimate(1, 0, 0, 0)


def test_money_follows_from_the_prices() -> None:
    """Prices are for a million tokens, in and out apart; the most is what full answers would cost."""
    found = Estimate(documents=1, calls=2, tokens_in=500_000, tokens_out=4_000)

    assert found.most_out == 8_192
    assert found.costs(Prices(2.0, 10.0)) == (1.04, 1.08192)
    assert found.costs(Prices()) == (0.0, 0.0)


def test_only_what_will_be_read_is_counted(ledger: Ledger, tmp_path: Path) -> None:
    """Known documents cost nothing unless they are read again, and copies cost once; counting stores nothing."""
    reports = write_reports(tmp_path / "reports")
    (reports / "copy.txt").write_bytes((reports / "ember.txt").read_bytes())

    def count(*, again: bool = False) -> int:
        return len(list(documents_to_read(ledger, [str(reports)], limits=Limits(), again=again)))

    before = count()
    assert count() == before == 6
    read(ledger, [str(reports)], reader=OneRuleReader())
    assert (count(), count(again=True)) == (0, 6)


def test_standard_input_is_counted(ledger: Ledger) -> None:
    """What comes through a pipe is read from the bytes given."""
    found = documents_to_read(ledger, ["-"], limits=Limits(), stdin=b"Norway sold rifles.")

    assert [each.text for each in found] == ["Norway sold rifles."]
