"""Holds what was read against what is true, field by field."""
import re
import unicodedata

FIELDS = {"title": "title", "provider": "provider", "participant": "participant", "completed": "completed",
          "amount": "amount", "unit": "unit", "topics": "split", "approvals": "approvals", "course-number": "course_number",
          "certificate-number": "certificate", "licence-number": "licence", "pace-number": "pace_number",
          "broker-number": "broker_number", "agency-number": "agency_number"}
# A field that is not on the paper is a question of silence, not of reading: these are asked only where they stand there.
OUTCOMES = ("right", "asked", "missing", "wrong", "wrong-sure", "invented", "invented-sure")


def plain(text):
    """Letters and digits in lower case without accents: what people would call the same."""
    text = unicodedata.normalize("NFD", text.lower())
    return re.sub(r"[^a-z0-9]+", "", "".join(sign for sign in text if not unicodedata.combining(sign)))


def same(field, found, true):
    if field == "approvals":
        return sorted(found.split()) == sorted(true)
    if field == "topics":
        return dict(part.split("=") for part in found.split()) == true
    if field in ("title", "provider", "participant"):
        return plain(found) == plain(true)
    return found == true


def outcome(field, proposal, true):
    """One of OUTCOMES; nothing where the paper says nothing and nothing was found."""
    value = proposal["value"] if proposal else ""
    if true is None:
        return (f"invented{'-sure' if proposal['certainty'] == 'sure' else ''}") if value else None
    if not value:
        offered = proposal["alternatives"] if proposal else []
        return "asked" if any(same(field, other, true) for other in offered if field not in ("topics", "approvals")) else "missing"
    if same(field, value, true):
        return "right"
    return "wrong-sure" if proposal["certainty"] == "sure" else "wrong"


def score(known, lines):
    """For every paper and field: (file, field, outcome, found, true)."""
    for paper in known:
        line = lines[paper["file"]]
        proposals = {field["field"]: field for field in line.get("read", {}).get("fields", [])}
        for field, key in FIELDS.items():
            true = paper["truth"].get(key)
            kind = outcome(field, proposals.get(field), true)
            # A day whose order cannot be told is right when it is asked about.
            if field == "completed" and paper["unclear-date"] and kind == "asked":
                kind = "right"
            if kind:
                yield paper["file"], field, kind, proposals.get(field), true
