"""What lies ahead: pace, trials and cost."""

import re

from house import browser, forms, people, steps
from house.journey import House, journey


@journey("a technician sees when each credential is done at the pace of the last year, in words, in a chart and in a table")
def pace(house: House) -> None:
    with house.page(people.TECHNICIAN, look=browser.PHONE_DARK) as page:
        page.goto("/home")
        page.get_by_role("link", name=re.compile("When you are done")).click()
        said = steps.words(page)
        assert re.search(r"In the last 12 months [\d.]+ points? counted", said), said[:800]
        assert re.search(r"At this pace you are done on|Not at this pace|Everything that is asked was earned", said), said[:800]
        assert page.locator("svg.pace-chart").count() >= 2, "there are no charts"
        page.locator("details.pace-figures summary").first.click()
        rows = page.locator("details.pace-figures").first.locator("tbody tr")
        assert rows.count() >= 2 and rows.first.is_visible(), "the figures of the chart are not told"


@journey("a trial of another state stands in the address, counts the log, saves nothing and leads on to the wallet")
def what_if(house: House) -> None:
    with house.page(people.TECHNICIAN, script=False) as page:
        page.goto("/credentials")
        names = page.locator(".wallet h2").all_inner_texts()
        page.get_by_role("link", name=re.compile("What if")).click()
        form = forms.form_with(page, "add", "issued")
        form.locator("[name=add]").select_option("us-la/CLS-G")
        forms.fill(form, "issued", steps.day(30))
        with page.expect_navigation():
            form.get_by_role("button", name="Try it").click()
        assert "add=us-la" in page.url, page.url
        said = steps.words(page)
        assert "If you held Louisiana CLS-G" in said, said[:600]
        assert "of your log" in said, said[:1500]
        shared = page.url
        page.get_by_role("link", name="Add to my wallet").click()
        assert steps.path(page) == "/credentials/new", page.url
        page.goto("/credentials")
        assert page.locator(".wallet h2").all_inner_texts() == names, "a trial changed the wallet"
    with house.page(people.MANAGER) as page:
        page.goto(shared)
        assert "If you held Louisiana CLS-G" in steps.words(page), "the address says something else to others"


@journey("the cost of staying certified names each fee with its source, and takes the employer's part off")
def cost(house: House) -> None:
    with house.page(people.TECHNICIAN) as page:
        page.goto("/cost")
        assert "Annual fee" in steps.words(page), steps.words(page)[:800]
        assert page.locator(".cost-lines a[href^=http]").count(), "no fee says where it was read"
        form = forms.form_with(page, "spent", "employer")
        forms.fill(form, "spent", "200")
        forms.fill(form, "employer", "150")
        with page.expect_navigation():
            form.get_by_role("button", name="Count it in").click()
        said = steps.words(page)
        assert "$200" in said and "− $150" in said, said[:800]
