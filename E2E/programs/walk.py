"""Makes every request of the description once, as a program would, and holds each answer against its schema."""

import json
import re
import uuid

import jsonschema
import requests

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"
ENTRY = {
    "title": "Body fluid cell counts", "completed": "2026-03-02", "amount": {"value": "2", "unit": "contact-hour"},
    "topics": {"hematology": "1.5", "safety": "0.5"}, "provider": {"name": "Example Labs", "approvals": ["pace"]}}


class Walk:
    def __init__(self, base: str, token: str, description: dict) -> None:
        self.base, self.description = base + "/api/v1", description
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"
        self.made: set[tuple[str, str]] = set()

    def operation(self, method: str, path: str) -> tuple[str, dict]:
        """The path of the description that an address belongs to; one without a variable comes first."""
        for pattern in sorted(self.description["paths"], key=lambda one: one.count("{")):
            if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", pattern), path.split("?")[0]):
                return pattern, self.description["paths"][pattern][method.lower()]
        raise AssertionError(f"{path} is not described")

    def ask(self, method: str, path: str, status: int, *, body: object = None, **more: object) -> requests.Response:
        pattern, operation = self.operation(method, path)
        if body is not None:
            more["json"] = body
        answer = self.session.request(method, self.base + path, timeout=20, **more)
        assert answer.status_code == status, f"{method} {path}: {answer.status_code} {answer.text}"
        described = self.resolved(operation["responses"][str(status)])
        for name, header in described.get("headers", {}).items():
            if self.resolved(header).get("required"):
                assert name in answer.headers, f"{method} {path}: no {name}"
        contents = described.get("content", {})
        kind = answer.headers.get("Content-Type", "").split(";")[0]
        assert kind in contents if contents else not answer.content, f"{method} {path}: {kind or 'nothing'} is sent"
        if kind.endswith("json"):
            self.hold(answer.json(), contents[kind]["schema"], f"{method} {path}")
        if status < 300:
            self.made.add((method.lower(), pattern))
        return answer

    def resolved(self, part: dict) -> dict:
        if "$ref" not in part:
            return part
        found = self.description
        for name in part["$ref"].removeprefix("#/").split("/"):
            found = found[name]
        return found

    def hold(self, value: object, schema: dict, what: str) -> None:
        whole = {**schema, "components": self.description["components"]}
        faults = list(jsonschema.Draft202012Validator(whole).iter_errors(value))
        assert not faults, f"{what}: " + "; ".join(f"{fault.json_path}: {fault.message}" for fault in faults[:3])


def everything(base: str, token: str, description: dict) -> None:
    walk = Walk(base, token, description)
    walk.ask("GET", "/me", 200)
    walk.ask("GET", "/me", 401, headers={"Authorization": ""})
    walk.ask("GET", "/me?colour=red", 422)
    wallet(walk)
    log(walk)
    evidence(walk)
    webhooks(walk)
    imports(walk)
    plans(walk)
    walk.ask("GET", "/standing", 200)
    for part in ["", "?tab=in-progress", "?tab=external&topic=safety&year=2026"]:
        walk.ask("GET", "/transcript" + part, 200)
    walk.ask("GET", "/transcript?tab=all&year=26", 422)
    for programme in walk.ask("GET", "/rules", 200).json()["programmes"]:
        walk.ask("GET", f"/rules/{programme['id']}", 200)
    described = {(method, path) for path, methods in description["paths"].items() for method in methods}
    assert walk.made == described, f"nobody made {sorted(described - walk.made)}"
    examples(walk)


def wallet(walk: Walk) -> None:
    credential = {"credential": "us-fl/technician", "number": "TN 7", "issued": "2020-05-01",
                  "cycle": {"from": "2024-09-01", "to": "2026-08-31"}, "facts": {"categories": ["hematology"]}}
    made = walk.ask("POST", "/credentials", 201, body=credential)
    path = f"/credentials/{made.json()['id']}"
    walk.ask("GET", "/credentials", 200)
    assert walk.ask("GET", path, 200).headers["ETag"] == made.headers["ETag"]
    walk.ask("GET", path, 304, headers={"If-None-Match": made.headers["ETag"]})
    walk.ask("GET", f"/standing/{made.json()['id']}", 200)
    walk.ask("PUT", path, 428, body=credential)
    changed = walk.ask("PUT", path, 200, body={**credential, "facts": None},
                       headers={"If-Match": made.headers["ETag"]})
    walk.ask("DELETE", path, 412, headers={"If-Match": made.headers["ETag"]})
    walk.ask("DELETE", path, 204, headers={"If-Match": changed.headers["ETag"]})
    walk.ask("GET", path, 404)


def log(walk: Walk) -> None:
    walk.ask("POST", "/entries/preview", 200, body=ENTRY)
    key = {"Idempotency-Key": str(uuid.uuid4())}
    made = walk.ask("POST", "/entries", 201, body=ENTRY, headers=key)
    assert walk.ask("POST", "/entries", 201, body=ENTRY, headers=key).content == made.content
    walk.ask("POST", "/entries", 422, body={**ENTRY, "title": "Another"}, headers=key)
    path = f"/entries/{made.json()['id']}"
    walk.ask("GET", path, 200)
    corrected = walk.ask("POST", path + "/corrections", 200, body={**ENTRY, "topics": ["safety"], "reason": "a slip"},
                         headers={"If-Match": made.headers["ETag"]})
    walk.ask("POST", path + "/withdrawal", 200, body={"reason": "twice"},
             headers={"If-Match": corrected.headers["ETag"]})
    after = ""
    while after is not None:
        part = walk.ask("GET", f"/entries?limit=9{after and '&after=' + after}", 200).json()
        after = part["next"]
    assert part["items"][-1]["id"] == made.json()["id"]


