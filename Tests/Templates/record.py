#!/usr/bin/env python3
"""Records in the case files what Jinja2 answers.

    python3 Tests/Templates/record.py            # writes
    python3 Tests/Templates/record.py --check    # fails where the files and Jinja2 differ

A case is `=== title`, then parts: `--- main` and other templates by name, `--- context` as JSON, and at the end
`--- output`, or `--- refused` where Jinja2 refuses. `--- unsupported CODE` stands where only the engine refuses.
"""

import json
import pathlib
import sys

import jinja

FOLDER = pathlib.Path(__file__).parent / "Cases"


def parse(text):
    cases = []
    for chunk in ("\n" + text).split("\n=== ")[1:]:
        title, *parts = chunk.split("\n--- ")
        pairs = [part.split("\n", 1) if "\n" in part else [part, ""] for part in parts]
        cases.append((title.strip(), pairs))
    return cases


def record(cases):
    text = ""
    for title, pairs in cases:
        inputs = [(name, body) for name, body in pairs if name not in ("output", "refused") and not name.startswith("unsupported")]
        unsupported = [name for name, _ in pairs if name.startswith("unsupported")]
        templates = {name: body for name, body in inputs if name != "context"}
        context = dict(inputs).get("context", "{}")
        output, error = jinja.render({"templates": templates, "main": "main", "context": json.loads(context)})
        text += f"=== {title}\n" + "".join(f"--- {name}\n{body}\n" for name, body in inputs)
        if unsupported:
            assert output is not None, f"{title}: Jinja2 refuses this too: {error}"
            text += f"--- {unsupported[0]}\n"
        elif output is None:
            text += "--- refused\n"
        else:
            text += f"--- output\n{output}\n"
    return text


def main():
    failed = False
    for path in sorted(FOLDER.glob("*.case")):
        before = path.read_text(encoding="utf-8")
        after = record(parse(before.rstrip("\n")))
        if "--check" in sys.argv:
            failed |= after != before
            if after != before:
                print("differs:", path.name)
        else:
            path.write_text(after, encoding="utf-8")
    return failed


if __name__ == "__main__":
    sys.exit(main())
