"""Which armed group "the rebels" or "a Libyan brigade" is: the only one that the document names."""

from dataclasses import replace

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

_BEHIND = frozenset(
    {"of", "in", "at", "on", "near", "from", "with", "by", "for", "outside", "who", "that", "fighting"}
)
_MAYBE = frozenset({ActorKind.GROUP, ActorKind.FORCE, ActorKind.ORGANISATION, ActorKind.COMPANY})
"""What the name of an armed group may be taken for."""
_DESCRIBED = frozenset({ActorKind.GROUP, ActorKind.FORCE, ActorKind.UNNAMED})


def named_group(marked: MarkedDocument) -> Mention | None:
    """The armed group that the document names, if it names one and no second."""
    named = {each.name: each for each in marked.known.mentions() if _is_group(each)}
    return next(iter(named.values())) if len(named) == 1 else None


def as_named(end: Mention, group: Mention | None) -> Mention:
    """The named group where an end only describes an armed group that can be it; else the end."""
    if group is None or not is_nameless(end) or (end.country and group.country not in {None, end.country}):
        return end
    return replace(group, span=end.span, words=end.words)


def is_nameless(end: Mention) -> bool:
    """Whether an end describes an armed group without a name: "rebels in the north", "Libyan brigade"."""
    words = end.name.split()
    stop = next((at for at, word in enumerate(words) if at and word in _BEHIND), len(words))
    noun = words[stop - 1].strip(",")
    nouns = load_words("bare_nouns")["armed group"]
    return end.kind in _DESCRIBED and (noun.lower() if stop == 1 else noun) in nouns


def _is_group(mention: Mention) -> bool:
    words = mention.name.split()
    if mention.kind not in _MAYBE or not words[0][0].isupper() or is_nameless(mention):
        return False
    telling = load_words("bare_nouns")["in names of armed groups"]
    return mention.kind is ActorKind.GROUP or not telling.isdisjoint(map(str.lower, words))
