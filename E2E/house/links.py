"""Walks every link as one sign-in and says which lead nowhere."""

import collections
import re
import urllib.parse

from .visitor import Answer, Visitor

# Ids, tokens and days differ on every line of a list; a few of each kind stand for all of them.
VARIABLE = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}|[A-Za-z0-9_-]{22,}|\d+"
    r"|(?<=/sections/)[^/]+|(?<=/questions/)[^/]+|(?<=/pictures/).+", re.I)
SAMPLES = 2
LIMIT = 400
PUBLIC = ["/", "/sign-in", "/sign-up", "/forgot"]
PRIVATE = ["/home", "/account"]


def kind(path: str) -> str:
    """The path with what varies taken out, and of the query only the names."""
    parts = urllib.parse.urlsplit(path)
    names = sorted({name for name, _ in urllib.parse.parse_qsl(parts.query, keep_blank_values=True)})
    return VARIABLE.sub("*", parts.path) + ("?" + "&".join(names) if names else "")


def local(base: str, here: str, link: str) -> str | None:
    """The path of a link on this site, without its fragment; None for all others."""
    url = urllib.parse.urlsplit(urllib.parse.urljoin(base + here, link))
    if f"{url.scheme}://{url.netloc}" != base:
        return None
    return urllib.parse.urlunsplit(("", "", url.path or "/", url.query, ""))


def walk(visitor: Visitor) -> tuple[dict[str, Answer], list[str]]:
    """Every page that links lead to, by path, and the findings."""
    starts = PRIVATE if visitor.email else PUBLIC
    findings: list[str] = []
    pages: dict[str, Answer] = {}
    seen: set[str] = set(starts)
    samples: collections.Counter[str] = collections.Counter(map(kind, starts))
    waiting = collections.deque((start, "the start") for start in starts)
    while waiting and len(pages) < LIMIT:
        path, origin = waiting.popleft()
        answer = visitor.get(path)
        if answer.status != 200:
            findings.append(f"{path}: answers {answer.status}, linked from {origin}")
            continue
        if not answer.is_page or answer.path in pages:
            continue
        pages[answer.path] = answer
        page = answer.page
        for link in page.links:
            if link.startswith("#") and len(link) > 1 and link[1:] not in page.ids:
                findings.append(f"{answer.path}: {link} is not on the page")
        for target in filter(None, (local(visitor.base, answer.path, link) for link in page.links + page.parts)):
            if target in seen or "/sign-out" in target:
                continue
            seen.add(target)
            samples[kind(target)] += 1
            if samples[kind(target)] <= SAMPLES:
                waiting.append((target, answer.path))
    if waiting:
        findings.append(f"more than {LIMIT} pages; the walk stopped there")
    return pages, findings
