"""The claims of one entry, laid out for the rules: who speaks, for or against, in which document, and when."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from headstamp.model.actor import ARTICLE, Actor, ActorKind
from headstamp.model.claim import (
    Act,
    Certainty,
    Claim,
    Field,
    Licence,
    LicenceStatus,
    Polarity,
    Stage,
    Statement,
    Transfer,
)
from headstamp.model.entry import Entry
from headstamp.weigh.circumstances import NOTHING_BESIDE, Circumstances
from headstamp.weigh.speakers import government_of

_SAYING_NOTHING = frozenset({Act.DEMANDS, Act.DECLINES})


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
    parties: tuple[Actor, ...] = ()
    """Supplier and recipient as this claim has them, where named."""
    via: tuple[Actor, ...] = ()

    @property
    def denies(self) -> bool:
        """Whether it denies. Declining to comment denies nothing."""
        return self.claim.polarity is Polarity.DENIED and self.claim.act is not Act.DECLINES

    @property
    def affirms(self) -> bool:
        """Whether it says that the transfer is so, alleged and unconfirmed words included.

        What might be affirms nothing, nor does a demand for an answer, nor who will neither confirm nor deny.
        """
        said = self.claim.certainty is not Certainty.HYPOTHETICAL and self.claim.act not in _SAYING_NOTHING
        return said and self.claim.polarity is Polarity.AFFIRMED

    @property
    def refusal(self) -> bool:
        """Whether it reports a refusal to supply."""
        return self.transfer.stage is Stage.REFUSED

    @property
    def own_voice(self) -> bool:
        """Whether the article says it itself, citing nobody."""
        outlet = self.originator.kind is ActorKind.OUTLET
        return outlet and (len(self.chain) < 2 or self.cited == (self.originator.id,))

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids of the chain, neighbours of one id once."""
        ids = [actor.id for actor in self.chain]
        return tuple(each for place, each in enumerate(ids) if place == 0 or each != ids[place - 1])

    @property
    def outlet(self) -> Actor | None:
        """The outlet whose article it is; None where that is not known."""
        head = self.chain[0] if self.chain else None
        return head if head and head.kind is ActorKind.OUTLET and head.name != ARTICLE.name else None

    @property
    def said(self) -> str:
        """When it was said, else when it was published; ISO 8601, partial allowed, empty where unknown."""
        return self.claim.said_on or self.published


@dataclass(frozen=True, slots=True)
class Aside:
    """A claim that is no transfer and bears on the entry: a licence, a sanction, a statement."""

    claim: Claim
    originator: Actor
    parties: Mapping[str, Actor]
    """The actors of its body by role."""
    published: str

    @property
    def quotes(self) -> tuple[str, ...]:
        """Its words."""
        return tuple(evidence.quote for evidence in self.claim.evidence)

    @property
    def denies_licence(self) -> bool:
        """Whether it says that there is no export licence or permission: none given, or one refused."""
        body, affirmed = self.claim.body, self.claim.polarity is Polarity.AFFIRMED
        if not isinstance(body, Licence) or body.licence_kind == "end-user certificate":
            return False
        without = body.status in {LicenceStatus.ABSENT, LicenceStatus.REFUSED}
        return without if affirmed else body.status is LicenceStatus.GRANTED


@dataclass(frozen=True, eq=False)
class Case:
    """An entry with its voices, ordered by date of publication, document and place.

    A case is equal to itself alone, so that what follows from it is worked out once.
    """

    entry: Entry
    voices: tuple[Voice, ...]
    asides: tuple[Aside, ...] = ()
    """In the same order."""
    circumstances: Circumstances = NOTHING_BESIDE

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
    def outlets(self) -> Mapping[str, Actor]:
        """The outlet of each document, where known."""
        return {voice.claim.document: voice.outlet for voice in self.voices if voice.outlet}

    @cached_property
    def told_in(self) -> Mapping[tuple[str, str], str]:
        """For (document, originator) the words around its claims: how it says them, and how it knows."""
        told: dict[tuple[str, str], list[str]] = defaultdict(list)
        for voice in self.voices:
            quotes = [e.quote for e in voice.claim.evidence if e.field in {Field.WHOLE, Field.CUE, Field.SOURCE}]
            told[voice.claim.document, voice.originator.id] += quotes
        for aside in self.asides:
            if isinstance(aside.claim.body, Statement):
                told[aside.claim.document, aside.originator.id] += aside.quotes
        return {key: " ".join(quotes) for key, quotes in told.items()}

    @cached_property
    def statements_in(self) -> Mapping[str, tuple[Aside, ...]]:
        """For each document the statements beside its transfers by which somebody says something."""
        found: dict[str, list[Aside]] = defaultdict(list)
        for aside in self.asides:
            if isinstance(aside.claim.body, Statement) and aside.claim.act not in _SAYING_NOTHING:
                found[aside.claim.document].append(aside)
        return {document: tuple(asides) for document, asides in found.items()}

    @cached_property
    def called_in(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """For (document, speaker) the words by which it is called there: "a letter of the customs service"."""
        called: dict[tuple[str, str], list[str]] = defaultdict(list)
        spoken: tuple[Voice | Aside, ...] = (*self.voices, *self.asides)
        for each in spoken:
            quotes = [e.quote for e in each.claim.evidence if e.field is Field.SOURCE]
            called[each.claim.document, each.originator.id] += quotes
        return {key: tuple(quotes) for key, quotes in called.items() if quotes}

    @cached_property
    def heard_in(self) -> Mapping[str, frozenset[str]]:
        """For each document the ids of those whose word counts."""
        heard: dict[str, set[str]] = defaultdict(set)
        for voice in self.backing:
            heard[voice.claim.document].add(voice.originator.id)
        return {document: frozenset(ids) for document, ids in heard.items()}

    @cached_property
    def relaying(self) -> Mapping[str, frozenset[str]]:
        """For each document the ids of those who are said there to have it from somebody else."""
        found: dict[str, set[str]] = defaultdict(set)
        for voice in self.backing:
            found[voice.claim.document].update(voice.cited[:-1])
        return {document: frozenset(ids) for document, ids in found.items()}

    @cached_property
    def licence_denials(self) -> tuple[Aside, ...]:
        """Officials of the supplier who say, beside any transfer, that no licence was given for it."""
        supplier = self.entry.supplier.country if self.entry.supplier else None
        return tuple(
            aside
            for aside in self.asides
            if supplier and government_of(aside.originator) == supplier and aside.denies_licence
        )

    @cached_property
    def denying(self) -> tuple[Voice, ...]:
        """Those who say it is not so, in whole or in part."""
        return tuple(voice for voice in self.voices if voice.denies)
