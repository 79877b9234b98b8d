"""Taking everything along, bringing it in elsewhere, and being erased."""

import hashlib
import io
import json
import pathlib
import subprocess
import tempfile
import zipfile

import jsonschema
from house import people, steps
from house.forms import fill, form_with, press
from house.journey import House, journey
from house.server import Server
from house.visitor import Answer, Visitor

from .entries import record


def archive_of(visitor: Visitor, password: str = people.PASSWORD) -> bytes:
    answer = visitor.submit("/account/archive", {"password": password})
    kind = answer.headers.get_content_type()
    assert answer.status == 200 and kind == "application/zip", f"no archive: {answer.status} {kind} {answer.text[:300]}"
    return answer.body


def files_of(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        assert opened.testzip() is None, "a file of the archive is damaged"
        return {name: opened.read(name) for name in opened.namelist()}


def bring(visitor: Visitor, archive: bytes) -> Answer:
    path = "/account/archive/bring"
    form = next(one for one in visitor.get(path).page.forms if one.action == path)
    return visitor.post(path, form.fields, files=[("archive", "aliquot.zip", "application/zip", archive)])


def aliquot(house: House, *words: str, said: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([house.server.binary, *words], input=said, capture_output=True, text=True, timeout=120,
                          cwd=house.server.log.parent, check=False)


@journey("an archive holds what its manifest says, in the form that is published")
def published_form(house: House) -> None:
    visitor = house.visitor(people.TECHNICIAN)
    files = files_of(archive_of(visitor))
    schema = json.loads(visitor.get("/schemas/archive-1.json").body)
    jsonschema.Draft202012Validator.check_schema(schema)

    def check(part: object, name: str | None) -> None:
        of = schema if name is None else {"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]}
        faults = [f"{error.json_path}: {error.message}" for error in
                  jsonschema.Draft202012Validator(of).iter_errors(part)]
        assert not faults, f"{name or 'manifest'}: {'; '.join(faults[:5])}"

    manifest = json.loads(files["aliquot.json"])
    check(manifest, None)
    for name in ["person", "wallet", "drafts", "evidence", "standing"]:
        check(json.loads(files[f"{name}.json"]), name)
    rows = files["ledger.jsonl"].decode().splitlines()
    assert len(rows) > 10, f"only {len(rows)} rows"
    for row in rows:
        check(json.loads(row), "entry")
    said = {one["path"]: (one["size"], one["sha256"]) for one in manifest["files"]}
    found = {name: (len(body), hashlib.sha256(body).hexdigest()) for name, body in files.items()
             if name != "aliquot.json"}
    assert said == found, f"the manifest differs: {set(said.items()) ^ set(found.items())}"


@journey("what one server gives, an empty second one takes whole, and standing is the same")
def to_another_server(house: House) -> None:
    record(house.visitor(people.TECHNICIAN), steps.unique("Before leaving"))
    archive = archive_of(house.visitor(people.TECHNICIAN))
    with tempfile.TemporaryDirectory(prefix="aliquot-second-") as folder:
        place = ["--data", str(pathlib.Path(folder, "data"))]
        made = aliquot(house, "user", "add", "dana@far.test", "--name", "D. Reyes", *place, said=steps.NEW_PASSWORD + "\n")
        assert made.returncode == 0, made.stderr
        second = Server(house.server.binary, place, pathlib.Path(folder, "log"), verb="serve")
        second.start()
        try:
            guest = Visitor(second.base)
            guest.sign_in("dana@far.test", steps.NEW_PASSWORD)
            refused = bring(guest, archive[:-2000])
            assert refused.status == 422 and "Nothing was brought in" in refused.page.text, refused.page.text[:300]
            answer = bring(guest, archive)
            assert answer.status == 200 and "You stand where you stood" in answer.page.text, answer.page.text[:600]
            home, away = files_of(archive), files_of(archive_of(guest, steps.NEW_PASSWORD))
            for name in ["standing.json", "wallet.json", "drafts.json", "evidence.json"]:
                assert home[name] == away[name], f"{name} differs"
            papers = {name for name in home if name.startswith("evidence/")}
            assert papers and all(home[name] == away[name] for name in papers), "a paper differs"
            again = guest.submit("/account/archive", {"password": "a wrong password"})
            assert again.status == 422, f"a wrong password gets {again.status}"
        finally:
            second.stop()
        checked = aliquot(house, "ledger", "check", *place)
        assert checked.returncode == 0 and "every chain holds" in checked.stdout, checked.stdout + checked.stderr


@journey("who asks to be erased is signed out and forgotten, and every chain still holds", last=True)
def erased(house: House) -> None:
    with house.page() as page:
        email = steps.joined(page, house.base)
        visitor = Visitor(house.base)
        visitor.sign_in(email, steps.NEW_PASSWORD)
        title = steps.unique("To be forgotten")
        record(visitor, title)
        assert title in visitor.get("/log").text
        page.goto("/account/erase")
        assert "What stays, and why" in steps.words(page)
        form = form_with(page, "password", "word")
        fill(form, "password", steps.NEW_PASSWORD)
        fill(form, "word", "erase")
        press(form)
        assert steps.path(page) == "/erased", f"ends at {page.url}: {steps.words(page)[:300]}"
        page.goto("/home")
        assert steps.path(page) == "/sign-in", f"still in: {page.url}"
    assert visitor.get("/home", follow=False).status == 303, "another browser is still signed in"
    answer = Visitor(house.base).submit("/sign-in", {"email": email, "password": steps.NEW_PASSWORD})
    assert answer.path.startswith("/sign-in"), f"signed in again: {answer.path}"
    checked = aliquot(house, "ledger", "check", *house.server.place)
    assert checked.returncode == 0 and "every chain holds" in checked.stdout, checked.stdout + checked.stderr
