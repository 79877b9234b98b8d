"""A server under load: started, watched, asked and stopped; and the load generator beside it."""
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
TICKS = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


class Server:
    """One running server, its output in a file beside the database."""

    def __init__(self, command, port, path, folder):
        self.port = port
        self._log = open(folder / "server.log", "ab")
        started = time.perf_counter()
        self._process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=self._log,
                                         stderr=self._log, start_new_session=True)
        while not self._answers(path):
            if self._process.poll() is not None or time.perf_counter() - started > 60:
                self.stop()
                sys.exit(f"bench: {command[0]} does not answer\n"
                         + (folder / "server.log").read_text(errors="replace")[-2000:])
            time.sleep(0.002)
        # From the start of the process to its first answer.
        self.start = time.perf_counter() - started

    def _answers(self, path):
        try:
            return self.ask("GET", path)[0] == 200
        except OSError:
            return False

    def ask(self, method, path, headers=(), body=None):
        """Status, Location and text of one request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, body, dict(headers))
            answer = connection.getresponse()
            return answer.status, answer.getheader("Location") or "", answer.read().decode(errors="replace")
        finally:
            connection.close()

    def answered(self, route, status):
        """How many requests the server itself says it answered so."""
        wanted = f'route="{route}",status="{status}"'
        return sum(int(line.rsplit(" ", 1)[1]) for line in self.ask("GET", "/metrics")[2].splitlines()
                   if line.startswith("aliquot_http_requests_total{") and wanted in line)

    def memory(self, what):
        """Resident memory in MB: `VmRSS` now, `VmHWM` at its highest."""
        with open(f"/proc/{self._process.pid}/status", encoding="ascii", errors="replace") as status:
            return next(int(line.split()[1]) * 1024 / 1e6 for line in status if line.startswith(what + ":"))

    def processor(self):
        """Processor seconds used so far."""
        with open(f"/proc/{self._process.pid}/stat", encoding="ascii", errors="replace") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def stop(self):
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._log.close()


def busy():
    """Processor seconds that the whole machine has worked."""
    with open("/proc/stat", encoding="ascii") as stat:
        fields = [int(field) for field in stat.readline().split()[1:9]]
    return (sum(fields) - fields[3] - fields[4]) / TICKS


class Load:
    """One run of the load generator: what it counted, and what else the machine did meanwhile."""

    def __init__(self, server, script, path, seconds, connections, *arguments):
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", f"{script}.lua",
                   f"http://127.0.0.1:{server.port}{path}", "--", *map(str, arguments)]
        before, used, started = busy(), server.processor(), time.perf_counter()
        process = subprocess.Popen(command, cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        output = process.stdout.read()
        _, status, own = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - started
        if process.returncode != 0 or not output.rstrip().endswith("}"):
            sys.exit(f"bench: wrk failed\n{output}")
        counted = json.loads(output.rstrip().rsplit("\n", 1)[1])
        if counted["refused"] or counted["broken"]:
            print(f"bench: {script}: {counted['refused']} refused, {counted['broken']} broken", file=sys.stderr)
        self.requests = counted["requests"]
        self.rate = counted["requests"] / (counted["microseconds"] / 1e6)
        self.middle, self.tail, self.worst = (counted[key] / 1000 for key in ("p50", "p99", "max"))
        self.faults = counted["refused"] + counted["broken"]
        server_share = server.processor() - used
        others = busy() - before - server_share - own.ru_utime - own.ru_stime
        #: The share of all cores that other programs took, from 0 to 1.
        self.others = max(0.0, others / (wall * len(os.sched_getaffinity(0))))
        self.per_request = 1000 * server_share / max(1, self.requests)
