"""How the house answers, whatever it is asked."""

import json
import urllib.parse
import urllib.request

from house import forms, people, steps
from house.journey import House, journey


@journey("every page forbids what it does not need, and private ones are stored nowhere")
def headers(house: House) -> None:
    for email, path in [(None, "/"), (None, "/sign-in"), (people.TECHNICIAN, "/home"), (people.TECHNICIAN, "/nowhere")]:
        answer = house.visitor(email).get(path)
        policy = answer.headers.get("Content-Security-Policy", "")
        assert "default-src 'none'" in policy and "unsafe" not in policy, f"{path}: {policy or 'no policy'}"
        frames = answer.headers.get("X-Frame-Options", "")
        assert "frame-ancestors 'none'" in policy or frames == "DENY", f"{path} can be framed"
        assert answer.headers.get("X-Content-Type-Options") == "nosniff", f"{path} may be sniffed"
        assert answer.headers.get("Referrer-Policy"), f"{path} has no Referrer-Policy"
        if email:
            assert "no-store" in answer.headers.get("Cache-Control", ""), f"{path} may be kept by a shared computer"


@journey("the session's cookie is out of reach of scripts and of other sites")
def cookie(house: House) -> None:
    visitor = house.visitor()
    action, fields, _ = visitor.filled("/sign-in", {"email": people.PROVIDER, "password": people.PASSWORD})
    answer = visitor.post(action, fields, follow=False)
    told = [one for one in answer.headers.get_all("Set-Cookie") or [] if one.startswith("aliquot-session=")]
    assert told, f"no aliquot-session among {answer.headers.get_all('Set-Cookie')}"
    lower = told[-1].lower()
    assert "httponly" in lower and "samesite=" in lower and "path=/" in lower, told[-1].partition("=")[0] + lower[-80:]


@journey("a page that is not there says so, kindly and with 404")
def not_there(house: House) -> None:
    for email in (None, people.TECHNICIAN):
        answer = house.visitor(email).get("/nowhere-at-all", follow=False)
        assert answer.status == 404, f"{answer.status}"
        assert answer.is_page and "<h1" in answer.text, "there is no page to read"
    for path in ("/log/" + "0" * 36, "/log/not-an-id", "/credentials/%00", "/evidence/..%2f..%2fetc%2fpasswd"):
        status = house.visitor(people.TECHNICIAN).get(path).status
        assert status in (400, 403, 404), f"{path}: {status}"


@journey("programs are told of faults as problem+json")
def problems(house: House) -> None:
    visitor = house.visitor()
    request = urllib.request.Request(house.base + "/api/v1/nowhere", headers={"Accept": "application/json"})
    answer = visitor.send(request, follow=False)
    assert answer.status in (401, 404), f"{answer.status}"
    assert answer.headers.get_content_type() == "application/problem+json", answer.headers.get_content_type()
    assert {"type", "title", "status"} <= set(json.loads(answer.body))


@journey("health and metrics answer")
def health(house: House) -> None:
    for path in ("/health/live", "/health/ready", "/metrics"):
        answer = house.visitor().get(path)
        assert answer.status == 200, f"{path}: {answer.status}"


@journey("assets may be kept for ever, because another content has another address")
def assets(house: House) -> None:
    visitor = house.visitor()
    parts = [part for part in visitor.get("/").page.parts if part.startswith("/assets/")]
    assert parts, "the front page has no assets"
    for part in dict.fromkeys(parts):
        answer = visitor.get(part)
        assert answer.status == 200, f"{part}: {answer.status}"
        assert "immutable" in answer.headers.get("Cache-Control", ""), f"{part}: {answer.headers.get('Cache-Control')}"


@journey("the keyboard alone gets past the navigation and in")
def keyboard(house: House) -> None:
    with house.page() as page:
        page.goto("/sign-in")
        page.keyboard.press("Tab")
        skip = page.evaluate("() => document.activeElement.getAttribute('href')")
        assert skip and skip.startswith("#"), f"the first stop is no skip link but {skip}"
        page.keyboard.press("Enter")
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("() => document.activeElement.name") == "email":
                break
        else:
            raise AssertionError("Tab does not come to the e-mail field")
        page.keyboard.type(people.TECHNICIAN)
        page.keyboard.press("Tab")
        page.keyboard.type(people.PASSWORD)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert urllib.parse.urlsplit(page.url).path == "/home", page.url


@journey("a forgotten password is chosen anew by mail, and the old one ends")
def forgotten(house: House) -> None:
    with house.page() as page:
        email = steps.joined(page, house.base)
        page.context.clear_cookies()
        page.goto("/forgot")
        form = forms.form_with(page, "email")
        forms.fill(form, "email", email)
        forms.press(form)
        page.goto(steps.mailed_link(house.base, email, "/reset/"))
        form = forms.form_with(page, "password")
        forms.fill(form, "password", "another quiet bench")
        forms.press(form)
        page.context.clear_cookies()
        page.goto("/sign-in")
        steps.sign_in(page, email, "another quiet bench")
    old = house.visitor().submit("/sign-in", {"email": email, "password": steps.NEW_PASSWORD})
    assert old.path.startswith("/sign-in"), f"the old password still opens {old.path}"
