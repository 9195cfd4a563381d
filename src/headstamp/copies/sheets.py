"""A document laid out for comparison: its sentences, names, figures, quotations, and who is said to send to whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headstamp.copies.words import Sentence, Word, plain, quotations, sentences, telling
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ARTICLE, ActorKind, Mention
from headstamp.model.claim import Claim, Transfer
from headstamp.model.document import Document

SHORTEST = 4
"""Words of a sentence that is compared: shorter ones are bylines, places and dates."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document as the rules of copying see it. All words are in lower case and plain letters."""

    document: str
    published: str
    """ISO 8601 date, partial allowed; empty where unknown."""
    outlets: frozenset[str]
    """Names of its own outlet."""
    credits: frozenset[str]
    """Names of the outlets that it cites."""
    sentences: tuple[str, ...]
    """As words with blanks between, numbers as digits; those of fewer than four words are left out."""
    names: tuple[str, ...]
    """Stems of the names, each once, in order; names of outlets are left out."""
    figures: tuple[str, ...]
    """Numbers but years and days of the month, each once, in order."""
    order: tuple[str, ...]
    """Names and figures, each once, in order."""
    quotations: tuple[str, ...]
    stems: frozenset[str]
    parties: frozenset[tuple[str, str]]
    """(supplier, recipient) of every transfer told, by code or name; "" where it is open."""
    sources: frozenset[str]
    """States that the unnamed sources of its transfers are of."""
    own_eyes: bool
    """Whether a reporter or the outlet tells in it what he or it saw or found."""


def lay_out(document: Document, claims: Iterable[Claim] = ()) -> Sheet:
    """The sheet of a document with its claims; boilerplate is left out."""
    claims = list(claims)
    text = plain(document.read_text())
    all_sentences = sentences(text)
    kept = [sentence for sentence in all_sentences if len(sentence) >= SHORTEST]
    outlets, credited = _outlets(document, claims)
    own = {word for name in outlets | credited for word in name.split()} - load_words("copies")["idle"]
    names, figures, order = _anchors(kept, own)
    words = [word for sentence in all_sentences for word in sentence]
    return Sheet(
        document=document.id,
        published=document.published or "",
        outlets=outlets,
        credits=credited,
        sentences=tuple(" ".join(word.text for word in sentence) for sentence in kept),
        names=names,
        figures=figures,
        order=order,
        quotations=tuple(dict.fromkeys(quotations(text))),
        stems=telling(words),
        parties=frozenset(_parties(claim.body) for claim in claims if isinstance(claim.body, Transfer)),
        sources=_sources(claims),
        own_eyes=any(_tells_own_eyes(sentence, own) for sentence in all_sentences),
    )


def _outlets(document: Document, claims: Sequence[Claim]) -> tuple[frozenset[str], frozenset[str]]:
    """Names of the document's own outlet, and of those that it cites."""
    heads = {claim.chain[0] for claim in claims if claim.chain}
    cited = {mention for claim in claims for mention in (*claim.chain[1:], claim.said_by)} - heads
    own = {plain(document.outlet).lower()} | {_name(mention) for mention in heads if _is_outlet(mention)}
    named = {_name(mention) for mention in cited if _is_outlet(mention)}
    return frozenset(own - {""}), frozenset(named - own - {""})


def _is_outlet(mention: Mention) -> bool:
    return mention.kind is ActorKind.OUTLET and mention.name != ARTICLE.name


def _name(mention: Mention) -> str:
    return plain(mention.name).lower()


def _parties(transfer: Transfer) -> tuple[str, str]:
    return _party(transfer.supplier), _party(transfer.recipient)


def _party(mention: Mention | None) -> str:
    return (mention.country or _name(mention)) if mention else ""


def _tells_own_eyes(sentence: Sentence, outlets: set[str]) -> bool:
    lists, words = load_words("copies"), {word.text for word in sentence}
    return bool(words & lists["own_eyes"]) and bool(words & (lists["reporters"] | outlets))


def _sources(claims: Iterable[Claim]) -> frozenset[str]:
    told = [claim.said_by for claim in claims if isinstance(claim.body, Transfer)]
    return frozenset(mention.country for mention in told if mention.kind is ActorKind.UNNAMED and mention.country)


def _anchors(kept: Sequence[Sentence], own: set[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Names, figures, and both in order. A word with a capital is a name unless it only opens a sentence."""
    lists = load_words("copies")
    no_names = lists["idle"] | lists["calendar"] | lists["titles"] | own
    inside = {word.text for sentence in kept for word in sentence if word.capital and not word.first}
    inside |= {one.text for sentence in kept for one, two in pairwise(sentence) if one.capital and two.capital}
    lower = {word.text for sentence in kept for word in sentence if not word.capital}
    named = inside - lower - no_names
    names: dict[str, None] = {}
    figures: dict[str, None] = {}
    order: dict[str, None] = {}
    for sentence in kept:
        for at, word in enumerate(sentence):
            if word.number and not _is_of_a_date(sentence, at):
                figures[word.text] = order[word.text] = None
            elif word.capital and word.text in named and len(word.text) > 1:
                names[word.stem] = order[word.stem] = None
    return tuple(names), tuple(figures), tuple(order)


def _is_of_a_date(sentence: Sequence[Word], at: int) -> bool:
    """Whether the number is a year, or stands beside a month."""
    word = sentence[at]
    if len(word.text) == 4 and word.text[:2] in {"19", "20"}:
        return True
    beside = {near.text for near in (*sentence[max(0, at - 1) : at], *sentence[at + 1 : at + 2])}
    return bool(beside & load_words("copies")["calendar"])
