"""A hop leads to the report of the one who is cited where that is at hand, and not to a later one."""

from dataclasses import replace

from claims_of import actors_of, party, transfer_claim
from headstamp.model.actor import Actor
from headstamp.model.chain import CitationGraph
from headstamp.model.claim import Act, Certainty, Polarity
from headstamp.model.copying import Copy
from headstamp.model.entry import Collapse, Entry, Origins, Weight
from headstamp.model.finding import Finding
from headstamp.model.view import ClaimView, DocumentSummary, EntryView
from headstamp.weigh.chains import draw_chains
from views import READER


def graph(*rows, origins=(0, 0), named=(), collapsed=(), circular=(), titles=None, copies=None) -> CitationGraph:
    """The graph of claims (document, date, chain, fields of the claim); a document's outlet heads its chain."""
    claims, documents = [], {}
    for number, (name, date, chain, *rest) in enumerate(rows):
        mentions = tuple(map(party, chain.split(" > ")))
        fields = rest[0] if rest else {}
        claims.append(
            transfer_claim(number, name, "Serbia", "Ukraine", said_by=mentions[-1], chain=mentions, **fields)
        )
        title = (titles or {}).get(name, "")
        outlet = mentions[0].name if mentions[0].name != "article" else ""
        documents[name] = DocumentSummary(name, f"{name}.txt", title, outlet, date, None, "en", "text/plain")
    actors = actors_of(claims)
    views = [ClaimView(claim, documents[claim.document], actors, READER, min_confidence=0.5) for claim in claims]
    counted = Origins(*origins, tuple(_called(actors.values(), each) for each in named), tuple(collapsed))
    weight = Weight("e1", 0, 0, 0, counted, ())
    finding = Finding("e1", "circular-report", "round", "", tuple(f"c{n:016x}" for n in circular))
    entry = Entry("e1", None, None, (), (), (), tuple(claim.id for claim in claims))
    return draw_chains(EntryView(entry, weight, (finding,) if circular else ()), views, copies or {})


def _called(actors, name: str) -> Actor:
    return next(actor for actor in actors if actor.name == name)


def citations(drawn: CitationGraph) -> list[str]:
    """Each citation as "document or name > document or name", a loop with a star."""
    names = {each.id: each.id if each.document else each.name for each in drawn.tellers}
    return [f"{names[each.teller]} > {names[each.cited]}{'*' if each.loop else ''}" for each in drawn.citations]


def test_a_hop_is_linked_to_the_report_that_is_cited() -> None:
    """A cites B cites an official, and B's own report with that official is there: the way goes through it."""
    drawn = graph(
        ("b", "2024-03-01", "outlet:Herald > person:Ana Kos"),
        ("a", "2024-03-02", "outlet:Courier > outlet:The Herald > person:Ana Kos"),
    )

    assert citations(drawn) == ["b > Ana Kos", "a > b"]


def test_what_awaits_review_is_left_out() -> None:
    """A claim under the least confidence that nobody has reviewed draws nothing."""
    drawn = graph(
        ("a", "2024-03-01", "outlet:Herald > person:Ana Kos"),
        ("b", "2024-03-02", "outlet:Courier > person:Ana Kos", {"confidence": 0.4}),
    )

    assert citations(drawn) == ["a > Ana Kos"]


def test_a_later_report_is_not_what_was_cited() -> None:
    """What is cited was there before; a report of the same day, or without a date, may have been."""
    later = graph(("a", "2024-03-02", "outlet:Courier > outlet:Herald"), ("b", "2024-03-05", "outlet:Herald"))
    same = graph(("a", "2024-03-02", "outlet:Courier > outlet:Herald"), ("b", "2024-03-02", "outlet:Herald"))
    undated = graph(("a", "2024-03-02", "outlet:Courier > outlet:Herald"), ("b", None, "outlet:Herald"))

    assert [citations(each) for each in (later, same, undated)] == [["a > Herald"], ["a > b"], ["a > b"]]


def test_of_several_reports_the_one_with_the_originator_is_cited() -> None:
    """The report in which the originator speaks goes before a later one in which he does not, then the latest."""
    reports = (
        ("x", "2024-02-01", "outlet:Herald > person:Ana Kos"),
        ("y", "2024-02-02", "outlet:Herald > person:Petar Lukic"),
        ("z", "2024-02-03", "outlet:Herald > person:Petar Lukic"),
    )

    assert "a > x" in citations(graph(*reports, ("a", "2024-03-01", "outlet:Post > outlet:Herald > person:Ana Kos")))
    assert "a > z" in citations(graph(*reports, ("a", "2024-03-01", "outlet:Post > outlet:Herald")))


def test_a_leaked_paper_is_known_by_its_title() -> None:
    """A customs list that is cited is the document that has it as its title; another list is not."""
    cited = ("a", "2024-03-02", "outlet:Courier > document:leaked Lesnica customs list")
    paper = ("p", "2024-02-01", "public body:Customs Service of Serbia:RS")

    assert "a > p" in citations(graph(cited, paper, titles={"p": "Customs list, Lesnica, January"}))
    assert "a > p" not in citations(graph(cited, paper, titles={"p": "Customs list, Subotica, January"}))


def test_loops_are_marked_where_the_rule_found_one() -> None:
    """Citations that lead back are marked; two outlets that cite each other for different speakers are not."""
    rows = (
        ("a", "2024-03-01", "outlet:Herald > outlet:Courier"),
        ("b", "2024-03-02", "outlet:Courier > outlet:Herald"),
        ("c", "2024-03-03", "outlet:Post > outlet:Courier"),
    )

    assert citations(graph(*rows, circular=(0, 1))) == ["a > Courier*", "b > a*", "c > b"]
    assert citations(graph(*rows)) == ["a > Courier", "b > a", "c > b"]


def test_what_each_word_counts_for_stands_beside_it() -> None:
    """A named origin, one that counts in high only, one that denies, one that adds nothing with the reason."""
    drawn = graph(
        ("a", "2024-03-01", "outlet:Herald > person:Ana Kos"),
        ("b", "2024-03-02", "outlet:Courier > unnamed:an officer"),
        ("c", "2024-03-03", "outlet:Post > person:Petar Lukic", {"polarity": Polarity.DENIED, "act": Act.DENIES}),
        ("d", "2024-03-04", "outlet:Gazette > person:Ivo Beran", {"certainty": Certainty.HYPOTHETICAL}),
        ("e", "2024-03-05", "outlet:Mirror"),
        origins=(1, 2),
        named=["Ana Kos"],
        collapsed=[Collapse("a bare assertion: Mirror", (f"c{4:016x}",))],
        copies={"e": Copy("a", 0.2)},
    )
    found = {each.name: each for each in drawn.tellers}

    assert [name for name, each in found.items() if each.origin] == ["Ana Kos"]
    assert [name for name, each in found.items() if each.perhaps] == ["an officer"]
    assert [name for name, each in found.items() if each.denies] == ["Petar Lukic"]
    assert (found["Mirror"].reasons, found["Mirror"].copy) == (("a bare assertion: Mirror",), Copy("a", 0.2))
    assert found["Herald"] == replace(found["Herald"], origin=False, perhaps=False, reasons=())
