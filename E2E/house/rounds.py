"""A round through a site: which pages there are for a sign-in, each opened once in the browser."""

import argparse
import dataclasses
from collections.abc import Iterator

from playwright.sync_api import Browser, Error, Page

from . import browser, links, people, site
from .complaints import Complaints
from .visitor import Visitor


@dataclasses.dataclass
class Stop:
    """One open page: ready to be worn, measured and pictured."""

    who: str
    path: str
    page: Page
    complaints: Complaints

    @property
    def place(self) -> str:
        return f"{self.who} {self.path}"


def say_where(parser: argparse.ArgumentParser) -> None:
    """The options that say which site is meant, and as whom."""
    parser.add_argument("--on", default="http://127.0.0.1:8080", metavar="ADDRESS",
                        help="address of a running server, or a folder of .html files")
    parser.add_argument("--as", dest="who", nargs="+", metavar="WHO",
                        help="tech, manager, provider, auditor, admin, public (default: all of them)")


def sign_ins(where: str, chosen: list[str] | None) -> list[str | None]:
    """Nobody and the five of the demo world, unless CHOSEN; for a folder nobody."""
    if site.files(where):
        return [None]
    if chosen is None:
        return [None, *people.EVERYBODY]
    return [None if word == "public" else next((one for one in people.EVERYBODY if people.word(one) == word), word)
            for word in chosen]


def pages(visitor: Visitor, given: list[str]) -> tuple[dict[str, bytes], list[str]]:
    """The raw bodies by path, of the GIVEN pages or all that links lead to, and what the walk found wrong."""
    if given:
        return {path: visitor.get(path).body for path in given}, []
    found, findings = links.walk(visitor)
    return {path: answer.body for path, answer in found.items()}, findings


def stops(running: Browser, visitor: Visitor, some: list[str]) -> Iterator[Stop]:
    context = browser.context(running, visitor.base)
    try:
        browser.let_in(context, visitor)
        page = context.new_page()
        complaints = Complaints(page, visitor.base)
        for path in some:
            try:
                page.goto(path, wait_until="load")
                page.evaluate("() => document.fonts.ready.then(() => null)")
            except Error as error:
                complaints.hear("open", error.message)
            yield Stop(people.word(visitor.email), path, page, complaints)
    finally:
        context.close()
