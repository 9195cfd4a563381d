"""A citation graph is written as JSON and for Graphviz."""

from dataclasses import replace

from headstamp.export.chains import chain_record, name_copy, standing, write_dot
from headstamp.model.chain import Citation, CitationGraph, Teller
from headstamp.model.copying import Copy
from views import ACTORS, AGENCY, BRANDT, ENTRY, HERALD, WIRE, country

HERALD_TELLER = Teller(HERALD.id, "Northern Herald", HERALD)
WIRE_TELLER = Teller(WIRE.id, 'The "Wire"', WIRE, copy=Copy(HERALD.id, 0.8, ("80% of it",)))
AGENT = Teller("a1", "Coast Agency", actor=ACTORS[AGENCY], perhaps=True, reasons=("one speaker in 2 documents",))
OFFICER = Teller("a2", "Otto Brandt", actor=ACTORS[BRANDT], origin=True)
GRAPH = CitationGraph(
    ENTRY,
    (HERALD_TELLER, WIRE_TELLER, AGENT, OFFICER),
    (Citation(HERALD.id, "a1", ("c1",), loop=True), Citation("a1", "a2", ("c1", "c2"))),
)

DOT = r"""digraph "e0000000000000001" {
  label="Avaria → Borduna, via Corvia";
  rankdir=LR;
  "d0000000000000001" [shape=box, label="Northern Herald, 2023-04-01"];
  "d0000000000000002" [shape=box, label="The \"Wire\""];
  "a1" [shape=ellipse, label="Coast Agency\nperhaps an origin, in the high count only; one speaker in 2 documents"];
  "a2" [shape=ellipse, label="Otto Brandt\nan origin", penwidth=2];
  "d0000000000000001" -> "a1" [label="loop", style=dashed];
  "a1" -> "a2";
  "d0000000000000002" -> "d0000000000000001" [label="copy", style=dotted];
}"""


def test_a_drawing_for_graphviz() -> None:
    """Reports are boxes, origins have a thick line, loops and copies are marked, quotation marks are escaped."""
    assert "\n".join(write_dot(GRAPH)) == DOT


def test_json_has_all_of_it() -> None:
    """Tellers with their document or actor and what they count for, and citations with their claims."""
    record = chain_record(GRAPH, country)

    assert (record["schema"], record["entry"]) == ("headstamp.chain/1", "e0000000000000001")
    assert [(each["id"], each["origin"]) for each in record["tellers"]] == [
        (HERALD.id, None), (WIRE.id, None), ("a1", "high"), ("a2", "low"),
    ]  # fmt: skip
    assert record["tellers"][1]["copy"] == {"of": HERALD.id, "share": 0.8, "reasons": ["80% of it"]}
    assert record["tellers"][3]["actor"]["name"] == "Otto Brandt"
    assert record["citations"][0] == {"teller": HERALD.id, "cited": "a1", "claims": ["c1"], "loop": True}


def test_a_teller_in_words() -> None:
    """What it counts for, and of which report it is a copy or a rewrite."""
    assert standing(HERALD_TELLER) == ""
    assert standing(replace(OFFICER, origin=False, denies=True)) == "denies it"
    assert name_copy(WIRE_TELLER, GRAPH) == "copy of Northern Herald, 80% of it nearly verbatim"
    assert name_copy(replace(WIRE_TELLER, copy=Copy("d9", 0.1)), GRAPH) == "rewrite of d9"
    assert name_copy(HERALD_TELLER, GRAPH) == ""
