#!/usr/bin/env python3
"""Measures the web application on a large database, beside the framework's bare page and a bare insert loop.

usage: script/bench web [--quick] [--save]        (which builds both binaries)
"""
import argparse
import datetime
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from report import machine, table  # noqa: E402
from server import Load, Server, busy, free_port  # noqa: E402

ROOT = HERE.parent.parent
ALIQUOT = ROOT / "bin" / "aliquot"
WORLD = ROOT / "bin" / "BenchWorld"
SAMPLES = 1000
STARTS = 5


def call(*command, **options):
    done = subprocess.run([str(word) for word in command], cwd=ROOT, stdin=subprocess.DEVNULL, **options)
    if done.returncode != 0:
        sys.exit(f"bench: {command[0]} {command[1]} ended with {done.returncode}")
    return done


class World:
    """A folder with the database, and the tokens of those who are signed in."""

    def __init__(self, folder, options):
        self.folder, self.options = folder, options
        self.tokens = folder / "tokens"
        self.database = folder / "data" / "aliquot.db"
        self.place = ["--data", folder / "data"] + (["--database", options.database] if options.database else [])

    def make(self):
        roster = self.folder / "roster.jsonl"
        call(sys.executable, HERE.parent / "roster" / "generate.py", "--people", SAMPLES, "--out", roster)
        call(ALIQUOT, "migrate", *self.place, stdout=subprocess.DEVNULL)
        place = ["--database", self.options.database] if self.options.database else ["--file", self.database]
        call(WORLD, "fill", *place, "--people", self.options.people, "--entries", self.options.entries, "--sessions",
             self.options.sessions, "--roster", roster, "--wallet", "Examples/florida-three-credentials.yml",
             "--tokens", self.tokens)

    def serve(self):
        port = free_port()
        return Server([ALIQUOT, "serve", *self.place, "--port", port], port, "/health/ready", self.folder)

    def forget(self):
        """Lets the system drop what it holds of the database and the program, so that the next start reads the disk."""
        for path in [ALIQUOT, *(self.folder / "data").glob("aliquot.db*")]:
            with open(path, "rb") as file:
                os.fsync(file.fileno())
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)

    def read(self):
        """Lets the system hold the database again."""
        for path in (self.folder / "data").glob("aliquot.db*"):
            with open(path, "rb") as file:
                while file.read(1 << 24):
                    pass

    def entries(self):
        if self.options.database:
            return None
        connection = sqlite3.connect(self.database)
        try:
            return connection.execute("SELECT count(*) FROM ledger_entry").fetchone()[0]
        finally:
            connection.close()

    def size(self):
        return sum(path.stat().st_size for path in (self.folder / "data").glob("aliquot.db*"))


def check(world, server):
    """One of each request by hand: figures of a page that only says "sign in" are worth nothing."""
    cookie, form = (world.tokens.read_text().split("\n", 1)[0]).split(" ")
    status, _, text = server.ask("GET", "/home", {"Cookie": f"aliquot-session={cookie}"})
    if status != 200 or text.count("<article") < 3 and "Lately logged" not in text:
        sys.exit(f"bench: /home answered {status}\n{text[:500]}")
    return len(text.encode())


def home(world, server, options):
    seen = server.answered("/home", 200)
    load = Load(server, "home", "/home", options.seconds, options.connections, world.tokens)
    # Requests under way when the time is up are answered, too.
    if not 0 <= server.answered("/home", 200) - seen - load.requests <= options.connections:
        sys.exit("bench: not every answer was the home page")
    return load


def log(world, server, options):
    kept = world.entries()
    load = Load(server, "log", "/log/new", options.seconds, options.writers, world.tokens)
    if kept is not None and not 0 <= world.entries() - kept - load.requests <= options.writers:
        sys.exit("bench: not every credit is in the ledger")
    return load


