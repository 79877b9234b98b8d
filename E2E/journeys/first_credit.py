"""From the front door to the first credit that counts."""

import re

from house import browser, forms, steps
from house.journey import House, journey


@journey("somebody new signs up, confirms by mail, adds a credential, logs a credit with evidence, and sees it counted")
def first_credit(house: House) -> None:
    with house.page(look=browser.PHONE_LIGHT) as page:
        steps.joined(page, house.base)
        assert "credential" in steps.words(page).lower(), "the empty home does not teach the first step"
        steps.add_credential(page)
        log_and_see(page)


@journey("the same without JavaScript, from the form to home")
def first_credit_without_script(house: House) -> None:
    with house.page(look=browser.DESK_DARK, script=False) as page:
        steps.joined(page, house.base)
        steps.add_credential(page)
        log_and_see(page)


@journey("without JavaScript, what an entry would count can be seen before it is saved")
def preview_without_script(house: House) -> None:
    with house.page(look=browser.PHONE_DARK, script=False) as page:
        steps.joined(page, house.base)
        steps.add_credential(page)
        title = steps.unique("Platelet estimates")
        form = steps.entry_form(page, title)
        with page.expect_navigation():
            form.locator("button[name='do'][value='preview']").first.click()
        seen = steps.words(page)
        assert re.search(r"ASCP|MLT", seen), f"the preview does not name the credential: {seen[:600]}"
        kept = forms.form_with(page, "title", "amount").locator("[name=title]").input_value()
        assert kept == title, "the form is lost"
        page.goto("/log")
        assert title not in steps.words(page), "looking has saved the entry"


def log_and_see(page) -> None:
    title = steps.unique("Body fluid cell counts")
    form = steps.entry_form(page, title)
    form.locator("input[type=file][name=evidence]").first.set_input_files(
        {"name": "certificate.pdf", "mimeType": "application/pdf", "buffer": steps.PDF})
    steps.save(form)
    page.goto("/log")
    assert title in steps.words(page), "the log does not show the entry"
    page.locator("main a", has_text=title).first.click()
    page.wait_for_load_state()
    shown = steps.words(page)
    assert "certificate.pdf" in shown, f"the entry does not show its evidence: {shown[:600]}"
    page.goto("/home")
    home = steps.words(page)
    assert title in home, f"home does not show what was counted lately: {home[:800]}"
    assert re.search(r"\b2\b[^.]{0,40}\b36\b", home), f"home does not say 2 of 36 points: {home[:800]}"
