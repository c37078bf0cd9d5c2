#!/usr/bin/env python3
"""Renders the pages of a site through Jinja2, with the twins of Niangjia's filters, and compares the bytes.

    bench pages SITE DAY | python3 Tests/Templates/pages.py

`bench` prints what each template is given and the page that came of it.
"""

import collections
import json
import sys

import jinja2

import jinja


def main():
    templates = json.loads(sys.stdin.readline())["templates"]
    environment = jinja.environment(loader=jinja2.DictLoader(templates))
    kinds, different = collections.Counter(), 0
    for line in sys.stdin:
        page = json.loads(line)
        kinds[page["main"]] += 1
        expected = environment.get_template(page["main"]).render(jinja.revive(page["context"]))
        if not expected.endswith("\n"):
            expected += "\n"  # as every page of a site ends
        if expected != page["output"]:
            different += 1
            print("DIFFERENT", page["id"])
            for ours, theirs in zip(page["output"].splitlines(), expected.splitlines()):
                if ours != theirs:
                    print("  jinja:", theirs[:300])
                    print("  ours: ", ours[:300])
                    break
    print(f"{sum(kinds.values())} pages, {different} different:", ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    return 1 if different or not kinds else 0


if __name__ == "__main__":
    sys.exit(main())
