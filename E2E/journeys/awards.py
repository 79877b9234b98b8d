"""Certificates in the browser: providers design, correct and revoke them, and what waited comes to who proves it is theirs."""

import io
import re
import urllib.parse

from house import people, steps
from house.browser import PHONE_LIGHT
from house.forms import fill, form_with, press
from house.journey import House, journey
from PIL import Image
from playwright.sync_api import Page, expect

ROOM = "/courses/manage/certificates"


def issued_to(page: Page, name: str) -> str:
    """Opens the certificate of somebody as its provider finds it, when it has come out of the press; returns its path."""
    for _ in range(60):
        page.goto(f"{ROOM}?q={urllib.parse.quote(name)}")
        line = page.locator("main .line", has_text=name).first
        if "Being made" not in line.inner_text():
            line.click()
            return steps.path(page)
        page.wait_for_timeout(250)
    raise AssertionError(f"the certificate of {name} is still being made")


@journey("a provider's design is seen while it is typed, and what was issued stays as it was")
def designed(house: House) -> None:
    provider = house.visitor(people.PROVIDER)
    with house.page(people.PROVIDER) as page:
        before = provider.get(issued_to(page, "Tuyết") + "/paper").body
        page.goto("/courses/manage/template")
        picture = page.locator("#design")
        form = form_with(page, "heading", "signatory")
        fill(form, "heading", "Proof of Learning")
        expect(picture).to_have_attribute("src", re.compile("^blob:"))
        first = picture.get_attribute("src")
        fill(form, "accent-typed", "#145a32")
        assert form.locator("[name='accent']").input_value() == "#145a32", "the picker does not follow"
        expect(picture).not_to_have_attribute("src", first)
        fill(form, "accent-typed", "#ffee00")
        expect(page.locator("[data-state]")).to_contain_text("Too light to be read")
        press(form)
        assert "Too light to be read" in steps.words(page), steps.words(page)[:300]
        form = form_with(page, "heading", "signatory")
        fill(form, "accent-typed", "#145a32")
        fill(form, "signatory", "Priya Nair, MLS(ASCP)")
        fill(form, "office", "Director of Education")
        press(form)
        said = steps.words(page)
        assert "those that were issued stay as they are" in said and "Version 1" in said, said[:300]
        again = provider.get(issued_to(page, "Tuyết") + "/paper").body
    assert before == again, "a certificate that was issued has changed"
    drawn = Image.open(io.BytesIO(provider.get("/courses/manage/template/preview").body)).convert("RGB")
    assert any(green > red + 40 and green > blue + 20 for _, (red, green, blue) in drawn.getcolors(1 << 24)), "not green"


@journey("without a script a design is looked at in a window of its own, and is kept all the same")
def without_script(house: House) -> None:
    with house.page(people.PROVIDER, script=False) as page:
        page.goto("/courses/manage/template")
        form = form_with(page, "heading", "signatory")
        fill(form, "lead", "We are glad to say that")
        with page.context.expect_page() as opened:
            form.get_by_role("button", name="Preview").click()
        assert opened.value.locator("img").count() == 1, "no picture is shown"
        opened.value.close()
        press(form)
        assert "Certificates look so from now on" in steps.words(page)


@journey("a provider corrects a certificate and revokes it, and a stranger is told so by its code")
def revoked(house: House) -> None:
    with house.page(people.PROVIDER) as page, house.page() as stranger:
        path = issued_to(page, "Ibáñez")
        code = page.get_by_role("link", name="As others check it").get_attribute("href")
        form = form_with(page, "name", "label-0")
        fill(form, "name", "María José Ibáñez Soler")
        press(form)
        said = steps.words(page)
        assert steps.path(page) == path and "Corrected" in said and "Certificate of María José Ibáñez Soler" in said, said[:300]
        stranger.goto(code)
        assert stranger.locator("h1").inner_text() == "Valid" and "María José Ibáñez Soler" in steps.words(stranger)
        form = form_with(page, "reason", "sure")
        fill(form, "reason", "identity-in-doubt")
        press(form)
        assert "Say that you are sure" in steps.words(page), "it is revoked without a second thought"
        form = form_with(page, "reason", "sure")
        fill(form, "sure", "yes")
        press(form)
        assert "it is in doubt who took the course" in steps.words(page)
        assert not form_with(page, "reason", "sure").count(), "it may be revoked twice"
        stranger.reload()
        assert stranger.locator("h1").inner_text() == "Revoked"


@journey("a certificate that waited comes to who confirms the address it was issued to, with its credit")
def claimed(house: House) -> None:
    with house.page(look=PHONE_LIGHT) as page:
        email = "participant.2@elsewhere.demo.test"
        page.goto("/sign-up")
        form = form_with(page, "name", "email", "password")
        fill(form, "name", "Łukasz Żółć")
        fill(form, "email", email)
        fill(form, "password", steps.NEW_PASSWORD)
        press(form)
        steps.confirm(page, house.base, email)
        if steps.path(page) != "/home":
            steps.sign_in(page, email, steps.NEW_PASSWORD)
        page.goto("/certificates")
        assert "1 certificate" in steps.words(page), steps.words(page)[:300]
        with page.expect_download() as badge:
            page.get_by_role("link", name="Badge").click()
        assert re.fullmatch(r"badge-\w{12}\.jwt", badge.value.suggested_filename), badge.value.suggested_filename
        page.get_by_role("link", name="In your log").click()
        said = steps.words(page)
        assert "Certificate" in said and "Larkspur Laboratory Learning" in said, said[:300]
