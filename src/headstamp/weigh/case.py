"""The claims of one entry, laid out for the rules: who speaks, for or against, in which document, and when."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.model.claim import Act, Certainty, Claim, Polarity, Stage, Transfer
from headstamp.model.entry import Entry


class Dated(Protocol):
    """What the rules need to know of a document."""

    @property
    def published(self) -> str | None:
        """ISO 8601 date, partial allowed."""
        ...


@dataclass(frozen=True, slots=True)
class Voice:
    """One claim of the entry as the rules see it."""

    claim: Claim
    transfer: Transfer
    originator: Actor
    chain: tuple[Actor, ...]
    """Outlet first, originator last."""
    published: str
    """ISO 8601 date of the document, partial allowed; empty where unknown."""

    @property
    def denies(self) -> bool:
        """Whether it denies. Declining to comment denies nothing."""
        return self.claim.polarity is Polarity.DENIED and self.claim.act is not Act.DECLINES

    @property
    def affirms(self) -> bool:
        """Whether it says that the transfer is so, alleged and unconfirmed words included.

        What might be affirms nothing, nor does a demand for an answer.
        """
        said = self.claim.certainty is not Certainty.HYPOTHETICAL and self.claim.act is not Act.DEMANDS
        return said and self.claim.polarity is Polarity.AFFIRMED

    @property
    def refusal(self) -> bool:
        """Whether it reports a refusal to supply."""
        return self.transfer.stage is Stage.REFUSED

    @property
    def own_voice(self) -> bool:
        """Whether the article says it itself, citing nobody."""
        outlet = self.originator.kind is ActorKind.OUTLET
        return outlet and (len(self.chain) < 2 or self.chain[0].id == self.originator.id)


@dataclass(frozen=True)
class Case:
    """An entry with its voices, ordered by date of publication, document and place."""

    entry: Entry
    voices: tuple[Voice, ...]

    @cached_property
    def affirming(self) -> tuple[Voice, ...]:
        """Those who say it is so; in an entry of refusals only, those who report the refusal."""
        affirming = [voice for voice in self.voices if voice.affirms]
        return tuple([voice for voice in affirming if not voice.refusal] or affirming)

    @cached_property
    def backing(self) -> tuple[Voice, ...]:
        """Those whose origins count: who affirms; where nobody does and a refusal is told, who denies."""
        refused = any(voice.refusal for voice in self.denying)
        return self.affirming or (self.denying if refused else ())

    @cached_property
    def first_published(self) -> str:
        """The earliest date of a document whose word counts; empty where none is dated."""
        return self.backing[0].published if self.backing else ""

    @cached_property
    def heard_in(self) -> Mapping[str, frozenset[str]]:
        """For each document the ids of those whose word counts."""
        heard: dict[str, set[str]] = defaultdict(set)
        for voice in self.backing:
            heard[voice.claim.document].add(voice.originator.id)
        return {document: frozenset(ids) for document, ids in heard.items()}

    @cached_property
    def denying(self) -> tuple[Voice, ...]:
        """Those who say it is not so, in whole or in part."""
        return tuple(voice for voice in self.voices if voice.denies)


def lay_out(
    entry: Entry, claims: Iterable[Claim], actors: Mapping[Mention, Actor], documents: Mapping[str, Dated]
) -> Case:
    """The case of an entry; claims that do not stand in it are left out."""
    ids = frozenset(entry.claims)
    voices = [_voice(claim, actors, documents) for claim in claims if claim.id in ids]
    return Case(entry, tuple(sorted(voices, key=_order)))


def _voice(claim: Claim, actors: Mapping[Mention, Actor], documents: Mapping[str, Dated]) -> Voice:
    assert isinstance(claim.body, Transfer)
    document = documents.get(claim.document)
    chain = tuple(actors[mention] for mention in claim.chain)
    return Voice(claim, claim.body, actors[claim.said_by], chain, (document.published if document else None) or "")


def _order(voice: Voice) -> tuple[str, str, int, str]:
    """Undated documents come last: nothing is said to be first on no ground."""
    return voice.published or "9999", voice.claim.document, voice.claim.evidence[0].span.start, voice.claim.id
