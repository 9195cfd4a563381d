"""The state that a place stands for where it is an end of a transfer: towns, parts of states, states misspelt."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from headstamp.lexicon.states import Form, load_states
from headstamp.lexicon.towns import find_town
from headstamp.lexicon.words import load_words

_SOUNDS = (("ph", "f"), ("qu", "k"), ("ou", "u"), ("q", "k"), ("c", "k"), ("y", "i"), ("w", "v"), ("h", ""))
_NEAREST = 6
"""Letters from which on a name may differ from a state's by one: "Singapour", but "Irak" is not "Iran"."""
_SHORTEST = 4
"""Letters; what is shorter sounds like too much."""
_SPELT = frozenset({Form.NAME, Form.DEMONYM, Form.CAPITAL})
_NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TRIMMED = re.compile(
    r"^(?:(?:the|a) port (?:in|of)|the|port of|our own|our)\s+|['’]s$|\s+(?:side|port|harbour|harbor)$", re.IGNORECASE
)


def state_of_place(words: str) -> str | None:
    """ISO code of the state in which a town or another part of it lies; None where the words are no place.

    Places that nobody's state is agreed on ("Abkhazia", "Gaza") stand for themselves.
    """
    name = _TRIMMED.sub("", words).strip(" \"“”'‘’")
    if not name[:1].isupper() or name.casefold() in load_words("places")["disputed"]:
        return None
    states = load_states()
    found = states.find(name) or states.find(name.title())
    return found.code if found else find_town(name) or find_town(name.title())


def state_of_outlet(outlet: str) -> str | None:
    """ISO code of the state that an outlet's own name tells: "La Paz Herald"; None where it tells none or two."""
    words = _NAME.findall(outlet)
    pairs = (" ".join(pair) for pair in pairwise(words))
    codes = {code for word in (*words, *pairs) if (code := state_of_place(word))}
    return codes.pop() if len(codes) == 1 else None


def misspelt_state(words: str) -> str | None:
    """ISO code of the state that sounds so ("Katar") or is one letter off; None where that could be two."""
    name = _TRIMMED.sub("", words).strip(" \"“”'‘’")
    if not name[:1].isupper():
        return None
    sound, sounds = _sound(name), _sounds()
    if len(sound) < _SHORTEST or sound in sounds:
        return sounds.get(sound)
    if len(sound) < _NEAREST:
        return None
    near = {code for other, code in sounds.items() if code and _one_letter_off(sound, other)}
    return near.pop() if len(near) == 1 else None


@cache
def _sounds() -> Mapping[str, str | None]:
    """How the names of states sound, to their code; None where two sound alike."""
    sounds: dict[str, str | None] = {}
    for phrase, word in load_states().phrases():
        sound = _sound(phrase)
        if word.form in _SPELT and len(sound) >= _SHORTEST:
            sounds[sound] = word.code if sounds.get(sound, word.code) == word.code else None
    return sounds


def _sound(name: str) -> str:
    """Small letters without accents and doubles, in the spelling that several languages share, the ending cut."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in letters if c.isalpha())
    for spelt, heard in _SOUNDS:
        plain = plain.replace(spelt, heard)
    return re.sub(r"(.)\1+", r"\1", plain).rstrip("aeio")


def _one_letter_off(one: str, other: str) -> bool:
    """Whether one letter changed, dropped or put in makes one of the other; the first letter counts as right."""
    if abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    shared = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest, others = one[shared:], other[shared:]
    return rest[1:] in {others, others[1:]} or rest == others[1:]
