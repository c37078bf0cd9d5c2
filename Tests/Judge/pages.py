"""The pages of a published site, read as HTML: their links, ids and kind."""

import json
import os
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

# Attributes that hold one address, by the elements that may carry them.
ADDRESSES = {"href", "src", "poster", "data", "action", "formaction", "cite", "longdesc"}


@dataclass
class Link:
    """An address as it stands in a page."""

    element: str
    attribute: str
    target: str
    relation: str = ""


@dataclass
class Page:
    """One HTML page; `path` is its address from the site's root."""

    path: str
    size: int
    kind: str = ""
    links: list[Link] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    doubled: list[str] = field(default_factory=list)


class Reader(HTMLParser):
    """Collects links and ids."""

    def __init__(self, page: Page):
        super().__init__(convert_charrefs=True)
        self.page = page

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag == "body":
            self.page.kind = values.get("class", "").split(" ")[0].removesuffix("-page")
        identity = values.get("id")
        if identity is not None:
            if identity in self.page.ids:
                self.page.doubled.append(identity)
            self.page.ids.add(identity)
        relation = values.get("rel", "")
        for name in ADDRESSES & values.keys():
            self.page.links.append(Link(tag, name, values[name], relation))
        for candidate in filter(None, (part.strip() for part in values.get("srcset", "").split(","))):
            self.page.links.append(Link(tag, "srcset", candidate.split()[0]))
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            address = re.sub(r"^[\d.]+\s*[;,]\s*(url\s*=)?\s*", "", values.get("content", ""), flags=re.I)
            self.page.links.append(Link(tag, "content", address, "refresh"))

    handle_startendtag = handle_starttag


class Site:
    """A folder as `niangjia build` leaves it."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.files = sorted(
            os.path.relpath(os.path.join(parent, name), folder)
            for parent, _, names in os.walk(folder)
            for name in names
        )
        self.pages = {path: self._page(path) for path in self.files if path.endswith(".html")}

    def _page(self, path: str) -> Page:
        source = (self.folder / path).read_bytes()
        page = Page(path, len(source))
        Reader(page).feed(source.decode("utf-8"))
        return page

    def text(self, path: str) -> str:
        """A file as text."""
        return (self.folder / path).read_text("utf-8")

    def articles(self) -> list[dict]:
        """What articles.json says of the articles; empty where the site has none."""
        return json.loads(self.text("articles.json")) if "articles.json" in self.files else []

    def examples(self) -> dict[str, str]:
        """The heaviest page of each kind, for what is too slow to do with all pages.

        Article pages differ by the kind of their article, and a withdrawn one by that.
        """
        from urllib.parse import unquote

        kinds = {path: page.kind for path, page in self.pages.items()}
        for article in self.articles():
            suffix = "withdrawn" if article.get("withdrawn") else article["kind"]
            kinds[unquote(article["url"])] = f"article-{suffix}"
        for path in self.pages:
            if re.search(r"/page-\d+\.html$", path) and kinds[path] != "redirect":
                kinds[path] = "numbered"
        heaviest: dict[str, str] = {}
        for path, kind in kinds.items():
            best = heaviest.get(kind)
            if best is None or self.pages[path].size > self.pages[best].size:
                heaviest[kind] = path
        return dict(sorted(heaviest.items()))
