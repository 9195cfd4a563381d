"""However a ledger comes about, step by step and in any order, it is the ledger that is weighed all at once."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims_of import party, transfer_claim
from headstamp.judge import in_force
from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Licence, LicenceStatus, Polarity, ReaderVersion, Statement
from headstamp.model.document import Document
from headstamp.model.judgement import ActorMark, Correctable, Correction, JudgementKind
from headstamp.model.materiel import Period
from headstamp.model.text import Span
from headstamp.pipeline import Provisos, weigh_ledger
from headstamp.store import tables
from headstamp.store.claims import keep_reading, load_claims
from headstamp.store.documents import keep_document, load_summaries
from headstamp.store.increments import actor_blocks, document_faces, faces, pair_families, placed
from headstamp.store.judgements import keep_judgement, load_judgements
from headstamp.store.ledger import Ledger
from headstamp.store.likenesses import load_likenesses
from headstamp.store.reviews import unsure_claims
from headstamp.store.weighed import load_entry_views, mark_changed
from headstamp.tasks.weighing import weigh
from judgements_of import judgement

READER = ReaderVersion("test", "1")
DATES = (None, "2021-02-03", "2022-05-06", "2023-08-09")
PARTIES = (
    *("Serbia", "Ukraine", "Iran", "Serbia", "?", "company:Krušik:RS", "company:Krusik", "company:Kestrel Munitions"),
    *("company:Kestrel Munition", "company:Kestrel", "person:Ada Holm:RS:defence minister", "person:Holm:RS"),
)  # fmt: skip
VOICES = (
    *("outlet:The Herald", "outlet:Herald", "person:Ada Holm:RS:president", "person:Ada Holmm", "person:A. Holm:RS"),
    *("person:the president:RS:the president", "person:Tim Orrin:RS:president", "person:Orrin", "public body:Ministry of Defence:RS"),
    *("unnamed:a source:RS", "outlet:Orrin Post", "person:Ada Quill", "person:Quill Ada:UA"),
)  # fmt: skip
BYGONE = Period("in 2015", "2015", "2015")
CATEGORIES = ("unspecified", "unspecified", "ammunition", "uav", "ships")
DERIVED = (
    *(tables.actors, tables.actor_names, tables.party_actors, tables.entries, tables.entry_claims, tables.weights),
    *(tables.findings, tables.judged, tables.misfits, tables.corrected_claims),
    *(faces, document_faces, placed, pair_families, actor_blocks),
)  # fmt: skip


@st.composite
def readings(draw):
    """(document, when published, its claims): a reading of one of five documents."""
    number = draw(st.integers(0, 4))
    claims = []
    for at in range(draw(st.integers(0, 4))):
        voice = party(draw(st.sampled_from(VOICES)))
        if voice.office:
            voice = replace(voice, span=Span(at, at + 3), words="who")
        outlet = Mention(ActorKind.OUTLET, f"Outlet {number % 3}")
        made = transfer_claim(
            number * 100 + at * 10 + draw(st.integers(0, 2)),
            f"d{number}",
            draw(st.sampled_from(PARTIES)),
            draw(st.sampled_from(PARTIES)),
            draw(st.sampled_from(CATEGORIES)),
            draw(st.sampled_from(("shells", "Drones", "goods"))),
            said_by=voice,
            chain=draw(st.sampled_from(((outlet, voice), (voice,)))),
            polarity=draw(st.sampled_from((Polarity.AFFIRMED, Polarity.AFFIRMED, Polarity.DENIED))),
            confidence=draw(st.sampled_from((1.0, 1.0, 0.2))),
            period=draw(st.sampled_from((None, None, BYGONE))),
            said_on=draw(st.sampled_from((None, "2016-03-04", "2023-03-04"))),
        )
        kind = draw(st.integers(0, 5))
        if kind == 4:
            made = replace(made, body=Statement(voice, "goods"))
        elif kind == 5:
            made = replace(made, body=Licence("export licence", LicenceStatus.ABSENT, party("Serbia"), None))
        claims.append(made)
    own = {claim.id: claim for claim in claims}
    return number, draw(st.sampled_from(DATES)), tuple(own.values())


@st.composite
def decisions(draw):
    """What a person decides, as a function of the claims that are there."""
    kind = draw(st.sampled_from(("reject", "accept", "correct", "mark-origin", "merge-entries", "split-entry",
                                 "same-actor", "other-actor", "undo")))  # fmt: skip
    return kind, draw(st.integers(0, 30)), draw(st.integers(0, 30)), party(draw(st.sampled_from(VOICES)))


STEPS = st.lists(st.one_of(readings(), readings(), decisions(), st.just("weigh")), min_size=1, max_size=9)


def document(number: int, published: str | None) -> Document:
    text = f"Text {number}. " * 40
    return Document(f"d{number}", f"{number}" * 64, f"{number}.txt", "text/plain", text, published=published)


def decide(connection, number, decision):
    kind, first, second, voice = decision
    claims = load_claims(connection)
    transfers = [claim for claim in claims if claim.kind == "transfer"]
    standing = [each for each in in_force(load_judgements(connection)) if each.kind is not JudgementKind.UNDO]
    if kind == "undo":
        return judgement(number, kind, supersedes=(standing[first % len(standing)].id,)) if standing else None
    if not transfers:
        return None
    one, other = transfers[first % len(transfers)], transfers[second % len(transfers)]
    match kind:
        case "correct":
            return judgement(
                number, kind, claims=[one], correction=Correction(Correctable.SUPPLIER, "Iran", (party("Iran"),))
            )
        case "mark-origin":
            return judgement(number, kind, claims=[one], origin=voice)
        case "merge-entries":
            return judgement(number, kind, entries=[[one], [other]])
        case "split-entry":
            return judgement(number, kind, entries=[[one, other]], claims=[one])
        case "same-actor" | "other-actor":
            names = [
                ActorMark("", each.name, each.kind, each.country, (each.name,))
                for each in (one.said_by, other.said_by)
            ]
            return judgement(number, kind, actors=tuple(names))
    return judgement(number, kind, claims=[one])


def take(ledger, steps):
    for number, step in enumerate(steps):
        if step == "weigh":
            weigh(ledger)
            continue
        with ledger.writing() as connection:
            if len(step) == 3:
                name, published, claims = step
                kept = document(name, published)
                keep_document(connection, kept, b"x")
                keep_reading(connection, kept, claims, READER, min_confidence=0.5)
                mark_changed(connection, [kept.id])
            else:
                made = decide(connection, number, step)
                if made is not None:
                    keep_judgement(connection, made)
                    mark_changed(connection, ())
    weigh(ledger)


def rows(ledger: Ledger) -> dict[str, list[str]]:
    with ledger.reading() as connection:
        return {table.name: sorted(map(repr, connection.execute(table.select()))) for table in DERIVED}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(STEPS)
def test_steps_are_no_matter(steps):
    """Read, read again, judged and weighed in any steps, a ledger is what weighing it anew as a whole makes of it."""
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "l.db", create=True) as ledger:
        with ledger.writing() as connection:
            mark_changed(connection)
        weigh(ledger)  # so that all that follows is weighed step by step
        take(ledger, steps)
        stepwise = rows(ledger)
        with ledger.writing() as connection:
            mark_changed(connection)
        weigh(ledger)
        assert rows(ledger) == stepwise


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(STEPS)
def test_it_is_what_the_stages_say(steps):
    """The ledger shows what the stages make of all its claims at once."""
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "l.db", create=True) as ledger:
        take(ledger, steps)
        with ledger.reading() as connection:
            claims = load_claims(connection)
            documents = load_summaries(connection, [claim.document for claim in claims])
            provisos = Provisos(tuple(load_likenesses(connection)), unsure_claims(connection))
            judgements = load_judgements(connection)
            views = load_entry_views(connection)
        found = weigh_ledger(claims, documents, load_states(), load_names(), judgements, provisos=provisos)
        assert [view.entry.id for view in views] == [entry.id for entry in found.entries]
        assert [view.entry.claims for view in views] == [entry.claims for entry in found.entries]
        assert tuple(view.weight for view in views) == found.weights
        assert tuple(view.findings for view in views) == found.findings
