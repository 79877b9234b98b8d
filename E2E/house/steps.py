"""What people do on pages."""

import datetime
import re
import secrets
import urllib.parse

from playwright.sync_api import Locator, Page

from . import people
from .forms import fill, form_with, press
from .visitor import Visitor

NEW_PASSWORD = "quiet lavender bench"

# The smallest file that every reader takes for a PDF.
PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
xref
0 4
0000000000 65535 f\x20
0000000009 00000 n\x20
0000000054 00000 n\x20
0000000105 00000 n\x20
trailer<</Size 4/Root 1 0 R>>
startxref
165
%%EOF
"""


def day(ago: int) -> str:
    """The day so many days ago, in UTC as the program counts."""
    return (datetime.datetime.now(datetime.UTC).date() - datetime.timedelta(days=ago)).isoformat()


def unique(words: str) -> str:
    return f"{words} {secrets.token_hex(3)}"


def path(page: Page) -> str:
    return urllib.parse.urlsplit(page.url).path


def words(page: Page) -> str:
    """What stands in the middle of the page, with every space made one."""
    main = page.locator("main")
    text = (main if main.count() else page.locator("body")).first.inner_text()
    return " ".join(text.split())


def sign_in(page: Page, email: str, password: str = people.PASSWORD) -> None:
    if path(page) != "/sign-in":
        page.goto("/sign-in")
    form = form_with(page, "email", "password")
    fill(form, "email", email)
    fill(form, "password", password)
    press(form)
    assert path(page) != "/sign-in", f"{email} is not let in: {words(page)[:300]}"


def sign_up(page: Page, name: str = "Robin Sørensen") -> str:
    """A new person; returns the address."""
    email = f"new-{secrets.token_hex(4)}@example.test"
    page.goto("/sign-up")
    form = form_with(page, "name", "email", "password")
    fill(form, "name", name)
    fill(form, "email", email)
    fill(form, "password", NEW_PASSWORD)
    press(form)
    assert not form_with(page, "name", "email", "password").count(), f"signing up is refused: {words(page)[:400]}"
    return email


def mailed_link(base: str, email: str, start: str) -> str:
    """The path of the newest link that begins with START in a mail to EMAIL, from the demo's outbox."""
    visitor = Visitor(base)
    outbox = visitor.get("/demo/mail")
    assert outbox.status == 200, f"/demo/mail answers {outbox.status}"
    mails = [link for link in dict.fromkeys(outbox.page.links) if re.match(r"/demo/mail/.+", link)]
    for mail in mails[:40]:
        page = visitor.get(mail).page
        if email not in page.text:
            continue
        for link in page.links + re.findall(r"https?://\S+", page.text):
            target = urllib.parse.urlsplit(link).path
            if target.startswith(start):
                return target
    raise AssertionError(f"no mail to {email} has a link to {start}")


def confirm(page: Page, base: str, email: str) -> None:
    page.goto(mailed_link(base, email, "/confirm/"))
    press(page.locator("main form").first)


def joined(page: Page, base: str, name: str = "Robin Sørensen") -> str:
    """Somebody new, confirmed and signed in; returns the address."""
    email = sign_up(page, name)
    confirm(page, base, email)
    page.goto("/home")
    if path(page) != "/home":
        sign_in(page, email, NEW_PASSWORD)
    return email


def add_credential(page: Page, code: str = "ascp-boc/MLT", issued: str | None = None) -> None:
    page.goto(f"/credentials/new?credential={code}")
    form = form_with(page, "issued")
    if form.locator("[name='credential']:not([type=hidden])").count():
        fill(form, "credential", code)
    fill(form, "issued", issued or day(400))
    press(form)
    assert "/new" not in path(page), f"the credential is refused: {words(page)[:600]}"


def entry_form(page: Page, title: str, amount: str = "2", ago: int = 1, topic: str = "hematology") -> Locator:
    """The form of a new entry, filled but for evidence."""
    page.goto("/log/new")
    form = form_with(page, "title", "amount")
    for name, value in [("title", title), ("provider", "Example Labs"), ("completed", day(ago)), ("amount", amount),
                        ("unit", "contact-hour"), ("kind", "ce-course"), ("topics", topic), ("approvals", "pace")]:
        if form.locator(f"[name='{name}']:not([type=hidden])").count():
            fill(form, name, value)
    return form


def save(form: Locator) -> None:
    page = form.page
    button = form.locator("button[name='do'][value='save']").first
    with page.expect_navigation():
        button.click()
    page.wait_for_load_state()
    assert path(page) != "/log/new", f"the entry is refused: {words(page)[:800]}"


def entries_titled(visitor: Visitor, title: str) -> set[str]:
    """The entries of somebody's log with this title, by path."""
    log = visitor.get("/log")
    assert log.status == 200, f"/log answers {log.status}"
    found = set()
    for link in dict.fromkeys(log.page.links):
        target = urllib.parse.urlsplit(link).path
        if re.fullmatch(r"/log/[0-9a-f-]{36}", target) and title in visitor.get(target).page.text:
            found.add(target)
    return found
