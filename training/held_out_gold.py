"""`python -m training.held_out_gold`: write the held-out tenth of the corpus as gold for `headstamp evaluate`.

`tests/quality/held_out/passages.jsonl` gets the texts without their marks, a line each, and `gold.jsonl` what the
marks say, in the format of gold. The same corpus gives the same bytes. With `--check` nothing is written, and the
exit status is 1 where the files are not those of the corpus.
"""

import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from headstamp.lexicon.states import Form, States, load_states
from headstamp.model.text import Span, cover, merge
from training.annotations import is_held_out
from training.passage_annotations import KIND_OF
from training.passages import Marked, Passage, read_corpus
from training.plain_numbers import plain_number

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "quality" / "held_out"
TEXTS = "passages.jsonl"
GOLD = "gold.jsonl"
NOBODY = frozenset({"no one", "nobody", "none", "anyone", "anybody", "no-one"})
"""Words that stand where a party would, and name none."""
PRONOUNS = frozenset({"he", "him", "she", "her", "it", "they", "them", "we", "us", "i", "you", "who", "this", "that"})
"""Words that name nobody by themselves; the corpus gives the name beside them where there is one."""
CURRENCIES = {"$": "USD", "dollar": "USD", "€": "EUR", "euro": "EUR", "£": "GBP", "pound": "GBP"}
POSSESSIVE = re.compile(r"(?<=\w)['’]s(?=\s)")
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
LONGEST_STATE = 4
"""Words of a state's name that are looked for in a text: "Federal Republic of Yugoslavia"."""
TELLING = 4
"""Letters that a word of a name has at least, to tell who is meant."""
ENDS = frozenset({"supplier", "recipient"})
LICENCES = {
    "export-licence": "export licence",
    "end-user-certificate": "end-user certificate",
    "re-export-permission": "re-export permission",
}

Record = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Write both files, or with `--check` compare them."""
    wanted = files()
    if "--check" in arguments:
        stale = [name for name, text in wanted.items() if not _is_as(FOLDER / name, text)]
        for name in stale:
            print(f"{name} is not that of the corpus: python -m training.held_out_gold")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(f"wrote {FOLDER / name}: {text.count(chr(10))} lines")
    return 0


def _is_as(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def files() -> dict[str, str]:
    """The texts and the gold of the corpus's held-out tenth, by name of file."""
    passages = (passage for passage in read_corpus().passages if is_held_out(passage.scenario))
    return file_texts(passages, load_states())


def file_texts(passages: Iterable[Passage], states: States) -> dict[str, str]:
    """The texts and the gold of passages, sorted by their id."""
    in_order = sorted(passages, key=lambda passage: passage.id)
    texts = [_text_record(passage) for passage in in_order]
    gold = [gold_record(passage, f"{TEXTS}#{line}", states) for line, passage in enumerate(in_order, start=1)]
    return {TEXTS: _lines(texts), GOLD: _lines(gold)}


