"""What a page holds, read from its raw text: title, words, links, forms, ids."""

import dataclasses
import html.parser


@dataclasses.dataclass
class Form:
    action: str
    method: str
    fields: dict[str, str]
    names: list[str]
    is_multipart: bool


class Page(html.parser.HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.links: list[str] = []
        self.text = ""
        self.silent = 0
        self.parts: list[str] = []
        self.forms: list[Form] = []
        self.ids: list[str] = []
        self.inside: Form | None = None
        self.in_title = False
        self.select: str | None = None
        self.textarea: str | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        got = {key: value or "" for key, value in attributes}
        if got.get("id"):
            self.ids.append(got["id"])
        if tag in ("script", "style", "template"):
            self.silent += 1
        if tag == "a" and "href" in got and "download" not in got:
            self.links.append(got["href"])
        elif tag == "title":
            self.in_title = not self.title
        elif tag in ("link", "script", "img", "source", "iframe"):
            self.parts += [got[key] for key in ("href", "src") if got.get(key)]
        elif tag == "form":
            is_multipart = got.get("enctype", "") == "multipart/form-data"
            self.inside = Form(got.get("action", ""), got.get("method", "get").lower(), {}, [], is_multipart)
            self.forms.append(self.inside)
        elif self.inside is not None:
            self.field(tag, got)

    def field(self, tag: str, got: dict[str, str]) -> None:
        form, name = self.inside, got.get("name", "")
        if tag == "option" and self.select:
            if "selected" in got or self.select not in form.fields:
                form.fields[self.select] = got.get("value", "")
            return
        if tag not in ("input", "select", "textarea", "button") or not name or "disabled" in got:
            return
        form.names.append(name)
        kind = got.get("type", "text").lower()
        if tag == "select":
            self.select = name
        elif tag == "textarea":
            self.textarea = name
            form.fields[name] = ""
        elif tag == "input" and kind not in ("submit", "button", "image", "file", "reset"):
            if kind not in ("checkbox", "radio") or "checked" in got:
                form.fields[name] = got.get("value", "on" if kind in ("checkbox", "radio") else "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = None
        elif tag in ("script", "style", "template"):
            self.silent -= 1
        elif tag == "title":
            self.in_title = False
        elif tag == "select":
            self.select = None
        elif tag == "textarea":
            self.textarea = None

    def handle_data(self, data: str) -> None:
        if not self.silent and not self.in_title:
            self.text += data
        if self.in_title:
            self.title += data
        elif self.textarea and self.inside is not None:
            self.inside.fields[self.textarea] += data
