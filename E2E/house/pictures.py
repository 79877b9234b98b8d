"""Pictures of every page in every look, and contact sheets.

usage: E2E/pictures OUTDIR [PATH…] [--on ADDRESS | FOLDER] [--as WHO…] [--looks 360-light …]
"""

import argparse
import pathlib
import re
import sys

from . import browser, contact, people, rounds, site
from .visitor import Visitor


def main() -> None:
    parser = argparse.ArgumentParser(prog="E2E/pictures", description=__doc__.split("\n")[0])
    parser.add_argument("out", help="folder for the pictures")
    parser.add_argument("paths", nargs="*", help="only these pages, such as /home (default: all that links lead to)")
    rounds.say_where(parser)
    parser.add_argument("--looks", nargs="+", default=[str(look) for look in browser.LOOKS], help="such as 360-dark")
    asked = parser.parse_intermixed_args()
    out = pathlib.Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    looks = [look for look in browser.LOOKS if str(look) in asked.looks]
    taken: dict[browser.Look, list[tuple[str, pathlib.Path]]] = {look: [] for look in looks}
    with site.opened(asked.on) as base, browser.launched() as running:
        for who in rounds.sign_ins(asked.on, asked.who):
            visitor = Visitor(base)
            if who:
                visitor.sign_in(who)
            bodies, findings = rounds.pages(visitor, asked.paths or site.files(asked.on))
            for finding in findings:
                print(f"{people.word(who)} {finding}", file=sys.stderr)
            for stop in rounds.stops(running, visitor, list(bodies)):
                name = named(stop.path) if site.files(asked.on) else f"{stop.who}-{named(stop.path)}"
                for look in looks:
                    browser.wear(stop.page, look)
                    file = out / f"{name}-{look}.png"
                    stop.page.screenshot(path=file, full_page=True, animations="disabled")
                    taken[look].append((name, file))
                for complaint in stop.complaints.taken():
                    print(f"{stop.place}: {complaint}", file=sys.stderr)
    for look, pictures in taken.items():
        for sheet in contact.made(pictures, look.is_phone, out / f"contact-{look}"):
            print(sheet)
    print(f"{sum(map(len, taken.values()))} pictures in {out}")


def named(path: str) -> str:
    """A file name for a path."""
    return re.sub(r"[^A-Za-z0-9]+", "-", path.removesuffix(".html")).strip("-").lower()[:80] or "front"


if __name__ == "__main__":
    main()
