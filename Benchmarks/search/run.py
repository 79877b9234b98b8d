"""Searches a catalogue of 100,000 offerings and says how quickly. usage: run.py [--save] [--offerings N]"""
import argparse
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Benchmarks"))
import report  # noqa: E402


def row(name, figures, wanted):
    return [name, f"{figures['rate']:,.0f}", f"{figures['median'] * 1000:.2f} ms", f"{figures['p99'] * 1000:.1f} ms",
            f"{figures['slowest'] * 1000:.0f} ms", wanted]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--save", action="store_true", help="write RESULTS.md")
    arguments.add_argument("--offerings", type=int, default=100_000)
    arguments.add_argument("--seconds", type=int, default=8)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        answer = subprocess.run(
            [ROOT / "bin/BenchWorld", "search", "--data", folder, "--offerings", str(chosen.offerings), "--seconds",
             str(chosen.seconds)], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    found = json.loads(answer.stdout)
    table = report.table([
        ["what", "a second", "median", "99th percentile", "slowest", "wanted"],
        row("the index alone: places in order and every facet's counts", found["alone"], ""),
        row("with the twenty offerings that a page shows, from SQLite", found["whole"], "1,000 a second, 20 ms"),
        row("by what closes somebody's gap, exactly", found["gap"], ""),
    ])
    text = f"""# How quickly the catalogue is searched

Measured on {datetime.date.today().isoformat()} with `script/bench search --save`.
Machine: {report.machine()}.
Read the figures as ratios: another machine has other seconds.

{table}

{found['offerings']:,} made-up offerings in SQLite. Two search at once, without a pause: words, beginnings of words, words of the field with
their synonyms, slips of the finger, facets, distances, and everything. The index is made from the database in
{found['build']:.1f} s when the server starts and when a day begins, and takes {found['memory_mb']:,} MB of memory.
"""
    print(text)
    if chosen.save:
        (ROOT / "Benchmarks/search/RESULTS.md").write_text(text, encoding="utf-8")


main()
