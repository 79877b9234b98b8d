"""The log keeps what it is told, once, for its person only."""

import re
import urllib.parse

from house import checks, forms, people, steps
from house.journey import House, journey
from house.visitor import Visitor


def record(visitor: Visitor, title: str, times: int = 1) -> set[str]:
    """Sends one filled form so many times; returns the entries there are then."""
    action, fields, multipart = visitor.filled("/log/new", {
        "title": title, "provider": "Example Labs", "completed": steps.day(3), "amount": "1.5", "unit": "contact-hour"})
    fields |= {"topics": "chemistry", "do": "save"}
    files = [("evidence", "certificate.pdf", "application/pdf", steps.PDF)]
    for _ in range(times):
        answer = visitor.post(action, fields, files=files if multipart else None)
        assert answer.status == 200, f"recording answers {answer.status}: {' '.join(answer.page.text.split())[:500]}"
    return steps.entries_titled(visitor, title)


@journey("a form sent twice makes one entry")
def sent_twice(house: House) -> None:
    found = record(house.visitor(people.TECHNICIAN), steps.unique("Sent twice"), times=2)
    assert len(found) == 1, f"{len(found)} entries"


@journey("an impatient double click makes one entry")
def double_click(house: House) -> None:
    title = steps.unique("Clicked twice")
    with house.page(people.TECHNICIAN) as page:
        form = steps.entry_form(page, title, ago=4)
        with page.expect_navigation():
            form.locator("button[name='do'][value='save']").first.dblclick()
        page.wait_for_load_state()
    assert len(steps.entries_titled(house.visitor(people.TECHNICIAN), title)) == 1


@journey("whatever is written in a field is shown as text")
def hostile_text(house: House) -> None:
    title = steps.unique("<script>document.title='x'</script><img src=x onerror=alert(1)>\"'&amp;")
    with house.page(people.TECHNICIAN) as page:
        ran: list[str] = []
        page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
        steps.save(steps.entry_form(page, title, ago=5))
        page.goto("/log")
        assert title in steps.words(page), "the title is not shown as it was written"
        assert page.title() != "x", "a script ran"
        page.goto("/home")
        assert not ran, "a script ran"


@journey("evidence comes back byte for byte, as a file that no browser runs, and to nobody else")
def evidence(house: House) -> None:
    visitor = house.visitor(people.TECHNICIAN)
    entry = record(visitor, steps.unique("With evidence")).pop()
    page = visitor.get(entry).page
    link = next((one for one in re.findall(r'/evidence/[0-9a-f-]{36}[^"\'\s<>]*', visitor.get(entry).text)), None)
    assert link, f"the entry has no link to its evidence: {' '.join(page.text.split())[:400]}"
    got = visitor.get(link)
    assert got.status == 200 and got.body == steps.PDF, f"{got.status}, {len(got.body)} bytes"
    assert got.headers.get("X-Content-Type-Options") == "nosniff"
    assert got.headers.get_content_type() == "application/pdf", f"it is called {got.headers.get_content_type()}"
    assert "no-store" in got.headers.get("Cache-Control", ""), "a shared computer may keep it"
    for email in [people.MANAGER, people.PROVIDER, people.AUDITOR, people.OPERATOR]:
        for place in (link, entry):
            status = house.visitor(email).get(place).status
            assert status in (403, 404), f"{email} gets {status} for {place}"
    stranger = house.visitor().get(link, follow=False)
    assert stranger.status in (302, 303, 403, 404), f"a stranger gets {stranger.status}"


@journey("a corrected entry shows what it was, and a withdrawn one stays visible as withdrawn")
def correct_and_withdraw(house: House) -> None:
    title = steps.unique("Microscopy of urine")
    entry = record(house.visitor(people.TECHNICIAN), title).pop()
    with house.page(people.TECHNICIAN) as page:
        page.goto(f"{entry}/correct")
        form = forms.form_with(page, "title", "amount")
        forms.fill(form, "amount", "1.25")
        forms.fill(form, "reason", "Read the certificate again")
        with page.expect_navigation():
            form.locator("button[name='do'][value='save'], button:not([type=button])").first.click()
        page.goto(entry)
        shown = steps.words(page)
        assert "1.25" in shown and "1.5" in shown, f"the history does not show old and new: {shown[:800]}"
        page.goto(f"{entry}/withdraw")
        form = forms.form_with(page, "reason")
        forms.fill(form, "reason", "Logged for the wrong person")
        forms.press(form)
        page.goto(entry)
        shown = steps.words(page)
        assert re.search("withdrawn", shown, re.I) and "Logged for the wrong person" in shown, shown[:800]


@journey("wrong input is told at its field, keeps what was typed, and saves nothing")
def wrong_input(house: House) -> None:
    title = steps.unique("Wrong input")
    with house.page(people.TECHNICIAN) as page:
        form = steps.entry_form(page, title, amount="two", ago=6)
        with page.expect_navigation():
            form.locator("button[name='do'][value='save']").first.click()
        form = forms.form_with(page, "title", "amount")
        assert form.locator("[name=title]").input_value() == title, "what was typed is lost"
        amount = form.locator("[name=amount]")
        assert amount.get_attribute("aria-invalid") == "true", "the field is not marked"
        told = amount.get_attribute("aria-describedby") or ""
        assert any(page.locator(f"[id='{one}']").count() for one in told.split()), "the fault is not tied to its field"
        found = checks.measured(page)
        assert not found, "\n".join(found)
    assert title not in house.visitor(people.TECHNICIAN).get("/log").text


@journey("what is no document is refused as evidence")
def wrong_file(house: House) -> None:
    visitor = house.visitor(people.TECHNICIAN)
    title = steps.unique("Wrong file")
    action, fields, multipart = visitor.filled("/log/new", {
        "title": title, "provider": "Example Labs", "completed": steps.day(3), "amount": "1", "unit": "contact-hour"})
    fields |= {"topics": "chemistry", "do": "save"}
    assert multipart, "the form takes no files"
    page = b"<!doctype html><script>alert(1)</script>"
    answer = visitor.post(action, fields, files=[("evidence", "certificate.pdf", "application/pdf", page)])
    assert answer.status in (400, 413, 415, 422), f"a page that says it is a PDF gets {answer.status}"
    assert title not in visitor.get("/log").text
    answer = visitor.get(urllib.parse.urlsplit(answer.path).path)
    assert answer.status < 500, f"afterwards: {answer.status}"
