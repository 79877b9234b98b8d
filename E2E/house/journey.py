"""What a journey is: a function with a sentence, that is given the house to walk through."""

import contextlib
import dataclasses
import functools
import pathlib
from collections.abc import Callable, Iterator

from playwright.sync_api import Browser, Page

from . import browser
from .complaints import Complaints
from .server import Server
from .visitor import Visitor


@dataclasses.dataclass
class House:
    """A running server, a browser, and whoever was let in so far."""

    server: Server
    browser: Browser
    engine: str
    failed: pathlib.Path
    open_pages: list[Page] = dataclasses.field(default_factory=list)
    sessions: dict[str, Visitor] = dataclasses.field(default_factory=dict)

    @property
    def base(self) -> str:
        return self.server.base

    def visitor(self, email: str | None = None) -> Visitor:
        """Somebody without a browser; signed in as EMAIL, with a session that later ones share."""
        if email is None:
            return Visitor(self.base)
        if email not in self.sessions:
            visitor = Visitor(self.base)
            visitor.sign_in(email)
            self.sessions[email] = visitor
        return self.sessions[email]

    @contextlib.contextmanager
    def page(
        self, email: str | None = None, look: browser.Look = browser.DESK_LIGHT, script: bool = True
    ) -> Iterator[Page]:
        """A fresh browser window. What the browser complains of fails the journey."""
        context = browser.context(self.browser, self.base, look, script)
        if email is not None:
            browser.let_in(context, self.visitor(email))
        page = context.new_page()
        complaints = Complaints(page, self.base)
        self.open_pages.append(page)
        yield page
        # Only when all went well: after a failure the runner still takes its picture.
        heard = complaints.taken()
        assert not heard, "; ".join(heard)
        self.open_pages.remove(page)
        context.close()

    def pictures(self, name: str) -> list[pathlib.Path]:
        """Pictures and text of what is open, for the one who looks for the fault; closes it all."""
        taken = []
        for number, page in enumerate(self.open_pages):
            file = self.failed / f"{self.engine}-{name}-{number}.png"
            with contextlib.suppress(Exception):
                file.parent.mkdir(parents=True, exist_ok=True)
                page.screenshot(path=file, full_page=True)
                file.with_suffix(".html").write_text(f"<!-- {page.url} -->\n{page.content()}")
                taken.append(file)
            with contextlib.suppress(Exception):
                page.context.close()
        self.open_pages.clear()
        return taken


@dataclasses.dataclass(frozen=True)
class Journey:
    sentence: str
    name: str
    walk: Callable[[House], None]
    last: bool


ALL: list[Journey] = []


def journey(sentence: str, last: bool = False) -> Callable[[Callable[[House], None]], Callable[[House], None]]:
    """Adds a function to the journeys. LAST for those that leave the house in disorder."""
    def add(walk: Callable[[House], None]) -> Callable[[House], None]:
        ALL.append(Journey(sentence, walk.__name__, walk, last))

        @functools.wraps(walk)
        def same(house: House) -> None:
            walk(house)
        return same
    return add
