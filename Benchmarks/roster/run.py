#!/usr/bin/env python3
"""Measures what a fleet of people costs: `aliquot evaluate` on a made-up roster, beside only reading it with orjson.

usage: script/bench [--people N] [--save]        (which builds the binary and brings orjson)
"""
import argparse
import datetime
import hashlib
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from report import machine, table  # noqa: E402

ROOT = HERE.parent.parent
BINARY = ROOT / "bin" / "aliquot"
EXAMPLE = "Examples/florida-three-credentials.yml"
AS_OF = "2026-11-21"
SEED = 7
RUNS = 3
SHORT_RUNS = 20
READ_WITH_ORJSON = """import orjson, sys
with open(sys.argv[1], "rb") as roster:
    for line in roster:
        orjson.loads(line)
"""


class Run:
    """What one run of a command took: wall and processor seconds, peak resident memory in bytes."""

    def __init__(self, command):
        self._peak = 0
        started = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], cwd=ROOT, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = []
        watchers = [threading.Thread(target=self._watch, args=(process.pid,), daemon=True),
                    threading.Thread(target=lambda: errors.append(process.stderr.read()), daemon=True)]
        for watcher in watchers:
            watcher.start()
        _, status, used = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        for watcher in watchers:
            watcher.join()
        if process.returncode != 0:
            message = b"".join(errors)[-2000:].decode(errors="replace").strip()
            sys.exit(f"bench: {command[0]} ended with {process.returncode}\n{message}")
        self.processor = used.ru_utime + used.ru_stime
        # The system starts a child's count at what its parent held; up to there only the watched figure is its own.
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self.memory = 1024 * (used.ru_maxrss if used.ru_maxrss > own or not self._peak else self._peak)

    def _watch(self, pid):
        try:
            while True:
                with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as status:
                    peak = [line for line in status if line.startswith("VmHWM:")]
                if not peak:
                    return
                self._peak = int(peak[0].split()[1])
                time.sleep(0.005)
        except OSError:
            return


def median(runs, what):
    return statistics.median(getattr(run, what) for run in runs)


def roster(people):
    """The roster's file: made once, again when the generator changes."""
    version = hashlib.sha256((HERE / "generate.py").read_bytes()).hexdigest()[:8]
    folder = pathlib.Path(tempfile.gettempdir()) / f"aliquot-bench-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"roster-{people}-{SEED}-{version}.jsonl"
    if not path.exists():
        print(f"bench: making a roster of {people:,} people", file=sys.stderr)
        part = path.with_suffix(".part")
        subprocess.run([sys.executable, HERE / "generate.py", "--people", str(people), "--out", part,
                        "--seed", str(SEED)], check=True)
        part.replace(path)
    with open(path, "rb") as file:                              # so that every run finds it in memory
        while file.read(1 << 24):
            pass
    return path


def evaluate(path):
    return Run([BINARY, "evaluate", path, "--as-of", AS_OF])


def read_with_orjson(path):
    pin = ["taskset", "-c", "0"] if shutil.which("taskset") else []
    return Run([*pin, sys.executable, "-c", READ_WITH_ORJSON, path])


def short(arguments):
    """Wall seconds of a short command: the median and the slowest of some runs, after one that warms up."""
    command = [str(BINARY), *arguments]
    times = []
    for _ in range(SHORT_RUNS + 1):
        started = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, errors="replace")
        times.append(time.perf_counter() - started)
        if done.returncode != 0:
            sys.exit(f"bench: aliquot {' '.join(arguments)} ended with {done.returncode}\n{done.stderr}")
    return statistics.median(times[1:]), max(times[1:])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=200_000, help="people in the roster (default 200000)")
    parser.add_argument("--save", action="store_true", help="write Benchmarks/roster/RESULTS.md")
    options = parser.parse_args()
    if options.people < 10:
        parser.error("--people must be at least 10")
    if not BINARY.exists():
        sys.exit("bench: bin/aliquot is not there; run script/build first")

    few, many = roster(options.people // 10), roster(options.people)
    size = many.stat().st_size
    reads, evaluations, smaller = [], [], []
    for number in range(1, RUNS + 1):
        print(f"bench: run {number} of {RUNS}", file=sys.stderr)
        reads.append(read_with_orjson(many))
        evaluations.append(evaluate(many))
        smaller.append(evaluate(few))

    def row(name, runs, people, beside):
        wall, processor, memory = (median(runs, what) for what in ("wall", "processor", "memory"))
        return [name, f"{wall:.2f} s", f"{wall / beside:.2f}", f"{processor:.2f} s", f"{people / wall:,.0f}",
                f"{memory / 2**20:.1f} MiB"]

    base = median(reads, "wall")
    fleet = table([
        ["what", "wall", "ratio", "processor", "people a second", "peak memory"],
        row(f"orjson only reads {options.people:,} people, one core", reads, options.people, base),
        row(f"aliquot evaluate, {options.people:,} people", evaluations, options.people, base),
        row(f"aliquot evaluate, {options.people // 10:,} people", smaller, options.people // 10, base),
    ])
    version, status = short(["--version"]), short(["status", EXAMPLE, "--as-of", AS_OF])
    starts = table([
        ["what", "median", "slowest", "ratio"],
        *([name, f"{1000 * middle:.1f} ms", f"{1000 * slowest:.1f} ms", f"{middle / version[0]:.2f}"]
          for name, (middle, slowest) in (("aliquot --version", version), (f"aliquot status {EXAMPLE}", status))),
    ])
    flat = median(evaluations, "memory") / median(smaller, "memory")
    per_processor = median(evaluations, "processor") / median(reads, "processor")
    report = f"""{fleet}

Roster: {options.people:,} people with 20 activities each, {size / 1e6:,.0f} MB.
Medians of {RUNS} alternating runs, output thrown away.
Ratio: wall time beside the first row. Processor time of evaluate is {per_processor:.2f} times that of the first row.
Ten times the people take {flat:.2f} times the memory.

{starts}

{SHORT_RUNS} runs each, after one that warms up; ratio beside the first row.
"""
    print(report)
    if options.save:
        today = datetime.datetime.now(datetime.timezone.utc).date()
        (HERE / "RESULTS.md").write_text(
            f"# What a roster costs\n\nMeasured on {today} with `script/bench --people {options.people} --save`.\n"
            f"Machine: {machine()}.\nRead the figures as ratios: another machine has other seconds.\n\n{report}",
            encoding="utf-8")
        print("written: Benchmarks/roster/RESULTS.md")


if __name__ == "__main__":
    main()
