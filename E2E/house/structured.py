"""What pages say to search engines: every thing has what schema.org and those who read it ask for."""

import datetime
import json
import re
import urllib.parse

BLOCK = re.compile(rb"<script type='application/ld\+json'>(.*?)</script>", re.S)
# By type: the members that must be there and say something.
NEEDED = {
    "Course": ["name", "description", "provider", "url"],
    "EducationEvent": ["name", "description", "startDate", "endDate", "location", "organizer", "eventAttendanceMode"],
    "FAQPage": ["mainEntity"],
    "Question": ["name", "acceptedAnswer"],
    "Answer": ["text"],
    "Organization": ["name"],
    "Place": ["name", "address"],
    "VirtualLocation": ["url"],
}
MOMENT = re.compile(r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$")


def check(bodies: dict[str, bytes]) -> list[str]:
    """Findings for page bodies by path."""
    found = []
    for path, body in bodies.items():
        for block in BLOCK.findall(body):
            try:
                data = json.loads(block)
            except ValueError as fault:
                found.append(f"{path}: structured data: {fault}")
                continue
            if data.get("@context") != "https://schema.org":
                found.append(f"{path}: structured data: the vocabulary is not named")
            found += [f"{path}: structured data: {finding}" for finding in look(data)]
    return found


def look(thing: dict) -> list[str]:
    """What is wrong with one thing and those inside it."""
    kind = thing.get("@type")
    if kind not in NEEDED:
        return [f"nobody knows the type {kind!r}"]
    found = [f"{kind} has no {name}" for name in NEEDED[kind] if not thing.get(name)]
    for name in ("startDate", "endDate"):
        if name in thing and not MOMENT.match(thing[name]):
            found.append(f"{name} {thing[name]!r} is no moment")
    if not found and kind == "EducationEvent" and datetime.datetime.fromisoformat(thing["startDate"]) > (
            datetime.datetime.fromisoformat(thing["endDate"])):
        found.append("it ends before it begins")
    for name in ("url", "@id"):
        if name in thing and not urllib.parse.urlsplit(thing[name]).scheme:
            found.append(f"{name} {thing[name]!r} is no whole address")
    for value in thing.values():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                found += look(part)
    return found
