"""Claims stand in entries as the cases in `tests/cases/group.yaml` say."""

from pathlib import Path

import pytest
import yaml

from claims_of import actors_of, transfer_claim
from headstamp.group import group
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Kind, Statement
from headstamp.model.materiel import Period

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "group.yaml").read_text(encoding="utf-8"))


def claim(line, number):
    document, parties, category, words, *year = map(str.strip, line.split(";"))
    supplier, recipient = map(str.strip, parties.split(" > "))
    period = Period(f"in {year[0]}", year[0], year[0]) if year else None
    return transfer_claim(number, document, supplier, recipient, category, words, period=period)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_cases(case):
    """The claims listed under one entry stand in one, and each entry holds no others."""
    number, claims, expected = 0, [], set()
    for lines in case["entries"]:
        members = []
        for line in lines:
            members.append(claim(line, number))
            number += 1
        claims += members
        expected.add(frozenset(each.id for each in members))
    entries = group(claims, actors_of(claims), load_states())
    assert {frozenset(entry.claims) for entry in entries} == expected


def test_an_entry_shows_parties_words_and_categories():
    """Parties are shown as the ledger counts them, words and categories with the most frequent first."""
    broker = Mention(ActorKind.COMPANY, "Orrin Freight", country="CZ")
    claims = [
        transfer_claim(1, "one", "company:Krušik:RS", "Ukraine", "ammunition", "shells", via=(broker,)),
        transfer_claim(2, "one", "Serbia", "Ukraine", "ammunition", "shells"),
        transfer_claim(3, "two", "Serbia", "Ukraine", "missiles", "rockets"),
    ]
    (entry,) = group(claims, actors_of(claims), load_states())
    assert (entry.supplier.id, entry.recipient.id) == ("RS", "UA")
    assert [actor.name for actor in entry.via] == ["Orrin Freight"]
    assert entry.words == ("shells", "rockets")
    assert entry.categories == ("ammunition", "missiles")
    assert entry.claims == ("c0000000000000001", "c0000000000000002", "c0000000000000003")
    assert entry.id == "e" + entry.id[1:]
    assert len(entry.id) == 17


def test_the_id_does_not_depend_on_the_claims():
    """An entry keeps its id when more claims come in, so that a link to it lasts."""
    first = [transfer_claim(1, "one", "Serbia", "Ukraine")]
    more = [*first, transfer_claim(2, "two", "Serbia", "Ukraine", "ammunition", "shells")]
    assert group(first, actors_of(first), load_states())[0].id == group(more, actors_of(more), load_states())[0].id


def test_only_transfers_are_grouped():
    """Statements, contacts and the rest stand in no entry."""
    speaker = Mention(ActorKind.PERSON, "Tomas Brandl")
    base = transfer_claim(1, "one", "Serbia", "Ukraine")
    statement = type(base)(
        id="c2",
        document="one",
        body=Statement(speaker, "talks"),
        said_by=speaker,
        chain=(speaker,),
        evidence=base.evidence,
    )
    assert statement.kind is Kind.STATEMENT
    assert group([statement], actors_of([statement]), load_states()) == ()


def test_claims_set_aside_stand_where_they_would():
    """A claim that counts for nothing joins its entry and shapes it in nothing; an entry of such claims alone stays."""
    one = transfer_claim(1, "one", "Serbia", "Ukraine", "ammunition", "shells")
    two = transfer_claim(2, "two", "Serbia", "Ukraine", "ammunition", "rockets")
    far = transfer_claim(3, "far", "Iran", "Ukraine", "uav", "drones")
    claims = [one, two, far]
    near, alone = group(claims, actors_of(claims), load_states(), frozenset({two.id, far.id}))

    assert (near.claims, near.words) == ((one.id, two.id), ("shells",))
    assert (alone.claims, alone.words) == ((far.id,), ("drones",))


def test_a_claim_set_aside_draws_no_other():
    """An open party is not filled from what counts for nothing, and what counts for nothing is filled like others."""
    open_one = transfer_claim(1, "one", "?", "Ukraine", "uav", "drones")
    told = transfer_claim(2, "two", "Iran", "Ukraine", "uav", "drones")
    claims = [open_one, told]

    assert len(group(claims, actors_of(claims), load_states(), frozenset({told.id}))) == 2
    assert len(group(claims, actors_of(claims), load_states(), frozenset({open_one.id}))) == 1
