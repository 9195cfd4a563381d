"""Calls to a language model, over real sockets to a scripted server on this machine."""

import json
import socket
from contextlib import closing

import pytest

from headstamp.errors import EndpointError, FailedCallError
from headstamp.extract.language_model.endpoint import Message
from headstamp.tasks.addresses import read_address
from headstamp.tasks.endpoints import HttpEndpoint
from scripted_server import Reply, ScriptedServer, says, serving

ASKED = (Message("system", "Mark."), Message("user", "[1] Norway sent rifles to Chile."))
SCHEMA = {"type": "object"}


class Pauses(list[float]):
    """Notes how long it was to wait, and does not wait."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def endpoint(server: ScriptedServer, pauses: Pauses | None = None, **settings: object) -> HttpEndpoint:
    return HttpEndpoint(read_address(server.url), "small", pause=Pauses() if pauses is None else pauses, **settings)


def test_a_call_holds_what_it_must_and_no_more() -> None:
    """Model, messages, settings and schema go to the chat completions; the key goes as a bearer token."""
    with serving(says("{}")) as server:
        answer = endpoint(server, key="secret").complete(ASKED, SCHEMA)

    assert answer == "{}"
    assert server.paths == ["/v1/chat/completions"]
    assert server.bodies[0] == {
        "model": "small",
        "messages": [
            {"role": "system", "content": "Mark."},
            {"role": "user", "content": "[1] Norway sent rifles to Chile."},
        ],
        "temperature": 0,
        "seed": 0,
        "max_tokens": 4096,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "marks", "strict": True, "schema": SCHEMA},
        },
    }
    assert server.headers[0]["Authorization"] == "Bearer secret"


def test_without_a_key_none_is_sent() -> None:
    """A local server without a key gets no header for one, and the key is not shown with the endpoint."""
    with serving(says("{}")) as server:
        endpoint(server).complete(ASKED, SCHEMA)
        shown = repr(endpoint(server, key="secret"))

    assert "Authorization" not in server.headers[0]
    assert "secret" not in shown


def test_a_busy_or_broken_server_is_asked_again() -> None:
    """After 429 and 500 the call is tried again with growing pauses; the server's own wish goes before ours."""
    pauses = Pauses()
    busy = Reply(429, headers=(("Retry-After", "7"),))
    with serving(Reply(500), busy, Reply(503, headers=(("Retry-After", "soon"),)), says("{}")) as server:
        assert endpoint(server, pauses).complete(ASKED, SCHEMA) == "{}"

    assert pauses == [1.0, 7.0, 4.0]


def test_attempts_end() -> None:
    """After five attempts the call has failed, and its message says why; after three failed calls all is over."""
    pauses = Pauses()
    with serving(Reply(500, b"out of memory")) as server:
        model = endpoint(server, pauses)
        for _ in range(2):
            with pytest.raises(FailedCallError, match="HTTP 500: out of memory, 5 times"):
                model.complete(ASKED, SCHEMA)
        with pytest.raises(EndpointError, match="3 calls in a row failed") as ended:
            model.complete(ASKED, SCHEMA)

    assert not isinstance(ended.value, FailedCallError)
    assert pauses == [1.0, 2.0, 4.0, 8.0] * 3
    assert len(server.bodies) == 15


def test_a_server_that_asks_for_an_hour_has_failed() -> None:
    """A wait of more than a minute is not waited."""
    pauses = Pauses()
    tomorrow = Reply(429, headers=(("Retry-After", "3600"),))
    with serving(tomorrow) as server, pytest.raises(FailedCallError, match="HTTP 429"):
        endpoint(server, pauses).complete(ASKED, SCHEMA)

    assert pauses == []


def test_a_success_forgets_earlier_failures() -> None:
    """Only failures in a row end a run."""
    lost = [Reply(500)] * 5
    with serving(*lost, *lost, says("{}"), *lost) as server:
        model = endpoint(server)
        for _ in range(2):
            with pytest.raises(FailedCallError):
                model.complete(ASKED, SCHEMA)
        assert model.complete(ASKED, SCHEMA) == "{}"
        with pytest.raises(FailedCallError):
            model.complete(ASKED, SCHEMA)


