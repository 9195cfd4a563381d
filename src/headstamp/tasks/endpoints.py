"""Calls to a language model over HTTP, as OpenAI's chat completions have them: the only network access of all."""

import http.client
import json
import time
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from headstamp.errors import EndpointError, FailedCallError
from headstamp.extract.language_model.endpoint import Message, Schema
from headstamp.tasks.addresses import Address
from headstamp.tasks.call_bodies import CallBodies

ATTEMPTS = 5
PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Seconds before each further attempt, unless the server names its own."""
LONGEST_PAUSE = 60.0
"""Seconds; a server that asks for more has failed the call."""
FAILURES = 3
"""Failed calls in a row after which no other is tried."""
LARGEST_ANSWER = 10_000_000
"""Bytes."""
_PORTION = 65_536
_PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
"""HTTP statuses that may be better the next time."""
_REFUSING = frozenset({401, 402, 403, 404, 405, 410})
"""HTTP statuses that every other call would meet as well."""


class _RefusalError(Exception):
    """An HTTP status that is no success; `wait` are the seconds that the server asks for."""

    def __init__(self, status: int, reason: str, wait: float | None) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.wait = wait


class _NoRedirects(HTTPRedirectHandler):
    """Follows none: the text of a document and a key go to the address that was named, and nowhere else."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """None: the redirect itself is the answer."""
        return


@dataclass(slots=True)
class HttpEndpoint:
    """A model behind an HTTP address. `key` is sent as a bearer token; nothing is written down anywhere."""

    address: Address
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 300.0
    """Seconds for one call, from sending to the last byte of the answer."""
    pause: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _bodies: CallBodies = field(default_factory=CallBodies, init=False)
    _reached: bool = field(default=False, init=False)
    """Whether anything ever answered at this address."""
    _failures: int = field(default=0, init=False)
    """Calls failed in a row."""

    def complete(self, messages: Sequence[Message], schema: Schema) -> str:
        """What the model answers.

        Tried again with growing pauses where the server is busy, broken or silent, and in a plainer form where it
        does not know one of the settings. Raises FailedCallError where that does not help, and EndpointError where
        the server refuses the key, the model or the address, never answered at all, or failed three calls in a row.
        """
        try:
            answer = self._attempts(messages, schema)
        except FailedCallError as error:
            self._failures += 1
            if self._failures >= FAILURES:
                raise EndpointError(f"{FAILURES} calls in a row failed, the last because {error}") from error
            raise
        self._failures = 0
        return answer

    def _attempts(self, messages: Sequence[Message], schema: Schema) -> str:
        attempt = 0
        bodies = deepcopy(self._bodies)
        while True:
            try:
                answer = _content(self._call(bodies.body(self.model, messages, schema)))
            except _RefusalError as refusal:
                if refusal.status in _PASSING:
                    reason, wait = f"the server answers {refusal.reason}", refusal.wait
                elif bodies.simplify(refusal.status, refusal.reason):
                    continue
                else:
                    raise self._refused(refusal) from None
            except (OSError, http.client.HTTPException, ValueError) as error:
                reason, wait = self._silence(error), None
            else:
                self._bodies = bodies
                return answer
            attempt += 1
            if attempt >= ATTEMPTS or (wait or 0) > LONGEST_PAUSE:
                raise self._failed(reason, attempt)
            self.pause(wait if wait is not None else PAUSES[min(attempt, len(PAUSES)) - 1])

    def _call(self, body: Mapping[str, Any]) -> bytes:
        """The bytes of one answer; raises _RefusalError for any status but success."""
        headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "headstamp"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        data = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        request = Request(self.address.calls, data, headers, method="POST")  # noqa: S310  Address allows HTTP only
        deadline = self.clock() + self.timeout
        try:
            with self._opener().open(request, timeout=self.timeout) as response:
                self._reached = True
                return self._all(response, deadline)
        except HTTPError as error:
            self._reached = True
            with error:
                raise _RefusalError(error.code, _reason(error), _wait(error.headers.get("Retry-After"))) from None

    def _opener(self) -> OpenerDirector:
        """A local server is spoken to directly, whatever proxy the environment names for the world outside."""
        proxies = ProxyHandler({}) if self.address.is_local else ProxyHandler()
        return build_opener(proxies, _NoRedirects)

    def _all(self, response: http.client.HTTPResponse, deadline: float) -> bytes:
        """The whole answer; a server that trickles it does not hold the run for ever."""
        portions = []
        size = 0
        while portion := response.read1(_PORTION):
            portions.append(portion)
            size += len(portion)
            if size > LARGEST_ANSWER:
                raise ValueError(f"its answer has more than {LARGEST_ANSWER:,} bytes")
            if self.clock() > deadline:
                raise TimeoutError
        return b"".join(portions)

    def _silence(self, error: Exception) -> str:
        """Why a connection came to nothing, in plain words."""
        cause = getattr(error, "reason", error)
        if isinstance(cause, TimeoutError):
            return f"there was no whole answer within {self.timeout:g} seconds"
        if isinstance(error, ValueError):
            return str(error)
        return f"the connection failed ({getattr(cause, 'strerror', None) or cause or type(cause).__name__})"

    def _failed(self, reason: str, attempts: int) -> EndpointError:
        if not self._reached:
            return EndpointError(f'nothing answers at "{self.address}": {reason}, {attempts} times')
        return FailedCallError(f"{reason}, {attempts} times")

    def _refused(self, refusal: _RefusalError) -> EndpointError:
        said = f'"{self.address}" refuses: {refusal.reason}'
        if refusal.status in _REFUSING or 300 <= refusal.status < 400:
            return EndpointError(f'{said} (model "{self.model}", {"with a" if self.key else "without a"} key)')
        return FailedCallError(f"the server refuses: {refusal.reason}")


def _content(answer: bytes) -> str:
    """The words of the first choice; raises ValueError for what is no chat completion."""
    try:
        found = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        raise ValueError("its answer is no chat completion") from None
    return found if isinstance(found, str) else ""


def _reason(error: HTTPError) -> str:
    """Status and the beginning of what the server says of it, on one line."""
    try:
        said = " ".join(error.read(2_000).decode("utf-8", "replace").split())
    except (OSError, http.client.HTTPException):
        said = ""
    return f"HTTP {error.code}" + (f": {said[:300]}" if said else f" {error.reason}")


def _wait(given: str | None) -> float | None:
    """Seconds out of Retry-After; dates are left to our own pauses."""
    try:
        seconds = float(given or "")
    except ValueError:
        return None
    return seconds if seconds >= 0 else None