def evidence(walk: Walk) -> None:
    made = walk.ask("POST", "/evidence?name=certificate.pdf", 201, data=PDF,
                    headers={"Content-Type": "application/pdf"})
    form = walk.ask("POST", "/evidence", 201, files={"file": ("b.pdf", PDF, "application/pdf")})
    assert form.json()["id"] == made.json()["id"]
    walk.ask("POST", "/evidence", 415, data=b"a cat", headers={"Content-Type": "image/png"})
    walk.ask("GET", "/evidence", 200)
    path = f"/evidence/{made.json()['id']}"
    walk.ask("GET", path, 200)
    assert walk.ask("GET", path + "/content", 200).content == PDF


def webhooks(walk: Walk) -> None:
    walk.ask("POST", "/webhooks", 422, body={"address": "gopher://example.org"})
    # Nobody listens there; nothing is sent before it is gone again.
    made = walk.ask("POST", "/webhooks", 201, body={"address": "http://127.0.0.1:9/"})
    assert made.json()["secret"].startswith("whsec_")
    walk.ask("GET", "/webhooks", 200)
    walk.ask("GET", f"/webhooks/{made.json()['id']}", 200)
    walk.ask("DELETE", f"/webhooks/{made.json()['id']}", 204)
    walk.ask("DELETE", f"/webhooks/{made.json()['id']}", 404)


def plans(walk: Walk) -> None:
    made = walk.ask("POST", "/plans", 200, body={"minimise": "cost", "allowance": "20"}).json()
    assert made["feasible"] and made["optimal"] and made["items"], made
    poor = walk.ask("POST", "/plans", 200, body={"budget": "0", "online": True}).json()
    assert poor["feasible"] is False and poor["conflict"]["demands"], poor
    walk.ask("POST", "/plans", 422, body={"budget": "much", "pins": ["nothing of this name"]})
    walk.ask("GET", "/plans/followed", 404)
    first = walk.ask("PUT", "/plans/followed", 200, body={})
    walk.ask("PUT", "/plans/followed", 428, body={})
    second = walk.ask("PUT", "/plans/followed", 200, body={"minimise": "hours"},
                      headers={"If-Match": first.headers["ETag"]})
    assert walk.ask("GET", "/plans", 200).json()["items"][0]["id"] == second.json()["id"]
    assert walk.ask("GET", "/plans/followed", 200).headers["ETag"] == second.headers["ETag"]
    assert "BEGIN:VEVENT" in walk.ask("GET", "/plans/followed/calendar", 200).text
    walk.ask("DELETE", "/plans/followed", 204, headers={"If-Match": second.headers["ETag"]})


def imports(walk: Walk) -> None:
    table = ("Course Title,Provider,Date Completed,Contact Hours,Participant\n"
             "Sent by a program,Example Labs,2026-03-02,2,Dana Reyes\nWithout hours,Example Labs,2026-03-03,,Dana Reyes\n")
    kind = {"Content-Type": "text/csv"}
    walk.ask("POST", "/imports", 415, data=b"%PDF-1.7 a certificate", headers=kind)
    made = walk.ask("POST", "/imports?name=history.csv", 201, data=table.encode(), headers=kind)
    path = f"/imports/{made.json()['id']}"
    walk.ask("POST", path + "/write", 412)
    seen = walk.ask("GET", path, 200)
    walk.ask("PUT", path + "/columns", 428, body={})
    checked = walk.ask("PUT", path + "/columns", 200, body={"columns": {**seen.json()["columns"], "hours": "D"}},
                       headers={"If-Match": seen.headers["ETag"]})
    assert (checked.json()["report"]["ready"], checked.json()["report"]["faulty"]) == (1, 1), checked.text
    assert "Without hours" in walk.ask("GET", path + "/failed-rows", 200).text
    walk.ask("PUT", path + "/answers", 428, body={})
    known = {"If-Match": walk.ask("GET", path, 200).headers["ETag"]}
    walk.ask("PUT", path + "/answers", 422, body={"names": [{"key": "nobody", "answer": "mine"}]}, headers=known)
    mended = walk.ask("PUT", path + "/answers", 200, body={"rows": [{"line": 3, "cells": {"4": "1.5"}}]}, headers=known)
    assert (mended.json()["report"]["ready"], mended.json()["report"]["faulty"]) == (2, 0), mended.text
    assert walk.ask("POST", path + "/write", 200).json()["entries"] == 2
    assert walk.ask("POST", path + "/undo", 200).json()["state"] == "undone"
    walk.ask("GET", "/imports", 200)
    spare = walk.ask("POST", "/imports", 201, data=table.encode(), headers=kind).json()["id"]
    walk.ask("DELETE", f"/imports/{spare}", 204)
    walk.ask("GET", f"/imports/{spare}", 404)


def examples(walk: Walk) -> None:
    """The examples of the description are what they are examples of."""
    for name, schema in walk.description["components"]["schemas"].items():
        for example in schema.get("examples", []):
            walk.hold(example, schema, f"the example of {name} {json.dumps(example)[:60]}")