@pytest.mark.parametrize("status", [401, 403, 404, 302])
def test_a_refusal_for_good_ends_all(status: int) -> None:
    """A wrong key, model or address is told at once, with the model and without the key; redirects are not followed."""
    elsewhere = (("Location", "http://127.0.0.1:9/other"),)
    said = rf'refuses: HTTP {status}.*model "small", with a key'
    refusal = Reply(status, b"no such thing", headers=elsewhere)
    with serving(refusal) as server, pytest.raises(EndpointError, match=said) as refused:
        endpoint(server, key="secret").complete(ASKED, SCHEMA)

    assert not isinstance(refused.value, FailedCallError)
    assert "secret" not in str(refused.value)
    assert len(server.bodies) == 1


def test_a_server_that_knows_no_schema_is_asked_plainly() -> None:
    """What a server refuses is left out: first the schema, then the form; it is not tried again at the next call."""
    refusal = Reply(400, b"response_format is not supported")
    with serving(refusal, refusal, says("{}")) as server:
        model = endpoint(server)
        model.complete(ASKED, SCHEMA)
        model.complete(ASKED, SCHEMA)

    forms = [body.get("response_format", {}).get("type") for body in server.bodies]
    assert forms == ["json_schema", "json_object", None, None]


def test_a_call_that_is_refused_in_every_form_has_failed() -> None:
    """A text that is too long for the model is no fault of the settings: they are back at the next call."""
    with serving(Reply(400, b"too long"), Reply(400), Reply(400), says("{}")) as server:
        model = endpoint(server)
        with pytest.raises(FailedCallError, match="the server refuses: HTTP 400"):
            model.complete(ASKED, SCHEMA)
        model.complete(ASKED, SCHEMA)

    assert server.bodies[-1]["response_format"]["type"] == "json_schema"


def test_silence_is_bounded() -> None:
    """An answer that does not come in time is a failed attempt."""
    with serving(Reply(seconds=0.3, body=b"{}")) as server:
        pauses = Pauses()
        with pytest.raises(EndpointError, match=r"no whole answer within 0\.05 seconds, 5 times"):
            endpoint(server, pauses, timeout=0.05).complete(ASKED, SCHEMA)

    assert pauses == [1.0, 2.0, 4.0, 8.0]


def test_a_trickle_is_bounded() -> None:
    """An answer whose bytes go on beyond the time for a call is a failed attempt, although some arrive."""
    moments = iter([0.0, 500.0] * 5)
    with serving(says("{}")) as server, pytest.raises(FailedCallError, match="no whole answer within 300 seconds"):
        endpoint(server, clock=lambda: next(moments)).complete(ASKED, SCHEMA)


def test_a_cut_connection_is_tried_again() -> None:
    """A server that hangs up is asked again."""
    with serving(Reply(drop=True), says("{}")) as server:
        pauses = Pauses()
        assert endpoint(server, pauses).complete(ASKED, SCHEMA) == "{}"

    assert pauses == [1.0]


def test_nobody_there_is_told_before_any_document_is_given_up() -> None:
    """Where nothing ever answered, the address is in doubt, not the document."""
    with closing(socket.socket()) as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"
        with pytest.raises(EndpointError, match=f'nothing answers at "{url}/chat/completions"') as lost:
            HttpEndpoint(read_address(url), "small", pause=Pauses()).complete(ASKED, SCHEMA)

    assert not isinstance(lost.value, FailedCallError)


@pytest.mark.parametrize("body", [b"<html>", b"{}", b'{"choices": []}', b"[1]", b'{"choices": [{"message": null}]}'])
def test_what_is_no_completion_is_tried_again(body: bytes) -> None:
    """A page of some other server, or an empty answer, is a failed attempt."""
    with serving(Reply(body=body)) as server, pytest.raises(FailedCallError, match="no chat completion, 5 times"):
        endpoint(server).complete(ASKED, SCHEMA)


def test_an_answer_without_words_is_empty() -> None:
    """A refusal of the model itself, which has no content, is an empty answer: the reader will say so."""
    with serving(Reply(body=json.dumps({"choices": [{"message": {"content": None}}]}).encode())) as server:
        assert endpoint(server).complete(ASKED, SCHEMA) == ""
