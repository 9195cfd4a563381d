"""The words of `boilerplate.yaml` as patterns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from headstamp.lexicon.words import load_yaml

_OUTER = r"[\s*»«|•·>–—\[\]-]*"
"""Signs that pages put round their buttons."""

_NAME = r"(?-i:[^\W_a-zß-öø-ÿ][\w.&'’-]*(?: (?:of|the|and|[^\W_a-zß-öø-ÿ][\w.&'’-]*)){0,5})(?<!\.)"
"""What `<name>` stands for in the list."""


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Patterns for lines of text that are no part of a report; each is to be used with `fullmatch` or as it says."""

    lines: re.Pattern[str]
    """A whole line that is a button, form or notice, a heading of a list, or a heading of comments."""
    lists: re.Pattern[str]
    """A whole line that heads a list of other reports."""
    comments: re.Pattern[str]
    """A whole line that heads the comments of visitors."""
    credits: re.Pattern[str]
    """A whole line that says who took a picture."""
    head: re.Pattern[str]
    """With `match`: notices glued to the text that follows on the line."""
    tail: re.Pattern[str]
    """With `search`: notices glued to the end of a sentence, to the end of the line."""
    form: re.Pattern[str]
    """A whole line of the form for comments."""
    form_end: re.Pattern[str]
    """With `match`: the end of the form, or of the page, where something else is glued to it."""


@cache
def load_boilerplate() -> Boilerplate:
    """The patterns of the list that comes with Headstamp."""
    return compile_boilerplate(load_yaml("boilerplate"))


def compile_boilerplate(parts: dict[str, Any]) -> Boilerplate:
    """The patterns of a list of the same shape as `boilerplate.yaml`; raises KeyError where a part is missing."""
    words = {
        name: [line.replace("<name>", _NAME) for line in str(lines).splitlines() if line.strip()]
        for name, lines in parts.items()
    }
    glued, unmistakable = _any(words["glued"]), _any([*words["unmistakable"], *words["form"]])
    agency = _any(words["agencies"])
    agencies = rf"{agency}(?:(?:\s?[/,|]\s?| via )(?:{agency}|[\w.'’-]+(?: [\w.'’-]+){{0,2}}))*"
    by = rf"{_any(words['credits'])}(?:\s?[:©/|]\s?(?:by\s)?| (?:by|courtesy of|via)\s)\S+(?:\s\S+){{0,7}}"
    # Letters count as they are after a notice without a blank: "buttonSerbia" is glued, "buttonhole" a word.
    upper = r"(?-i:(?=[^\W\d_a-zß-öø-ÿ]|[“\"‘«(]))"
    return Boilerplate(
        lines=_whole([*words["lines"], *words["lists"], *words["comments"]]),
        lists=_whole(words["lists"]),
        comments=_whole(words["comments"]),
        credits=re.compile(rf"[\s(\[©]*(?:{agencies}|{by})[\s)\]]*", re.IGNORECASE),
        head=re.compile(rf"\s*(?:(?:{glued}\s*)+(?<!\s){upper}|(?:{unmistakable}\s*)+{upper})", re.IGNORECASE),
        tail=re.compile(
            rf"(?<=[.!?…”\"’)*])\s*(?:(?:{glued}[\s*.]*)+|(?<!\d\.)\s{_any(words['tails'])}.*)$", re.IGNORECASE
        ),
        form=_whole(words["form"]),
        form_end=re.compile(rf"\s*{unmistakable}\s*{upper}", re.IGNORECASE),
    )


def _whole(items: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"{_OUTER}(?:{_any(items)}){_OUTER}[.:…!]?{_OUTER}", re.IGNORECASE)


def _any(items: Sequence[str]) -> str:
    """Longer items first, so that the whole notice is taken and not its beginning."""
    return "(?:" + "|".join(sorted(items, key=lambda item: (-len(item), item))) + ")"
