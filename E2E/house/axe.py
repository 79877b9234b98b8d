"""Accessibility: axe on an open page, every rule of WCAG 2.2 AA and the best practices."""

import functools
import importlib.resources

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


@functools.cache
def program() -> str:
    return importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()


def check(page: Page) -> list[str]:
    """One finding a rule, with the first places it is broken at."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(program())
    result = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})", TAGS)
    findings = []
    for violation in result["violations"]:
        nodes = violation["nodes"]
        places = "; ".join(", ".join(map(str, node["target"])) for node in nodes[:3])
        reason = (nodes[0].get("failureSummary") or "").split("\n")[-1].strip()
        more = f" and {len(nodes) - 3} more" if len(nodes) > 3 else ""
        findings.append(f"axe {violation['id']} ({violation['impact']}): {violation['help']}: {places}{more}. {reason}")
    return findings
