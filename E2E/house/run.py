"""Walks every journey through the built program, on SQLite and on PostgreSQL, and checks every page.

usage: E2E/run BINARY [--engine sqlite | postgres] [--only WORD] [--failed FOLDER]
The last line is "N passed, N failed".
"""

import argparse
import contextlib
import importlib
import pathlib
import pkgutil
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator

import journeys
from playwright.sync_api import Browser

from . import browser, checks, links, markup, people, postgres, steps, structured
from .journey import ALL, House, Journey
from .server import Server
from .tally import Tally
from .visitor import Visitor


def nothing_found(findings: list[str]) -> None:
    assert not findings, "\n".join(findings)


def every_page(house: House, tally: Tally) -> None:
    """Looks at every page that links lead to, as everybody."""
    bodies: dict[str, bytes] = {}
    for who in [None, *people.EVERYBODY]:
        tally.run(f"{house.engine}: every page for {people.word(who)} is whole, accessible and fits its screen",
                  lambda: nothing_found(checks.findings(house.browser, house.visitor(who), [], bodies)))
    tally.run(f"{house.engine}: every page for somebody new, still empty, is so as well",
              lambda: nothing_found(checks.findings(house.browser, somebody_new(house), [], bodies)))
    tally.run(f"{house.engine}: all {len(bodies)} pages are valid HTML", lambda: nothing_found(markup.check(bodies)))
    tally.run(f"{house.engine}: what they say to search engines is whole", lambda: nothing_found(structured.check(bodies)))


def somebody_new(house: House) -> Visitor:
    with house.page() as page:
        email = steps.joined(page, house.base)
    visitor = Visitor(house.base)
    visitor.sign_in(email, steps.NEW_PASSWORD)
    return visitor


def every_link(house: House, tally: Tally) -> None:
    """The same pages without a browser, where another engine cannot change how they look."""
    for who in [None, *people.EVERYBODY]:
        tally.run(f"{house.engine}: every link for {people.word(who)} leads somewhere",
                  lambda: nothing_found([f"{people.word(who)} {one}" for one in links.walk(house.visitor(who))[1]]))


@contextlib.contextmanager
def database(engine: str, work: pathlib.Path) -> Iterator[list[str]]:
    """Yields the options that name an empty database."""
    if engine == "sqlite":
        yield ["--data", str(work / "data")]
    else:
        with postgres.started() as address:
            yield ["--database", address]


def ends(server: Server) -> None:
    status = server.stop()
    assert status == 0, f"the server ended with {status}:\n{server.tail()}"


def through(house: House, some: list[Journey], pages: bool, tally: Tally) -> None:
    def walked(journey: Journey) -> None:
        tally.run(f"{house.engine}: {journey.sentence}", lambda: journey.walk(house),
                  lambda: house.pictures(journey.name))

    # The pages come before what journeys put on them, and these before what leaves the house in disorder.
    if pages:
        (every_page if house.engine == "sqlite" else every_link)(house, tally)
    for journey in sorted(some, key=lambda one: one.last):
        walked(journey)
    tally.run(f"{house.engine}: asked to end, the server ends in order", lambda: ends(house.server))


def visited(engine: str, running: Browser, asked: argparse.Namespace, some: list[Journey], tally: Tally) -> None:
    """Everything on one engine, with a program and a database of its own that end with it."""
    with tempfile.TemporaryDirectory(prefix=f"aliquot-{engine}-") as folder, \
            database(engine, pathlib.Path(folder)) as place:
        server = Server(asked.binary.absolute(), place, pathlib.Path(folder, "log"))
        began, before = time.monotonic(), len(tally.failed)
        try:
            server.start()
            print(f"{engine}: the demo world is served after {time.monotonic() - began:.1f} s", flush=True)
            through(House(server, running, engine, asked.failed), some, not asked.only, tally)
        finally:
            server.kill()
            if len(tally.failed) > before:
                asked.failed.mkdir(parents=True, exist_ok=True)
                print(f"      the server's log: {shutil.copy(server.log, asked.failed / f'{engine}-server.log')}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="E2E/run", description=__doc__.split("\n")[0])
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--engine", choices=["sqlite", "postgres"], help="only on this engine")
    parser.add_argument("--only", metavar="WORD", help="only journeys with this word in name or sentence, and no pages")
    parser.add_argument("--failed", type=pathlib.Path, default=pathlib.Path("."), metavar="FOLDER",
                        help="where pictures of failures go")
    asked = parser.parse_args()
    if not asked.binary.is_file():
        raise SystemExit(f"there is no {asked.binary}")
    # A polite end, too, goes through every clean-up above.
    signal.signal(signal.SIGTERM, lambda *_: (_ for _ in ()).throw(SystemExit(143)))
    for module in pkgutil.iter_modules(journeys.__path__):
        importlib.import_module(f"journeys.{module.name}")
    some = [one for one in ALL if not asked.only or asked.only in one.name or asked.only in one.sentence]
    tally = Tally()
    with browser.launched() as running:
        for engine in [asked.engine] if asked.engine else ["sqlite", "postgres"]:
            try:
                visited(engine, running, asked, some, tally)
            except RuntimeError as error:
                print(f"FAIL  {engine}: {error}")
                tally.failed.append(engine)
    print(f"{tally.passed} passed, {len(tally.failed)} failed")
    raise SystemExit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
