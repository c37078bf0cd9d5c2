"""Has a published site judged by others: a crawler, the Nu HTML checker, epubcheck, Chromium's console and axe-core.

    make judge
    python Tests/Judge FOLDER [crawler] [markup] [books] [console] [access]

Prints one line for each judge, below it what it found, and ends with 1 if there was anything.
"""

import sys
import time
from pathlib import Path

import books
import look
import markup
from chromium import Chromium, Tab
from crawl import Crawler
from pages import Site

JUDGES = ("crawler", "markup", "books", "console", "access")


def main() -> int:
    """Runs the judges that were named, or all of them."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "public").resolve()
    chosen = sys.argv[2:] or JUDGES
    if not (folder / "index.html").is_file() or not set(chosen) <= set(JUDGES):
        print(__doc__)
        return 2
    started = time.monotonic()
    site = Site(folder)
    verdicts = []

    def add(verdict):
        verdict.print()
        verdicts.append(verdict)

    if "crawler" in chosen:
        add(Crawler(site).crawl())
    if "markup" in chosen:
        add(markup.check(site))
    if "books" in chosen:
        add(books.check(site))
    if {"console", "access"} & set(chosen):
        with Chromium() as chromium:
            tab = Tab(chromium)
            if "console" in chosen:
                add(look.console(site, tab))
            if "access" in chosen:
                add(look.access(site, tab))
    count = sum(len(verdict.findings) for verdict in verdicts)
    seconds = round(time.monotonic() - started)
    print(f"Nothing found ({seconds} s)." if count == 0 else f"{count} findings ({seconds} s).")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
