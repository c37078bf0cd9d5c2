"""How soon a page stands, on a phone of some years ago over a slow line: Chromium at a quarter of its speed,
1.6 Mbit/s, 150 ms a request, from a server that compresses nothing; and what a first view weighs."""

import statistics
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from chromium import Tab
from finding import Verdict
from pages import Site

SLOWER, LATENCY, RATE = 4, 150, 1_600_000 / 8
MOST_PAINT, MOST_VIEW, MOST_SHEET, MOST_SCRIPT = 1000, 60_000, 24_000, 16_000
ROUNDS = 3
# Where a page is painted before all of it has come, Chromium counts some ten thousandths now and then.
LEAST_SHIFT = 0.001
# The kinds whose largest paint is timed.
TIMED = ("home", "article-activity", "section")
# Shifts of the layout and the largest paint since the page was opened, when nothing more comes.
MEASURE = """new Promise(done => {
  let shift = 0, paint = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value)).observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver(list => list.getEntries().forEach(entry => paint = entry.startTime)).observe({type: 'largest-contentful-paint', buffered: true});
  setTimeout(() => done([shift, paint]), WAIT);
})"""


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing of its requests and keeps connections open."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        """Says nothing."""


def weights(site: Site) -> tuple[list[str], dict[str, int]]:
    """The stylesheet, the script and the first view of every page, pictures left out."""
    sizes = {path: (site.folder / path).stat().st_size for path in site.files if path.startswith("assets/")}
    findings = []
    for ending, most in ((".css", MOST_SHEET), (".js", MOST_SCRIPT)):
        total = sum(size for path, size in sizes.items() if path.endswith(ending) and "search-" not in path)
        if total > most:
            findings.append(f"assets/*{ending}: {total} bytes, more than {most}")
    loaded = {path: size for path, size in sizes.items() if path.endswith((".css", ".js")) and "search-" not in path}

    def view(path: str) -> int:
        text = site.text(path)
        return site.pages[path].size + sum(size for name, size in loaded.items() if name in text)

    views = {path: view(path) for path in site.pages}
    heavy = sorted((path for path, size in views.items() if size > MOST_VIEW), key=lambda path: -views[path])
    findings += [f"{path}: a first view of {views[path]} bytes" for path in heavy]
    return findings, views


def check(site: Site, tab: Tab) -> Verdict:
    """The verdict: weight of all pages, shifts on one of each kind, paint of three kinds."""
    findings, views = weights(site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site.folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    examples = {kind: path for kind, path in site.examples().items() if kind != "redirect"}
    tab.call("Network.setCacheDisabled", cacheDisabled=True)
    paints = {}
    for kind, path in examples.items():
        for width in (390, 1280):
            tab.view(width)
            tab.open(base + path)
            shift, _ = tab.evaluate(MEASURE.replace("WAIT", "150"))
            if shift >= LEAST_SHIFT:
                findings.append(f"{path} ({kind}, {width} px): the layout shifts by {shift:.3f}")
    tab.call("Emulation.setCPUThrottlingRate", rate=SLOWER)
    tab.call(
        "Network.emulateNetworkConditions", offline=False, latency=LATENCY, downloadThroughput=RATE, uploadThroughput=RATE
    )
    tab.view(390)
    for kind in TIMED:
        if kind not in examples:
            continue
        times = []
        for _ in range(ROUNDS):
            tab.open(base + examples[kind])
            times.append(tab.evaluate(MEASURE.replace("WAIT", "800"))[1])
        paints[kind] = statistics.median(times)
        if paints[kind] > MOST_PAINT:
            findings.append(f"{examples[kind]} ({kind}): the largest paint after {paints[kind]:.0f} ms")
    tab.call("Emulation.setCPUThrottlingRate", rate=1)
    tab.call("Network.emulateNetworkConditions", offline=False, latency=0, downloadThroughput=-1, uploadThroughput=-1)
    server.shutdown()
    words = ", ".join(f"{kind} {time:.0f} ms" for kind, time in paints.items())
    looked_at = (
        f"first views of {len(views)} pages, at most {max(views.values()) / 1000:.1f} KB; layout of {len(examples)} kinds; "
        f"largest paint at a quarter of the speed and {RATE * 8 / 1e6:.1f} Mbit/s: {words}"
    )
    return Verdict("speed", looked_at, findings)
