"""Tries the directory of stations in Chromium, opened from a file: that its filter gives what the pages without a
script give, that Back goes a choice back, and how long an answer takes.

    python Tests/Judge/stations.py FOLDER [MILLISECONDS]

Prints what it saw, and ends with 1 if anything differs, or if answers take longer than 100 ms (or what is told): the median
until it is drawn, and each one's script and layout.
"""

import statistics
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote

from chromium import Chromium, Tab

FOLDER = Path(sys.argv[1]).resolve()
LIMIT = float(sys.argv[2]) if len(sys.argv) > 2 else 100
FIND = FOLDER / "stations" / "find"


class Links(HTMLParser):
    """The stations that a page lists."""

    def __init__(self, page: Path):
        super().__init__()
        self.page, self.inside, self.found = page, False, []
        self.feed(page.read_text())

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "ul" and values.get("class") == "stations":
            self.inside = True
        if tag == "a" and self.inside:
            self.found.append((self.page.parent / unquote(values["href"])).resolve())

    def handle_endtag(self, tag):
        if tag == "ul":
            self.inside = False


def listed(folder: Path) -> list[Path]:
    """All stations of a facet's pages, part by part."""
    found, part = Links(folder / "index.html").found, 2
    while (folder / f"part-{part}.html").is_file():
        found += Links(folder / f"part-{part}.html").found
        part += 1
    return found


# The time that a choice takes until its answer is drawn; and, where the stations are there, that of script and layout
# alone, by calling for the same answer once more.
ASK = """new Promise(done => {
  const start = performance.now();
  const wait = () => document.querySelector(".found").textContent.includes("正在")
    ? setTimeout(wait, 1) : requestAnimationFrame(() => setTimeout(() => {
        const drawn = performance.now() - start;
        const again = performance.now();
        dispatchEvent(new HashChangeEvent("hashchange"));
        document.body.getBoundingClientRect();
        done([drawn, performance.now() - again]);
      }));
  addEventListener("hashchange", () => setTimeout(wait), { once: true });
  location.hash = HASH;
})"""
ALL = """(() => { const more = document.querySelector(".search-more");
  while (!more.hidden) more.querySelector("button").click();
  return [...document.querySelectorAll(".stations a")].map(link => decodeURIComponent(link.href)); })()"""


def main() -> int:
    """Asks for every facility, every district and pairs of facilities."""
    problems, times, works = [], [], []
    with Chromium() as chromium:
        tab = Tab(chromium)
        tab.view(1280)
        tab.open((FIND / "index.html").as_uri())

        def ask(fragment: str) -> list[Path]:
            drawn, work = tab.evaluate(ASK.replace("HASH", repr(fragment)))
            times.append(drawn)
            works.append(work)
            return [Path(unquote(link.removeprefix("file://"))).resolve() for link in tab.evaluate(ALL)]

        def compare(fragment: str, folder: Path) -> None:
            mine, theirs = ask(fragment), listed(folder)
            if mine != theirs:
                problems.append(f"{fragment}: {len(mine)} by script, {len(theirs)} without")

        first = tab.evaluate(ASK.replace("HASH", repr("open=now")))[0]
        facilities = sorted(path.name for path in (FIND / "facility").iterdir())
        sets = {}
        for name in facilities:
            compare("has=" + quote(name), FIND / "facility" / name)
            sets[name] = listed(FIND / "facility" / name)
        for one, other in zip(facilities, facilities[1:]):
            both = set(sets[one]) & set(sets[other])
            if set(ask(f"has={quote(one)},{quote(other)}")) != both:
                problems.append(f"{one} and {other}: not what both pages share")
        if (FIND / "always").is_dir():
            compare("open=always", FIND / "always")
        for name in sorted(path.name for path in (FIND / "serves").iterdir()) if (FIND / "serves").is_dir() else []:
            compare("for=" + quote(name), FIND / "serves" / name)
        codes = tab.evaluate("[...document.querySelectorAll('[name=at] option')].map(o => o.value).filter(Boolean)")
        titles = sum(len(ask("at=" + code)) > 0 for code in codes)
        if titles != len(codes):
            problems.append(f"{len(codes) - titles} districts give nothing")
        ask("has=" + quote(facilities[0]))
        ask("has=" + quote(facilities[0]) + "&open=always")
        tab.evaluate("new Promise(done => { addEventListener('hashchange', () => setTimeout(done, 50), { once: true }); history.back(); })")
        back = tab.evaluate("[document.querySelector('[name=open]').value, document.querySelectorAll('[name=has]:checked').length]")
        if back != ["", 1]:
            problems.append(f"Back leads to {back}")
        tab.close()
    weight = (FIND / "data.js").stat().st_size
    print(f"{len(times)} answers: drawn after {statistics.median(times):.0f} ms (median), {max(times):.0f} ms (longest), of which "
          f"script and layout {statistics.median(works):.0f} and {max(works):.0f} ms; the first, which loads {weight:,} bytes, "
          f"after {first:.0f} ms; the page has {(FIND / 'index.html').stat().st_size:,} bytes")
    if statistics.median(times) > LIMIT or max(works) > LIMIT:
        problems.append(f"answers take longer than {LIMIT:.0f} ms")
    for problem in problems:
        print("  " + problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
