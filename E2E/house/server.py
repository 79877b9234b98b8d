"""The program under test: started on a free port with the demo world, stopped kindly or killed."""

import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

READY_WITHIN = 90
STOPS_WITHIN = 20


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """One database, and at most one process on it at a time."""

    def __init__(self, binary: pathlib.Path, place: list[str], log: pathlib.Path, more: list[str] = [],
                 verb: str = "demo") -> None:
        self.binary, self.place, self.log, self.more, self.verb = binary, place, log, more, verb
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        surroundings = {key: value for key, value in os.environ.items()
                        if key not in ("DATABASE_URL", "HOST", "PORT") and not key.startswith("ALIQUOT_")}
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [self.binary, self.verb, "--host", "127.0.0.1", "--port", str(self.port), *self.place,
                 *self.more],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=surroundings,
                cwd=self.log.parent)
        until = time.monotonic() + READY_WITHIN
        while not self.is_ready():
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with {self.process.returncode}:\n{self.tail()}")
            if time.monotonic() > until:
                self.kill()
                raise RuntimeError(f"the server was not ready within {READY_WITHIN} s:\n{self.tail()}")
            time.sleep(0.05)

    def is_ready(self) -> bool:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(self.base + "/health/ready", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def stop(self) -> int:
        """Asks it to end and returns its exit status."""
        if self.process is None:
            return 0
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"the server did not end within {STOPS_WITHIN} s of SIGTERM:\n{self.tail()}") from None
        finally:
            self.process = None

    def kill(self) -> None:
        """What a power cut does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def tail(self, lines: int = 20) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])
