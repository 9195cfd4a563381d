"""Claims and entries as the published JSON formats have them."""

from headstamp.export.records import actor_record, claim_record, entry_record, number
from headstamp.model.actor import Actor, ActorKind
from views import AFFIRMED, CONTACT, DENIED, ENTRY, LICENCE, POSITION, SANCTION, STATEMENT, country

AVARIA = {"id": "XA", "name": "Avaria", "kind": "state", "country": "Avaria"}
BORDUNA = {"id": "XB", "name": "Borduna", "kind": "state", "country": "Borduna"}
CORVIA = {"id": "XC", "name": "Corvia", "kind": "state", "country": "Corvia"}
BRANDT = {"id": "a000000000000000b", "name": "Otto Brandt", "kind": "person", "country": "Avaria"}
AGENCY = {"id": "a000000000000000a", "name": "Coast Agency", "kind": "outlet", "country": None}
ARTICLE = {"id": "a000000000000000d", "name": "article", "kind": "outlet", "country": None}

TRANSFER = {
    "schema": "headstamp.claim/1",
    "id": "c0000000000000001",
    "kind": "transfer",
    "document": {
        "id": "d0000000000000001",
        "name": "herald.txt",
        "title": "Shells for the east",
        "outlet": "Northern Herald",
        "published": "2023-04-01",
        "url": "https://herald.example/shells",
    },
    "said_by": BRANDT,
    "chain": [AGENCY, BRANDT],
    "act": "asserts",
    "said_on": "2023-04",
    "polarity": "affirmed",
    "certainty": "alleged",
    "evidence": [
        {"start": 34, "end": 40, "quote": "Avaria", "field": "supplier"},
        {"start": 41, "end": 48, "quote": "shipped", "field": "trigger"},
        {"start": 61, "end": 77, "quote": "artillery shells", "field": "materiel"},
        {"start": 168, "end": 184, "quote": "Col. Otto Brandt", "field": "said_by"},
    ],
    "reader": {"name": "rules", "version": "1"},
    "confidence": 0.75,
    "awaiting": False,
    "supplier": AVARIA,
    "recipient": BORDUNA,
    "via": [CORVIA],
    "stage": "delivered",
    "materiel": {
        "text": "artillery shells",
        "category": "ammunition",
        "quantity": {"amount": 3500, "low": 3500, "high": 3500, "unit": "shells", "estimate": True},
        "value": {"amount": 2500000, "low": 2500000, "high": 2500000, "currency": "USD", "estimate": False},
    },
    "period": {"text": "in March 2023", "from": "2023-03", "to": "2023-03"},
    "judgements": [],
}


def test_transfer_has_every_key_in_the_order_of_the_format() -> None:
    """A transfer is written with the keys, values and order that the format names."""
    record = claim_record(AFFIRMED, country)

    assert record == TRANSFER
    assert list(record) == list(TRANSFER)
    assert list(record["materiel"]) == ["text", "category", "quantity", "value"]


def test_what_is_not_said_is_null() -> None:
    """An open party, an amount and a period that nobody gives are null, never left out."""
    record = claim_record(DENIED, country)

    assert record["supplier"] is None
    assert record["period"] is None
    assert record["said_on"] is None
    assert record["materiel"] == {"text": "shells", "category": "ammunition", "quantity": None, "value": None}


def test_each_kind_has_its_own_keys() -> None:
    """Statement, licence, contact, sanction and position close with the keys that the format gives them."""
    own = {
        view.claim.kind: _own(claim_record(view, country))
        for view in (STATEMENT, LICENCE, CONTACT, SANCTION, POSITION)
    }

    assert own == {
        "statement": {"speaker": BRANDT, "about": "They left our port"},
        "licence": {"licence_kind": "export licence", "authority": CORVIA, "holder": None, "status": "suspended"},
        "contact": {
            "participants": [AVARIA, BORDUNA],
            "contact_kind": "meeting",
            "place": "Port Ash",
            "date": {"text": "2 May 2023", "from": "2023-05-02", "to": "2023-05-02"},
        },
        "sanction": {"imposer": AVARIA, "target": CORVIA, "status": "imposed"},
        "position": {"actor": CORVIA, "issue": "arms exports", "stance": "opposes"},
    }


def test_own_voice_is_the_article() -> None:
    """Where the outlet is not known the article itself answers for what it says."""
    assert claim_record(LICENCE, country)["said_by"] == ARTICLE


def test_entry_has_every_key_in_the_order_of_the_format() -> None:
    """An entry is written with the keys, values and order that the format names; a new source is F and 6."""
    record = entry_record(ENTRY, country)
    expected = {
        "id": "e0000000000000001",
        "supplier": AVARIA,
        "recipient": BORDUNA,
        "via": [CORVIA],
        "materiel": {"words": ["artillery shells", "shells"], "categories": ["ammunition"]},
        "stages": {"delivered": 2},
        "affirming": 1,
        "denying": 1,
        "documents": 1,
        "origins": {
            "low": 1,
            "high": 2,
            "named": [BRANDT],
            "collapsed": [{"reason": "same speaker", "claims": ["c0000000000000001"]}],
        },
        "amounts": [
            {
                "kind": "quantity",
                "low": 3500,
                "high": 3500,
                "unit": "shells",
                "said_by": BRANDT,
                "claim": "c0000000000000001",
            }
        ],
        "roll_ups": [],
        "happened": {"from": "2023-03", "to": "2023-03"},
        "said": {"first": "2023-04", "last": "2023-04-01"},
        "grade": {
            "reliability": "F",
            "credibility": "6",
            "reasons": ["no basis yet to judge the sources", "no basis yet to judge the information"],
        },
        "findings": [
            {
                "rule": "contradiction",
                "says": "Otto Brandt affirms it, the Ministry of Defence of Borduna denies it.",
                "claims": ["c0000000000000001", "c0000000000000002"],
                "clears": "A delivery record.",
            }
        ],
        "claims": ["c0000000000000001", "c0000000000000002"],
        "reviewed": 0,
        "judgements": [],
    }

    assert record == expected
    assert list(record) == list(expected)


def test_a_state_goes_by_its_short_english_name() -> None:
    """A state's name is that of its code, whatever the ledger calls it; a company keeps its own."""
    state = Actor("XA", "Avarian Republic", ActorKind.STATE, "XA")
    company = Actor("a1", "Avaria Arms", ActorKind.COMPANY, "XA")

    assert actor_record(state, country)["name"] == "Avaria"
    assert actor_record(company, country)["name"] == "Avaria Arms"


def test_whole_numbers_have_no_fraction() -> None:
    """120000.0 is written 120000; 2.5 and nothing stay as they are."""
    assert [str(number(amount)) for amount in (120000.0, 2.5, 0.0, None)] == ["120000", "2.5", "0", "None"]


def _own(record: dict) -> dict:
    keys = list(record)
    return {key: record[key] for key in keys[keys.index("awaiting") + 1 : keys.index("judgements")]}
