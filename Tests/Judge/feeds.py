"""Atom after RFC 4287 and JSON Feed after version 1.1, each rule with its section.

The RFC's own grammar (its appendix B) says less than its prose: unique entries, one alternate link and the author that
an entry may leave to its feed are not in it. So the rules are written out here.
"""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from datetime import datetime

from finding import Verdict
from pages import Site

ATOM = "{http://www.w3.org/2005/Atom}"
# What may stand in an element, and how often at most; zero is any number (§4.1.1, §4.1.2, §3.2).
FEED = {
    "author": 0, "category": 0, "contributor": 0, "entry": 0, "link": 0, "generator": 1, "icon": 1, "id": 1,
    "logo": 1, "rights": 1, "subtitle": 1, "title": 1, "updated": 1,
}
ENTRY = {
    "author": 0, "category": 0, "contributor": 0, "link": 0, "content": 1, "id": 1, "published": 1, "rights": 1,
    "source": 1, "summary": 1, "title": 1, "updated": 1,
}
PERSON = {"name": 1, "uri": 1, "email": 1}
ATTRIBUTES = {
    "link": {"href", "rel", "type", "hreflang", "title", "length"}, "category": {"term", "scheme", "label"},
    "generator": {"uri", "version"}, "content": {"type", "src"}, "title": {"type"}, "subtitle": {"type"},
    "summary": {"type"}, "rights": {"type"},
}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")
JSON_FEED = "https://jsonfeed.org/version/1.1"
TEXT, ADDRESS, TIME, LIST = "a text", "a full address", "an instant of RFC 3339", "a list"
JSON_TOP = {
    "version": TEXT, "title": TEXT, "home_page_url": ADDRESS, "feed_url": ADDRESS, "description": TEXT,
    "user_comment": TEXT, "next_url": ADDRESS, "icon": ADDRESS, "favicon": ADDRESS, "authors": LIST, "language": TEXT,
    "expired": "a truth value", "hubs": LIST, "items": LIST,
}
JSON_ITEM = {
    "id": TEXT, "url": ADDRESS, "external_url": ADDRESS, "title": TEXT, "content_html": TEXT, "content_text": TEXT,
    "summary": TEXT, "image": ADDRESS, "banner_image": ADDRESS, "date_published": TIME, "date_modified": TIME,
    "authors": LIST, "tags": LIST, "language": TEXT, "attachments": LIST,
}


def is_instant(text: str) -> bool:
    """Whether a text is a date and time of RFC 3339 that exists."""
    if not INSTANT.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return False
    return True


def is_address(text: str) -> bool:
    """Whether a text is a complete address in characters that an address may have."""
    return re.fullmatch(r"https?://[^\s<>\"{}|\\^`\x00-\x20\x7f-\U0010ffff]+", text) is not None


