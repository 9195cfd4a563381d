"""Addresses of language models' servers: which may be called, and what is told of them before."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from headstamp.errors import UsageError

_CALLS = "/chat/completions"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is called. As text it is what a person named, without a key: none is allowed in it."""

    calls: str
    """The address of its chat completions."""
    is_local: bool
    """Whether it is this machine: what is sent does not leave it."""
    is_encrypted: bool

    def __str__(self) -> str:
        """The address that is called."""
        return self.calls


def read_address(url: str) -> Address:
    """The address that a person names, with or without the `/chat/completions` at its end.

    Raises UsageError where it is no HTTP address, or has a name, a password, a query or a fragment in it: a key
    belongs in the environment, and what is refused is not repeated.
    """
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise UsageError("the address of the language model is none that can be read") from None
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise UsageError(
            "the address of the language model may hold no name, password, query or fragment; "
            "a key is read from HEADSTAMP_LLM_KEY"
        )
    if parts.scheme not in {"http", "https"} or not host:
        raise UsageError(
            f'the address "{url}" is none; it begins with http:// or https://, as http://localhost:8080/v1'
        )
    if any(character.isspace() or not character.isprintable() for character in url.strip()):
        raise UsageError("the address of the language model holds a blank or a control character")
    plain = url.strip().rstrip("/")
    calls = plain if plain.endswith(_CALLS) else plain + _CALLS
    return Address(calls, _is_local(host), parts.scheme == "https")


def _is_local(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
