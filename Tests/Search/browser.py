#!/usr/bin/env python3
"""Shows that the search page works from a double-click: a real Chromium opens it from a folder named 案例 库(2025).

    browser.py SITE [--substrings 50] [--known 0] [--seed 1] [--slower 1] [--pictures DIR] [--sample]

SITE is a folder that `niangjia build` published. Every check of every width runs; with --sample also the queries that
only this repository's own site answers. Needs Chromium and the package websocket-client.
"""

import argparse
import collections
import json
import pathlib
import random
import statistics
import sys
import tempfile
import time
import urllib.parse

# No folder of compiled modules among the sources, which the package manager would warn of.
sys.dont_write_bytecode = True

from plain import Texts  # noqa: E402
from searchtab import SearchTab  # noqa: E402

from chromium import Chromium  # noqa: E402

SAMPLE = [
    ("焊接变形", "焊接变形"), ("天台 驻企专员", "驻企专员"), ("勞模", "劳模"), ("ＡＥＤ", "驿站"), ("AED", "驿站"),
    ("24小时", "24小时"), ("２４ 小时", None), ("pH值", None), ("2025", None), ("焊", "焊"), ("lvxuqiang", "吕旭强"),
    ("lüxuqiang", "吕旭强"), ("luxuqiang", "吕旭强"), ("lxq", "吕旭强"), ("tiantai", "天台"), ("“娘家人”", "娘家人"),
]
FIRST_LOAD, QUERY_LOAD, ANSWER = 100_000, 600_000, 300


class Judge:
    """One page under test; what is wrong is counted and printed."""

    def __init__(self, page, folder):
        self.page, self.folder = page, pathlib.Path(folder)
        self.failures = 0

    def check(self, holds, what):
        if not holds:
            self.failures += 1
            print(f"  FAILED {what}")

    def open(self, fragment=""):
        self.page.open("file://" + urllib.parse.quote(str(self.folder)) + "/search.html" + fragment)
        self.page.wait("!document.querySelector('[data-search]').hidden")

    def answered(self, fragment):
        self.page.wait(f"document.querySelector('.results').getAttribute('data-answered') === {json.dumps(fragment)}")

    def ask(self, query):
        """Types a query at once; the milliseconds until the hits stand, and the bytes that were loaded for them."""
        before = self.page.loaded()
        fragment = "#q=" + urllib.parse.quote(query, safe="!'()*~-._")
        took = self.page.evaluate(f"""new Promise(done => {{
            const input = document.querySelector('main input[name=q]');
            const results = document.querySelector('main .results');
            if (results.getAttribute('data-answered') === {json.dumps(fragment)}) {{
              done(0);
              return;
            }}
            setTimeout(done, 20000, 20000);
            results.removeAttribute('data-answered');
            new MutationObserver((_, observer) => {{
              if (results.getAttribute('data-answered') === {json.dumps(fragment)}) {{
                observer.disconnect();
                done(performance.now() - start);
              }}
            }}).observe(results, {{attributes: true}});
            input.value = {json.dumps(query)};
            const start = performance.now();
            input.dispatchEvent(new Event('input', {{bubbles: true}}));
        }})""")
        return took, self.page.loaded() - before

    def hits(self):
        return self.page.evaluate("[...document.querySelectorAll('.results > li')].map(item => item.innerText)")

    def links(self):
        script = "[...document.querySelectorAll('.results a')].map(link => link.getAttribute('href'))"
        return [urllib.parse.unquote(link) for link in self.page.evaluate(script)]

    def count(self):
        """How many articles the page says it found; 0 where it found none or only scattered words."""
        words = self.page.evaluate("document.querySelector('.found').textContent")
        number = words.removeprefix("找到 ").removeprefix("至少 ").split(" ")[0]
        return int(number) if number.isdigit() else 0


def sample_queries(judge):
    for query, wanted in SAMPLE:
        judge.ask(query)
        hits = judge.hits()
        if wanted:
            judge.check(any(wanted in hit for hit in hits[:3]), f"{query} finds {wanted}: {hits[:3]}")
            if wanted in query:
                judge.check(judge.page.evaluate("document.querySelectorAll('.results mark').length") > 0,
                            f"{query} is marked")


