"""What stands over a table, and the party that it names for every row."""

import re

from headstamp.extract.claims.table_columns import Layout
from headstamp.lexicon.states import Form, load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.document import Document, Table


def lines_about(document: Document, table: Table) -> list[str]:
    """What stands over a table: its title, the line above it, and the document's title."""
    text = document.text
    first = min(cell.span.start for row in table.rows for cell in row.cells)
    above = [line.strip() for line in text[max(0, first - 600) : first].split("\n") if line.strip()]
    headers = {cell.header for row in table.rows for cell in row.cells if cell.header}
    lines = [line for line in above[:-1] if not any(header in line for header in headers)]
    return [table.title.replace("_", " ").replace("-", " "), *lines[-1:], document.title]


_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_TOWARDS = {"to", "for", "arming", "helping", "aiding"}
_AWAY = {"from", "by"}


def other_party(about: list[str], layout: Layout) -> dict[str, Mention]:
    """The party that no column names, where one line over the table names exactly one state in its place."""
    missing = [role for role in ("supplier", "recipient") if not layout.has(role)]
    if len(missing) != 1:
        return {}
    for line in about:
        states = _states_in(line)
        directed = [m for m, before in states if before in (_TOWARDS if missing[0] == "recipient" else _AWAY)]
        against = [m for m, before in states if before in (_AWAY if missing[0] == "recipient" else _TOWARDS)]
        left = directed or [m for m, _ in states if m not in against]
        if len({m.country for m in left}) == 1:
            return {missing[0]: left[0]}
    return {}


def _states_in(line: str) -> list[tuple[Mention, str]]:
    """(state, the word before) for each state named in a line."""
    words = [match.group() for match in _WORD.finditer(line)]
    found, at = [], 0
    while at < len(words):
        for size in (4, 3, 2, 1):
            phrase = " ".join(words[at : at + size])
            state = load_states().find(phrase) if at + size <= len(words) else None
            if state and state.form in {Form.NAME, Form.DEMONYM, Form.HISTORICAL}:
                mention = Mention(ActorKind.STATE, load_states().name(state.code), None, phrase, state.code)
                found.append((mention, words[at - 1].lower() if at else ""))
                at += size - 1
                break
        at += 1
    return found
