"""`headstamp chain`: who cites whom about one matter, down to the origins."""

from collections import defaultdict
from typing import TYPE_CHECKING

import click

from headstamp.cli.options import as_of_option, country_names, examples, ledger_option, open_ledger
from headstamp.cli.terminal import AFFIRMED, DENIED, FAINT, console, is_terminal, print_json, printable
from headstamp.export.chains import chain_record, name_copy, standing, write_dot
from headstamp.export.wording import count_origins, route
from headstamp.model.chain import Citation, CitationGraph, Teller

if TYPE_CHECKING:
    from rich.text import Text
    from rich.tree import Tree

WIDE = 1_000
"""Columns of a pipe: nothing is wrapped there."""


@click.command(
    short_help="Draw who cites whom, down to the origins.",
    epilog=examples(
        "headstamp chain e3f9a0c1",
        "headstamp chain e3f9a0c1 --format dot | dot -Tsvg > chain.svg",
        "headstamp chain e3f9a0c1 --format json | jq '.citations[] | select(.loop)'",
    ),
)
@click.argument("name", metavar="ENTRY")
@ledger_option
@as_of_option
@click.option("--format", "form", type=click.Choice(["tree", "dot", "json"]), default="tree", show_default=True,
              help="A tree to read, a drawing for Graphviz, or JSON.")  # fmt: skip
def chain(name: str, ledger_file: str | None, *, as_of: str | None, form: str) -> None:
    """Draw who has it from whom in one entry: reports, the outlets they cite, and the originators.

    ENTRY is an id or its beginning. Where an outlet that is cited has its own report in the entry, the way goes on
    from that report. Copies, loops and origins are marked, and where voices count once the reason stands beside them.
    """
    from headstamp.tasks.chaining import chain as find

    with open_ledger(ledger_file, as_of=as_of) as ledger:
        graph = find(ledger, name)
    if form == "json":
        print_json(chain_record(graph, country_names()))
    elif form == "dot":
        for line in write_dot(graph):
            click.echo(printable(line))
    else:
        print_tree(graph)


def print_tree(graph: CitationGraph) -> None:
    """The graph as a tree: reports that nobody cites on the left, what they rest on at the leaves."""
    screen = console()
    if is_terminal():
        screen.print(_draw(graph))
        return
    screen.width = WIDE
    with screen.capture() as captured:
        screen.print(_draw(graph))
    for line in captured.get().splitlines():
        click.echo(line.rstrip())


def _draw(graph: CitationGraph) -> "Tree":
    from rich.text import Text
    from rich.tree import Tree

    origins = f"origins {count_origins(graph.entry.weight.origins)}"
    entry = graph.entry.entry
    tree = Tree(Text.assemble((printable(route(entry)), "bold"), f", {origins}  ", (entry.id, "cyan")))
    branches = _Branches(graph)
    for teller in branches.roots():
        branches.grow(tree, teller, ())
    return tree


class _Branches:
    """Grows a tree from a graph: each teller is drawn in full once, and named where it is met again."""

    def __init__(self, graph: CitationGraph) -> None:
        self._graph = graph
        self._tellers = {teller.id: teller for teller in graph.tellers}
        self._cited: dict[str, list[Citation]] = defaultdict(list)
        for each in graph.citations:
            self._cited[each.teller].append(each)
        self._drawn: set[str] = set()

    def roots(self) -> list[Teller]:
        """Those whom nobody cites; then, of rounds that nobody outside cites, the latest report of each."""
        cited = {each.cited for each in self._graph.citations}
        roots = [teller for teller in self._graph.tellers if teller.id not in cited]
        reached = self._reached(roots)
        for teller in reversed(self._graph.tellers):
            if teller.id not in reached:
                roots.append(teller)
                reached |= self._reached([teller])
        return roots

    def _reached(self, tellers: list[Teller]) -> set[str]:
        waiting, reached = [teller.id for teller in tellers], set[str]()
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += [each.cited for each in self._cited[one]]
        return reached

    def grow(self, tree: "Tree", teller: Teller, way: tuple[str, ...], *, loop: bool = False) -> None:
        """Put a teller and all that it rests on under a branch; `way` are the ids from the root."""
        again = teller.id in self._drawn and bool(self._cited[teller.id])
        branch = tree.add(self._label(teller, loop=loop, again=again and teller.id not in way))
        if again or teller.id in way:
            return
        self._drawn.add(teller.id)
        for each in self._cited[teller.id]:
            self.grow(branch, self._tellers[each.cited], (*way, teller.id), loop=each.loop)

    def _label(self, teller: Teller, *, loop: bool, again: bool) -> "Text":
        from rich.text import Text

        parts: list[str | tuple[str, str]] = [("↺ " if loop else "", DENIED)]
        parts.append((printable(teller.name), "bold" if teller.document else ""))
        if teller.document:
            dated = f", {teller.document.published}" if teller.document.published else ""
            parts += [dated, (f"  {teller.id}", "cyan")]
        notes = ["loop" if loop else "", name_copy(teller, self._graph), "see above" if again else standing(teller)]
        style = DENIED if teller.denies else AFFIRMED if teller.origin else FAINT
        parts += [(f"  [{printable(note)}]", style) for note in notes if note]
        return Text.assemble(*parts)
