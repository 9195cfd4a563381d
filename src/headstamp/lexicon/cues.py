"""Words that attribute: verbs, nouns and adverbs of saying, with the act and the form of content of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from headstamp.model.claim import Act, Certainty


class CueKind(StrEnum):
    """How plainly a cue is an utterance: "said", "shows" (of actors and documents only), "believes", "supports"."""

    SPEECH = "speech"
    EVIDENCE = "evidence"
    THOUGHT = "thought"
    STANCE = "stance"


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue means with one form of content."""

    act: Act = Act.ASSERTS
    certainty: Certainty | None = None
    kind: CueKind = CueKind.SPEECH
    denies: bool = False
    """Whether the content is what the speaker rejects."""


Forms = Mapping[str, Cue]
"""Form of content (`clause`, `quotation`, `infinitive`, `object`, `order`, `naming`, a preposition) -> cue."""


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues, by lemma; nouns and verbs apart."""

    verbs: Mapping[str, Forms]
    nouns: Mapping[str, Forms]
    passives: Mapping[str, Certainty | None]
    """Verbs whose passive leaves the speaker open, with what that does to certainty."""
    adverbs: Mapping[str, Certainty]
    hedges: Mapping[str, Certainty]
    """Adjectives that say how sure a report is: "unconfirmed"."""
    hearsay: frozenset[str]
    """Nouns that are unconfirmed where nobody is named."""
    silences: frozenset[str]
    withheld: frozenset[str]
    relay_nouns: frozenset[str]
    relay_verbs: frozenset[str]
    sourcing: frozenset[str]
    """Verbs whose object is the originator: "citing a document"."""
    documents: frozenset[str]
    anaphors: frozenset[str]
    """Words that stand for the sentence before: "the information", "this"."""
    carriers: frozenset[str]
    """Verbs that leave an infinitive of saying a thing said: "went on to say"."""
    unsaid: frozenset[str]
    """Auxiliaries under which nothing has been said yet."""
    nobody: frozenset[str]


@cache
def load_cues() -> Cues:
    """The cues of `cues.yaml`."""
    raw = yaml.load(
        files("headstamp.lexicon").joinpath("cues.yaml").read_text("utf-8"),
        Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader),  # noqa: S506  both loaders are the safe one
    )
    return Cues(
        verbs=_forms(raw["verbs"]),
        nouns=_forms(raw["nouns"]),
        passives={word: _certainty(group) for group in raw["passives"] for word in _flat(group["words"])},
        adverbs={word: Certainty(group["certainty"]) for group in raw["adverbs"] for word in _flat(group["words"])},
        hedges={word: Certainty(group["certainty"]) for group in raw["hedges"] for word in _flat(group["words"])},
        hearsay=frozenset(raw["hearsay"]),
        silences=frozenset(raw["silences"]),
        withheld=frozenset(raw["withheld"]),
        relay_nouns=frozenset(raw["relays"]["nouns"]),
        relay_verbs=frozenset(raw["relays"]["verbs"]),
        sourcing=frozenset(raw["relays"]["sources"]),
        documents=frozenset(raw["documents"]),
        anaphors=frozenset(raw["anaphors"]),
        carriers=frozenset(raw["carriers"]),
        unsaid=frozenset(raw["unsaid"]),
        nobody=frozenset(raw["nobody"]),
    )


def _forms(groups: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Cue]]:
    found: dict[str, dict[str, Cue]] = {}
    for group in groups:
        cue = Cue(
            act=Act(group["act"]),
            certainty=_certainty(group),
            kind=CueKind(group.get("kind", "speech")),
            denies=bool(group.get("denies", False)),
        )
        for word in _flat(group["words"]):
            for form in group["takes"]:
                found.setdefault(word, {}).setdefault(form, cue)
    return found


def _certainty(group: Mapping[str, Any]) -> Certainty | None:
    return Certainty(group["certainty"]) if "certainty" in group else None


def _flat(words: Iterable[Any]) -> Iterator[str]:
    for word in words:
        if isinstance(word, list):
            yield from _flat(word)
        else:
            yield str(word)
