"""Who comes in where."""

import urllib.parse

from house import people, steps
from house.journey import House, journey
from house.visitor import Visitor

PRIVATE = ["/home", "/credentials", "/credentials/new", "/log", "/log/new", "/account", "/team", "/admin"]


@journey("each of the five demo people signs in and comes home")
def demo_people(house: House) -> None:
    with house.page() as page:
        for email in people.EVERYBODY:
            page.context.clear_cookies()
            steps.sign_in(page, email)
            page.goto("/home")
            assert steps.path(page) == "/home", f"{email} ends at {page.url}"
            assert page.locator("h1").count() == 1, f"{email}'s home has {page.locator('h1').count()} first headings"


@journey("who is not signed in is led to the door and then to where they wanted to go")
def signed_out(house: House) -> None:
    stranger = house.visitor()
    for path in PRIVATE:
        answer = stranger.get(path, follow=False)
        target = urllib.parse.urlsplit(answer.headers.get("Location", "")).path
        is_led = answer.status in (302, 303, 307) and target == "/sign-in"
        assert is_led, f"{path}: {answer.status} to {target or 'nowhere'}"
    with house.page() as page:
        page.goto("/log/new")
        steps.sign_in(page, people.TECHNICIAN)
        assert steps.path(page) == "/log/new", f"after signing in: {page.url}"


@journey("the door leads to no other house")
def no_other_house(house: House) -> None:
    for next_place in ["https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)", "/%0d%0aX:1"]:
        visitor = Visitor(house.base)
        visitor.get("/sign-in?" + urllib.parse.urlencode({"next": next_place}))
        action, fields, _ = visitor.filled("/sign-in", {"email": people.PROVIDER, "password": people.PASSWORD})
        answer = visitor.post(action, {**fields, "next": next_place}, follow=False)
        target = urllib.parse.urlsplit(answer.headers.get("Location", ""))
        assert answer.status in (302, 303) and not target.scheme and not target.netloc and "\\" not in target.path, \
            f"next={next_place} leads to {answer.headers.get('Location')}"


@journey("each room is open to its people and closed, with 403, to the others")
def rooms(house: House) -> None:
    open_to = {"/team": {people.MANAGER}, "/admin": {people.OPERATOR}}
    for room, welcome in open_to.items():
        for email in people.EVERYBODY:
            status = house.visitor(email).get(room).status
            wanted = 200 if email in welcome else 403
            assert status == wanted, f"{email} at {room}: {status}, not {wanted}"


@journey("after signing out the old cookie opens nothing")
def signing_out(house: House) -> None:
    visitor = Visitor(house.base)
    visitor.sign_in(people.AUDITOR)
    kept = list(visitor.jar)
    form = next((one for one in visitor.get("/home").page.forms if "/sign-out" in one.action), None)
    assert form is not None, "home has no form to sign out"
    visitor.post(form.action, form.fields)
    for cookie in kept:
        visitor.jar.set_cookie(cookie)
    answer = visitor.get("/home", follow=False)
    assert answer.status in (302, 303), f"the old cookie still gets {answer.status}"


@journey("a form without its token, or with another, changes nothing")
def forged_forms(house: House) -> None:
    visitor = house.visitor(people.TECHNICIAN)
    title = steps.unique("Forged entry")
    action, fields, multipart = visitor.filled("/log/new", {"title": title, "amount": "1", "completed": steps.day(2)})
    fields["do"] = "draft"
    for wrong in ({**fields, "token": ""}, {**fields, "token": "A" + fields.get("token", "")[1:] + "A"},
                  {key: value for key, value in fields.items() if key != "token"}):
        answer = visitor.post(action, wrong, files=[] if multipart else None)
        assert answer.status in (400, 403, 422), f"a wrong token gets {answer.status}"
    assert title not in visitor.get("/log").text, "a forged form made an entry"


@journey("many wrong passwords are told to wait, and the right one waits as well", last=True)
def wrong_passwords(house: House) -> None:
    # From an address of its own, so that nobody else of this run has to wait.
    visitor = Visitor(house.base, "127.0.0.9")
    for attempt in range(1, 41):
        answer = visitor.submit("/sign-in", {"email": people.PROVIDER, "password": f"wrong password {attempt}"})
        assert answer.status in (200, 400, 401, 403, 422, 429), f"attempt {attempt}: {answer.status}"
        if answer.status == 429:
            break
    else:
        raise AssertionError("forty wrong passwords in a row and no end")
    assert attempt > 3, f"told to wait after {attempt} attempts"
    assert "minute" in answer.page.text or "second" in answer.page.text, "it does not say how long to wait"
    right = visitor.submit("/sign-in", {"email": people.PROVIDER, "password": people.PASSWORD})
    assert right.status == 429, f"the right password, too early, gets {right.status}"
