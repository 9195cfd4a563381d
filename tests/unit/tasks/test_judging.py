"""What a person decides is kept, and the ledger follows from it; nothing is lost on the way."""

from pathlib import Path

import pytest

from fakes import OneRuleReader
from headstamp.errors import NotFoundError, UsageError
from headstamp.model.claim import Kind, Polarity
from headstamp.model.judgement import Correctable, JudgementKind
from headstamp.model.view import ActorDetail, ClaimView, EntryDetail
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_claims, find_entries, show
from headstamp.tasks.judging import (
    Author,
    accept,
    correct,
    find_judgement,
    mark_origin,
    merge,
    note,
    reject,
    split,
    undo,
)
from judged_ledgers import by, claim_of, entry_of, ledger_json, read_judgeable


@pytest.fixture
def judged(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger of the reports that can be judged."""
    read_judgeable(ledger, tmp_path / "reports")
    return ledger


def figures(ledger: Ledger, supplier: str = "Norway") -> tuple[int, int, int, int]:
    """For, against, documents that count, and reviewed claims of a supplier's entry."""
    view = entry_of(ledger, supplier)
    return view.weight.affirming, view.weight.denying, view.weight.documents, view.reviewed


def test_a_rejected_claim_counts_for_nothing(judged: Ledger) -> None:
    """It stays in its entry, marked, and is left out of counts; the outcome names the entry."""
    denial = claim_of(judged, "Elm", Polarity.DENIED)
    assert figures(judged) == (2, 1, 3, 0)
    assert entry_of(judged).weight.contested

    outcome = reject(judged, denial.claim.id[:9], by(1))

    assert figures(judged) == (2, 0, 2, 1)
    assert not entry_of(judged).weight.contested
    assert len(entry_of(judged).entry.claims) == 3
    assert [view.rejected for view in find_claims(judged, [Kind.TRANSFER]) if view.entry == denial.entry] == [
        True,
        False,
        False,
    ]
    ((before, after),) = [(change.before, change.after) for change in outcome.changes]
    assert (before.weight.denying, after.weight.denying) == (1, 0)
    (judgement,) = outcome.judgements
    assert (judgement.who, judgement.when) == ("Ada Quill", "2024-03-01T12:01:00.000000+00:00")
    assert (judgement.kind, judgement.why) == (JudgementKind.REJECT, "read again")


def test_an_entry_of_rejected_claims_alone_stays(judged: Ledger) -> None:
    """Where all claims of an entry are rejected it is shown with counts of nought."""
    reject(judged, claim_of(judged, "Bay", supplier="Peru").claim.id, by(1))

    assert figures(judged, "Peru") == (0, 0, 0, 1)
    assert entry_of(judged, "Peru").weight.origins.high == 0


def test_a_later_verdict_supersedes_and_undo_brings_the_earlier_back(judged: Ledger) -> None:
    """Accepting what was rejected lets it count; taking that back rejects it again; nothing is deleted."""
    claim = claim_of(judged, "Ash").claim.id
    first = reject(judged, claim, by(1)).judgements[0]
    second = accept(judged, claim, by(2)).judgements[0]

    assert second.supersedes == (first.id,)
    assert claim_of(judged, "Ash").verdict is JudgementKind.ACCEPT
    undone = undo(judged, None, by(3)).judgements[0]
    assert undone.supersedes == (second.id,)
    assert claim_of(judged, "Ash").verdict is JudgementKind.REJECT
    undo(judged, undone.id, by(4))
    assert claim_of(judged, "Ash").verdict is JudgementKind.ACCEPT


def test_a_correction_counts_and_the_machine_s_reading_stays(judged: Ledger) -> None:
    """A corrected supplier moves the claim to another entry; both readings are in the view."""
    claim = claim_of(judged, "Ash").claim
    correct(judged, claim.id, Correctable.SUPPLIER, "Kenya", by(1))

    view = show(judged, claim.id)

    assert isinstance(view, ClaimView)
    assert view.claim.body.supplier.name == "Kenya"
    assert view.machine == claim
    assert view.actor(view.claim.body.supplier).id == "KE"
    assert view.actor(view.machine.body.supplier).id == "NO"
    assert figures(judged, "Kenya") == (1, 0, 1, 1)
    assert figures(judged) == (1, 1, 2, 0)
    detail = show(judged, "Kenya")
    assert isinstance(detail, ActorDetail)
    assert [each.claim.id for each in detail.claims] == [claim.id]


def test_corrections_of_several_fields_stand_together(judged: Ledger) -> None:
    """Each field has its own correction; a second one of the same field takes the place of the first."""
    claim = claim_of(judged, "Ash").claim.id
    correct(judged, claim, Correctable.POLARITY, "denied", by(1))
    correct(judged, claim, Correctable.QUANTITY, "about 40 howitzers", by(2))
    correct(judged, claim, Correctable.QUANTITY, "30-40 howitzers", by(3))

    view = show(judged, claim)

    assert isinstance(view, ClaimView)
    assert view.claim.polarity is Polarity.DENIED
    assert (view.claim.body.materiel.quantity.low, view.claim.body.materiel.quantity.high) == (30.0, 40.0)
    assert [each.correction.text for each in view.judgements] == ["denied", "30-40 howitzers"]
    assert figures(judged) == (1, 2, 3, 1)


def test_what_cannot_be_corrected_says_what_can(judged: Ledger) -> None:
    """A field that a kind of claim does not have, and a word that the field does not know, are refused."""
    (said,) = find_claims(judged, [Kind.STATEMENT])
    with pytest.raises(UsageError, match='a statement has no field "stage"'):
        correct(judged, said.claim.id, Correctable.STAGE, "agreed", by(1))
    with pytest.raises(UsageError, match="allowed are affirmed, denied"):
        correct(judged, claim_of(judged, "Ash").claim.id, Correctable.POLARITY, "maybe", by(1))


def test_two_entries_become_one_and_two_again(judged: Ledger) -> None:
    """A merged entry keeps the first one's id and holds all claims; splitting takes claims out into a new one."""
    first, second = entry_of(judged), entry_of(judged, "Peru")
    outcome = merge(judged, first.entry.id, second.entry.id, by(1))

    (whole,) = find_entries(judged)
    assert (whole.entry.id, len(whole.entry.claims), whole.weight.affirming) == (first.entry.id, 4, 2)
    assert [each.kind for each in whole.judgements] == [JudgementKind.MERGE_ENTRIES]
    assert {(c.before is None, c.after is None) for c in outcome.changes} == {(False, False), (False, True)}

    split(judged, whole.entry.id, [claim_of(judged, "Ash").claim.id], by(2))
    left, part = sorted(find_entries(judged), key=lambda view: -len(view.entry.claims))
    assert (left.entry.id, len(left.entry.claims), len(part.entry.claims)) == (first.entry.id, 3, 1)
    assert part.entry.words == ("howitzers",)


def test_what_cannot_be_merged_or_split_says_why(judged: Ledger) -> None:
    """Two kinds of things, one thing twice, claims from elsewhere and all claims at once are refused."""
    entry, claim = entry_of(judged).entry, claim_of(judged, "Ash").claim.id
    with pytest.raises(UsageError, match="merge two entries, or two actors"):
        merge(judged, entry.id, "Norway", by(1))
    with pytest.raises(UsageError, match="one entry already"):
        merge(judged, entry.id, entry.id, by(1))
    with pytest.raises(UsageError, match="does not stand in entry"):
        split(judged, entry.id, [claim_of(judged, "Bay", supplier="Peru").claim.id], by(1))
    with pytest.raises(UsageError, match="not all of them"):
        split(judged, entry.id, entry.claims, by(1))
    with pytest.raises(UsageError, match="nobody would be left"):
        split(judged, "Norway", ["norway"], by(1))
    with pytest.raises(UsageError, match='goes by "Norway"'):
        split(judged, "Norway", ["Sweden"], by(1))
    with pytest.raises(UsageError, match="split an entry or an actor"):
        split(judged, claim, ["x"], by(1))


def test_two_actors_become_one(judged: Ledger) -> None:
    """Their claims stand in one entry, and the one named first keeps its id; undo parts them."""
    before = ledger_json(judged)
    merge(judged, "Norway", "Peru", by(1))

    detail = show(judged, "Norway")

    assert isinstance(detail, ActorDetail)
    assert detail.actor.id == "NO"
    assert set(detail.actor.names) == {"Norway", "Peru"}
    assert [each.kind for each in detail.judgements] == [JudgementKind.SAME_ACTOR]
    assert {view.entry.supplier.id for view in find_entries(judged)} == {"NO"}
    split(judged, "Norway", ["Peru"], by(2))
    assert {view.entry.supplier.name for view in find_entries(judged)} == {"Norway", "Peru"}
    undo(judged, None, by(3))
    undo(judged, None, by(4))
    assert ledger_json(judged) == before


def test_a_marked_origin_is_counted(judged: Ledger) -> None:
    """A claim in the article's own voice that rests on a named person has a named origin; counts stay."""
    before = entry_of(judged).weight
    mark_origin(judged, claim_of(judged, "Ash").claim.id, "person:Jane Example:Norway", by(1))

    weight = entry_of(judged).weight

    assert (before.origins.low, weight.origins.low) == (0, 1)
    assert [actor.name for actor in weight.origins.named] == ["Jane Example"]
    assert (weight.affirming, weight.denying) == (before.affirming, before.denying)
    assert weight.origins.collapsed[-1].reason == "a person marked that it rests on Jane Example"


def test_notes_change_no_count(judged: Ledger) -> None:
    """A note stands on a claim, an entry or an actor, and nothing follows from it."""
    entry, claim = entry_of(judged).entry.id, claim_of(judged, "Ash").claim.id
    before = entry_of(judged).weight
    for minute, target in enumerate((entry, claim, "Norway")):
        note(judged, target, by(minute, "ask again"))

    detail, actor = show(judged, entry), show(judged, "Norway")

    assert isinstance(detail, EntryDetail)
    assert isinstance(actor, ActorDetail)
    assert detail.view.weight == before
    assert detail.view.reviewed == 0
    assert [each.why for each in (*detail.view.judgements, *actor.judgements)] == ["ask again", "ask again"]
    with pytest.raises(UsageError, match="without words"):
        note(judged, entry, by(9, " "))
    with pytest.raises(UsageError, match="notes stand on claims"):
        note(judged, "ash.jsonl#1", by(9, "x"))


def test_who_and_when_must_be_said(judged: Ledger) -> None:
    """A judgement without a name, or without a moment and its time zone, is refused."""
    claim = claim_of(judged, "Ash").claim.id
    with pytest.raises(UsageError, match="nobody is named"):
        accept(judged, claim, Author(" ", "2024-03-01T12:00:00+00:00"))
    with pytest.raises(UsageError, match="time zone"):
        accept(judged, claim, Author("Ada Quill", "2024-03-01T12:00:00"))


def test_there_is_nothing_to_undo(judged: Ledger) -> None:
    """Undo without a judgement, of an unknown one, and of one that is superseded are refused."""
    with pytest.raises(NotFoundError, match="no judgement to undo"):
        undo(judged, None, by(1))
    with pytest.raises(NotFoundError, match="no judgement goes by"):
        undo(judged, "j123", by(1))
    first = accept(judged, claim_of(judged, "Ash").claim.id, by(1)).judgements[0]
    undo(judged, first.id[:6], by(2))
    with pytest.raises(UsageError, match="not in force any more"):
        undo(judged, first.id, by(3))
    with judged.reading() as connection, pytest.raises(NotFoundError, match="more than one"):
        find_judgement(connection, "j")


def test_a_newer_reading_keeps_what_was_judged(judged: Ledger, tmp_path: Path) -> None:
    """Reading again with a newer reader leaves verdicts and corrections in force."""
    reject(judged, claim_of(judged, "Elm", Polarity.DENIED).claim.id, by(1))
    before = ledger_json(judged)
    read_judgeable(judged, tmp_path / "reports", OneRuleReader("2"), again=True)

    assert ledger_json(judged) == before
    assert figures(judged) == (2, 0, 2, 1)
