"""Programs: a token is made and revoked, and what the page for programs shows does what it says."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import urllib.error
import urllib.request

from house import people, steps
from house.forms import fill, form_with, press
from house.journey import House, journey

SCOPES = ["wallet:read", "log:read", "log:write", "evidence:write", "standing:read"]


def asked(house: House, token: str, path: str = "/me") -> tuple[int, dict]:
    request = urllib.request.Request(house.base + "/api/v1" + path, headers={"Authorization": f"Bearer {token}"})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def made(page, name: str) -> str:
    """Makes a token by the form and returns it."""
    page.goto("/account/tokens")
    form = form_with(page, "name", "scopes", "password")
    fill(form, "name", name)
    for scope in SCOPES:
        fill(form, "scopes", scope)
    fill(form, "days", "30")
    fill(form, "password", people.PASSWORD)
    press(form)
    return page.locator("main code").first.inner_text().strip()


@journey("a token is shown once, opens what was ticked, and nothing once it is revoked")
def token(house: House) -> None:
    name = steps.unique("Tablet")
    with house.page(people.TECHNICIAN) as page:
        text = made(page, name)
        assert re.fullmatch(r"aliquot_[A-Za-z0-9_-]{43}", text), text
        status, me = asked(house, text)
        assert status == 200 and me["email"] == people.TECHNICIAN and me["token"]["scopes"] == SCOPES, me
        assert asked(house, text, "/evidence")[0] == 403
        page.goto("/account/tokens")
        words = steps.words(page)
        assert name in words and text not in page.content(), words
        form = page.locator("li", has_text=name).locator("form")
        press(form, "Revoke")
        assert "Revoked" in steps.words(page)
    assert asked(house, text)[0] == 401


@journey("what the page for programs shows runs as it stands")
def examples(house: House) -> None:
    with house.page(people.TECHNICIAN) as page:
        text = made(page, steps.unique("Examples"))
        page.goto("/api")
        lines = page.locator("pre[data-run]").all_inner_texts()
        first = page.locator("pre:not([data-run])").first.inner_text()
    assert len(lines) >= 7 and f"export ALIQUOT={house.base}/api/v1" in first, first
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "certificate.pdf").write_bytes(steps.PDF)
        # Between two answers a line of our own; curl fails on none of them, so each is read.
        script = "\necho '--cut--'\n".join(line.strip() for line in lines)
        done = subprocess.run(
            ["bash", "-eu", "-o", "pipefail", "-c", script], cwd=folder, capture_output=True, text=True, timeout=120,
            env={**os.environ, "ALIQUOT": house.base + "/api/v1", "TOKEN": text, "no_proxy": "127.0.0.1"})
        assert done.returncode == 0, done.stderr
        answers = [part.strip() for part in done.stdout.split("--cut--")]
        answers.append(pathlib.Path(folder, "entry.json").read_text())
    for line, answer in zip([*lines, "entry.json"], answers):
        if answer:
            document = json.loads(answer)
            assert "status" not in document or "type" not in document, f"{line}\n{answer}"
    assert '"2.5"' in done.stdout and '"The certificate says 2.5."' in done.stdout, done.stdout[-3000:]
