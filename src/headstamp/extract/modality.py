"""How a transfer is spoken of: how far it has come, whether it is denied, how sure the words are."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from headstamp.extract.claims.clauses import is_negated
from headstamp.extract.parsed import Parsed, Token
from headstamp.model.claim import Certainty, Polarity, Stage

_CARRIES = frozenset({"xcomp", "ccomp", "pcomp", "conj", "dobj", "pobj", "acl", "nsubjpass", "acomp"})
_FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
_TO = frozenset({"to"})
_HAVE = frozenset({"have"})
_MAYBE = frozenset({"could", "may", "might", "should", "can"})
_GOVERNED = frozenset({"xcomp", "pcomp", "acl", "acomp", "dobj", "pobj", "nsubjpass", "prep"})
"""How a word hangs below another that says something of it."""
_NOR_REACH = 6
"""Tokens before a verb in which "nor" negates it: "nor will it ever be selling" has five between."""
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
        self.lies = words["lies"]
        self.tales = words["tales"]
        self.untrue = words["untrue"]
        self.truth = words["truth"]


def find_mode(parsed: Parsed, trigger: int, words: ModeWords) -> Mode:
    """The mode of a trigger verb or noun, from its auxiliaries, adverbs and the words that govern it.

    A refusal or a negation denies; two of them do not cancel out, since "did not refuse" says little. The word of
    stage next to the trigger decides ("agreed to consider sending" is considered), but a refusal above it wins.
    """
    token = parsed.tokens[trigger]
    heard = _Heard(
        denied=is_negated(parsed, trigger) or _has_no(parsed, token) or _opens_with_nor(parsed, token),
        certainty=_own_certainty(parsed, token, words),
        future=_has_aux(parsed, token, _FUTURE),
        maybe=_has_aux(parsed, token, _MAYBE),
        question=any(c.dep == "mark" and c.lower in {"whether", "if"} for c in parsed.children(trigger)),
    )
    heard.past = heard.maybe and _has_aux(parsed, token, _HAVE)
    below = token
    for above in islice(parsed.ancestors(trigger), _DEEPEST):
        purpose = below.dep in {"advcl", "relcl"} and _has_aux(parsed, below, _TO)
        purpose = purpose or (below.tag == "VBG" and below.dep == "advcl" and 0 < below.index - above.index <= 2)
        if not purpose and not _depends(parsed, below, above):
            break
        if purpose or below.dep in _GOVERNED:
            _hear_governor(parsed, heard, above, below, words)
        if below.dep == "pcomp" and above.lower == "against":
            heard.stage, heard.denied = Stage.REFUSED, True
        if above.lemma in words.grounds and _is_unfounded(parsed, above):
            heard.certainty = Certainty.UNCONFIRMED
        if below.dep == "ccomp":
            subjects = parsed.children(above.index, "nsubj", "nsubjpass")
            heard.denied = heard.denied or any(c.lemma in words.lies for c in subjects)
            heard.denied = heard.denied or _is_called_untrue(parsed, above.index, words)
            heard.asked = heard.question and above.lemma in words.asking
            break
        below = above
    return _settle(heard)


@dataclass(slots=True, kw_only=True)
class _Heard:
    """What the words around a trigger say, before it is weighed up."""

    stage: Stage | None = None
    certainty: Certainty | None
    denied: bool
    future: bool
    maybe: bool
    past: bool = False
    """Whether "may" speaks of what has been: "may have sent"."""
    question: bool
    asked: bool = False


def _hear_governor(parsed: Parsed, heard: _Heard, above: Token, below: Token, words: ModeWords) -> None:
    """Note what a governing verb, noun or adjective says of the trigger below it."""
    if above.pos not in {"VERB", "AUX", "ADJ", "NOUN"}:
        return
    negated = above.pos in {"VERB", "AUX"} and is_negated(parsed, above.index)
    found = words.stage_of.get(above.lemma)
    if found is Stage.REFUSED and negated:  # "does not rule out"
        heard.stage = heard.stage or Stage.CONSIDERED
        heard.certainty = Certainty.HYPOTHETICAL
        return
    if below.lemma in words.tales:  # who rejects a report denies it; who calls it something asks for nothing
        heard.denied = heard.denied or found is Stage.REFUSED
        found = None
    if found and (heard.stage is None or found is Stage.REFUSED) and not _is_speech(above, below):
        heard.stage = found
    unfounded = above.lemma not in words.grounds and _has_no(parsed, above)
    heard.denied = heard.denied or negated or unfounded or above.lemma == "deny" or above.lemma in words.lies
    heard.future = heard.future or _has_aux(parsed, above, _FUTURE)
    heard.maybe = heard.maybe or _has_aux(parsed, above, _MAYBE)
    heard.certainty = heard.certainty or _own_certainty(parsed, above, words)


def _settle(heard: _Heard) -> Mode:
    """The mode that follows: a refusal denies, a denial of what was to come is a refusal, "may" leaves it open."""
    stage, denied = heard.stage, heard.denied or heard.stage is Stage.REFUSED
    maybe = heard.maybe and not (denied and heard.stage is None)
    if stage is None and denied:
        stage = Stage.REFUSED if heard.future else Stage.DELIVERED
    if stage is None:
        open_yet = maybe and not heard.past
        stage = Stage.AGREED if heard.future else Stage.CONSIDERED if open_yet else Stage.DELIVERED
    certainty = heard.certainty
    if certainty is None:
        certainty = Certainty.HYPOTHETICAL if maybe or heard.question else Certainty.ASSERTED
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    return Mode(stage=stage, polarity=polarity, certainty=certainty, question=heard.asked)


def rejection_of(parsed: Parsed, trigger: int, words: ModeWords) -> int | None:
    """Index of the verb that calls the report of a trigger untrue: "claims that arms were sent are not true", "called
    the report that arms were sent fabricated". None where nobody does.

    The parser may take "reports" for the verb there; then the judgement hangs below it.
    """
    for above in islice(parsed.ancestors(trigger), _DEEPEST):
        if above.lemma not in words.tales:
            continue
        judged = [c.index for c in parsed.children(above.index, "ccomp", "conj") if c.lemma == "be"]
        if above.dep in {"nsubj", "nsubjpass", "dobj"}:
            judged.append(above.head)
        for verb in judged:
            if _is_called_untrue(parsed, verb, words):
                return verb
    return None


def _is_called_untrue(parsed: Parsed, verb: int, words: ModeWords) -> bool:
    """Whether what is said with the verb is that something is false, or not true."""
    said = {c.lower for c in parsed.children(verb, "acomp", "attr", "oprd", "xcomp")}
    said |= {c.lower for p in parsed.children(verb, "prep") if p.lower == "as" for c in parsed.children(p.index)}
    denied = is_negated(parsed, verb)
    return bool(said & words.untrue and not denied) or bool(said & words.truth and denied)


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
    """The negation that stands before the clause: "Nor has it sold any", "did not, nor will it be selling"."""
    for before in reversed(parsed.tokens[max(0, token.index - _NOR_REACH) : token.index]):
        if before.sentence != token.sentence or before.pos == "VERB":
            return False
        if before.lower in {"nor", "neither"}:
            return any(t.pos == "AUX" for t in parsed.tokens[before.index : token.index])
    return False


def _has_aux(parsed: Parsed, token: Token, auxiliaries: frozenset[str]) -> bool:
    return any(c.lower in auxiliaries for c in parsed.children(token.index, "aux"))


def _has_own_subject(parsed: Parsed, token: Token) -> bool:
    return any(True for _ in parsed.children(token.index, "nsubj", "nsubjpass"))


def _is_speech(above: Token, below: Token) -> bool:
    """Whether a word of stage only reports: "announced that arms were sent" is no agreement."""
    return below.dep == "ccomp" or (above.lemma in {"announce", "suggest"} and below.dep != "dobj")
