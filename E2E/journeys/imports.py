"""History from elsewhere: a spreadsheet is looked at, checked, mended, written and taken back."""

import json
import time
from collections.abc import Callable

from house import browser, forms, people, steps
from house.journey import House, journey
from house.visitor import Answer, Files, Visitor
from playwright.sync_api import Page

# The manager of the demo.
NAME = "Morgan Ellis"
HEADINGS = "Course Title,Provider,Course Number,Date Completed,Contact Hours,Topic,Who"


def table(rows: list[tuple[str, str, str]], name: str = "Dana Reyes") -> bytes:
    """Rows of a title, a day and an amount."""
    lines = [f"{title},Example Labs,EX-{number},{day},{hours},Hematology,{name}"
             for number, (title, day, hours) in enumerate(rows)]
    return "\r\n".join([HEADINGS, *lines]).encode()


def bring(page: Page, content: bytes, name: str = "courses.csv") -> None:
    page.goto("/log")
    page.locator("main a[href='/log/import']").first.click()
    page.wait_for_load_state()
    form = forms.form_with(page, "file")
    form.locator("[name=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})
    forms.press(form)
    assert steps.path(page).endswith("/columns"), f"the file is not taken: {steps.words(page)[:600]}"


def press(page: Page, words: str) -> None:
    """Presses the button of the page that says so."""
    with page.expect_navigation():
        page.locator("main").get_by_role("button", name=words).first.click()
    page.wait_for_load_state()


def round_trip(page: Page) -> None:
    mark = steps.unique("Imported")
    rows = [(f"{mark} one", steps.day(40), "1.5"), (f"{mark} two", steps.day(41), "much"),
            (f"{mark} three", steps.day(42), "2")]
    bring(page, table(rows))
    form = forms.form_with(page, "column-6")
    assert form.locator("[name=column-0]").input_value() == "title", "the title is not told by its heading"
    forms.fill(form, "column-6", "participant")
    press(page, "Check every row")
    seen = steps.words(page)
    assert "2 new entries" in seen and "1 row has errors" in seen and mark in seen, seen[:800]
    with page.expect_download() as download:
        page.get_by_role("link", name="Download 1 row as CSV").click()
    failed = download.value.path().read_text("utf-8-sig")
    assert f"{mark} two" in failed and f"{mark} one" not in failed and "What is wrong" in failed, failed
    press(page, "Write 2 entries")
    seen = steps.words(page)
    assert "2 entries are in your log" in seen and "MLT(ASCP)" in seen, seen[:800]
    # Only the mended row goes in again, by the columns that are known now.
    bring(page, failed.replace(",much,", ",1,").encode(), "courses-failed-rows.csv")
    assert forms.form_with(page, "column-6").locator("[name=column-6]").input_value() == "participant"
    press(page, "Check every row")
    assert "One new entry" in steps.words(page), steps.words(page)[:800]
    press(page, "Write 1 entry")
    page.goto("/log")
    log = steps.words(page)
    assert all(title in log for title, _, _ in rows), "the log lacks what was imported"
    undo(page)
    assert "1 entry was taken back" in steps.words(page), steps.words(page)[:400]


def undo(page: Page) -> None:
    page.goto("/log/import")
    page.locator("main .lines a").first.click()
    page.wait_for_load_state()
    page.locator("summary", has_text="Take the whole import back").click()
    press(page, "Take it back")


@journey("a spreadsheet is mapped, checked and written; its failed row is mended and brought in; the import is taken back")
def mapped_mended_undone(house: House) -> None:
    with house.page(people.TECHNICIAN, look=browser.PHONE_LIGHT) as page:
        round_trip(page)


@journey("the same without JavaScript")
def without_script(house: House) -> None:
    with house.page(people.TECHNICIAN, look=browser.DESK_DARK, script=False) as page:
        round_trip(page)


@journey("a row is mended in place, and somebody else's name is asked about")
def in_place(house: House) -> None:
    mark = steps.unique("Mended")
    rows = [(f"{mark} one", steps.day(50), "much"), (f"{mark} two", steps.day(51), "1")]
    content = table(rows) + table([(f"{mark} three", steps.day(52), "1")], name="Pat Smith").replace(
        HEADINGS.encode(), b"")
    with house.page(people.TECHNICIAN, look=browser.PHONE_DARK) as page:
        bring(page, content)
        forms.fill(forms.form_with(page, "column-6"), "column-6", "participant")
        press(page, "Check every row")
        seen = steps.words(page)
        assert "One new entry" in seen and "Pat Smith" in seen, seen[:800]
        page.locator("[name='cell-2-4']").fill("1.25")
        page.get_by_label("No, leave them out").check(force=True)
        press(page, "Save and check again")
        seen = steps.words(page)
        assert "2 new entries" in seen and "1 row of somebody else" in seen, seen[:800]
        press(page, "Throw this file away")
        assert "nothing of it was written" in page.locator("body").inner_text()


@journey("what is no spreadsheet is refused with what to do")
def no_spreadsheet(house: House) -> None:
    with house.page(people.TECHNICIAN) as page:
        page.goto("/log/import")
        form = forms.form_with(page, "file")
        form.locator("[name=file]").set_input_files(
            {"name": "certificate.pdf", "mimeType": "application/pdf", "buffer": steps.PDF})
        forms.press(form)
        assert page.locator("#file[aria-invalid]").count(), steps.words(page)[:400]


@journey("a power cut in the middle of a long import: the next server goes on, and every row is there once", last=True)
def power_cut(house: House) -> None:
    mark = steps.unique("Long import")
    count = 9_000
    rows = [(f"{mark} {number * 7919} of {count}", steps.day(60 + number % 600), "1") for number in range(count)]
    visitor = house.visitor(people.MANAGER)
    begun = send(visitor, "/log/import", "/log/import", {}, [("file", "long.csv", "text/csv", table(rows, NAME))])
    place = begun.path.removesuffix("/columns")
    send(visitor, f"{place}/columns", "/columns", {"column-6": "participant", "do": "check"})
    assert working(visitor, place, lambda now: not now["working"]), "the check does not end"
    send(visitor, place, "/write", {})
    assert working(visitor, place, lambda now: now["entries"] > 0), "nothing is written"
    house.server.kill()
    house.server.start()
    visitor = house.visitor(people.MANAGER)
    assert working(visitor, place, lambda now: not now["working"]), "the import does not go on"
    seen = " ".join(visitor.get(place).page.text.split())
    assert f"{count} entries are in your log" in seen, seen[:600]


def send(visitor: Visitor, path: str, action: str, fields: dict[str, str], files: Files | None = None) -> Answer:
    """Sends the form of a page that goes to an address with this end."""
    form = next(form for form in visitor.get(path).page.forms if (form.action or "").endswith(action))
    return visitor.post(form.action, {**form.fields, **fields}, files=files)


def working(visitor: Visitor, place: str, is_enough: Callable[[dict], bool], patience: float = 240) -> bool:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if is_enough(json.loads(visitor.get(f"{place}/progress").text)):
            return True
        time.sleep(0.2)
    return False
