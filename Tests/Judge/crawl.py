"""Follows every link, anchor and asset of a published site, as a reader without a server would."""

import posixpath
import re
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote

from finding import Verdict
from pages import Link, Page, Site

# What may lead out of the site: a reader's click, and what no browser loads by itself.
OUTWARD = {("a", "href"), ("blockquote", "cite"), ("q", "cite")}
OUTWARD_RELATIONS = {"canonical"}


class Crawler:
    """Looks at all pages of one site, and at its feeds, sitemaps and stylesheets."""

    def __init__(self, site: Site):
        self.site = site
        self.files = set(site.files)
        self.findings: list[str] = []
        self.links = 0
        self.reached: dict[str, set[str]] = {}

    def crawl(self) -> Verdict:
        """The verdict over the whole site."""
        for page in self.site.pages.values():
            self.findings += [f"{page.path}: the id {identity!r} is there twice" for identity in page.doubled]
            for link in page.links:
                self.links += 1
                problem = self.problem(page, link)
                if problem:
                    self.findings.append(f"{page.path}: <{link.element} {link.attribute}={link.target}> {problem}")
        for path in self.site.files:
            if path.endswith(".css"):
                self.stylesheet(path)
            elif path.endswith(".xml"):
                self.document(path)
        self.base = self.base_address()
        for article in self.site.articles():
            self.machine("articles.json", article["url"])
        self.orphans()
        counts = f"{len(self.site.pages)} pages, {self.links} links, {len(self.files)} files"
        return Verdict("crawler", counts, self.findings)

    def problem(self, page: Page, link: Link) -> str | None:
        """What is wrong with a link, or none."""
        target = self.own(page, link.target)
        if re.match(r"[a-z][a-z0-9+.-]*:", target, re.I):
            if (link.element, link.attribute) in OUTWARD or link.relation in OUTWARD_RELATIONS:
                return None if re.match(r"(https?|mailto|tel|geo):", target) else "has a scheme that no page may use"
            return "is loaded from elsewhere"
        if target.startswith("/"):
            return "is not relative"
        path, _, fragment = target.partition("#")
        # Behind :~: stands a text to be shown, not a place.
        fragment = fragment.partition(":~:")[0]
        path = unquote(path.partition("?")[0], errors="strict")
        file = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
        if file.startswith("../"):
            return "leaves the site"
        if file not in self.files:
            return "names no file"
        if file in self.site.pages:
            self.reached.setdefault(page.path, set()).add(file)
            fragment = unquote(fragment, errors="strict")
            if fragment and fragment not in self.site.pages[file].ids:
                return "names no place on that page"
        return None

    def stylesheet(self, path: str) -> None:
        """Follows the addresses in a stylesheet."""
        for target in re.findall(r"url\(\s*[\"']?([^\"')]+)", self.site.text(path)):
            self.links += 1
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target)))
            if not target.startswith("data:") and file not in self.files:
                self.findings.append(f"{path}: url({target}) names no file")

    def own(self, page: Page, target: str) -> str:
        """A link as the site's other pages would write it: the page for errors, which a server shows at any address, names
        where the site is hosted in front of each."""
        base = self.base_address() if page.kind == "404" else None
        return target.removeprefix(base) or "index.html" if base and target.startswith(base) else target

    def base_address(self) -> str | None:
        """What absolute addresses begin with, by the canonical address of the front page."""
        home = self.site.pages.get("index.html")
        canonical = [link.target for link in home.links if link.relation == "canonical"] if home else []
        return canonical[0].removesuffix("index.html") if canonical else None

    def document(self, path: str) -> None:
        """Reads a feed or sitemap, and follows the addresses that name pages of this site."""
        base = self.base_address()
        try:
            root = ElementTree.fromstring(self.site.text(path))
        except ElementTree.ParseError as error:
            self.findings.append(f"{path}: is no XML: {error}")
            return
        addresses = [element.get("href") for element in root.iter("{http://www.w3.org/2005/Atom}link")]
        addresses += [element.text for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
        for address in addresses:
            if not address or base is None or not address.startswith(base):
                self.findings.append(f"{path}: {address} does not begin with the site's address")
            else:
                self.machine(path, address.removeprefix(base))

    def machine(self, path: str, address: str) -> None:
        """Follows an address from the site's root."""
        self.links += 1
        if unquote(address, errors="strict") not in self.files:
            self.findings.append(f"{path}: {address} names no file")

    def orphans(self) -> None:
        """Finds pages to which no click leads from the front page."""
        seen, waiting = {"index.html"}, ["index.html"]
        while waiting:
            for file in sorted(self.reached.get(waiting.pop(), set()) - seen):
                seen.add(file)
                waiting.append(file)
        for path, page in self.site.pages.items():
            if path not in seen and page.kind not in ("404", "redirect"):
                self.findings.append(f"{path}: no click leads there from the front page")
