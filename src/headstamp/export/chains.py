"""A citation graph as plain JSON values, and as a drawing for Graphviz."""

from collections.abc import Iterator

from headstamp.export.records import Country, Record, actor_record, document_record
from headstamp.export.wording import route
from headstamp.model.chain import CitationGraph, Teller

CHAIN_SCHEMA = "headstamp.chain/1"
MOST = 0.5
"""More than this share of the sentences nearly verbatim is a copy, else a rewrite."""


def chain_record(graph: CitationGraph, country: Country) -> Record:
    """What `headstamp chain --format json` prints: tellers, and who cites whom in which claims."""
    return {
        "schema": CHAIN_SCHEMA,
        "entry": graph.entry.entry.id,
        "tellers": [_teller_record(teller, country) for teller in graph.tellers],
        "citations": [
            {"teller": each.teller, "cited": each.cited, "claims": list(each.claims), "loop": each.loop}
            for each in graph.citations
        ],
    }


def _teller_record(teller: Teller, country: Country) -> Record:
    copy = teller.copy
    return {
        "id": teller.id,
        "name": teller.name,
        "document": document_record(teller.document) if teller.document else None,
        "actor": actor_record(teller.actor, country) if teller.actor else None,
        "copy": {"of": copy.of, "share": copy.share, "reasons": list(copy.reasons)} if copy else None,
        "origin": "low" if teller.origin else "high" if teller.perhaps else None,
        "denies": teller.denies,
        "reasons": list(teller.reasons),
    }


def standing(teller: Teller) -> str:
    """What a teller's own word counts for, in words; empty where it only passes on what others say."""
    parts = ["denies it"] if teller.denies else []
    parts += ["an origin"] if teller.origin else []
    parts += ["perhaps an origin, in the high count only"] if teller.perhaps else []
    return "; ".join([*parts, *teller.reasons])


def name_copy(teller: Teller, graph: CitationGraph) -> str:
    """Of whose report it is a copy or rewrite, in words; empty where of none."""
    if teller.copy is None:
        return ""
    of = next((each.name for each in graph.tellers if each.id == teller.copy.of), teller.copy.of)
    if teller.copy.share > MOST:
        return f"copy of {of}, {teller.copy.share:.0%} of it nearly verbatim"
    return f"rewrite of {of}"


def write_dot(graph: CitationGraph) -> Iterator[str]:
    """The graph in the language of Graphviz, a line each: reports as boxes, loops and copies dashed."""
    yield f"digraph {_quoted(graph.entry.entry.id)} {{"
    yield f"  label={_quoted(route(graph.entry.entry))};"
    yield "  rankdir=LR;"
    for teller in graph.tellers:
        shape = "box" if teller.document else "ellipse"
        published = teller.document.published if teller.document else None
        words = [f"{teller.name}, {published}" if published else teller.name, standing(teller)]
        weight = ", penwidth=2" if teller.origin else ""
        yield f"  {_quoted(teller.id)} [shape={shape}, label={_quoted(chr(10).join(filter(None, words)))}{weight}];"
    for each in graph.citations:
        loop = ' [label="loop", style=dashed]' if each.loop else ""
        yield f"  {_quoted(each.teller)} -> {_quoted(each.cited)}{loop};"
    for teller in graph.tellers:
        if teller.copy and any(each.id == teller.copy.of for each in graph.tellers):
            what = "copy" if teller.copy.share > MOST else "rewrite"
            yield f'  {_quoted(teller.id)} -> {_quoted(teller.copy.of)} [label="{what}", style=dotted];'
    yield "}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
