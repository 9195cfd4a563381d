"""Ends that the graph took for each other, set right where the words beside them leave no doubt.

In our passages a supplier stands behind "from" 940 times and a recipient 30 times, mostly behind an order or request.
An adjective right before the goods is the supplier 206 times and the recipient 4 times, always before such a word.
What goods left is the supplier 62 times of 64, what they crossed is on the way 21 times of 25. Behind goods and "for"
a recipient stands 157 times and a supplier once, behind goods and "to" 1,102 times and 8, most of them where goods
are bought. The subject of "sold" or "sent" supplies, that of "bought" or "received" receives (`acts.yaml`).
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
    r"\b(?:through|via|across|by way of|cross(?:ed|es|ing)?|transit(?:ed|s|ing)?)\s+(?:the\s+)?"
    r"(?:(?:territory|ports?|airspace|soil)\s+of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_AIMED = re.compile(r"\s+(?:bound for|destined for|for|to)\s+(?:the\s+)?", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:left|leaves?|leaving|departed)\s+(?:the\s+|its\s+|their\s+)?$", re.IGNORECASE)
_AUXILIARIES = re.compile(
    r"(?:\s+(?:ha[sd]|have|is|are|was|were|will|would|did|does|do|not|never|also|already|to|be|been|being|once|again"
    r"|recently|since|later|then|now))*\s+",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)\b[\s\w]*$", re.IGNORECASE)
_HAVING = re.compile(r"\bha(?:s|d|ve)\b", re.IGNORECASE)
_PARTICIPLES = frozenset({"given", "taken", "chosen"})
"""In a headline they are passive without a verb: "Rebels given rifles"."""
_DEAL = re.compile(
    r"\w+\s+(?:\w+\s+){0,4}(?:orders?|contracts?|licen[cs]es?|permits?|requests?|hands)\b", re.IGNORECASE
)
_BY = re.compile(r"\s+by\s+(?:the\s+|its\s+|a\s+|an\s+)?", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_PRONOUNS = frozenset({"me", "us", "you", "him", "her", "it", "them"})
_REACH = 80
"""Code points looked at before an end."""


def set_right(marked: MarkedDocument, trigger: Trigger) -> Trigger:
    """The trigger with a recipient that can only be the supplier as such, and so the other way.

    Who is told besides stays. Whoever stands behind "through" is on the way, neither supplier nor recipient.
    """
    trigger = _by_verb(marked, _on_the_way(marked, trigger))
    recipients, suppliers = trigger.roles.get("recipient", ()), trigger.roles.get("supplier", ())
    giving = tuple(span for span in recipients if _is_source(marked, span) or _is_make(marked, trigger, span))
    getting = tuple(span for span in suppliers if _is_aim(marked, trigger, span))
    if not giving and not getting:
        return trigger
    roles = {role: spans for role, spans in trigger.roles.items() if role not in {"recipient", "supplier"}}
    kept = {
        "supplier": tuple(span for span in suppliers if span not in getting) or giving,
        "recipient": tuple(span for span in recipients if span not in giving) or getting,
    }
    return replace(trigger, roles=roles | {role: spans for role, spans in kept.items() if spans})


def _by_verb(marked: MarkedDocument, trigger: Trigger) -> Trigger:
    """The trigger with the subject of its verb, or who stands behind "by", in the role that the verb gives it.

    Who stood there goes to the other end where that is left empty. Who receives an order or a licence supplies.
    """
    lists, place = load_words("acts"), trigger.spans[0]
    verb = marked.words(place).lower().split()[0]
    if verb in lists["getting"] and _DEAL.match(marked.text, place.start):
        return trigger
    role = next(
        (role for kind, role in (("giving", "supplier"), ("getting", "recipient")) if verb in lists[kind]), None
    )
    if role is None:
        return trigger
    other = "recipient" if role == "supplier" else "supplier"
    moved = tuple(span for span in trigger.roles.get(other, ()) if _does(marked, span, place))
    if not moved:
        return trigger
    roles = {each: spans for each, spans in trigger.roles.items() if each not in {role, other}}
    left = tuple(span for span in trigger.roles[other] if span not in moved) or trigger.roles.get(role, ())
    return replace(trigger, roles=roles | {role: moved} | ({other: left} if left else {}))


def _does(marked: MarkedDocument, span: Span, verb: Span) -> bool:
    """Whether somebody is the subject of an active verb, or stands behind "by"."""
    if span.start > verb.start:
        return _BY.fullmatch(marked.text, verb.end, span.start) is not None
    between = marked.text[span.end : verb.start]
    if _AUXILIARIES.fullmatch(between) is None:
        return False
    first = marked.words(verb).split()[0].lower()
    if first in _PARTICIPLES:
        return _HAVING.search(between) is not None and _PASSIVE.search(between) is None
    return first.endswith("ing") or _PASSIVE.search(between) is None


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
    """Whether goods left it, or a "from" stands right before it, and no order, which comes from who is to receive."""
    if _LEFT.search(marked.text, max(0, span.start - _REACH), span.start):
        return marked.words(span).lower() not in _PRONOUNS
    found = _FROM.search(marked.text, max(0, span.start - _REACH), span.start)
    return found is not None and not _asks(found.group(1))


def _is_aim(marked: MarkedDocument, trigger: Trigger, span: Span) -> bool:
    """Whether it stands behind the goods and "for" or "to", and nobody buys, asks or orders them."""
    gaps = (
        marked.text[goods.end : span.start] for goods in trigger.roles.get("materiel", ()) if goods.end < span.start
    )
    dealt = marked.words(trigger.spans[0]).lower()
    asked = _asks(dealt) or not load_words("acts")["getting"].isdisjoint(dealt.split())
    return not asked and any(_AIMED.fullmatch(gap) for gap in gaps)


def _is_make(marked: MarkedDocument, trigger: Trigger, span: Span) -> bool:
    """Whether it is a state's adjective right before the goods: "Turkish drones", and no "Turkish drone order"."""
    state = load_states().find(marked.words(span))
    if state is None or state.form is not Form.DEMONYM:
        return False
    behind = [goods for goods in trigger.roles.get("materiel", ()) if 0 <= goods.start - span.end <= 1]
    return any(not _asks(marked.text[goods.end : goods.end + 12].split("\n")[0]) for goods in behind)


def _asks(words: str) -> bool:
    return not load_words("phrases")["asking"].isdisjoint(map(str.lower, _WORD.findall(words)))
