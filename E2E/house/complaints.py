"""What the browser itself complains of on a page: script errors, broken policy, missing parts."""

import urllib.parse

from playwright.sync_api import Page, Response


class Complaints:
    def __init__(self, page: Page, base: str) -> None:
        self.heard: list[str] = []
        self.base = base
        page.on("console", lambda message: self.hear("console", message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.hear("script", str(error)))
        page.on("requestfailed", lambda request: self.hear("request", f"{request.url} {request.failure}"))
        page.on("response", self.part)
        page.on("request", lambda request: self.stranger(request.url))

    def part(self, response: Response) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            self.hear("request", f"{response.url} answers {response.status}")

    def stranger(self, url: str) -> None:
        parts = urllib.parse.urlsplit(url)
        if parts.scheme in ("http", "https") and f"{parts.scheme}://{parts.netloc}" != self.base:
            self.hear("request", f"{url} goes to another server")

    def hear(self, source: str, text: str) -> None:
        # What was answered with a status is heard of above, with its address; going on while a part loads is nobody's.
        if "the server responded with a status of" in text or "net::ERR_ABORTED" in text:
            return
        finding = f"{source}: {text.strip()[:300]}"
        if finding not in self.heard:
            self.heard.append(finding)

    def taken(self) -> list[str]:
        heard, self.heard = self.heard, []
        return heard
