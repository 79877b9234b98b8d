"""Finding what still counts, and offering it."""

import re

from house import browser, forms, people, steps
from house.journey import House, journey


@journey("a technician finds what closes the gap, narrows it to what is free, and logs it without typing the course")
def closes_my_gap(house: House) -> None:
    with house.page(people.TECHNICIAN, look=browser.PHONE_LIGHT) as page:
        page.goto("/catalogue")
        page.get_by_role("link", name="Closes my gap").click()
        page.wait_for_url("**gap=yes**")
        assert re.search(r"\d+ offerings? would close", steps.words(page)), steps.words(page)[:600]
        page.locator("label.facet-opener").click()
        page.get_by_label(re.compile(r"^Free")).check()
        page.wait_for_url("**price=free**")
        page.locator("#found .chosen").wait_for()
        first = page.locator(".offers h3 a").first
        title = first.inner_text()
        assert "Closes" in page.locator(".offers li").first.inner_text(), "the card does not say what it closes"
        first.click()
        page.wait_for_url(re.compile(r"/catalogue/[0-9a-f-]{36}$"))
        assert "What it counts" in steps.words(page), steps.words(page)[:800]
        page.get_by_role("link", name="Log this").click()
        form = forms.form_with(page, "title", "amount")
        assert form.locator("[name=title]").input_value() == title, "the title is not filled in"
        assert form.locator("[name=amount]").input_value() != "", "the amount is not filled in"


@journey("results come while one types, a slip is forgiven, and the address can be shared; all of it without JavaScript too")
def search_as_you_type(house: House) -> None:
    with house.page(look=browser.DESK_DARK) as page:
        page.goto("/catalogue")
        page.keyboard.press("/")
        page.keyboard.type("hemotology", delay=15)
        page.wait_for_url("**q=hemotology**")
        page.get_by_text("This is for").wait_for()
        shared = page.url
        count = page.locator("#found-title").inner_text()
    with house.page(look=browser.PHONE_DARK, script=False) as page:
        page.goto(shared)
        assert page.locator("#found-title").inner_text() == count, "the shared address finds something else"
        form = forms.form_with(page, "q")
        forms.fill(form, "q", "immunohematology")
        with page.expect_navigation():
            form.get_by_role("button", name="Search").click()
        assert "blood" in steps.words(page).lower(), steps.words(page)[:600]


@journey("a provider writes an offering, is told what is missing, publishes it, and anybody finds it")
def offer(house: House) -> None:
    title = steps.unique("Platelet satellites")
    with house.page(people.PROVIDER) as page:
        page.goto("/home")
        assert "Offerings" in steps.words(page), "home does not lead to the offerings"
        page.goto("/catalogue/manage/new")
        form = forms.form_with(page, "title", "objectives")
        forms.fill(form, "title", title)
        forms.fill(form, "amount", "1")
        with page.expect_navigation():
            form.get_by_role("button", name="Save the draft").click()
        assert "Before it can be published" in steps.words(page), steps.words(page)[:800]
        page.get_by_role("link", name="Fill it in").click()
        form = forms.form_with(page, "title", "objectives")
        forms.fill(form, "objectives", "Recognise them on the smear.")
        form.locator("[name=delivery]").select_option("online")
        form.get_by_label("Hematology", exact=True).check()
        with page.expect_navigation():
            form.get_by_role("button", name="Save the draft").click()
        with page.expect_navigation():
            page.get_by_role("button", name=re.compile("Publish version")).click()
        assert "Everybody sees it" in steps.words(page), steps.words(page)[:800]
    with house.page() as page:
        page.goto("/catalogue?q=platelet+satellites")
        assert title in steps.words(page), "nobody finds what was published"
