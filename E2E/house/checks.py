"""Every check that needs no journey, on a whole site: markup, links, accessibility, width, the browser's complaints.

usage: E2E/check [PATH…] [--on ADDRESS | FOLDER] [--as WHO…]
"""

import argparse

from playwright.sync_api import Browser, Page

from . import axe, browser, links, markup, overflow, people, rounds, site, structured
from .visitor import Visitor

# Contrast hangs on the scheme and layout on the width, so two of the four looks see everything.
MEASURED = [browser.PHONE_DARK, browser.DESK_LIGHT]


def measured(page: Page) -> list[str]:
    """What is wrong with an open page in the looks that are measured."""
    found = []
    for look in MEASURED:
        browser.wear(page, look)
        found += [f"at {look}: {finding}" for finding in overflow.check(page) + axe.check(page)]
    return found


def middle(body: bytes) -> str:
    """A page without its frame and without ids and tokens: what makes it another page to look at."""
    text = body.decode("utf-8", "replace")
    return links.VARIABLE.sub("*", text.partition("<main")[2].partition("</main>")[0] or text)


def findings(running: Browser, visitor: Visitor, given: list[str], bodies: dict[str, bytes]) -> list[str]:
    """What is wrong on the pages of one sign-in. BODIES holds the raw pages of earlier ones, for the HTML checker; those
    of this one are added. What looks the same for two people is looked at once."""
    who = people.word(visitor.email)
    some, found = rounds.pages(visitor, given)
    found = [f"{who} {finding}" for finding in found]
    looked = {middle(body) for body in bodies.values()}
    fresh: list[str] = []
    for path, body in some.items():
        bodies[f"{who} {path}"] = body
        if middle(body) not in looked:
            looked.add(middle(body))
            fresh.append(path)
    for stop in rounds.stops(running, visitor, fresh):
        found += [f"{stop.place} {finding}" for finding in measured(stop.page) + stop.complaints.taken()]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="E2E/check", description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="*", help="only these pages (default: all that links lead to)")
    rounds.say_where(parser)
    asked = parser.parse_intermixed_args()
    found: list[str] = []
    bodies: dict[str, bytes] = {}
    with site.opened(asked.on) as base, browser.launched() as running:
        for who in rounds.sign_ins(asked.on, asked.who):
            visitor = Visitor(base)
            if who:
                visitor.sign_in(who)
            found += findings(running, visitor, asked.paths or site.files(asked.on), bodies)
    found += markup.check(bodies) + structured.check(bodies)
    print("\n".join(found + [f"{len(bodies)} pages, {len(found)} findings"]))
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
