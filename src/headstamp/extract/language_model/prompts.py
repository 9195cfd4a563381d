"""What a model is asked: the same instructions for every window, then the numbered sentences and nothing else."""

from collections.abc import Iterator

from headstamp.extract.language_model.endpoint import Message
from headstamp.extract.language_model.schemas import NAME_KINDS, NAMES, SENTENCE, SHAPES, Shape, key
from headstamp.extract.trained.labels import CLASSES

VERSION = "1"
"""Raised whenever the instructions, the schema or the size of a window change."""

_RULES = """\
You read press reports on international arms transfers and mark what each sentence says. You add nothing.

You are given sentences, one a line, each with its number in square brackets. Answer with one JSON object and \
nothing else. It has a list for each kind of thing; a list without anything in it is [].

Rules:
- "sentence" is the number of the sentence in which the thing is said.
- Every other field that is a list holds words copied letter by letter from the text, as short as they can be, in \
the order of the text. Never translate, correct, complete or explain them. What the text does not say is [].
- Where a pronoun or an office stands for somebody ("he", "the ministry"), copy the pronoun or the office.
- Mark what is said, whether or not it is true: denials, rumours, plans and refusals too.
- Only arms, ammunition, military vehicles, aircraft, ships, electronics, their parts, and what is used to make them \
are materiel. Training courses, battles and budgets are no transfers.

Lists:
"""

_MEANINGS = {
    "statement": (
        "somebody says, denies, promises or demands something. source: the words for who speaks; cue: the words of "
        "saying; content: what is said, without the words of saying; speaker: a fuller name of the speaker elsewhere "
        "in the text; chain: outlets or persons through whom it is told. denies: whether the speaker rejects the "
        "content; alleged: whether the content is an accusation, a leak or hearsay"
    ),
    "transfer": (
        "materiel is said to go, or not to go, from somebody to somebody. trigger: the verb or noun that says so; "
        "polarity: denied where it is said not to be so; certainty: how sure the words are; stage: how far it came"
    ),
    "licence": "an export licence, an end-user certificate or a re-export permission is spoken of. trigger: its name",
    "sanction": "sanctions or an embargo are imposed, refused, lifted, extended or proposed. trigger: its word",
    "contact": "named parties meet, call, visit or write to each other. trigger: the verb or noun that says so",
    "position": "somebody supports or opposes something. trigger: the words that say so; issue: what it is about",
}


def instructions() -> str:
    """What stands before every window."""
    lists = "\n".join(_described(shape) for shape in SHAPES)
    names = f'- "{NAMES}": every proper name in the text, once. "words", "kind" ({_choice(NAME_KINDS)}).'
    return f"{_RULES}{lists}\n{names}\n\nShape of the answer:\n{_outline()}"


def ask(shown: str) -> tuple[Message, ...]:
    """The messages for one window, as it is shown."""
    return (Message("system", instructions()), Message("user", shown))


def _described(shape: Shape) -> str:
    classes = ", ".join(f'"{key(name)}" ({_choice(CLASSES[name])})' for name in shape.classes)
    return f'- "{shape.listed}": {_MEANINGS[shape.kind]}. Closed fields: {classes}.'


def _choice(values: tuple[str, ...]) -> str:
    return " or ".join(values)


def _outline() -> str:
    lists = (f'"{shape.listed}":[{{{",".join(_fields(shape))}}}]' for shape in SHAPES)
    return f'{{{",".join(lists)},"{NAMES}":[{{"words":"...","kind":"..."}}]}}'


def _fields(shape: Shape) -> Iterator[str]:
    yield f'"{SENTENCE}":1'
    yield from (f'"{key(field)}":["..."]' for field in shape.words)
    yield from (f'"{key(name)}":"..."' for name in shape.classes)
