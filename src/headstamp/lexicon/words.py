"""Plain word lists: a YAML file of headings, each over a list of words."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from headstamp.errors import NotFoundError


@cache
def load_words(name: str) -> Mapping[str, frozenset[str]]:
    """The headings of `name`.yaml with their words, lower case; read once a process.

    Raises NotFoundError where no such list comes with Headstamp.
    """
    raw = load_yaml(name)
    return MappingProxyType(
        {str(key): frozenset(str(word).lower() for word in listed) for key, listed in raw.items()}
    )


def load_yaml(name: str) -> dict[str, Any]:
    """What `name`.yaml of the lexicon holds, as it stands; raises NotFoundError where no such list comes with us."""
    import yaml  # only where a list is asked for: `headstamp show` needs none

    source = files("headstamp.lexicon").joinpath(f"{name}.yaml")
    if not source.is_file():
        raise NotFoundError(f'no word list goes by the name "{name}"')
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loaded: dict[str, Any] = yaml.load(source.read_text("utf-8"), Loader=loader)  # noqa: S506  both are safe
    return loaded
