"""Addresses of language models' servers."""

import pytest

from headstamp.errors import UsageError
from headstamp.tasks.addresses import read_address


@pytest.mark.parametrize(
    ("url", "calls", "local", "encrypted"),
    [
        ("http://localhost:8080/v1", "http://localhost:8080/v1/chat/completions", True, False),
        ("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1/chat/completions", True, False),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1/chat/completions", True, False),
        ("https://models.example/v1/chat/completions", "https://models.example/v1/chat/completions", False, True),
        ("http://192.168.1.7/v1", "http://192.168.1.7/v1/chat/completions", False, False),
        ("http://localhost.example/v1", "http://localhost.example/v1/chat/completions", False, False),
    ],
)
def test_an_address_is_completed_and_told_apart(url: str, calls: str, *, local: bool, encrypted: bool) -> None:
    """The chat completions stand at its end once; whether it is this machine, and encrypted, is known."""
    address = read_address(url)

    assert (str(address), address.is_local, address.is_encrypted) == (calls, local, encrypted)


@pytest.mark.parametrize("url", ["localhost:8080", "ftp://models.example", "file:///etc/hosts", "http://", ""])
def test_what_is_no_address_is_refused(url: str) -> None:
    """Other schemes and half addresses are named with what is allowed."""
    with pytest.raises(UsageError, match="it begins with http:// or https://"):
        read_address(url)


@pytest.mark.parametrize(
    "url",
    ["https://me:sesame@models.example/v1", "https://sesame@models.example", "https://models.example/?key=sesame"],
)
def test_a_key_in_an_address_is_refused_and_not_repeated(url: str) -> None:
    """A key belongs in the environment: addresses end up in shell histories, and this message in logs."""
    with pytest.raises(UsageError, match="HEADSTAMP_LLM_KEY") as refused:
        read_address(url)

    assert "sesame" not in str(refused.value)


@pytest.mark.parametrize("url", ["http://models.example:port/v1", "http://[::1/v1", "http://models.example/v 1"])
def test_a_broken_address_is_refused(url: str) -> None:
    """A port that is no number, an open bracket, a blank inside."""
    with pytest.raises(UsageError, match="the address of the language model"):
        read_address(url)
