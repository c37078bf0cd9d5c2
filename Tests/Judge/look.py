"""What Chromium says of the pages, opened from a file as a reader opens them: its console on every page, and
axe-core on one page of each kind, or on all."""

from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp

from chromium import Tab
from crawl import Crawler
from finding import Verdict
from pages import Site

WIDTHS = (390, 1280)
# Colour scheme and elder mode, in which the dark has colours of its own.
MODES = (("light", False), ("dark", False), ("light", True), ("dark", True))
VIEWS = [(width, *mode) for width in WIDTHS for mode in MODES]
# Console messages, exceptions, and files that could not be loaded.
COMPLAINTS = {
    "Runtime.consoleAPICalled": lambda event: " ".join(str(item.get("value")) for item in event["args"]),
    "Runtime.exceptionThrown": lambda event: event["exceptionDetails"].get("text", "an exception"),
    "Log.entryAdded": lambda event: event["entry"]["text"],
    "Network.loadingFailed": lambda event: event["errorText"],
}
# Pages that are wider than the window, and requests for anything that is no file.
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
AXE = "axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.map(found => [found.id, \
found.help, found.nodes.length, found.nodes[0].target.join(' ')]))"


def address(site: Site, path: str) -> str:
    """Where a browser finds a page without a server: the page for errors asks the site's own host for everything, so
    that a copy is opened in which its links lead into the folder."""
    base = Crawler(site).base_address()
    if site.pages[path].kind != "404" or base is None:
        return (site.folder / path).as_uri()
    folder = site.folder.as_uri().rstrip("/") + "/"
    copy = Path(mkdtemp()) / path
    copy.write_text(site.text(path).replace(f'="{base}', f'="{folder}'), "utf-8")
    return copy.as_uri()


def console(site: Site, tab: Tab) -> Verdict:
    """Opens every page from its file; whatever the console says counts, and a page wider than a phone."""
    findings = []
    tab.view(WIDTHS[0])
    for path, page in site.pages.items():
        if page.kind == "redirect":
            continue
        for event in tab.open(address(site, path)):
            complaint = COMPLAINTS.get(event["method"])
            if complaint:
                findings.append(f"{path}: {complaint(event['params'])}")
            elif event["method"] == "Network.requestWillBeSent":
                address = event["params"]["request"]["url"]
                if not address.startswith(("file:", "data:")):
                    findings.append(f"{path}: asks for {address}")
        wider = tab.evaluate(OVERFLOW)
        if wider > 0:
            findings.append(f"{path}: is {wider} px wider than a window of {WIDTHS[0]} px")
    opened = sum(page.kind != "redirect" for page in site.pages.values())
    return Verdict("Chromium's console", f"{opened} pages from their files at {WIDTHS[0]} px", findings)


def access(site: Site, tab: Tab, on_all: bool = False, in_turns: bool = False) -> Verdict:
    """Runs axe-core with all its rules on the heaviest page of each kind or on all pages, in every mode and width; `in_turns`
    each page in two views that differ in width and mode, so that some pages are seen in each view."""
    script = Path(find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text("utf-8")
    findings = []
    pages = {path: page.kind for path, page in site.pages.items()} if on_all else {
        path: kind for kind, path in site.examples().items()
    }
    pages = {path: kind for path, kind in pages.items() if kind != "redirect"}
    for number, (path, kind) in enumerate(pages.items()):
        tab.view(WIDTHS[0])
        tab.open(address(site, path))
        tab.evaluate(script + ";1")
        views = [VIEWS[number % 4], VIEWS[4 + (number + 2) % 4]] if in_turns else VIEWS
        for width, scheme, is_elder in views:
            tab.view(width, scheme=scheme)
            tab.evaluate(f"document.documentElement.classList.toggle('elder', {'true' if is_elder else 'false'})")
            view = f"{width} px, {scheme}{', elder' if is_elder else ''}"
            for rule, words, count, place in tab.evaluate(AXE):
                findings.append(f"{path} ({kind}, {view}): {rule}: {words} ({count}): {place}")
    version = tab.evaluate("axe.version")
    which = f"all {len(pages)} pages" if on_all else f"one page of each of {len(pages)} kinds"
    views = f"{'two of ' if in_turns else ''}{len(VIEWS)} views: {' and '.join(map(str, WIDTHS))} px, light and dark, elder mode in both"
    return Verdict(f"axe-core {version}", f"{which} in {views}", findings)
