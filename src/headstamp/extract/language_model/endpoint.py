"""The seam to a language model: messages in, an answer out. What calls it stands outside the stages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Schema = Mapping[str, Any]
"""A JSON Schema."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation."""

    role: str
    """`system` or `user`."""
    content: str


class Endpoint(Protocol):
    """One model behind one address."""

    @property
    def model(self) -> str:
        """The name of the model, as its server knows it."""
        ...

    def complete(self, messages: Sequence[Message], schema: Schema) -> str:
        """What the model answers: JSON of the schema where its server can hold it to that, else any text.

        Raises FailedCallError where this call came to nothing, and EndpointError where no other will do better.
        """
        ...
