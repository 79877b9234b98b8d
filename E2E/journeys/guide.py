"""The guide, tied to the catalogue as it is."""

import re

from house import browser, steps
from house.journey import House, journey


@journey("a stranger reads of workshops, sees how many the catalogue has, and lands on just these")
def into_the_catalogue(house: House) -> None:
    with house.page(look=browser.PHONE_LIGHT, script=False) as page:
        page.goto("/guide/workshops")
        box = page.locator(".glance-box")
        count = re.search(r"(\d+) offerings?", box.inner_text()).group(1)
        box.get_by_role("link", name=re.compile("^Look at")).click()
        assert "kind=workshop" in page.url, page.url
        assert count in page.locator("#found-title").inner_text(), page.locator("#found-title").inner_text()


@journey("search engines find every offering in the list of addresses, and its page says what it is in their words")
def for_search_engines(house: House) -> None:
    visitor = house.visitor()
    listed = re.findall(r"<loc>[^<]*?(/catalogue/[0-9a-f-]{36})</loc>", visitor.get("/sitemap.xml").text)
    assert len(listed) > 20 and len(set(listed)) == len(listed), f"{len(listed)} offerings are listed"
    kinds = set()
    for path in listed[:40]:
        answer = visitor.get(path)
        assert answer.status == 200, f"{path}: {answer.status}"
        kinds |= set(re.findall(r'"@type":"(Course|EducationEvent)"', answer.text))
    assert kinds == {"Course", "EducationEvent"}, kinds
    assert '"@type":"FAQPage"' in visitor.get("/guide/questions").text
    with house.page() as page:
        page.goto("/guide/keep-amt")
        assert "at least" in steps.words(page) or "$" in steps.words(page), "the guide does not say what it costs"
