"""Scenes and golden text for tests of the rules that find claims; the parser is loaded once."""

import hashlib
from functools import cache
from pathlib import Path

from headstamp.extract.scenes import build_scene, load_lexicon
from headstamp.extract.spacy_parser import SpacyParser
from headstamp.extract.stretches import find_stretches
from headstamp.model.claim import Certainty, Polarity
from headstamp.model.document import Document

CASES = Path(__file__).parent / "cases"


@cache
def _reader():
    return SpacyParser(), load_lexicon()


def scene_of(text, published="2024-07-10", outlet=""):
    """The scene of a text, as the reader sets it."""
    parser, lexicon = _reader()
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(
        id="d" + digest[:16],
        hash=digest,
        name="test.txt",
        media_type="text/plain",
        text=text,
        outlet=outlet,
        published=published,
    )
    (parsed,) = parser.parse_all([(text, find_stretches(text))])
    return build_scene(document, parsed, lexicon)


def token_of(scene, word):
    """Index of the first token of that text."""
    return next(t.index for t in scene.parsed.tokens if t.text == word)


def cases(name):
    """(text, expected lines) of a golden file: a text at the margin, what is found in it indented below."""
    found = []
    for line in (CASES / name).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            found[-1][1].append(line.strip())
        else:
            found.append((line, []))
    return found


def written(claim, body):
    """A claim on one line: its body, then what is out of the ordinary about its voice."""
    parts = [body]
    if claim.polarity is Polarity.DENIED:
        parts.append("denied")
    if claim.certainty is not Certainty.ASSERTED:
        parts.append(claim.certainty.value)
    if claim.said_by.name != "article":
        parts.append(f"says {claim.said_by.name}")
    return " | ".join(parts)
