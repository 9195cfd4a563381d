"""Passages of the corpus: read, checked, and laid out as text with spans."""

import re
import shlex
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from headstamp.model.claim import Act, Certainty, LicenceStatus, Polarity, SanctionStatus, Stage, Stance
from headstamp.model.materiel import Category
from headstamp.model.text import Span

FOLDER = Path(__file__).parent / "corpus"
ROLES: Mapping[str, frozenset[str]] = {
    "t": frozenset({"supplier", "recipient", "via", "materiel", "quantity", "value", "period", "trigger"}),
    "l": frozenset({"authority", "holder", "trigger"}),
    "n": frozenset({"imposer", "target", "trigger"}),
    "c": frozenset({"participant", "place", "period", "trigger"}),
    "p": frozenset({"actor", "issue", "trigger"}),
    "s": frozenset({"source", "cue", "content"}),
}
REGISTERS = frozenset(
    {"wire", "tabloid", "broadcaster", "local", "ministry", "parliament", "think-tank", "trade", "machine", "garbled"}
)
_MARK = re.compile(r"\{((?:[tlncps]\d+\.[a-z]+)(?:,[tlncps]\d+\.[a-z]+)*) |\}")
_ORDERS: Mapping[str, tuple[tuple[str, frozenset[str]], ...]] = {
    "t": (
        ("transfer", frozenset({"transfer"})),
        ("polarity", frozenset(map(str, Polarity))),
        ("certainty", frozenset(map(str, Certainty))),
        ("stage", frozenset(map(str, Stage))),
        ("category", frozenset(str(c).replace(" ", "-") for c in Category)),
    ),
    "l": (
        ("licence", frozenset({"licence"})),
        ("kind", frozenset({"export-licence", "end-user-certificate", "re-export-permission"})),
        ("status", frozenset(map(str, LicenceStatus))),
    ),
    "n": (("sanction", frozenset({"sanction"})), ("status", frozenset(map(str, SanctionStatus)))),
    "c": (
        ("contact", frozenset({"contact"})),
        ("kind", frozenset({"meeting", "call", "visit", "interview", "letter", "talks"})),
    ),
    "p": (("position", frozenset({"position"})), ("stance", frozenset(map(str, Stance)))),
    "s": (("act", frozenset(str(a).replace(" ", "-") for a in Act)),),
}
_NAMED = {
    "t": {"by", "supplier", "recipient", "via", "materiel"},
    "l": {"by", "authority", "holder"},
    "n": {"by", "imposer", "target"},
    "c": {"by"},
    "p": {"by", "actor"},
    "s": {"speaker", "chain", "certainty"},
}


@dataclass(frozen=True, slots=True)
class Marked:
    """One claim or statement of a passage."""

    key: str
    fields: Mapping[str, str]
    """The words of its line by name: polarity, stage, by, speaker, ...; `denies` is "yes" where it stands."""
    spans: Mapping[str, tuple[Span, ...]]
    """Role to its stretches of the plain text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage without its marks, and what the marks say."""

    id: str
    scenario: str
    register: str
    published: str | None
    outlet: str
    text: str
    marked: tuple[Marked, ...]
    where: str
    """File and line, for messages."""


@dataclass(slots=True)
class Corpus:
    """All passages of a folder, and what is wrong with the rest."""

    passages: list[Passage] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def read_corpus(folder: Path = FOLDER) -> Corpus:
    """Every passage of the folder's `.txt` files, in order; a faulty one is told in `faults` and left out."""
    corpus = Corpus()
    seen: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        for where, block in _blocks(path):
            try:
                passage = parse_passage(block, where)
            except ValueError as fault:
                corpus.faults.append(f"{where}: {fault}")
                continue
            seen[passage.id] += 1
            if seen[passage.id] > 1:
                corpus.faults.append(f'{where}: the id "{passage.id}" is taken')
                continue
            corpus.passages.append(passage)
    return corpus


def _blocks(path: Path) -> Iterator[tuple[str, list[str]]]:
    block: list[str] = []
    start = 0
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), "@"], 1):
        if line.startswith("@"):
            if block:
                yield f"{path.name}:{start}", block
            block, start = [], number
        if line.strip() and not line.startswith("#"):
            block.append(line)


