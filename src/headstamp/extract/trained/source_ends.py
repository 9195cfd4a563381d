"""A source that was cut short is read to the end of its phrase: "the Ugandan" before "army", "Ana" before "Kos"."""

import re

from headstamp.extract.trained.marks import Attribution
from headstamp.lexicon.roles import load_roles
from headstamp.lexicon.states import Form, load_states
from headstamp.lexicon.words import load_words
from headstamp.model.text import Span

_NEXT = re.compile(r" ?([^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_MOST = 3
"""Words that a source is lengthened by."""


def completed(text: str, source: Span, said: Attribution) -> Span:
    """The source up to the end of a phrase that cannot end where it does; the source itself where it can.

    Never into its cue or content, nor over a mark or a verb of saying.
    """
    end = source.end
    for _ in range(_MOST):
        found = _NEXT.match(text, end)
        if found is None or not _goes_on(text[source.start : end], found):
            break
        if any(found.end() > span.start and found.start(1) < span.end for span in (*said.cue, *said.content)):
            break
        end = found.end()
    return Span(source.start, end)


def _goes_on(words: str, found: re.Match[str]) -> bool:
    last = words.rsplit(maxsplit=1)[-1]
    word = found.group(1)
    if found.start() == found.start(1):  # no blank between: the source ends inside a word
        return last[-1].isalnum()
    if word.lower() in load_words("sentences")["saying"] | load_words("phrases")["breaks"]:
        return False
    if _cannot_end(last, words):
        return True
    known = load_roles().find
    return bool(known(word.lower())) and known(last.lower()) is None and last.islower()


def _cannot_end(last: str, words: str) -> bool:
    lists = load_words("phrases")
    lowered = last.lower()
    if lowered in lists["determiners"] - {"this", "that", "these", "those", "such"}:
        return True
    if lowered in {"of", "for"} or last.endswith(("'s", "’s")) or lowered in lists["ranks"]:
        return True
    state = load_states().find(last)
    plural = last.endswith("s") and not last.endswith("ss")
    return state is not None and state.form is Form.DEMONYM and len(words.split()) < 3 and not plural
