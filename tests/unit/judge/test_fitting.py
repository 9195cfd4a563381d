"""A judged claim is found again where only one can be meant."""

from dataclasses import replace

from claims_of import transfer_claim
from headstamp.judge.fitting import ClaimFinder
from headstamp.model.claim import Polarity
from headstamp.model.judgement import mark_claim
from headstamp.model.text import Span

CLAIM = transfer_claim(1, "d1", "Serbia", "Ukraine", words="shells")
MARK = mark_claim(CLAIM)


def moved(number: int, **fields):
    """The claim under another id."""
    return replace(CLAIM, id=f"c{number:016x}", **fields)


def test_by_id() -> None:
    """A claim of the same id is the one, whatever else there is."""
    assert ClaimFinder([CLAIM, moved(2)]).find(MARK) == CLAIM


def test_by_its_words() -> None:
    """Under another id it is the claim of the document and kind that stands on some of the same words."""
    (evidence,) = CLAIM.evidence
    near = moved(2, evidence=(replace(evidence, span=Span(13, 40)),))

    assert ClaimFinder([near]).find(MARK) == near
    for other in (
        moved(2, document="d2"),
        moved(2, evidence=(replace(evidence, span=Span(16, 40)),)),
        transfer_claim(1, "d1", "Serbia", "Iran", words="shells"),
    ):
        assert ClaimFinder([replace(other, id="cf")]).find(MARK) is None


def test_a_party_more_is_no_other_claim() -> None:
    """A newer reader that finds the supplier, too, reads the same claim; the same parties go before."""
    open_claim = transfer_claim(1, "d1", "?", "Ukraine", words="shells")

    assert ClaimFinder([moved(2)]).find(mark_claim(open_claim)) == moved(2)
    both = [moved(2), replace(open_claim, id="cf")]
    assert ClaimFinder(both).find(mark_claim(replace(open_claim, id="cold"))) == both[1]


def test_doubt_finds_nothing() -> None:
    """Where two claims fit equally, neither is taken; the reason says what is not there."""
    finder = ClaimFinder([moved(2), moved(3)])

    assert finder.find(MARK) is None
    assert finder.why_not(MARK) == "document d1 has no transfer claim any more that says so in these words"
    assert ClaimFinder([]).why_not(MARK) == "document d1 has no transfer claim in this ledger"


def test_a_verdict_does_not_fit_the_opposite() -> None:
    """A claim that is now read as a denial is not the affirmation that was judged, if polarity counts."""
    denied = moved(2, polarity=Polarity.DENIED)

    assert ClaimFinder([denied]).find(MARK) == denied
    assert ClaimFinder([denied]).find(MARK, same_polarity=True) is None
