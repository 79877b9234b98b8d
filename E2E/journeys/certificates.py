"""Certificates are dropped, confirmed beside their picture, and counted."""

import pathlib

from house import browser, steps
from house.journey import House, journey

PAPERS = pathlib.Path(__file__).resolve().parent.parent.parent / "Examples" / "Certificates"


@journey("certificates are dropped, confirmed one after the other, and counted")
def certificates_confirmed(house: House) -> None:
    with house.page(look=browser.DESK_LIGHT) as page:
        steps.joined(page, house.base, name="Dana Reyes")
        steps.add_credential(page)
        drop(page, ["gram-stains.pdf", "medical-errors.jpg", "which-day.pdf"])
        # The photo is read behind the scenes; the list looks again by itself.
        page.get_by_text("3 papers to confirm").wait_for(timeout=90_000)
        page.locator(".reading-title a", has_text="Gram Stain").click()
        page.wait_for_load_state()
        assert page.locator(".sheet image").count() == 1, "the paper is not shown beside the form"
        assert page.locator(".mark").count() >= 5, "the places that were read are not marked"
        page.locator("[name=title]").focus()
        assert page.locator(".mark.now[data-field=title]").count() == 1, "the place of the title does not stand out"
        confirm(page)
        confirm(page)
        # Two days fit the third: it is asked, and nothing is filled in.
        assert page.locator("[name=completed]").input_value() == ""
        page.get_by_role("button", name="5 Mar 2026").click()
        page.wait_for_load_state()
        assert page.locator("[name=completed]").input_value() == "2026-03-05"
        confirm(page)
        page.goto("/log")
        words = steps.words(page)
        for title in ("Gram Stain Interpretation", "Preventing Medical Errors", "Malaria and Babesia"):
            assert title in words, f"{title} is not in the log: {words[:600]}"


@journey("the same without JavaScript on a phone, and a name that is not one's own is asked about")
def certificates_without_script(house: House) -> None:
    with house.page(look=browser.PHONE_DARK, script=False) as page:
        steps.joined(page, house.base, name="Dana Reyes")
        drop(page, ["misspelt-name.pdf"])
        assert "This certificate names Dana Reyez" in steps.words(page)
        confirm(page)
        assert "Say whether it is yours" in steps.words(page)
        page.get_by_label("Yes, my name is misprinted on it").check()
        confirm(page)
        page.goto("/log")
        assert "Ethics for the Laboratory Professional" in steps.words(page)


def drop(page, names) -> None:
    page.goto("/log/certificates")
    page.locator("input[type=file][name=evidence]").first.set_input_files([PAPERS / name for name in names])
    with page.expect_navigation():
        page.get_by_role("button", name="Read them").click()


def confirm(page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Confirm and record").click()
