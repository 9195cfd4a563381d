"""Bodies of calls: what is asked for beside the messages, less what a server does not know."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from headstamp.extract.language_model.endpoint import Message, Schema

MOST_TOKENS = 4_096
"""Of one answer: more than twice what a window of 6,000 code points has itself."""
_NOT_UNDERSTOOD = frozenset({400, 422, 501})
"""HTTP statuses of servers that do not know a setting."""
_HELD, _JSON, _FREE = "json_schema", "json_object", "text"
_FORMS = (_HELD, _JSON, _FREE)


@dataclass(slots=True)
class CallBodies:
    """The settings that a server bears: what it refuses once is not sent to it again."""

    _form: int = 0
    _settings: dict[str, Any] = field(
        default_factory=lambda: {"temperature": 0, "seed": 0, "max_tokens": MOST_TOKENS}
    )

    def body(self, model: str, messages: Sequence[Message], schema: Schema) -> dict[str, Any]:
        """The body of a call, with all that the server is still thought to know."""
        said = [{"role": message.role, "content": message.content} for message in messages]
        body: dict[str, Any] = {"model": model, "messages": said, **self._settings}
        if _FORMS[self._form] == _HELD:
            named = {"name": "marks", "strict": True, "schema": schema}
            body["response_format"] = {"type": _HELD, "json_schema": named}
        elif _FORMS[self._form] == _JSON:
            body["response_format"] = {"type": _JSON}
        return body

    def simplify(self, status: int, reason: str) -> bool:
        """Leave out what the server does not know, by the words of its refusal; False where nothing is left.

        A refusal that names no setting is laid at the door of the form of the answer, since servers know it least.
        """
        if status not in _NOT_UNDERSTOOD:
            return False
        for name in ("max_tokens", "max_completion_tokens", "temperature", "seed"):
            if name in self._settings and re.search(rf"\b{name}\b", reason):
                value = self._settings.pop(name)
                if name == "max_tokens":
                    self._settings["max_completion_tokens"] = value
                return True
        if self._form + 1 < len(_FORMS):
            self._form += 1
            return True
        return False
