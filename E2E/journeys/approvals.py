"""Asking a body to accept what it has not approved, and answering for the body."""

import re

from house import browser, forms, people, steps
from house.journey import House, journey


@journey("a technician asks a body to accept a course, an auditor accepts it, and it counts under the body's name")
def accepted(house: House) -> None:
    title = steps.unique("Field methods for malaria smears")
    with house.page(people.TECHNICIAN, look=browser.PHONE_LIGHT) as page:
        page.goto("/log/new")
        form = forms.form_with(page, "title", "amount")
        forms.fill(form, "title", title)
        forms.fill(form, "provider", "Riverside parasitology club")
        forms.fill(form, "completed", steps.day(20))
        forms.fill(form, "amount", "1.5")
        with page.expect_navigation():
            form.get_by_role("button", name="Save", exact=True).first.click()
        page.goto("/log?q=malaria")
        page.get_by_role("link", name=title).first.click()
        entry = page.url
        assert "provider not accepted" in steps.words(page).lower() or "approvals" in steps.words(page), steps.words(page)[:900]
        page.get_by_role("link", name="Ask a body to accept it").click()
        form = forms.form_with(page, "body", "why")
        form.locator("[name=body]").select_option(label="Demo Board of Certification")
        with page.expect_navigation():
            form.get_by_role("button", name="Ask").click()
        assert "Say in a few words" in steps.words(page), "asking without a reason is not refused"
        form = forms.form_with(page, "body", "why")
        forms.fill(form, "why", "Ninety minutes with forty smears, given by the reference laboratory.")
        with page.expect_navigation():
            form.get_by_role("button", name="Ask").click()
        assert "has not answered yet" in steps.words(page), steps.words(page)[:600]
    with house.page(people.AUDITOR, script=False) as page:
        page.goto("/home")
        page.get_by_role("link", name=re.compile("Requests")).click()
        page.get_by_role("link", name=re.compile(re.escape(title))).click()
        assert "forty smears" in steps.words(page), steps.words(page)[:800]
        form = forms.form_with(page, "approval", "words")
        form.locator("[name=approval]").select_option("professional-society")
        forms.fill(form, "words", "Accepted for this cycle.")
        with page.expect_navigation():
            form.get_by_role("button", name="Accept", exact=True).click()
        assert "Demo Board of Certification accepted it" in steps.words(page), steps.words(page)[:600]
    with house.page(people.TECHNICIAN) as page:
        page.goto(entry)
        said = steps.words(page)
        assert "By Demo Board of Certification" in said, said[:900]
        assert "accepted it on request" in said, said[-900:]
