"""A visitor without a browser: plain HTTP with cookies, for what needs no pictures."""

import dataclasses
import http.client
import http.cookiejar
import secrets
import urllib.error
import urllib.parse
import urllib.request

from . import people
from .page import Page

# Field, file name, media type, content.
Files = list[tuple[str, str, str, bytes]]


@dataclasses.dataclass
class Answer:
    path: str
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def page(self) -> Page:
        return Page(self.text)

    @property
    def is_page(self) -> bool:
        return self.headers.get_content_type() == "text/html"


class StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


class FromAddress(urllib.request.HTTPHandler):
    """Comes from another address of this machine, for what is counted by address."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address

    def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        def made(host: str, **more: object) -> http.client.HTTPConnection:
            return http.client.HTTPConnection(host, source_address=(self.address, 0), **more)
        return self.do_open(made, request)


class Visitor:
    def __init__(self, base: str, address: str = "127.0.0.1") -> None:
        self.base = base
        self.email: str | None = None
        self.jar = http.cookiejar.CookieJar()
        # No proxy: the server is on this machine.
        handlers = [urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.jar), FromAddress(address)]
        self.following = urllib.request.build_opener(*handlers)
        self.staying = urllib.request.build_opener(*handlers, StayHere)

    def get(self, path: str, follow: bool = True) -> Answer:
        return self.send(urllib.request.Request(self.base + path, headers=self.headers()), follow)

    def post(self, path: str, fields: dict[str, str], follow: bool = True, files: Files | None = None) -> Answer:
        """Sends a form as a browser does; as multipart when there are FILES, even none."""
        if files is None:
            body, kind = urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"
        else:
            body, kind = multipart(fields, files)
        request = urllib.request.Request(self.base + path, data=body, headers=self.headers(), method="POST")
        request.add_header("Content-Type", kind)
        return self.send(request, follow)

    def submit(self, path: str, fields: dict[str, str], follow: bool = True, files: Files | None = None) -> Answer:
        """Fills the form on PATH that has these fields, hidden ones included, and sends it."""
        action, filled, is_multipart = self.filled(path, fields)
        return self.post(action, filled, follow, (files or []) if is_multipart else None)

    def filled(self, path: str, fields: dict[str, str]) -> tuple[str, dict[str, str], bool]:
        """Where the form goes, what it would send, and whether as multipart."""
        answer = self.get(path)
        for form in answer.page.forms:
            if set(fields) <= set(form.names):
                target = urllib.parse.urljoin(self.base + answer.path, form.action or answer.path)
                joined = urllib.parse.urlsplit(target)
                action = urllib.parse.urlunsplit(("", "", joined.path, joined.query, ""))
                return action, {**form.fields, **fields}, form.is_multipart
        raise AssertionError(f"{path} answers {answer.status} and has no form with {', '.join(sorted(fields))}")

    def sign_in(self, email: str, password: str = people.PASSWORD) -> None:
        answer = self.submit("/sign-in", {"email": email, "password": password})
        if answer.status != 200 or urllib.parse.urlsplit(answer.path).path.startswith("/sign-in"):
            raise AssertionError(f"{email} cannot sign in: {answer.status} at {answer.path}")
        self.email = email

    def headers(self) -> dict[str, str]:
        return {"Accept": "text/html,*/*;q=0.8", "Origin": self.base, "Sec-Fetch-Site": "same-origin",
                "User-Agent": "aliquot-e2e"}

    def send(self, request: urllib.request.Request, follow: bool) -> Answer:
        opener = self.following if follow else self.staying
        try:
            response = opener.open(request, timeout=60)
        except urllib.error.HTTPError as error:
            response = error
        with response:
            return Answer(response.url.removeprefix(self.base), response.status, response.headers, response.read())


def multipart(fields: dict[str, str], files: Files) -> tuple[bytes, str]:
    line = "aliquot-" + secrets.token_hex(12)
    parts = [f'--{line}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
             for name, value in fields.items()]
    for name, file, kind, content in files:
        head = f'Content-Disposition: form-data; name="{name}"; filename="{file}"\r\nContent-Type: {kind}'
        parts.append(f"--{line}\r\n{head}\r\n\r\n".encode() + content + b"\r\n")
    return b"".join(parts) + f"--{line}--\r\n".encode(), f"multipart/form-data; boundary={line}"
