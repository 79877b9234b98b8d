#!/usr/bin/env python3
"""Measures plans for three credentials over made-up catalogues, beside the solver alone on the whole question.

usage: script/bench plan [--runs N] [--bare SECONDS] [--save]        (which builds both binaries)
"""
import argparse
import datetime
import json
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from report import machine, table  # noqa: E402

ROOT = HERE.parent.parent
BINARY = ROOT / "bin" / "BenchPlan"
SIZES = (2_000, 20_000)


def measure(offerings, runs, bare):
    """One answer a catalogue, each of its own seed."""
    print(f"bench: {runs} catalogues of {offerings:,} offerings", file=sys.stderr)
    command = [BINARY, "--offerings", str(offerings), "--runs", str(runs), "--bare", str(bare)]
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"bench: BenchPlan ended with {done.returncode}\n{done.stderr[-2000:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def milliseconds(answers, key):
    times = [answer[key] for answer in answers if answer[key] >= 0]
    if not times:
        return ["none", "none"]
    return [f"{statistics.median(times):,.0f} ms", f"{max(times):,.0f} ms"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11, help="catalogues of each size (default 11)")
    parser.add_argument("--bare", type=float, default=60, help="seconds for the solver alone; 0 leaves it out")
    parser.add_argument("--save", action="store_true", help="write Benchmarks/plan/RESULTS.md")
    options = parser.parse_args()
    rows = [["what", "offerings", "median", "slowest"]]
    notes = []
    for size in SIZES:
        answers = measure(size, options.runs, options.bare)
        rows.append(["first plan", f"{size:,}", *milliseconds(answers, "first_ms")])
        rows.append(["cheapest plan, proven", f"{size:,}", *milliseconds(answers, "proven_ms")])
        rows.append(["ties settled, too", f"{size:,}", *milliseconds(answers, "all_ms")])
        proven = sum(answer["optimal"] for answer in answers)
        kept = statistics.median(answer["kept"] for answer in answers)
        notes.append(f"{size:,} offerings: {proven} of {len(answers)} proven; {kept:,.0f} left after dominance.")
        if options.bare > 0:
            rows.append(["CBC alone, cost only", f"{size:,}", *milliseconds(answers, "bare_ms")])
            alone = sum(answer["bare_proven"] for answer in answers)
            same = sum(answer["bare_cost"] == answer["cost"] for answer in answers if answer["bare_proven"])
            notes.append(f"CBC alone proved {alone} of {len(answers)} within {options.bare:.0f} s, {same} with our cost.")
    report = f"""# What a plan costs

Measured on {datetime.date.today()} with `script/bench plan --runs {options.runs} --bare {options.bare:.0f}`.
Machine: {machine()}.
Read the figures as ratios: another machine has other seconds.

{table(rows)}

ASCP, AMT and Florida for `Examples/florida-three-credentials.yml`; catalogues from seeds 1 to {options.runs}. All times begin with the
catalogue in memory; ours include the count of the rules and every check.

{chr(10).join("- " + note for note in notes)}
"""
    print(report)
    if options.save:
        (HERE / "RESULTS.md").write_text(report, encoding="utf-8")


if __name__ == "__main__":
    main()