class Inserts:
    """A run of the bare insert loop, beside where the database lies."""

    def __init__(self, world, options):
        before, used, started = busy(), os.times(), time.perf_counter()
        done = call(WORLD, "insert", "--file", world.folder / "bare.db", "--seconds", options.seconds,
                    stdout=subprocess.PIPE, text=True)
        wall, spent = time.perf_counter() - started, os.times()
        own = spent.children_user + spent.children_system - used.children_user - used.children_system
        self.rate = float(done.stdout)
        self.others = max(0.0, (busy() - before - own) / (wall * len(os.sched_getaffinity(0))))
        for path in world.folder.glob("bare.db*"):
            path.unlink()


class Quiet:
    """Lets runs wait for other programs, and repeats those that others disturbed, as long as there is patience."""

    #: The share of the cores that others may take.
    ENOUGH = 0.05

    def __init__(self, minutes):
        self._until = time.perf_counter() + 60 * minutes
        #: Runs that were thrown away, whatever they showed.
        self.repeated = 0

    def run(self, load):
        while True:
            self._wait()
            done = load()
            if done.others <= self.ENOUGH or time.perf_counter() > self._until:
                return done
            self.repeated += 1
            print(f"bench: others took {done.others:.0%} of the cores, once more", file=sys.stderr)

    def _wait(self):
        while time.perf_counter() < self._until:
            before = busy()
            time.sleep(1)
            if busy() - before <= self.ENOUGH * len(os.sched_getaffinity(0)):
                return


