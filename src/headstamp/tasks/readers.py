"""The readers that a person can choose between, by name."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from headstamp.config import LANGUAGE_MODEL_KEY_VARIABLE, READERS
from headstamp.errors import UsageError
from headstamp.extract.reader import Reader

SECONDS = 300.0
"""For one call of a language model, unless another time is given."""


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """Which language model to ask, and where. A key is no part of it."""

    url: str
    model: str
    seconds: float = SECONDS


def open_reader(
    name: str, language_model: LanguageModel | None = None, environment: Mapping[str, str] = os.environ
) -> Reader:
    """The reader of that name, loaded; for `llm` the language model says which one is asked. Nothing is sent yet.

    Raises UsageError for an unknown name, for a language model that another reader has no use for or that `llm`
    lacks, and for an address or a key that cannot be used.
    """
    if name not in READERS:
        raise UsageError(f'there is no reader "{name}"; there are {", ".join(READERS)}')
    return _OPENERS[name](language_model, environment)


def _open_trained(language_model: LanguageModel | None, _: Mapping[str, str]) -> Reader:
    from headstamp.extract.trained.trained_reader import load_trained_reader

    if language_model is not None:
        raise UsageError("the reader trained asks no language model")
    return load_trained_reader()


def _open_language_model(language_model: LanguageModel | None, environment: Mapping[str, str]) -> Reader:
    from headstamp.tasks.addresses import read_address
    from headstamp.tasks.endpoints import HttpEndpoint

    if language_model is None or not language_model.url.strip() or not language_model.model.strip():
        raise UsageError("the reader llm needs the address of a server and the name of a model; it brings neither")
    address = read_address(language_model.url)
    key = _key(environment)

    from headstamp.extract.language_model.language_model_reader import LanguageModelReader
    from headstamp.extract.word_lists import load_lexicon

    endpoint = HttpEndpoint(address, language_model.model, key=key, timeout=language_model.seconds)
    return LanguageModelReader(endpoint, load_lexicon())


def _key(environment: Mapping[str, str]) -> str | None:
    """The key, if there is one; a key that no header can hold is refused without being repeated."""
    key = environment.get(LANGUAGE_MODEL_KEY_VARIABLE, "").strip()
    if not all(character.isascii() and character.isprintable() and character != " " for character in key):
        raise UsageError(f"{LANGUAGE_MODEL_KEY_VARIABLE} holds characters that a key cannot have")
    return key or None


_Opener = Callable[[LanguageModel | None, Mapping[str, str]], Reader]
_OPENERS: Mapping[str, _Opener] = {
    "trained": _open_trained,
    "llm": _open_language_model,
}
"""For each name of `READERS`."""