def substrings(judge, texts, count, chooser):
    """Random runs of two to eight characters, each as a phrase: the hits must be those of a plain search."""
    loads, times = [], []
    while len(loads) < count:
        line = chooser.choice(chooser.choice(texts.lines))
        if len(line) < 3:
            continue
        length = min(len(line), chooser.randint(2, 8))
        start = chooser.randint(0, len(line) - length)
        phrase = line[start:start + length]
        if phrase != phrase.strip():
            continue
        took, load = judge.ask(f'"{phrase}"')
        expected = texts.find(phrase)
        addresses = {texts.records[number][0] for number in expected}
        links = judge.links()
        judge.check(judge.count() == len(expected) and set(links) <= addresses,
                    f"“{phrase}”: {judge.count()} hits, a plain search has {len(expected)}")
        loads.append(load)
        times.append(took)
    return loads, times


def known_items(judge, texts, count, chooser):
    """Whole titles, their rarest characters, two bits of them, a rare run of the text: among the first three?"""
    pairs = collections.Counter(pair for text in texts.joined for pair in set(zip(text, text[1:])))

    def rarest(line, length):
        """The run of a line whose pairs are rarest."""
        starts = range(max(1, len(line) - length + 1))
        return min((line[at:at + length] for at in starts), key=lambda run: min(
            (pairs[pair] for pair in zip(run, run[1:])), default=0))

    asked, found, loads = collections.Counter(), collections.Counter(), []
    for number in chooser.sample(range(len(texts.records)), count):
        title = texts.lines[number][0]
        body = max(texts.lines[number][3:], key=len, default=title)
        middle = max(1, len(title) // 2)
        queries = {
            "title": texts.records[number][2], "rare bit": rarest(title, chooser.randint(4, 6)),
            "two bits": rarest(title[:middle], 4) + " " + rarest(title[middle:], 4), "text": rarest(body, 6),
        }
        for kind, query in queries.items():
            _, load = judge.ask(query)
            loads.append(load)
            asked[kind] += 1
            # Articles of one title are one item: nobody could tell them apart.
            same = {record[0] for record in texts.records if record[2] == texts.records[number][2]}
            if set(judge.links()[:3]) & (same if kind != "text" else {texts.records[number][0]}):
                found[kind] += 1
    return asked, found, loads


def filters(judge):
    """A filter narrows the hits by as many as it says, the address keeps it, Back takes it away."""
    page = judge.page
    query = "工会" if judge.ask("工会") and judge.count() else "的"
    judge.ask(query)
    page.evaluate("document.querySelector('form[data-search]').requestSubmit()")
    whole, before = judge.count(), page.evaluate("location.hash")
    for name in ("kind", "region", "year"):
        script = f"""(() => {{
            const select = document.querySelector('select[name={name}]');
            select.selectedIndex = 1;
            select.dispatchEvent(new Event('change', {{bubbles: true}}));
            return Number(select.options[1].textContent.match(/（(\\d+)）/)[1]);
        }})()"""
        promised = page.evaluate(script)
        page.wait(f"location.hash.includes('&{name}=')")
        judge.answered(page.evaluate("location.hash"))
        judge.check(judge.count() == promised <= whole, f"{name} shows {judge.count()} of {promised}")
        page.evaluate("history.back()")
        page.wait(f"location.hash === {json.dumps(before)}")
        judge.answered(before)
        judge.check(judge.count() == whole, f"Back from {name} shows all {whole} again")
    judge.open("#q=&kind=activity")
    page.wait("document.querySelectorAll('.results > li').length > 0")
    judge.check(judge.count() > 0, "a filter alone lists articles")


def keyboard(judge):
    """Typed by keys alone: the arrows lead to the hits, Enter opens one, Back brings the search again."""
    page = judge.page
    judge.open()
    page.wait("document.activeElement === document.querySelector('main input[name=q]')")
    page.call("Input.insertText", text="工会")
    page.key("Enter")
    page.wait("document.querySelectorAll('.results > li').length > 0")
    page.key("ArrowDown")
    page.wait("document.activeElement.closest('.results') !== null")
    fragment = page.evaluate("location.hash")
    page.key("Enter")
    page.wait("!location.pathname.endsWith('search.html') && document.readyState === 'complete'")
    page.evaluate("history.back()")
    page.wait("location.pathname.endsWith('search.html')")
    judge.answered(fragment)
    judge.check(judge.count() > 0, "the search stands again after Back")


def nothing(judge):
    judge.ask("没有谁会写的字句")
    words = judge.page.evaluate("document.querySelector('.found').textContent")
    judge.check("没有找到" in words and not judge.hits(), f"nothing is found: {words}")
    help_shown = judge.page.evaluate("!document.querySelector('.search-help').hidden")
    judge.check(help_shown, "what to try stands there")


def without_script(chromium, folder):
    page = SearchTab(chromium, script=False)
    page.call("Page.navigate", url="file://" + urllib.parse.quote(str(folder)) + "/search.html")
    time.sleep(1)
    document = page.call("DOM.getDocument", depth=-1, pierce=True)
    text = json.dumps(document, ensure_ascii=False)
    page.close()
    return "搜索要用到 JavaScript" in text


def pictures(judge, folder, name):
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    for state, fragment in (("empty", ""), ("hits", "#q=" + urllib.parse.quote("驿站")), ("none", "#q=qqqq")):
        judge.open(fragment)
        time.sleep(0.5)
        judge.page.picture(f"{folder}/{name}-{state}.png")


def judge_width(chromium, folder, width, options, texts):
    page = SearchTab(chromium, width)
    judge = Judge(page, folder)
    judge.open()
    time.sleep(0.3)
    page.evaluate("1")
    first = page.loaded()
    judge.check(first < FIRST_LOAD, f"the first load is {first} bytes")
    if options.sample:
        sample_queries(judge)
    filters(judge)
    keyboard(judge)
    nothing(judge)
    judge.open()
    page.call("Emulation.setCPUThrottlingRate", rate=4)
    chooser = random.Random(options.seed)
    loads, times = substrings(judge, texts, options.substrings, chooser)
    page.call("Emulation.setCPUThrottlingRate", rate=1)
    print(f"{width} px: first load {first} bytes; {len(loads)} substrings at a quarter of the speed: "
          f"median {statistics.median(times):.0f} ms, 95th {sorted(times)[len(times) * 95 // 100]:.0f} ms")
    # Each query as if it were the first: nothing is loaded yet.
    fresh = []
    for _ in range(min(10, options.substrings)):
        line = max(chooser.choice(texts.lines), key=len)
        start = chooser.randint(0, max(0, len(line) - 4))
        judge.open()
        fresh.append(judge.ask(line[start:start + 4])[1])
    print(f"  a first query loads {statistics.median(fresh):.0f} bytes, at most {max(fresh)}")
    judge.check(statistics.median(fresh) < QUERY_LOAD, "a typical query stays under 600 KB")
    judge.check(statistics.median(times) < ANSWER * options.slower, "a typical query is answered within 300 ms")
    if options.known:
        asked, found, loads = known_items(judge, texts, options.known, chooser)
        share = sum(found.values()) / sum(asked.values())
        print("  known items: " + ", ".join(f"{kind} {found[kind]} of {asked[kind]}" for kind in asked)
              + f": {share:.1%}; loaded {statistics.median(loads):.0f} bytes, at most {max(loads)}")
        judge.check(share >= 0.95, "95% of known items are among the first three")
    judge.check(not page.console, f"the console is empty: {page.console[:3]}")
    outside = [url for url, _ in page.requests.values() if not url.startswith("file://")]
    judge.check(not outside, f"nothing is asked for outside: {outside[:3]}")
    page.close()
    return judge.failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("--substrings", type=int, default=50)
    parser.add_argument("--known", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slower", type=float, default=1, help="how many times as long answers may take here")
    parser.add_argument("--pictures")
    parser.add_argument("--sample", action="store_true")
    options = parser.parse_args()
    site = pathlib.Path(options.site).resolve()
    texts = Texts(site / "search")
    failures = 0
    with tempfile.TemporaryDirectory() as scratch, Chromium() as chromium:
        folder = pathlib.Path(scratch) / "案例 库(2025)"
        folder.symlink_to(site)
        for width in (390, 1280):
            failures += judge_width(chromium, folder, width, options, texts)
        if not without_script(chromium, folder):
            failures += 1
            print("  FAILED without scripts the page says so")
        if options.pictures:
            for width in (390, 1280):
                for dark in (False, True):
                    page = SearchTab(chromium, width, dark)
                    pictures(Judge(page, folder), options.pictures, f"{width}-{'dark' if dark else 'light'}")
                    page.close()
    print(f"{failures} failures" if failures else "The search page holds.")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
