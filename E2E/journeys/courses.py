"""Courses: read, failed, read again, passed, evaluated, and counted for every credential with a certificate that holds."""

import json
import pathlib
import re
import subprocess
import tempfile

from house import browser, forms, keys, people, steps
from house.journey import House, journey

COURSE = "white-cell-differential"
TITLE = "Reading the white cell differential"


def scanned(sheet: pathlib.Path, folder: str) -> str:
    """What a phone's camera reads on a certificate."""
    picture = pathlib.Path(folder, "sheet")
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", sheet, picture], check=True)
    read = subprocess.run(["zbarimg", "-q", "--raw", f"{picture}.png"], capture_output=True, text=True, check=True)
    return read.stdout.strip()


def verdict(house: House, sheet: pathlib.Path, keys_file: pathlib.Path) -> str:
    """What a stranger's own copy of the program says of a file, without asking any server."""
    said = subprocess.run([house.server.binary, "verify", sheet, "--keys", keys_file, "--json"], capture_output=True,
                          text=True, timeout=60)
    return json.loads(said.stdout)["verdict"]


def press(page, words: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile(f"^{words}")).click()
    page.wait_for_load_state()


def follow(page, words: str) -> None:
    with page.expect_navigation():
        page.get_by_role("link", name=re.compile(f"^{words}")).first.click()
    page.wait_for_load_state()


def find(page, title: str) -> str:
    """Finds a course in the catalogue and opens it; returns its address."""
    page.goto("/catalogue?q=" + title.replace(" ", "+"))
    follow(page, title)
    follow(page, "Take the course")
    return steps.path(page)


def begin(page, title: str) -> str:
    """Finds a course and begins it; returns its address."""
    address = find(page, title)
    press(page, "Begin the course")
    assert "/read/" in steps.path(page), steps.path(page)
    return address


def read_on(page) -> int:
    """Reads every section that is left; returns how many."""
    count = 0
    while "/read/" in steps.path(page):
        assert count < 12, "the sections do not end"
        press(page, "I have read this")
        count += 1
    return count


def try_questions(page, course: str) -> None:
    """Begins an attempt, answers everything rightly and hands it in."""
    press(page, "Begin the questions")
    keys.answer(page, course)
    press(page, "Hand in")
    words = steps.words(page)
    assert "Passed" in words and "100 percent right" in words, words[:800]


@journey("the technician finishes a course from the catalogue: fails, reads again, passes, says how it was, and the credit counts for all three credentials, until the provider revokes it")
def course_completed(house: House) -> None:
    with house.page(people.TECHNICIAN) as page:
        page.goto("/home")
        assert "A course is under way" in steps.words(page), steps.words(page)[:600]
        address = find(page, TITLE)
        follow(page, "Go on: ")
        assert page.locator("article p").count() > 2, "the section has no text"
        assert read_on(page) == 1
        # Nothing but the paper: no key, no feedback, before it is handed in.
        press(page, "Begin the questions")
        source = page.content()
        for question in keys.of(COURSE).values():
            for feedback in re.findall(r"'text': [\"'](.{20,60})", str(question)):
                assert feedback[:20] not in source, f"the paper says {feedback!r}"
        press(page, "Hand in")
        assert "questions are open" in steps.words(page), steps.words(page)[:400]
        press(page, "Hand in as it is")
        words = steps.words(page)
        assert "Not passed yet" in words and "0 percent right" in words, words[:400]

        follow(page, "Read again: ")
        assert "/read/" in steps.path(page)
        page.goto(address + "/test")
        try_questions(page, COURSE)

        page.goto(address)
        follow(page, "Say how it was")
        press(page, "Send and complete")
        assert page.locator(".fault-summary li").count() == 3, "not every scale is asked for"
        for field in ("e-speaker", "e-objectives", "e-content"):
            page.locator(f"input[name='{field}'][value='5']").check(force=True)
        page.locator("[name='e-comments']").fill("More pictures of bands.")
        press(page, "Send and complete")
        words = steps.words(page)
        assert "You completed it" in words and "with its certificate" in words, words[:400]
        page.get_by_role("link", name="Certificate (PDF)").wait_for(timeout=20_000)
        lines = page.locator(".counted .answer-line")
        assert lines.count() == 3, f"counted for {lines.count()} credentials"
        for number in range(3):
            assert re.search(r"\d (point|contact hour)", lines.nth(number).inner_text()), lines.nth(number).inner_text()

        code = page.locator("a[href^='/verify/']").inner_text()
        paper = page.get_by_role("link", name="Certificate (PDF)").get_attribute("href")
        file = house.visitor(people.TECHNICIAN).get(paper).body
        assert file.startswith(b"%PDF"), file[:40]
        with tempfile.TemporaryDirectory() as folder:
            sheet = pathlib.Path(folder, "certificate.pdf")
            sheet.write_bytes(file)
            text = subprocess.run(["pdftotext", "-layout", sheet, "-"], capture_output=True, text=True, check=True).stdout
            assert code in text and "Dana Reyes" in text, text
            scan = scanned(sheet, folder)
            assert scan == f"{house.base}/verify/{code.replace('-', '')}", scan
            keys_file = pathlib.Path(folder, "keys.json")
            keys_file.write_bytes(house.visitor().get("/.well-known/jwks.json").body)
            assert verdict(house, sheet, keys_file) == "valid"
            sheet.write_bytes(file[:-900] + bytes([file[-900] ^ 1]) + file[-899:])
            assert verdict(house, sheet, keys_file) == "forged"
        follow(page, "In your log")
        assert TITLE in steps.words(page), steps.words(page)[:400]
        assert page.locator(f"a[href='{paper}']").count(), "the entry has no certificate"
        page.goto("/courses")
        assert "Completed" in steps.words(page), steps.words(page)[:400]
        page.goto(address + "/done")
        number = page.locator("dt:has-text('Number') + dd").inner_text()
    stranger = house.visitor().get(scan.removeprefix(house.base))
    assert "<h1>Valid</h1>" in stranger.text and TITLE in stranger.text, stranger.text[:600]

    with house.page(people.PROVIDER) as page:
        page.goto("/courses/manage/certificates?q=" + number)
        with page.expect_navigation():
            page.locator("main .line").first.click()
        form = forms.form_with(page, "reason", "sure")
        forms.fill(form, "reason", "identity-in-doubt")
        forms.fill(form, "sure", "yes")
        forms.press(form)
        assert "Revoked" in steps.words(page), steps.words(page)[:400]
    stranger = house.visitor().get(scan.removeprefix(house.base))
    assert "<h1>Revoked</h1>" in stranger.text, stranger.text[:600]
    with house.page(people.TECHNICIAN) as page:
        page.goto(address + "/done")
        assert "Revoked on" in steps.words(page), steps.words(page)[:600]