def _lines(records: Iterable[Record]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _text_record(passage: Passage) -> Record:
    heads = {"outlet": passage.outlet, "published": passage.published}
    return {"id": passage.id, **{name: words for name, words in heads.items() if words}, "text": passage.text}


def gold_record(passage: Passage, file: str, states: States) -> Record:
    """What the marks of a passage say, as a document of gold."""
    record: Record = {
        "id": passage.id,
        "file": file,
        "outlet": passage.outlet or None,
        "published": passage.published,
    }
    record |= {"group": passage.scenario, "register": passage.register}
    record |= {f"{kind}s": [] for kind in ("transfer", "statement", "licence", "contact", "sanction", "position")}
    in_order = sorted(passage.marked, key=lambda marked: (_cover(marked).start, marked.key))
    for marked in in_order:
        kind = KIND_OF.get(marked.key[0], "statement")
        record[f"{kind}s"].append(_Reading(passage, marked, states).record(kind))
    _forgive_repeats(record["transfers"])
    return record


class _Reading:
    """One claim of a passage, as a careful reader writes it down."""

    def __init__(self, passage: Passage, marked: Marked, states: States) -> None:
        self.passage = passage
        self.marked = marked
        self.states = states
        self.doubtful = False
        """Whether the marks leave open who is meant, so that nobody should be held to it."""

    def record(self, kind: str) -> Record:
        """The fields of its kind, who says so, and its evidence."""
        record: Record = getattr(self, f"_{kind}")()
        if kind != "statement":
            record |= {"said_by": self._chain()[-1], "chain": self._chain(), "evidence": list(_cover(self.marked))}
        return record | ({"optional": True} if self.doubtful else {})

    def _transfer(self) -> Record:
        fields = self.marked.fields
        value = self._words("value")
        amount = plain_number(value or "")
        return {
            "supplier": self._party("supplier"),
            "recipient": self._party("recipient"),
            "via": self._parties("via"),
            "materiel": fields.get("materiel") or self._words("materiel"),
            "category": fields["category"].replace("-", " "),
            "quantity": plain_number(self._words("quantity") or ""),
            "value": {"amount": amount, "currency": _currency(value or "")} if amount else None,
            "period": self._words("period"),
            **{name: fields[name] for name in ("stage", "polarity", "certainty")},
        }

    def _statement(self) -> Record:
        fields = self.marked.fields
        spans = merge(span for part in self.marked.spans.values() for span in part)
        return {
            "speaker": self._name(fields["speaker"]),
            "act": fields["act"].replace("-", " "),
            "about": self._words("content"),
            "evidence": [list(span) for span in spans],
        }

    def _licence(self) -> Record:
        return {
            "kind": LICENCES[self.marked.fields["kind"]],
            "status": self.marked.fields["status"],
            "authority": self._party("authority"),
            "holder": self._party("holder"),
        }

    def _sanction(self) -> Record:
        return {
            "imposer": self._party("imposer"),
            "target": self._party("target"),
            "status": self.marked.fields["status"],
        }

    def _contact(self) -> Record:
        """Where fewer than two of those who met have a name, gold asks for nothing."""
        named = [name for name in self._parties("participant") if name.casefold() not in PRONOUNS]
        self.doubtful = self.doubtful or len(named) < 2
        return {
            "participants": named,
            "kind": self.marked.fields["kind"],
            "place": self._words("place"),
            "date": self._words("period"),
        }

    def _position(self) -> Record:
        actor = self._party("actor")
        self.doubtful = self.doubtful or actor is None
        return {"actor": actor, "issue": self._words("issue"), "stance": self.marked.fields["stance"]}

    def _words(self, role: str) -> str | None:
        return ", ".join(span.quote(self.passage.text) for span in self.marked.spans.get(role, ())) or None

    def _party(self, role: str) -> str | None:
        return " and ".join(self._parties(role)) or None

    def _parties(self, role: str) -> list[str]:
        """The full name where the corpus gives one, else the words; those who are nobody are left out."""
        named = self.marked.fields.get(role)
        spans = self.marked.spans.get(role, ())
        words = [named] if named else [span.quote(self.passage.text) for span in spans]
        untold = named is not None and not is_told(named, self.passage.text, self.states)
        self.doubtful = self.doubtful or (role in ENDS and untold)
        self.doubtful = self.doubtful or (role != "participant" and any(one.casefold() in PRONOUNS for one in words))
        return [self._name(one) for one in words if one.casefold() not in NOBODY]

    def _name(self, words: str) -> str:
        """A state by its short English name, also where it is called by its adjective, its capital or a palace.

        Elsewhere a possessive loses its ending: "Uganda's defence ministry" is also that ministry "of Uganda".
        """
        found = self.states.find(words)
        if found and found.form is not Form.REGION:
            return self.states.names[found.code]
        return " ".join(POSSESSIVE.sub("", words).split())

    def _chain(self) -> list[str]:
        """The article, the voices around the one that the claim is inside, the outlets that it cites, that voice."""
        voices = {marked.key: marked for marked in self.passage.marked if marked.key[0] == "s"}
        own = voices.get(self.marked.fields.get("by", ""))
        if own is None:
            return ["article"]
        around = [one for one in voices.values() if one is not own and _holds(one, own)]
        outer = [one.fields["speaker"] for one in sorted(around, key=lambda one: _cover(one).start)]
        outlets = [name.strip() for name in own.fields.get("chain", "").split(">") if name.strip()]
        return ["article", *map(self._name, (*outer, *outlets, own.fields["speaker"]))]


def is_told(name: str, text: str, states: States) -> bool:
    """Whether a text names somebody at all: a state by any of its words, others by a word of four letters.

    Whoever wrote a passage knew its whole story; what the passage does not tell, no reader can find.
    """
    words = WORD.findall(text)
    runs = (" ".join(words[at : at + size]) for size in range(1, LONGEST_STATE + 1) for at in range(len(words)))
    state = states.find(name)
    if state is not None and any((found := states.find(run)) and found.code == state.code for run in runs):
        return True
    told = {word.casefold() for word in words}
    return any(len(word) >= TELLING and word.casefold() in told for word in WORD.findall(name))


def _holds(outer: Marked, inner: Marked) -> bool:
    """Whether all of a statement stands inside the content of another."""
    content = outer.spans.get("content", ())
    return bool(content) and cover(content).holds(_cover(inner))


def _cover(marked: Marked) -> Span:
    return cover(span for spans in marked.spans.values() for span in spans)


def _currency(words: str) -> str | None:
    """The currency where it is told plainly; "HK$" and "pesos" of nobody's are left open."""
    plain = words.casefold()
    known = [code for sign, code in CURRENCIES.items() if sign in plain]
    return known[0] if known and not any(letter.isupper() for letter in words.partition("$")[0]) else None


def _forgive_repeats(transfers: list[Record]) -> None:
    """A headline and the text below it say one thing: the later one is optional, unless the amounts differ."""
    for at, later in enumerate(transfers):
        if any(_says_the_same(earlier, later) for earlier in transfers[:at] if not earlier.get("optional")):
            later["optional"] = True


def _says_the_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    same = all(
        one[name] == other[name] for name in ("supplier", "recipient", "polarity", "stage", "said_by", "category")
    )
    return same and (None in {one["quantity"], other["quantity"]} or one["quantity"] == other["quantity"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
