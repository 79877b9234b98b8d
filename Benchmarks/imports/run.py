#!/usr/bin/env python3
"""Measures what a spreadsheet costs: reading it, understanding every row, finding doubles, writing what is new.

usage: script/bench imports [--rows N] [--save]        (which builds what it runs)
"""
import argparse
import datetime
import hashlib
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from report import machine, table  # noqa: E402

ROOT = HERE.parent.parent
BINARY = ROOT / "bin" / "BenchWorld"
PROGRAM = ROOT / "bin" / "aliquot"
OWNER = "bench@labs.example"
RUNS = 3
SEED = 7
READ_WITH_PYTHON = """import csv, sys
with open(sys.argv[1], newline="", encoding="utf-8") as table:
    for row in csv.reader(table):
        pass
"""


class Run:
    """What one run took: wall and processor seconds, peak resident memory in bytes; and what it said."""

    def __init__(self, command, allowed=(0,)):
        started = time.perf_counter()
        # A small program in between: a child's peak begins at what its parent held.
        process = subprocess.Popen(["/usr/bin/env", *map(str, command)], cwd=ROOT, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, text=True)
        self.said = process.stdout.read().strip()
        _, status, used = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in allowed:
            sys.exit(f"bench: {command[0]} ended with {process.returncode}")
        self.processor = used.ru_utime + used.ru_stime
        self.memory = 1024 * used.ru_maxrss


def spreadsheet(rows, ending):
    """A spreadsheet: made once, again when the generator changes."""
    version = hashlib.sha256((HERE / "generate.py").read_bytes()).hexdigest()[:8]
    folder = pathlib.Path(tempfile.gettempdir()) / f"aliquot-bench-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"history-{rows}-{SEED}-{version}.{ending}"
    if not path.exists():
        print(f"bench: making a spreadsheet of {rows:,} rows", file=sys.stderr)
        part = path.with_suffix(f".part.{ending}")
        subprocess.run([sys.executable, HERE / "generate.py", "--rows", str(rows), "--out", part, "--seed", str(SEED)],
                       check=True)
        part.replace(path)
    return path


def written(path, rows):
    """The whole way through the program, into an empty ledger: checked alone, then checked and written; then known."""
    with tempfile.TemporaryDirectory(prefix="aliquot-bench-") as folder:
        data = pathlib.Path(folder) / "data"
        subprocess.run([PROGRAM, "user", "add", OWNER, "--name", "Dana Reyes", "--data", data], cwd=ROOT, check=True,
                       input="seven quiet centrifuges\n", text=True, stdout=subprocess.DEVNULL)
        command = [PROGRAM, "import", "transcript", path, "--data", data]
        # Some rows have faults, so the program ends with 1.
        return [("check in the program", rows, Run([*command, "--dry-run"], (0, 1))),
                ("check and write", rows, Run(command, (0, 1))),
                ("check again, everything is there", rows, Run([*command, "--dry-run"], (0, 1)))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000, help="rows of the spreadsheet (default 100000)")
    parser.add_argument("--save", action="store_true", help="write Benchmarks/imports/RESULTS.md")
    options = parser.parse_args()
    if not BINARY.exists() or not PROGRAM.exists():
        sys.exit("bench: bin/BenchWorld or bin/aliquot is not there; run script/bench imports")

    few, many, book = (spreadsheet(options.rows // 10, "csv"), spreadsheet(options.rows, "csv"),
                       spreadsheet(options.rows, "xlsx"))
    long = spreadsheet(options.rows * 20, "csv")
    jobs = [
        ("Python's csv only reads it", options.rows, [sys.executable, "-c", READ_WITH_PYTHON, many]),
        ("read CSV", options.rows, [BINARY, "check", "--only-read", many]),
        ("check CSV", options.rows, [BINARY, "check", many]),
        ("check CSV", options.rows // 10, [BINARY, "check", few]),
        ("check XLSX", options.rows, [BINARY, "check", book]),
        ("check CSV of somebody else", options.rows * 20, [BINARY, "check", "--name", "Priya Nair", long]),
    ]
    runs = [[] for _ in jobs]
    ways = []
    for number in range(1, RUNS + 1):
        print(f"bench: run {number} of {RUNS}", file=sys.stderr)
        for place, (_, _, command) in enumerate(jobs):
            runs[place].append(Run(command))
        ways.append(written(many, options.rows))
    base = statistics.median(run.wall for run in runs[0])
    lines = [["what", "rows", "wall", "ratio", "processor", "peak memory"]]
    through = [(what, rows, [way[place][2] for way in ways]) for place, (what, rows, _) in enumerate(ways[0])]
    for what, rows, measured in [(job[0], job[1], run) for job, run in zip(jobs, runs)] + through:
        wall, processor, memory = (statistics.median(getattr(run, key) for run in measured)
                                   for key in ("wall", "processor", "memory"))
        lines.append([what, f"{rows:,}", f"{wall:.2f} s", f"{wall / base:.2f}", f"{processor:.2f} s",
                      f"{memory / 2**20:.1f} MiB"])
    report = f"""{table(lines)}

Wanted: {options.rows:,} rows checked in under 5 s and written in under 20 s. The CSV has {many.stat().st_size / 1e6:,.1f} MB, the longest {long.stat().st_size / 1e6:,.0f} MB.
Found in it: {runs[2][0].said}.
Medians of {RUNS} alternating runs. Ratio: wall time beside the first row.
What is kept of a row is what finds doubles; rows of other people are passed by, so the longest file shows memory that stays.
"""
    print(report)
    if options.save:
        today = datetime.datetime.now(datetime.timezone.utc).date()
        (HERE / "RESULTS.md").write_text(
            f"# What a spreadsheet costs\n\nMeasured on {today} with `script/bench imports --save`.\n"
            f"Machine: {machine()}.\nRead the figures as ratios: another machine has other seconds.\n\n{report}",
            encoding="utf-8")
        print("written: Benchmarks/imports/RESULTS.md")


if __name__ == "__main__":
    main()