class AtomFeed:
    """One Atom feed and what is wrong with it."""

    def __init__(self, source: str):
        self.problems: list[str] = []
        root = ElementTree.fromstring(source)
        if root.tag != ATOM + "feed":
            self.problems.append(f"is no feed but {root.tag} (§2)")
            return
        self.entries = root.findall(ATOM + "entry")
        self.children(root, "feed", FEED, {"id", "title", "updated"})
        if not any(link.get("rel") == "self" for link in root.findall(ATOM + "link")):
            self.problems.append("feed has no link to itself (§4.1.1)")
        has_author = root.find(ATOM + "author") is not None
        for entry in self.entries:
            self.entry(entry, has_author)
        versions = Counter((entry.findtext(ATOM + "id"), entry.findtext(ATOM + "updated")) for entry in self.entries)
        self.problems += [f"two entries are {pair} (§4.1.1)" for pair, count in versions.items() if count > 1]

    def entry(self, entry, has_author: bool) -> None:
        """An entry (§4.1.2)."""
        name = f"entry {entry.findtext(ATOM + 'id')}"
        self.children(entry, name, ENTRY, {"id", "title", "updated"})
        if not has_author and entry.find(ATOM + "author") is None:
            self.problems.append(f"{name} has no author, nor has its feed (§4.1.2)")
        content = entry.find(ATOM + "content")
        if content is None and not any(link.get("rel", "alternate") == "alternate" for link in entry.findall(ATOM + "link")):
            self.problems.append(f"{name} has neither content nor an alternate link (§4.1.2)")
        if content is not None and content.get("src") and entry.find(ATOM + "summary") is None:
            self.problems.append(f"{name} needs a summary, since its content lies elsewhere (§4.1.2)")

    def children(self, parent, name: str, most: dict[str, int], needed: set[str]) -> None:
        """What stands in an element, and how often."""
        found = Counter(child.tag.removeprefix(ATOM) for child in parent)
        for tag, count in found.items():
            limit = most.get(tag)
            if limit is None:
                self.problems.append(f"{name} may not hold {tag} (§4)")
            elif 0 < limit < count:
                self.problems.append(f"{name} has {tag} {count} times")
        self.problems += [f"{name} has no {tag}" for tag in sorted(needed - found.keys())]
        for child in parent:
            self.element(child, child.tag.removeprefix(ATOM), name)
        kinds = Counter(
            (link.get("type"), link.get("hreflang")) for link in parent.findall(ATOM + "link")
            if link.get("rel", "alternate") == "alternate"
        )
        self.problems += [f"{name} has two alternate links of {kind}" for kind, count in kinds.items() if count > 1]

    def element(self, element, tag: str, name: str) -> None:
        """One element: its attributes and its text."""
        text = element.text or ""
        for attribute in element.keys():
            if not attribute.startswith("{") and attribute not in ATTRIBUTES.get(tag, set()):
                self.problems.append(f"{name}: {tag} may not have {attribute}")
        if tag in ("updated", "published") and not is_instant(text):
            self.problems.append(f"{name}: {tag} {text!r} is no instant of RFC 3339 (§3.3)")
        elif tag in ("id", "icon", "logo") and not is_address(text):
            self.problems.append(f"{name}: {tag} {text!r} is no full address (§4.2.6)")
        elif tag == "link":
            if not is_address(element.get("href", "")):
                self.problems.append(f"{name}: link to {element.get('href')!r} (§4.2.7)")
            if element.get("type") and not MEDIA_TYPE.fullmatch(element.get("type")):
                self.problems.append(f"{name}: a link's type {element.get('type')!r} (§4.2.7.3)")
        elif tag == "category" and not element.get("term"):
            self.problems.append(f"{name}: a category without term (§4.2.2)")
        elif tag in ("author", "contributor"):
            self.children(element, f"{name}: {tag}", PERSON, {"name"})
        elif tag in ("title", "subtitle", "summary", "rights", "content"):
            self.text(element, tag, name)

    def text(self, element, tag: str, name: str) -> None:
        """A text construct (§3.1) or content (§4.1.3)."""
        kind = element.get("type", "text")
        if kind not in ("text", "html", "xhtml") and not (tag == "content" and MEDIA_TYPE.fullmatch(kind)):
            self.problems.append(f"{name}: {tag} of type {kind!r}")
        if kind in ("text", "html") and len(element):
            self.problems.append(f"{name}: {tag} of type {kind} holds elements (§3.1.1)")
        if tag == "title" and not (element.text or "").strip():
            self.problems.append(f"{name}: an empty title")
        if kind == "html" and re.search(r"(?:href|src)=\"(?![a-z]+:|#)", element.text or ""):
            self.problems.append(f"{name}: {tag} has a relative address, which readers cannot follow")


def json_feed(source: str) -> list[str]:
    """What is wrong with a JSON Feed (jsonfeed.org/version/1.1)."""
    feed = json.loads(source)
    problems = typed(feed, JSON_TOP, "feed")
    if feed.get("version") != JSON_FEED:
        problems.append(f"version is {feed.get('version')!r}")
    problems += [f"feed has no {key}" for key in ("title", "items") if key not in feed]
    seen: set[str] = set()
    for item in feed.get("items", []):
        name = f"item {item.get('id')}"
        problems += typed(item, JSON_ITEM, name)
        if not item.get("id") or item["id"] in seen:
            problems.append(f"{name}: its id is missing or there twice")
        seen.add(item.get("id"))
        if "content_html" not in item and "content_text" not in item:
            problems.append(f"{name} has no content")
        if any(not isinstance(tag, str) for tag in item.get("tags", [])):
            problems.append(f"{name}: a tag that is no text")
        for author in item.get("authors", []):
            if not author.keys() & {"name", "url", "avatar"}:
                problems.append(f"{name}: an author without name")
    return problems


def typed(value: dict, table: dict[str, str], name: str) -> list[str]:
    """Keys that are not known, and values of another type than theirs."""
    checks = {
        TEXT: lambda item: isinstance(item, str), LIST: lambda item: isinstance(item, list),
        ADDRESS: lambda item: isinstance(item, str) and is_address(item),
        TIME: lambda item: isinstance(item, str) and is_instant(item),
    }
    problems = []
    for key, item in value.items():
        kind = table.get(key)
        if kind is None and not key.startswith("_"):
            problems.append(f"{name}: {key} is no key of JSON Feed")
        elif kind and not checks.get(kind, lambda item: isinstance(item, bool))(item):
            problems.append(f"{name}: {key} is not {kind}")
    return problems


def check(site: Site) -> Verdict:
    """The verdict over all feeds of a site."""
    findings, atoms, jsons = [], 0, 0
    for path in site.files:
        try:
            if path.endswith("atom.xml"):
                atoms += 1
                findings += [f"{path}: {problem}" for problem in AtomFeed(site.text(path)).problems]
            elif path.endswith("feed.json"):
                jsons += 1
                findings += [f"{path}: {problem}" for problem in json_feed(site.text(path))]
        except (ValueError, ElementTree.ParseError) as error:
            findings.append(f"{path}: cannot be read: {error}")
    return Verdict("feeds", f"{atoms} of Atom (RFC 4287), {jsons} of JSON Feed 1.1", findings)
