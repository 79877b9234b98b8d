"""A provider writes a course in the browser."""

from house import browser, forms, people, steps
from house.journey import House, journey

GIFT = b"""::band:: A band has a nucleus without a filament. {T#Right.#Look at the filament again.}

::essay:: Describe a left shift. {}

::count:: How many cells are counted as a rule? {#100:0}
"""


@journey("a provider writes a course without scripts, brings a bank, publishes it, and everybody finds it")
def written(house: House) -> None:
    title = steps.unique("Bands by their filament")
    with house.page(people.PROVIDER, look=browser.PHONE_LIGHT, script=False) as page:
        page.goto("/catalogue/manage")
        page.get_by_role("link", name="Courses", exact=True).click()
        page.get_by_role("link", name="New course").click()
        form = forms.form_with(page, "title", "minimum-minutes")
        forms.fill(form, "title", title)
        forms.fill(form, "summary", "How a band is told from a segmented cell.")
        forms.fill(form, "objectives", "Tell a band from a segmented cell.")
        forms.fill(form, "author-name-0", "Ines Calloway")
        forms.fill(form, "amount", "1")
        forms.fill(form, "topics", "hematology")
        forms.press(form, "Save")
        said = steps.words(page)
        assert "Where there is nothing to disclose, say so." in said, said[:900]
        form = forms.form_with(page, "title", "minimum-minutes")
        forms.fill(form, "author-disclosure-0", "Nothing to disclose.")
        forms.fill(form, "minimum-minutes", "10")
        forms.press(form, "Save")
        course = page.url
        assert "There are no sections." in steps.words(page), steps.words(page)[:900]

        page.get_by_role("link", name="Mend it").first.click()
        form = forms.form_with(page, "title", "text")
        forms.fill(form, "title", "The filament")
        forms.fill(form, "minutes", "10")
        forms.fill(form, "text", "## Look closely\n\nA *filament* is a thread.\n\n<b>no</b>\n")
        forms.press(form, "Save")
        assert "HTML is not taken here" in steps.words(page), steps.words(page)[:900]
        form = forms.form_with(page, "title", "text")
        forms.fill(form, "text", "## Look closely\n\nA *filament* is a thread.\n")
        forms.press(form, "Preview")
        assert page.locator(".author-preview em", has_text="filament").count() == 1, "the text is not set beside"
        forms.press(forms.form_with(page, "title", "text"), "Save")

        page.goto(course + "/questions")
        page.get_by_role("link", name="Number", exact=True).click()
        form = forms.form_with(page, "prompt", "number-value-0")
        forms.fill(form, "prompt", "How many lobes has a band?")
        forms.fill(form, "number-value-0", "one")
        forms.fill(form, "section", "the-filament")
        forms.press(form, "Save")
        assert "Write a plain number" in steps.words(page), steps.words(page)[:900]
        form = forms.form_with(page, "prompt", "number-value-0")
        forms.fill(form, "number-value-0", "1")
        forms.press(form, "Save")
        assert "How many lobes has a band?" in steps.words(page), steps.words(page)[:900]

        page.goto(course + "/bank")
        form = page.locator("form:has([type=file])").first
        form.locator("[type=file]").set_input_files({"name": "bank.gift", "mimeType": "text/plain", "buffer": GIFT})
        forms.press(form)
        said = steps.words(page)
        assert "2 questions taken in" in said and "essay" in said, said[:900]

        page.goto(course)
        forms.press(page.locator("#publish form"), "Publish")
        assert "Published" in steps.words(page), steps.words(page)[:900]
    with house.page() as page:
        page.goto("/catalogue?q=filament")
        page.get_by_role("link", name=title).first.click()
        assert "How a band is told" in steps.words(page), steps.words(page)[:900]
    with house.page(people.PROVIDER, look=browser.DESK_DARK) as page:
        page.goto(course)
        page.get_by_text("Retire it").first.click()
        form = page.locator("#retire form")
        forms.fill(form, "reason", "It was written for a test.")
        forms.press(form, "Retire")
        assert "It was written for a test." in steps.words(page), steps.words(page)[:900]
