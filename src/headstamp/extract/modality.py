"""How a transfer is spoken of: how far it has come, whether it is denied, how sure the words are."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from headstamp.extract.claims.clauses import is_negated
from headstamp.extract.parsed import Parsed, Token
from headstamp.model.claim import Certainty, Polarity, Stage

_CARRIES = frozenset(
    {"xcomp", "ccomp", "pcomp", "conj", "dobj", "pobj", "acl", "advcl", "nsubjpass", "acomp", "relcl"}
)
_FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
_TO = frozenset({"to"})
_HAVE = frozenset({"have"})
_MAYBE = frozenset({"could", "may", "might", "should", "can"})
_NOT_YET = frozenset({"before", "unless"})
_DEEPEST = 6
"""Governing words looked at; a guard on tangled parses."""


@dataclass(frozen=True, slots=True)
class Mode:
    """Stage, polarity and certainty as the words around a trigger give them."""

    stage: Stage = Stage.DELIVERED
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.ASSERTED
    question: bool = False
    """Whether it is asked, not said: "demanded to know if arms were sent"."""


class ModeWords:
    """The words of `transfers.yaml` that decide a mode."""

    def __init__(self, words: Mapping[str, frozenset[str]], stages: Mapping[str, frozenset[str]]) -> None:
        self.stage_of = {word: Stage(stage) for stage, listed in stages.items() for word in listed}
        self.hypothetical = words["hypothetical"]
        self.alleged = words["alleged"]
        self.unconfirmed = words["unconfirmed"]
        self.grounds = words["grounds"]
        self.asking = words["asking"]


def find_mode(parsed: Parsed, trigger: int, words: ModeWords) -> Mode:
    """The mode of a trigger verb or noun, from its auxiliaries, adverbs and the words that govern it.

    A refusal or a negation denies; two of them do not cancel out, since "did not refuse" says little. The word of
    stage next to the trigger decides ("agreed to consider sending" is considered), but a refusal above it wins.
    """
    token = parsed.tokens[trigger]
    stage: Stage | None = None
    denied = is_negated(parsed, trigger) or _has_no(parsed, token) or _opens_with_nor(parsed, token)
    certainty = _own_certainty(parsed, token, words)
    future = _has_aux(parsed, token, _FUTURE)
    maybe = _has_aux(parsed, token, _MAYBE)
    past = maybe and _has_aux(parsed, token, _HAVE)
    question = any(c.dep == "mark" and c.lower in {"whether", "if"} for c in parsed.children(trigger))
    below, asked = token, False
    for above in islice(parsed.ancestors(trigger), _DEEPEST):
        purpose = below.dep in {"advcl", "relcl"} and _has_aux(parsed, below, _TO)
        if not purpose and not _depends(parsed, below, above):
            break
        governs = purpose or below.dep in {"xcomp", "pcomp", "acl", "acomp", "dobj", "pobj", "nsubjpass", "prep"}
        if above.pos in {"VERB", "AUX", "ADJ", "NOUN"} and governs:
            found = words.stage_of.get(above.lemma)
            if found and (stage is None or found is Stage.REFUSED) and not _is_speech(above, below):
                stage = found
            denied = denied or above.lemma == "deny"
            denied = denied or (above.lemma not in words.grounds and _has_no(parsed, above))
            denied = denied or (above.pos in {"VERB", "AUX"} and is_negated(parsed, above.index))
            future = future or _has_aux(parsed, above, _FUTURE)
            maybe = maybe or _has_aux(parsed, above, _MAYBE)
            certainty = certainty or _own_certainty(parsed, above, words)
        if below.dep == "pcomp" and above.lower == "against":
            stage, denied = Stage.REFUSED, True
        if above.lemma in words.grounds and _is_unfounded(parsed, above):
            certainty = Certainty.UNCONFIRMED
        if below.dep == "ccomp":
            asked = question and above.lemma in words.asking
            break
        below = above
    if stage is Stage.REFUSED:
        denied = True
    if denied and stage is None:
        stage, maybe = (Stage.REFUSED if future else Stage.DELIVERED), False
    if stage is None:
        stage = Stage.AGREED if future else Stage.CONSIDERED if maybe and not past else Stage.DELIVERED
    if certainty is None:
        certainty = Certainty.HYPOTHETICAL if maybe or question else Certainty.ASSERTED
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    return Mode(stage=stage, polarity=polarity, certainty=certainty, question=asked)


def rejection_of(parsed: Parsed, trigger: int, words: Mapping[str, frozenset[str]]) -> int | None:
    """Index of the verb that calls the report of a trigger untrue: "claims that arms were sent are not true"."""
    for above in islice(parsed.ancestors(trigger), _DEEPEST):
        if above.lemma not in words["tales"] or above.dep not in {"nsubj", "nsubjpass"}:
            continue
        verb = parsed.tokens[above.head]
        said = {c.lower for c in parsed.children(verb.index, "acomp", "attr", "oprd")}
        denied = is_negated(parsed, verb.index)
        if (said & words["untrue"] and not denied) or (said & words["truth"] and denied):
            return verb.index
    return None


def _depends(parsed: Parsed, below: Token, above: Token) -> bool:
    """Whether what is said of `above` is said of `below` too: not across a clause with a subject of its own."""
    if below.dep in {"advcl", "relcl"}:
        return False
    if below.dep == "conj" and above.pos in {"VERB", "AUX"} and _has_own_subject(parsed, below):
        return False
    return below.dep in _CARRIES or below.dep == "prep" or above.pos == "ADP"


def _own_certainty(parsed: Parsed, token: Token, words: ModeWords) -> Certainty | None:
    for child in parsed.children(token.index, "advmod", "amod", "nsubj", "acomp"):
        if child.lower in words.unconfirmed:
            return Certainty.UNCONFIRMED
        if child.lower in words.alleged and child.dep != "nsubj":
            return Certainty.ALLEGED
        if child.lower in words.hypothetical and child.dep != "nsubj":
            return Certainty.HYPOTHETICAL
    if token.lemma in words.alleged:
        return Certainty.ALLEGED
    if token.lemma in words.unconfirmed:
        return Certainty.UNCONFIRMED
    return None


def _is_unfounded(parsed: Parsed, ground: Token) -> bool:
    """Whether evidence is said to be missing: "no evidence that", "could not find proof that"."""
    governor = parsed.tokens[ground.head]
    return _has_no(parsed, ground) or (governor.pos in {"VERB", "AUX"} and is_negated(parsed, governor.index))


def _has_no(parsed: Parsed, token: Token) -> bool:
    """A negative determiner on the trigger noun: "No weapons", "any missiles had never", "neither arms nor"."""
    if token.pos != "NOUN":
        return False
    return any(c.lower in {"no", "neither", "zero"} for c in parsed.children(token.index, "det", "neg"))


def _opens_with_nor(parsed: Parsed, token: Token) -> bool:
    """The negation stands before the clause: "Nor has it sold any"."""
    return any(c.lower in {"nor", "neither"} and c.index < token.index for c in parsed.children(token.index))


def _has_aux(parsed: Parsed, token: Token, auxiliaries: frozenset[str]) -> bool:
    return any(c.lower in auxiliaries for c in parsed.children(token.index, "aux"))


def _has_own_subject(parsed: Parsed, token: Token) -> bool:
    return any(True for _ in parsed.children(token.index, "nsubj", "nsubjpass"))


def _is_speech(above: Token, below: Token) -> bool:
    """Whether a word of stage only reports: "announced that arms were sent" is no agreement."""
    return below.dep == "ccomp" or (above.lemma in {"announce", "suggest"} and below.dep != "dobj")
