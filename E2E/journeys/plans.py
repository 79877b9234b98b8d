"""From a gap to a plan, and from a plan to the calendar and the log."""

import re

from house import browser, forms, people, steps
from house.journey import House, journey

# What the demonstration's catalogue has one course or two for.
ONLY_ONE = re.compile("of (medical errors|HIV/AIDS|Florida laws|ethics)")


def worked_out(page, path: str) -> None:
    """Opens a page of plans, and again until nothing on it is still being worked out."""
    page.goto(path)
    for _ in range(40):
        words = steps.words(page)
        if "being worked out" not in words and "It takes a few seconds" not in words:
            return
        page.wait_for_timeout(500)
        page.goto(path)
    raise AssertionError(words[:600])


@journey("a technician finds what closes the gap, compares plans, follows one, sees it in the calendar, and logs one thing of it")
def follow(house: House) -> None:
    with house.page(people.TECHNICIAN) as page:
        page.goto("/home")
        page.get_by_role("link", name="See the best plan").click()
        worked_out(page, "/plan?for=cost")
        assert re.search(r"close every gap for \$\d", steps.words(page)), steps.words(page)[:600]
        assert "no other choice costs less" in steps.words(page), steps.words(page)[:600]
        page.get_by_text("The same as a table").click()
        assert page.locator(".plan-figure tbody tr").count() == 4, "not four plans in the table"
        cheapest = page.locator(".plan-choice[aria-current] b").inner_text()
        page.get_by_role("link", name=re.compile("^Shortest")).first.click()
        page.wait_for_url("**for=hours**")
        assert page.locator(".plan-choice[aria-current] b").inner_text() != cheapest, "all plans are one"
        page.go_back()
        with page.expect_navigation():
            page.get_by_role("button", name=re.compile("^Follow this plan")).click()
        words = steps.words(page)
        count = int(re.search(r"Done 0 of (\d+)", words).group(1))

        with page.expect_download() as download:
            page.get_by_role("link", name="Download (.ics)").click()
        calendar = download.value.path().read_text(encoding="utf-8").replace("\n ", "")
        first = page.locator(".plan-item.first h3 a").inner_text()
        assert calendar.count("BEGIN:VEVENT") >= count, calendar[:600]
        assert first.split(",")[0] in calendar, f"{first} is not in the calendar"

        page.locator(".plan-item.first").get_by_role("link", name="Log it").click()
        form = forms.form_with(page, "title", "amount")
        assert form.locator("[name=title]").input_value() == first, "the title is not filled in"
        forms.fill(form, "completed", steps.day(0))
        with page.expect_navigation():
            form.get_by_role("button", name=re.compile("^Save|^Record|^Log")).first.click()
        page.goto("/plan")
        words = steps.words(page)
        assert f"One of {count} done" in words and "In your log" in words, words[:800]
        page.goto("/home")
        assert f"Your plan: 1 of {count} done" in steps.words(page), steps.words(page)[:600]


@journey("without JavaScript a plan is asked for with wishes, something is refused, and what cannot be is told with what would change it")
def wish(house: House) -> None:
    with house.page(people.TECHNICIAN, look=browser.PHONE_LIGHT, script=False) as page:
        worked_out(page, "/plan?for=cost")
        # Something that others can take the place of: for a topic that only one course teaches there is no other plan.
        item = page.locator(".plan-item", has_text="of your choice").filter(has_not_text=ONLY_ONE).last
        title = item.locator("h3 a").inner_text()
        with page.expect_navigation():
            item.get_by_role("button", name=re.compile("^Not this one")).click()
        worked_out(page, "/plan?for=cost")
        assert title not in page.locator(".plan-list").inner_text(), f"{title} is still in the plan"
        with page.expect_navigation():
            page.get_by_role("button", name=re.compile("^Take back")).first.click()
        page.locator(".plan-wishes summary").click()
        form = forms.form_with(page, "budget", "weekly")
        forms.fill(form, "budget", "1")
        with page.expect_navigation():
            form.get_by_role("button", name="Plan with these").click()
        worked_out(page, page.url)
        assert "Nothing closes every gap" in steps.words(page), steps.words(page)[:600]
        with page.expect_navigation():
            page.get_by_role("link", name="Plan without a budget").click()
        worked_out(page, page.url)
        assert "close every gap for" in steps.words(page), steps.words(page)[:600]
