"""Everything on one entry, claim, document or actor."""

import json
from pathlib import Path

import pytest

from shown import make_ledger, run

ENTRY_PAGE = """\
Avaria → Borduna, via Corvia  e0000000000000001
  materiel      ammunition (artillery shells)
  stages        delivered 2
  counts        1 for, 1 against (contested), 1 document
  origins       1–2; Otto Brandt
  counted once  1 claim: same speaker
  said          2023-04 – 2023-04-01
  happened      2023-03
  amounts       3,500 shells (Otto Brandt)
  grade         F6: no basis yet to judge the sources; no basis yet to judge the information

Findings
  contradiction: Otto Brandt affirms it, the Ministry of Defence of Borduna denies it.
    The whole is affirmed and denied by different speakers.
    Would clear it: A delivery record.

For: 1 claim
  Coast Agency → Otto Brandt, 2023-04  c0000000000000001
    delivered: Avaria → Corvia → Borduna: artillery shells [about 3,500 shells; 2,500,000 USD], in March 2023 (2023-03)  asserts, alleged
    “**Avaria** **shipped** about 3,500 **artillery shells** worth $2.5 million to Borduna via Corvia in March 2023, the Coast Agency reported, citing **Col. Otto Brandt**.”
    herald.txt, page 1, characters 34–184

Against: 1 claim
  Ministry of Defence of Borduna, 2023-04-01  c0000000000000002
    delivered: not said → Borduna: shells  denies
    “The Borduna ministry **denied** it. “**We have received no shells**,” a spokeswoman said.”
    herald.txt, page 1, characters 239–277

Headstamp records who says what. It never says that a transfer happened.
"""

DOCUMENT_PAGE = """\
Northern Herald, Shells for the east  d0000000000000001
  file          herald.txt (text/plain, en)
  by            Ada Quill
  published     2023-04-01
  address       https://herald.example/shells
  met at        reports/herald.txt
  claims        1 statement, 2 transfers

"""

CLAIM_PARTICULARS = """\
  document      Northern Herald, Shells for the east  d0000000000000001
  published     2023-04-01
  entry         e0000000000000001
  read by       rules 1, confidence 1.00
  cue           “denied” (239–245, page 1)
  content       “We have received no shells” (251–277, page 1)
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_ledger(tmp_path_factory.mktemp("ledger") / "views.db")


def page(path: Path, name: str) -> str:
    ran = run("show", name, "--ledger", path)
    assert (ran.exit_code, ran.stderr) == (0, "")
    return ran.stdout


def answer(path: Path, name: str) -> dict:
    return json.loads(run("show", name, "--ledger", path, "--json").stdout)


@pytest.mark.parametrize("name", ["e0000000000000001", "e000"])
def test_an_entry_shows_both_sides(path: Path, name: str) -> None:
    """Facts, findings, then for and against: chain, words marked in their sentence, and place; by id or its beginning."""
    assert page(path, name) == ENTRY_PAGE


def test_a_claim_shows_every_piece_of_evidence(path: Path) -> None:
    """A claim is shown as in its entry, then its document, reader, and each field with its words and place."""
    shown = page(path, "c0000000000000002")

    assert shown.startswith("Ministry of Defence of Borduna, 2023-04-01  c0000000000000002\n")
    assert shown.split("\n  document")[1] == CLAIM_PARTICULARS.removeprefix("  document")


@pytest.mark.parametrize("name", ["herald.txt", "d0000000000000001"])
def test_a_document_shows_its_text_with_the_evidence_marked(path: Path, name: str) -> None:
    """What is known of the document, then its whole text; every stretch of evidence is marked."""
    shown = page(path, name)

    assert shown.startswith(DOCUMENT_PAGE)
    assert '"**They left our port**," **he**' not in shown
    assert "\n\n**Avaria** **shipped** about 3,500 **artillery shells** worth $2.5 million to Borduna via" in shown
    assert "ministry **denied** it. “**We have received no shells**,” a spokeswoman said.\n" in shown


def test_an_actor_shows_names_entries_and_claims(path: Path) -> None:
    """An actor has its kind, offices and spellings, then its entries, then what it says and what is said of it."""
    shown = page(path, "Otto Brandt")

    assert shown.startswith("Otto Brandt, person  a000000000000000b\n")
    assert "  offices       Colonel\n" in shown
    assert "  named         Otto Brandt (1 document)\n" in shown
    assert "\nClaims: 2\n" in shown
    borduna = page(path, "XB")
    assert (
        "\nEntries\n  Avaria → Borduna, via Corvia: ammunition (artillery shells)  1 for, 1 against  e0000000000000001\n"
        in borduna
    )


def test_json_names_what_was_found(path: Path) -> None:
    """The schema says whether it is an entry, a claim, a document or an actor, each with its own keys."""
    found = {name: answer(path, name) for name in ("e000", "c0000000000000001", "herald.txt", "XB")}

    assert {name: (record["schema"], list(record)[1:3]) for name, record in found.items()} == {
        "e000": ("headstamp.entry/1", ["entry", "claims"]),
        "c0000000000000001": ("headstamp.claim/1", ["id", "kind"]),
        "herald.txt": ("headstamp.document/1", ["document", "met_at"]),
        "XB": ("headstamp.actor/1", ["actor", "names"]),
    }
    assert [claim["id"] for claim in found["e000"]["claims"]] == ["c0000000000000001", "c0000000000000002"]


def test_json_of_a_claim_says_where_its_words_stand(path: Path) -> None:
    """Each piece of evidence has the place in the original, and the claim its entry."""
    claim = answer(path, "c0000000000000001")

    assert claim["evidence"][0] == {"start": 34, "end": 40, "quote": "Avaria", "field": "supplier", "place": "page 1"}
    assert claim["entry"] == "e0000000000000001"


def test_quotes_are_the_text_at_their_offsets(path: Path) -> None:
    """Every quote of a document's claims is what its text holds at those offsets."""
    document = answer(path, "herald.txt")
    pieces = [piece for claim in document["claims"] for piece in claim["evidence"]]

    assert len(pieces) == 9
    assert [p for p in pieces if document["text"][p["start"] : p["end"]] != p["quote"]] == []


def test_an_unknown_name_is_status_3(path: Path) -> None:
    """A name that nothing goes by is not found, and the nearest are named."""
    ran = run("show", "Otto Brant", "--ledger", path)

    assert (ran.exit_code, ran.stdout) == (3, "")
    assert '"Otto Brandt"' in ran.stderr
