"""Plain word lists: a YAML file of headings, each over a list of words."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from headstamp.errors import NotFoundError


@cache
def load_words(name: str) -> Mapping[str, frozenset[str]]:
    """The headings of `name`.yaml with their words, lower case; read once a process.

    Raises NotFoundError where no such list comes with Headstamp.
    """
    source = files("headstamp.lexicon").joinpath(f"{name}.yaml")
    if not source.is_file():
        raise NotFoundError(f'no word list goes by the name "{name}"')
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load(source.read_text("utf-8"), Loader=loader)  # noqa: S506  both loaders are the safe ones
    return MappingProxyType(
        {str(key): frozenset(str(word).lower() for word in listed) for key, listed in raw.items()}
    )
