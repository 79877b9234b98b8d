"""Chromium through Playwright: contexts for a phone and a desk, in light and dark."""

import contextlib
import dataclasses
import os
import shutil

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from .visitor import Visitor


@dataclasses.dataclass(frozen=True)
class Look:
    """A width and a colour scheme."""

    width: int
    height: int
    scheme: str

    def __str__(self) -> str:
        return f"{self.width}-{self.scheme}"

    @property
    def is_phone(self) -> bool:
        return self.width < 600


PHONE_LIGHT, PHONE_DARK = Look(360, 800, "light"), Look(360, 800, "dark")
DESK_LIGHT, DESK_DARK = Look(1280, 900, "light"), Look(1280, 900, "dark")
LOOKS = [PHONE_LIGHT, PHONE_DARK, DESK_LIGHT, DESK_DARK]


@contextlib.contextmanager
def launched():
    """Yields the browser of this machine."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            yield browser
        finally:
            browser.close()


def launch(playwright: Playwright) -> Browser:
    program = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        raise SystemExit("there is no chromium on PATH; script/bootstrap test installs it")
    # --no-sandbox: tests run as root in containers, and only on pages of our own.
    return playwright.chromium.launch(
        executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"])


def context(browser: Browser, base: str, look: Look = DESK_LIGHT, script: bool = True) -> BrowserContext:
    """A visitor with nothing in the pockets: no cookies, no history."""
    made = browser.new_context(
        base_url=base, viewport={"width": look.width, "height": look.height}, color_scheme=look.scheme,
        has_touch=look.is_phone, java_script_enabled=script, reduced_motion="reduce", locale="en-US",
        timezone_id="UTC", service_workers="block")
    made.set_default_timeout(10_000)
    return made


def wear(page: Page, look: Look) -> None:
    """Turns an open page into another look, without loading it again."""
    page.set_viewport_size({"width": look.width, "height": look.height})
    page.emulate_media(color_scheme=look.scheme, reduced_motion="reduce")


def let_in(context: BrowserContext, visitor: Visitor) -> None:
    """Gives the browser what a visitor without one has in the pockets, so that a sign-in serves both."""
    context.add_cookies([
        {"name": cookie.name, "value": cookie.value or "", "url": visitor.base, "httpOnly": True, "sameSite": "Lax"}
        for cookie in visitor.jar])
