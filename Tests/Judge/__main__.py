"""Has a published site judged: a crawler, the Nu HTML checker, epubcheck, the rules of feeds and of what search
engines read, Chromium's console, axe-core, and what it takes to reach everything soon.

    make judge
    python Tests/Judge FOLDER [crawler] [markup] [books] [feeds] [indexes] [console] [access | access-all | access-some] [reach] [speed]

Prints one line for each judge, below it what it found, and ends with 1 if there was anything. `access-all` runs axe-core
on every page, which takes long, and `access-some` on one page of each kind in two views instead of eight; both only where
they are named.
"""

import sys
import time
from pathlib import Path

import books
import feeds
import indexes
import look
import markup
import reach
import speed
from chromium import Chromium, Tab
from crawl import Crawler
from pages import Site

# Each judge by its name: those that read files, and those that look through Chromium.
READERS = {
    "crawler": lambda site: Crawler(site).crawl(), "markup": markup.check, "books": books.check,
    "feeds": feeds.check, "indexes": indexes.check,
}
LOOKERS = {
    "console": look.console, "access": look.access, "access-all": lambda site, tab: look.access(site, tab, on_all=True),
    "access-some": lambda site, tab: look.access(site, tab, in_turns=True),
    "reach": reach.check, "speed": speed.check,
}
ALL = [name for name in (*READERS, *LOOKERS) if not name.startswith("access-")]


def main() -> int:
    """Runs the judges that were named, or all of them."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "public").resolve()
    chosen = sys.argv[2:] or ALL
    if not (folder / "index.html").is_file() or not set(chosen) <= READERS.keys() | LOOKERS.keys():
        print(__doc__)
        return 2
    started = time.monotonic()
    site = Site(folder)
    verdicts = []

    def add(verdict):
        verdict.print()
        verdicts.append(verdict)

    for name in filter(READERS.__contains__, chosen):
        add(READERS[name](site))
    if LOOKERS.keys() & set(chosen):
        with Chromium() as chromium:
            for name in filter(LOOKERS.__contains__, chosen):
                tab = Tab(chromium)
                add(LOOKERS[name](site, tab))
                tab.close()
    count = sum(len(verdict.findings) for verdict in verdicts)
    seconds = round(time.monotonic() - started)
    print(f"Nothing found ({seconds} s)." if count == 0 else f"{count} findings ({seconds} s).")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
