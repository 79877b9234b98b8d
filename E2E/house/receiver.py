"""A program that takes messages: what webhooks lead to."""

import contextlib
import http.server
import queue
import threading
from collections.abc import Iterator


class Receiver:
    def __init__(self, address: str, messages: "queue.Queue[tuple[dict[str, str], bytes]]") -> None:
        self.address = address
        self._messages = messages

    def next(self) -> tuple[dict[str, str], bytes]:
        """Headers, with lower-case names, and body of the next message."""
        return self._messages.get(timeout=20)


@contextlib.contextmanager
def listening() -> Iterator[Receiver]:
    """Yields a receiver that answers 204 to every message."""
    messages: queue.Queue[tuple[dict[str, str], bytes]] = queue.Queue()

    class Taking(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            self.send_response(204)
            self.end_headers()
            messages.put(({name.lower(): value for name, value in self.headers.items()}, body))

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Taking)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Receiver(f"http://127.0.0.1:{server.server_address[1]}/in", messages)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
