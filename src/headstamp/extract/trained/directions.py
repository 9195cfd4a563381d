"""Ends that the graph took for each other, set right where the words beside them leave no doubt.

In our passages a supplier stands behind "from" 940 times and a recipient 30 times, mostly behind an order or request.
An adjective right before the goods is the supplier 206 times and the recipient 4 times, always before such a word.
"""

import re
from dataclasses import replace

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.lexicon.states import Form, load_states
from headstamp.lexicon.words import load_words
from headstamp.model.text import Span

_FROM = re.compile(r"((?:\w+\W+){0,5})\bfrom\s+(?:the\s+|a\s+|an\s+)?[\"“]?$", re.IGNORECASE)
_THROUGH = re.compile(
    r"\b(?:through|via|across|by way of)\s+(?:the\s+)?"
    r"(?:(?:territory|ports?|airspace|soil)\s+of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_REACH = 80
"""Code points looked at before an end."""


def set_right(marked: MarkedDocument, trigger: Trigger) -> Trigger:
    """The trigger with a recipient that can only be the supplier as such; one that is told besides stays.

    Whoever stands behind "through" is on the way, neither supplier nor recipient.
    """
    trigger = _on_the_way(marked, trigger)
    recipients, suppliers = trigger.roles.get("recipient", ()), trigger.roles.get("supplier", ())
    turned = [span for span in recipients if _is_source(marked, span) or _is_make(marked, trigger, span)]
    if not turned:
        return trigger
    roles = {role: spans for role, spans in trigger.roles.items() if role not in {"recipient", "supplier"}}
    kept = tuple(span for span in recipients if span not in turned)
    giving = suppliers or tuple(turned)
    roles |= {role: spans for role, spans in (("recipient", kept), ("supplier", giving)) if spans}
    return replace(trigger, roles=roles)


def _on_the_way(marked: MarkedDocument, trigger: Trigger) -> Trigger:
    ends = {role: trigger.roles.get(role, ()) for role in ("supplier", "recipient")}
    passed = [span for spans in ends.values() for span in spans if _is_through(marked, span)]
    if not passed:
        return trigger
    roles = {role: spans for role, spans in trigger.roles.items() if role not in ends}
    roles |= {role: kept for role, spans in ends.items() if (kept := tuple(s for s in spans if s not in passed))}
    roles["via"] = tuple(sorted({*roles.get("via", ()), *passed}))
    return replace(trigger, roles=roles)


def _is_through(marked: MarkedDocument, span: Span) -> bool:
    return _THROUGH.search(marked.text, max(0, span.start - _REACH), span.start) is not None


def _is_source(marked: MarkedDocument, span: Span) -> bool:
    """Whether a "from" stands right before it, and no order or request, which comes from who is to receive."""
    found = _FROM.search(marked.text, max(0, span.start - _REACH), span.start)
    return found is not None and not _asks(found.group(1))


def _is_make(marked: MarkedDocument, trigger: Trigger, span: Span) -> bool:
    """Whether it is a state's adjective right before the goods: "Turkish drones", and no "Turkish drone order"."""
    state = load_states().find(marked.words(span))
    if state is None or state.form is not Form.DEMONYM:
        return False
    behind = [goods for goods in trigger.roles.get("materiel", ()) if 0 <= goods.start - span.end <= 1]
    return any(not _asks(marked.text[goods.end : goods.end + 12].split("\n")[0]) for goods in behind)


def _asks(words: str) -> bool:
    return not load_words("phrases")["asking"].isdisjoint(map(str.lower, _WORD.findall(words)))
