"""What a document is found again by: bands of MinHash over its words, and marks of its sentences and figures.

MinHash is rensa's: maintained, with wheels for every system and nothing else in its train; datasketch needs scipy.
Its way of hashing has a number of its own, which is kept with every signature.
"""

import hashlib
import struct
from collections.abc import Iterator
from datetime import date

from headstamp.copies.sheets import Sheet
from headstamp.model.copying import Signature

BANDS, ROWS = 24, 3
"""Of two texts that share half of their stretches of three words 96 in 100 share a band, of those that share a third
60, of those that share a tenth 2: 1 - (1 - s^3)^24."""
LONG = 8
"""Words of a sentence that is a mark of its text: shorter ones stand in many."""
MOST = 2_000
"""Marks of one kind that a document has: the smallest, so that two long ones keep the same of what they share."""
PAIRS = 20
"""Pairs of parties beyond which a document is a table, whose figures are no report's."""
LEAST = 4
"""Smaller figures stand in every report."""
DAYS = 14
"""A rewrite is looked for among what was published in the same two weeks, the two before and the two after."""
_SEED = 20_260


def made_by() -> str:
    """Name and version of the way signatures are made; the number of our own part goes up with every change to it."""
    from rensa import RMinHash

    return f"headstamp 1, rensa {RMinHash.ALGORITHM_VERSION}"


def sign(sheet: Sheet) -> Signature:
    """The signature of a document.

    Of two documents that follow one another the signatures share a band, or several sentences, or particulars of the
    one are near the other: see `headstamp.store.likenesses`.
    """
    is_table = len(sheet.parties) > PAIRS
    figures = [figure for figure in sheet.figures if float(figure) >= LEAST and not is_table]
    told: list[tuple[str, ...]] = [("f", figure, *pair) for figure in figures for pair in sorted(sheet.parties)]
    told += [("q", quotation) for quotation in sheet.quotations]
    told = sorted(told, key=lambda each: _mark(*each))[:MOST]
    fortnight = _fortnight(sheet.published)
    if fortnight is None:
        own, near = ["undated"], ["undated", "dated"]
    else:
        own, near = ["dated", str(fortnight)], ["undated", *(str(fortnight + each) for each in (-1, 0, 1))]
    sentences = {_mark("s", each) for each in sheet.sentences if each.count(" ") >= LONG - 1}
    return Signature(
        document=sheet.document,
        made_by=made_by(),
        bands=frozenset(_bands(sheet)),
        sentences=frozenset(sorted(sentences)[:MOST]),
        particulars=frozenset(_mark(*each, when) for each in told for when in own),
        near=frozenset(_mark(*each, when) for each in told for when in near),
        weight=len(told),
    )


def _bands(sheet: Sheet) -> Iterator[int]:
    shingles = sorted({each for sentence in sheet.sentences for each in _shingles(sentence.split())})
    if not shingles:
        return
    from rensa import RMinHash

    sketch = RMinHash(num_perm=BANDS * ROWS, seed=_SEED)
    sketch.update(shingles)
    values = sketch.digest()
    for band in range(BANDS):
        yield _mark("b", band, *values[band * ROWS : (band + 1) * ROWS])


def _shingles(words: list[str]) -> Iterator[str]:
    """Every three words that stand side by side."""
    for at in range(len(words) - 2):
        yield " ".join(words[at : at + 3])


def _fortnight(published: str) -> int | None:
    """The number of the two weeks that a date is in; None for a date that names no day."""
    try:
        return date.fromisoformat(published).toordinal() // DAYS
    except ValueError:
        return None


def _mark(*parts: object) -> int:
    digest = hashlib.blake2b("\x1f".join(map(str, parts)).encode(), digest_size=8).digest()
    return int(struct.unpack(">q", digest)[0])
