"""A server on this machine that answers calls to a language model from a script, and remembers what it was sent."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """One answer: a status, a body, headers, and how long it takes."""

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0
    drop: bool = False
    """Whether the connection is cut without an answer."""


def says(content: Any) -> Reply:
    """An answer of a model: text as it is, anything else as JSON."""
    written = content if isinstance(content, str) else json.dumps(content)
    return Reply(body=json.dumps({"choices": [{"message": {"role": "assistant", "content": written}}]}).encode())


@dataclass
class ScriptedServer:
    """Where the server listens, what it will answer next, and what it was asked."""

    url: str
    replies: list[Reply]
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


@contextmanager
def serving(*replies: Reply) -> Iterator[ScriptedServer]:
    """A server that gives these answers in turn, and the last of them again and again."""
    script = ScriptedServer("", list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            script.bodies.append(json.loads(self.rfile.read(length)))
            script.headers.append(dict(self.headers))
            script.paths.append(self.path)
            reply = script.replies.pop(0) if len(script.replies) > 1 else script.replies[0]
            time.sleep(reply.seconds)
            if reply.drop:
                self.close_connection = True
                return
            try:
                self.send_response(reply.status)
                for name, value in reply.headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                self.wfile.write(reply.body)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    script.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