def parse_passage(block: list[str], where: str) -> Passage:
    """One passage; raises ValueError that says what is wrong with it."""
    head = [part.strip() for part in block[0].lstrip("@").split("|")]
    if len(head) != 5:
        raise ValueError(f'the head needs five parts between bars, not "{block[0]}"')
    if head[2] not in REGISTERS:
        raise ValueError(f'"{head[2]}" is no register; there are {", ".join(sorted(REGISTERS))}')
    lines = [line for line in block[1:] if not line.startswith(";")]
    text, spans = _unmark("\n".join(lines))
    fields = dict(_fields(line) for line in block[1:] if line.startswith(";") and line.strip() != "; none")
    if set(fields) != set(spans) | {k for k in fields if k[0] in "ct"}:
        odd = sorted(set(fields) ^ set(spans))
        raise ValueError(f"marks and lines differ on {', '.join(odd)}")
    for key, named in fields.items():
        voice = named.get("by")
        if key[0] != "s" and voice != "article" and voice not in fields:
            raise ValueError(f'{key}: by="{voice}" names no statement of the passage')
        if key[0] != "s" and "trigger" not in spans.get(key, {}):
            raise ValueError(f"{key} has no trigger")
        if key[0] == "t" and not ({"supplier", "recipient"} & (set(spans.get(key, {})) | set(named))):
            raise ValueError(f"{key} has neither supplier nor recipient")
    marked = tuple(Marked(k, fields[k], {r: tuple(s) for r, s in spans.get(k, {}).items()}) for k in sorted(fields))
    return Passage(head[0], head[1], head[2], head[3] or None, head[4], text, marked, where)


def _unmark(marked: str) -> tuple[str, dict[str, dict[str, list[Span]]]]:
    plain: list[str] = []
    length, at = 0, 0
    spans: dict[str, dict[str, list[Span]]] = {}
    open_marks: list[tuple[list[tuple[str, str]], int]] = []
    for match in _MARK.finditer(marked):
        plain.append(marked[at : match.start()])
        length += match.start() - at
        at = match.end()
        if match.group() != "}":
            labels = [(label.split(".")[0], label.split(".")[1]) for label in match[1].split(",")]
            for key, role in labels:
                if role not in ROLES[key[0]]:
                    raise ValueError(f'"{key}.{role}": there is no such role')
            open_marks.append((labels, length))
            continue
        if not open_marks:
            raise ValueError("a brace is closed that was not opened")
        labels, start = open_marks.pop()
        if start == length:
            raise ValueError(f"{labels[0][0]}.{labels[0][1]} marks no words")
        for key, role in labels:
            spans.setdefault(key, {}).setdefault(role, []).append(Span(start, length))
    plain.append(marked[at:])
    if open_marks:
        raise ValueError(f"{open_marks[-1][0][0]} is opened and not closed")
    text = "".join(plain)
    if "{" in text:
        raise ValueError("a brace stands outside a mark, or a mark has no role")
    return text, spans


def _fields(line: str) -> tuple[str, dict[str, str]]:
    words = shlex.split(line.lstrip("; "), posix=True)
    key, rest = words[0], words[1:]
    if not re.fullmatch(r"[tlncps]\d+", key):
        raise ValueError(f'"{key}" is no key; keys are t1, l1, n1, c1, p1, s1 and so on')
    named: dict[str, str] = {}
    plain = [word for at, word in enumerate(rest) if "=" not in word and (word != "denies" or at == 0)]
    for (name, allowed), word in zip(_ORDERS[key[0]], plain, strict=False):
        if word not in allowed:
            raise ValueError(f'{key}: "{word}" is no {name}; allowed are {", ".join(sorted(allowed))}')
        named[name] = word
    if len(plain) != len(_ORDERS[key[0]]):
        raise ValueError(f'{key}: {" ".join(n for n, _ in _ORDERS[key[0]])} are needed, not "{" ".join(plain)}"')
    for word in rest[1:]:
        if word == "denies":
            named["denies"] = "yes"
        elif "=" in word:
            name, _, value = word.partition("=")
            if name not in _NAMED[key[0]] and name != "content":
                raise ValueError(f'{key}: "{name}" is no attribute; allowed are {", ".join(sorted(_NAMED[key[0]]))}')
            named[name] = value
    if key[0] == "s" and "speaker" not in named:
        raise ValueError(f"{key} has no speaker")
    return key, named
