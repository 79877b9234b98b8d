"""Forms as people fill them: found by the names of their fields, opened where they are folded, and sent."""

import re

from playwright.sync_api import Locator, Page


def form_with(page: Page, *names: str) -> Locator:
    """The form that has all these fields for people to fill."""
    inside = "".join(f":has([name='{name}']:not([type=hidden]))" for name in names)
    return page.locator(f"form{inside}").first


def fill(form: Locator, name: str, value: str) -> None:
    """Fills a field of whatever kind, opening the fold it lies in. A box is ticked by its label, as people do."""
    field = form.locator(f"[name='{name}']:not([type=hidden])").first
    tag, kind = field.evaluate("node => [node.localName, node.type]")
    if kind in ("radio", "checkbox"):
        field = form.locator(f"[name='{name}'][value='{value}']")
        unfold(field)
        if not field.is_checked():
            own = f"label[for='{field.get_attribute('id')}']"
            # By force: a box without a look of its own may lie over its label, and takes the press instead.
            form.locator(f"{own}, label:has([name='{name}'][value='{value}'])").click(force=True)
        assert field.is_checked(), f"{name} = {value} cannot be ticked"
        return
    unfold(field)
    if tag == "select":
        field.select_option(value)
    else:
        field.fill(value)


def unfold(field: Locator) -> None:
    closed = field.locator("xpath=ancestor::details[not(@open)]")
    for number in range(closed.count()):
        closed.nth(0).locator("> summary").click()
        assert number < 5, "a fold does not open"


def press(form: Locator, words: str | None = None) -> None:
    """Presses the form's first button, or the one that says WORDS, and waits for the next page."""
    buttons = form.locator("button:not([type=button]), input[type=submit]")
    button = buttons.filter(has_text=re.compile(words, re.I)).first if words else buttons.first
    page = form.page
    with page.expect_navigation():
        button.click()
    page.wait_for_load_state()