def measure(world, options):
    quiet = Quiet(options.patience)
    runs = {"hello": [], "home": [], "log": [], "insert": []}
    starts = {"cold": [], "warm": []}
    for name in ("cold", "warm"):
        for _ in range(STARTS):
            if name == "cold":
                world.forget()
            server = world.serve()
            server.stop()
            starts[name].append(server.start)
    world.read()
    port = free_port()
    hello = Server([WORLD, "hello", "--port", port], port, "/hello", world.folder)
    server = world.serve()
    memory = []
    try:
        page = check(world, server)
        resting = server.memory("VmRSS")
        warm = max(2, options.seconds // 3)
        Load(server, "home", "/home", warm, options.connections, world.tokens)
        Load(server, "log", "/log/new", warm, options.writers, world.tokens)
        Load(hello, "hello", "/hello", warm, options.connections)
        for number in range(1, options.runs + 1):
            print(f"bench: run {number} of {options.runs}", file=sys.stderr)
            runs["hello"].append(quiet.run(lambda: Load(
                hello, "hello", "/hello", options.seconds, options.connections)))
            runs["home"].append(quiet.run(lambda: home(world, server, options)))
            memory.append(server.memory("VmRSS"))
            runs["log"].append(quiet.run(lambda: log(world, server, options)))
            memory.append(server.memory("VmRSS"))

            runs["insert"].append(quiet.run(lambda: Inserts(world, options)))
        peak = server.memory("VmHWM")
    finally:
        server.stop()
        hello.stop()
    return runs, starts, (resting, max(memory), peak), page, quiet.repeated


def report(world, options, made):
    runs, starts, (resting, loaded, peak), page, repeated = measure(world, options)

    def middle(name, what):
        return statistics.median(getattr(run, what) for run in runs[name])
    hello, home, log = (middle(name, "rate") for name in ("hello", "home", "log"))
    insert = middle("insert", "rate")
    inserts = [run.rate for run in runs["insert"]]

    def row(title, name, beside, target):
        return [title, f"{middle(name, 'rate'):,.0f}", f"{beside:.2f}", f"{middle(name, 'middle'):.1f} ms",
                f"{middle(name, 'tail'):.1f} ms", f"{middle(name, 'per_request'):.2f} ms", target]
    loads = table([
        ["what", "a second", "ratio", "median", "99th percentile", "processor", "wanted"],
        row("the framework's bare page", "hello", 1, ""),
        row(f"home page, signed in ({page / 1024:.0f} KiB)", "home", home / hello, "1,500 a second, 25 ms"),
        ["a bare insert loop", f"{insert:,.0f}", "1.00", "", "", "", ""],
        row("log a credit", "log", log / insert, "500 a second"),
    ])
    cold, warm = (statistics.median(starts[name]) for name in ("cold", "warm"))
    rest = table([
        ["what", "measured", "wanted"],
        ["start until ready, nothing of it in memory", f"{1000 * cold:.0f} ms", "1,000 ms"],
        ["start until ready, once more", f"{1000 * warm:.0f} ms", "1,000 ms"],
        ["resident memory after the start", f"{resting:.0f} MB", "150 MB"],
        ["resident memory under load, highest", f"{max(loaded, peak):.0f} MB", "150 MB"],
    ])
    every = [run for name in ("hello", "home", "log") for run in runs[name]]
    others = max(run.others for name in runs for run in runs[name])
    slowest = max(run.worst for run in runs["home"] + runs["log"])
    engine = "PostgreSQL" if options.database else f"SQLite, {world.size() / 1e6:,.0f} MB"
    return f"""{loads}

Database: {engine}; {options.people:,} people with three credentials each, {options.entries:,} ledger entries, \
{options.sessions:,} people signed in.
Every request is somebody else's; half of those signed in look, the others log. Home and bare page: {options.connections} connections; logging: {options.writers}.
Medians of {options.runs} alternating runs of {options.seconds} s each; the load generator runs on the same cores.
Ratio: home beside the bare page, logging beside the insert loop, which waits for the disk after each row. Its runs did \
{min(inserts):,.0f} to {max(inserts):,.0f}
rows a second: how long the disk takes to keep a row changes with what else it does, and the ratio of logging with it.
Processor: the server's time for one request. Slowest answer of all to home or logging: {slowest:.0f} ms.
Requests refused or broken: {sum(run.faults for run in every)}. Other programs took at most {others:.0%} of the cores.
Runs thrown away because other programs took more than {Quiet.ENOUGH:.0%}: {repeated}.

{rest}

Medians of {STARTS} starts.{f" The database was filled in {made:.0f} s." if made > 1 else ""}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=100_000, help="people in the database (default 100000)")
    parser.add_argument("--entries", type=int, help="ledger entries (default 20 for each person)")
    parser.add_argument("--sessions", type=int, default=4000, help="people signed in, half of whom log (default 4000)")
    parser.add_argument("--seconds", type=int, default=12, help="length of a run (default 12)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each load (default 3)")
    parser.add_argument("--connections", type=int, default=16, help="connections that read (default 16)")
    parser.add_argument("--writers", type=int, default=64, help="connections that write (default 64)")
    parser.add_argument("--patience", type=int, default=0,
                        help="minutes to wait for other programs, and to repeat what they disturbed (default 0)")
    parser.add_argument("--database", help="an empty PostgreSQL database instead of SQLite")
    parser.add_argument("--world", type=pathlib.Path, help="keep the database in this folder, and take it from there")
    parser.add_argument("--quick", action="store_true", help="1,000 people, short runs: to try it")
    parser.add_argument("--save", action="store_true", help="write Benchmarks/web/RESULTS.md")
    options = parser.parse_args()
    if options.quick:
        options.people, options.sessions, options.seconds, options.runs = 1000, 400, 3, 1
    options.entries = options.entries or 20 * options.people
    for binary in (ALIQUOT, WORLD):
        if not binary.exists():
            sys.exit(f"bench: {binary.relative_to(ROOT)} is not there; run script/bench web")

    folder = options.world or pathlib.Path(tempfile.mkdtemp(prefix="aliquot-bench-"))
    folder.mkdir(exist_ok=True)
    world = World(folder, options)
    try:
        begun = time.perf_counter()
        if not world.tokens.exists():
            world.make()
        made = time.perf_counter() - begun
        text = report(world, options, made)
    finally:
        if not options.world:
            shutil.rmtree(folder)
    print(text)
    if options.save:
        today = datetime.datetime.now(datetime.timezone.utc).date()
        (HERE / "RESULTS.md").write_text(
            f"# What the web application bears\n\nMeasured on {today} with `script/bench web --save`.\n"
            f"Machine: {machine()}.\nRead the figures as ratios: another machine has other seconds.\n\n{text}",
            encoding="utf-8")
        print("written: Benchmarks/web/RESULTS.md")


if __name__ == "__main__":
    main()
