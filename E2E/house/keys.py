"""The keys of a demonstration course, as its author wrote them, for somebody who knows the answers."""

import pathlib
import re

import yaml
from playwright.sync_api import Locator, Page

COURSES = pathlib.Path(__file__).resolve().parent.parent.parent / "Courses"


def plain(text: str) -> str:
    """Words without their Markdown, every space made one."""
    return " ".join(re.sub(r"[*_`]", "", text).split())


def of(course: str) -> dict[str, dict]:
    """The questions of a course by what they ask."""
    bank = yaml.safe_load((COURSES / course / "questions.yml").read_text(encoding="utf-8"))
    return {plain(question["question"]): question for question in bank["questions"]}


def answer(page: Page, course: str) -> int:
    """Answers every question of the paper rightly; returns how many there are."""
    known = of(course)
    papers = page.locator("fieldset.question").all()
    for paper in papers:
        asked = " ".join(paper.locator(".prompt").inner_text().split())
        question = known.get(asked)
        assert question, f"“{asked}” is not among the course's questions"
        globals()[question["kind"].replace("-", "_")](paper, question)
    return len(papers)


def tick(paper: Locator, words: str) -> None:
    for choice in paper.locator(".choice").all():
        if " ".join(choice.locator("label").inner_text().split()) == plain(words):
            choice.locator("label").click(position={"x": 8, "y": 12})
            return
    raise AssertionError(f"“{words}” is not to be chosen")


def single(paper: Locator, question: dict) -> None:
    tick(paper, next(one["right"] for one in question["answers"] if "right" in one))


def multiple(paper: Locator, question: dict) -> None:
    for one in question["answers"]:
        if "right" in one:
            tick(paper, one["right"])


def true_false(paper: Locator, question: dict) -> None:
    tick(paper, "True" if question["answer"] else "False")


def numeric(paper: Locator, question: dict) -> None:
    paper.locator("input").fill(str(next(one["value"] for one in question["answers"] if one.get("worth", 100) == 100)))


def short_answer(paper: Locator, question: dict) -> None:
    first = question["accept"][0]
    paper.locator("input").fill(first if isinstance(first, str) else first["text"])


def matching(paper: Locator, question: dict) -> None:
    pairs = {plain(pair["item"]): pair["match"] for pair in question["pairs"]}
    for row in paper.locator("li").all():
        item = " ".join(row.locator("label").inner_text().split())
        row.locator("select").select_option(label=pairs[item])


def ordering(paper: Locator, question: dict) -> None:
    items = [plain(item) for item in question["items"]]
    for row in paper.locator("li").all():
        item = " ".join(row.locator("label").inner_text().split())
        row.locator("input").fill(str(items.index(item) + 1))


def hotspot(paper: Locator, question: dict) -> None:
    right = next(spot for spot in question["spots"] if "right" in spot)
    if "circle" in right:
        at = right["circle"]
        middle = (at["x"], at["y"])
        shape = f".spot-shape[cx='{at['x']}'][cy='{at['y']}']"
    else:
        at = right["rectangle"]
        middle = (at["x"] + at["width"] // 2, at["y"] + at["height"] // 2)
        shape = f".spot-shape[x='{at['x']}'][y='{at['y']}']"
    spot = paper.locator(f".spot:has({shape})")
    if spot.count():
        tick(paper, f"Region {spot.locator('text').text_content()}")
    else:
        for field, value in zip(paper.locator("input").all(), middle, strict=True):
            field.fill(str(value))
