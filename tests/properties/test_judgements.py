"""What always holds of judgements: nothing is lost, everything can be taken back, order is no matter."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from headstamp.errors import HeadstampError
from headstamp.model.judgement import Correctable, JudgementKind
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_claims, find_entries
from headstamp.tasks.judged import judgement_lines, list_judgements, load_lines
from headstamp.tasks.judging import accept, correct, mark_origin, merge, note, reject, split, undo
from judged_ledgers import by, ledger_json, read_judgeable

DEEDS = ("accept", "reject", "correct", "note", "merge", "split", "origin", "same", "other", "undo")


def act(ledger: Ledger, deed: str, pick: int, minute: int) -> None:
    """Do something to one of the claims or entries; what is refused changes nothing."""
    claims, entries = [view.claim.id for view in find_claims(ledger)], [view.entry for view in find_entries(ledger)]
    claim, entry = claims[pick % len(claims)], entries[pick % len(entries)]
    author = by(minute)
    deeds = {
        "accept": lambda: accept(ledger, claim, author),
        "reject": lambda: reject(ledger, claim, author),
        "correct": lambda: correct(ledger, claim, Correctable.POLARITY, ("affirmed", "denied")[pick % 2], author),
        "note": lambda: note(ledger, entry.id, author),
        "merge": lambda: merge(ledger, entry.id, entries[0].id, author),
        "split": lambda: split(ledger, entry.id, entry.claims[:1], author),
        "origin": lambda: mark_origin(ledger, claim, "Ada Quill", author),
        "same": lambda: merge(ledger, "Norway", "Peru", author),
        "other": lambda: split(ledger, "Norway", ["Peru"], author),
        "undo": lambda: undo(ledger, None, author),
    }
    try:
        deeds[deed]()
    except HeadstampError:
        pass


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 7)), max_size=7))
def test_undoing_everything_gives_the_ledger_as_before(deeds) -> None:
    """Whatever is judged, undoing until nothing is left in force prints the same ledger, byte for byte.

    All judgements stay listed, and taken into another ledger of the same documents they come to the same.
    """
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "one.db", create=True) as ledger:
        read_judgeable(ledger, Path(folder) / "reports")
        before = ledger_json(ledger)
        for minute, (deed, pick) in enumerate(deeds):
            act(ledger, deed, pick, minute)
        made, judged = len(list_judgements(ledger)), ledger_json(ledger)
        with Ledger.open(Path(folder) / "two.db", create=True) as other:
            read_judgeable(other, Path(folder) / "reports")
            load_lines(other, reversed(list(judgement_lines(ledger))), "judged")
            assert ledger_json(other) == judged
        minute = len(deeds)
        while any(v.in_force and v.judgement.kind is not JudgementKind.UNDO for v in list_judgements(ledger)):
            undo(ledger, None, by(minute))
            minute += 1

        assert ledger_json(ledger) == before
        assert len(list_judgements(ledger)) == made + minute - len(deeds)
