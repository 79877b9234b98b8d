"""The transcript says what the log says, in every form, and can be taken along."""

import csv
import io
import json
import pathlib
import re
import subprocess
import tempfile

from house import people, steps
from house.journey import House, journey


@journey("the transcript downloads as a PDF that holds the fields of its lines")
def as_pdf(house: House) -> None:
    with house.page(people.TECHNICIAN) as page:
        page.goto("/log")
        page.get_by_role("link", name="Transcript").click()
        link = page.get_by_role("link", name="PDF").get_attribute("href")
        shown = steps.words(page)
    answer = house.visitor(people.TECHNICIAN).get(link)
    assert answer.status == 200 and answer.headers.get_content_type() == "application/pdf", f"{answer.status}"
    lines = json.loads(house.visitor(people.TECHNICIAN).get("/transcript.json").text)["lines"]
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "transcript.pdf")
        file.write_bytes(answer.body)
        told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
        spoken = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", told), told
    spoken = "".join(re.findall(r'^\s*"(.*)"$', spoken, re.M))
    for word in ["Dana Reyes", "Dana Whitlock", "Former names", "Certifications and licences", "By specialty area",
                 "Signature of Dana Reyes", "own statement"]:
        assert word in spoken, f"{word!r} is not in the PDF"
    for line in lines:
        assert line["title"] in shown, f"{line['title']!r} is not on the page"
        assert line["title"] in spoken, f"{line['title']!r} is not in the PDF"
        assert (line["provider"]["name"] or "Provider not given") in spoken
    assert f"{len(lines)} lines" in shown


@journey("what narrows the transcript on the page narrows the files that are taken along")
def narrowed(house: House) -> None:
    visitor = house.visitor(people.TECHNICIAN)
    with house.page(people.TECHNICIAN) as page:
        page.goto("/transcript")
        page.get_by_label("Topic").select_option("chemistry")
        page.wait_for_url("**topic=chemistry*")
        link = page.get_by_role("link", name="CSV").get_attribute("href")
        titles = page.locator("table tbody th a").all_inner_texts()
        page.get_by_role("link", name=re.compile("^In progress")).click()
        assert "Nothing of it counts before it is recorded" in steps.words(page)
    rows = list(csv.DictReader(io.StringIO(visitor.get(link).body.decode("utf-8-sig"))))
    assert rows and sorted(row["title"] for row in rows) == sorted(titles), f"{len(rows)} rows, {len(titles)} lines"
    assert all("chemistry" in row["topics"] for row in rows)
    assert rows[0]["participant"] == "Dana Reyes"


@journey("nobody sees the transcript of somebody else")
def own_only(house: House) -> None:
    for path in ["/transcript", "/transcript.pdf", "/transcript.csv", "/transcript.json"]:
        stranger = house.visitor().get(path, follow=False)
        assert stranger.status in (302, 303), f"a stranger gets {stranger.status} for {path}"
    assert "Dana Reyes" not in house.visitor(people.AUDITOR).get("/transcript.json").text
