"""A sheet has what one document is compared by."""

from claims_of import party, transfer_claim
from copied_reports import dossiers, sheets
from headstamp.copies import lay_out
from headstamp.model.document import Document
from headstamp.model.text import Span


def test_a_report_is_laid_out() -> None:
    """Names but those of outlets, figures but those of dates, both in order; quotations, parties and credits."""
    found = sheets(next(each for each in dossiers() if "long chain" in each["dossier"]))

    assert found["a"].figures == ("17", "122")
    assert found["a"].names == (
        "serbi", "ukrai", "tisa", "trade", "kosic", "orsag", "subot", "ivan", "kolar",
    )  # fmt: skip
    assert found["a"].order[:3] == ("17", "122", "serbi")
    assert found["a"].parties == {("RS", "UA")}
    assert (found["c"].outlets, found["c"].credits) == ({"harbour post"}, {"danube courier", "lesnica glas"})


def test_boilerplate_is_left_out() -> None:
    """What is not to be read is not compared."""
    text = "Serbia sent 40 guns to Ukraine. Subscribe to our letter for 2 euros now."
    document = Document("d", "0" * 64, "d.txt", "text/plain", text, skips=(Span(32, len(text)),))

    assert lay_out(document).sentences == ("serbia sent 40 guns to ukraine",)


def test_who_saw_it_is_the_outlet() -> None:
    """A reporter who counted is the outlet's own eyes; an engineer who inspected is not."""
    texts = {"reporter": "A correspondent counted them at noon.", "engineer": "An engineer inspected them at noon."}
    seen = {
        name: lay_out(Document(name, "0" * 64, name, "text/plain", text)).own_eyes for name, text in texts.items()
    }

    assert seen == {"reporter": True, "engineer": False}


def test_states_of_unnamed_sources_are_kept() -> None:
    """Two unnamed sources of two states can be told apart."""
    speaker = party("unnamed:a diplomat:BG")
    document = Document("d", "0" * 64, "d.txt", "text/plain", "A diplomat said so.")
    claim = transfer_claim(1, "d", "Serbia", "?", said_by=speaker, chain=(speaker,))

    assert lay_out(document, [claim]).sources == {"BG"}
    assert lay_out(document, [claim]).parties == {("RS", "")}