@journey("a course is begun on a phone without JavaScript, noted in, and gone on with in another browser")
def course_resumed(house: House) -> None:
    with house.page(look=browser.PHONE_DARK, script=False) as page:
        email = steps.joined(page, house.base)
        address = begin(page, "Ethics at the bench")
        page.locator("[name=note]").fill("Ask about <b>left-over</b> samples.")
        press(page, "Keep the note")
        assert "Only you can read it" in steps.words(page)
        press(page, "I have read this")
        second = steps.path(page)
        read_on(page)
        press(page, "Begin the questions")
        first = page.locator("fieldset.question").first
        if first.locator(".choice input").count():
            first.locator(".choice input").first.check(force=True)
        press(page, "Save and go on later")
        assert "Your answers are kept" in steps.words(page)
    with house.page(look=browser.DESK_LIGHT) as page:
        steps.sign_in(page, email, steps.NEW_PASSWORD)
        page.goto("/courses")
        follow(page, "Go on")
        assert steps.path(page) == address + "/test", steps.path(page)
        press(page, "Hand in")
        press(page, "Hand in as it is")
        page.goto(address + "/test")
        try_questions(page, "ethics-at-the-bench")
        # The minimum is honest: whoever was too quick gets no certificate yet.
        page.goto(address + "/evaluation")
        words = steps.words(page)
        assert "Something comes before that" in words and "are missing" in words, words[:800]
        page.goto(second)
        # The script says that it is read, and the server answers with the minutes.
        with page.expect_response(lambda reply: reply.url.endswith("/alive"), timeout=20_000) as reply:
            page.mouse.move(40, 40)
        assert reply.value.status == 200 and "minutes" in reply.value.json()
        page.goto(address + "/print")
        assert "Ask about <b>left-over</b> samples." in steps.words(page)
    other = house.visitor(people.MANAGER).get(address + "/print")
    assert other.status == 404, f"somebody else's course answers {other.status}"


@journey("items are moved from the keyboard and pictures pressed, and answers are kept while one goes on")
def course_pointed(house: House) -> None:
    with house.page(look=browser.PHONE_LIGHT) as page:
        steps.joined(page, house.base)
        address = begin(page, "Ethics at the bench")
        read_on(page)
        # Questions are drawn: until one to put in order and one to point at are among them.
        for _ in range(15):
            press(page, "Begin the questions")
            if page.locator("[data-order]").count() and page.locator("[data-spots]").count():
                break
            press(page, "Hand in")
            press(page, "Hand in as it is")
            page.goto(address + "/test")
        order = page.locator("[data-order]").first
        last = order.locator("li").last
        words = last.locator("label").inner_text()
        for _ in range(order.locator("li").count() - 1):
            last.get_by_role("button", name=re.compile("up$")).press("Enter")
            last = order.locator("li", has_text=words)
        assert order.locator("li label").first.inner_text() == words, "the item did not come up"
        assert last.locator("input").input_value() == "1", "its number does not follow"

        spots = page.locator("[data-spots]").first
        spots.locator("[data-spot='1'] text").click()
        assert spots.locator("xpath=ancestor::fieldset").get_by_label("Region B").is_checked(), "the region is not chosen"
        assert spots.locator(".chosen[data-spot='1']").count() == 1, "the region does not stand out"
        page.locator("[data-paper-state]").get_by_text("Kept.").wait_for(timeout=10_000)
        page.reload()
        assert page.locator("[data-order] li label").first.inner_text() == words, "the order was not kept"
