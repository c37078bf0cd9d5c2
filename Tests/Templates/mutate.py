#!/usr/bin/env python3
"""Changes the case files at random and compares the engine with Jinja2: crashes, hangs and different answers.

    python3 Tests/Templates/mutate.py --seed 7 --seconds 1800
"""

import argparse
import json
import random
import sys
import time

import jinja
import record

PARTS = ["{{", "}}", "{%", "%}", "|", "(", ")", "[", "]", ".", "loop", "super()", "self.a()", " if ", " else ", "endif",
         "for x in items", "endfor", "set x=", "'", "\"", "-", "~", "**", "//", "1", "99999999999", "中", "{", "}", ":", ",",
         "=", "*", "not ", "is ", "in ", "macro m(a)", "endmacro", "caller()", "call m()", "endcall", "include 'main'",
         "extends 'main'", "block a", "endblock", "import 'lib' as l", "\\", "\x00", "é", "\U0001F600"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--niangjia", default=".build/release/niangjia")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=60)
    options = parser.parse_args()
    cases = []
    for path in sorted(record.FOLDER.glob("*.case")):
        for _, pairs in record.parse(path.read_text(encoding="utf-8").rstrip("\n")):
            cases.append({n: b for n, b in pairs if n not in ("output", "refused") and not n.startswith("unsupported")})
    chance = random.Random(options.seed)

    def mutate(text):
        for _ in range(chance.randint(0, 3)):
            start = chance.randint(0, len(text))
            end = min(len(text), start + chance.choice([0, 0, 1, 2, 5]))
            part = chance.choice(PARTS + [chance.choice(cases)["main"][: chance.randint(0, 30)]])
            text = text[:start] + (part if chance.random() < 0.7 else "") + text[end:]
        return text

    count = same = different = 0
    end = time.time() + options.seconds
    while time.time() < end:
        requests = []
        for number in range(250):
            templates = dict(chance.choice(cases))
            context = json.loads(templates.pop("context", "{}"))
            templates = {name: mutate(text) for name, text in templates.items()}
            requests.append({"id": number, "templates": templates, "main": "main", "context": context})
        answers = jinja.ask(options.niangjia, requests)
        count += len(answers)
        if len(answers) < len(requests):
            print("CRASH", json.dumps(requests[len(answers)], ensure_ascii=False))
            return 2
        for request, answer in zip(requests, answers):
            if "output" not in answer:
                continue
            expected, error = jinja.render(request)
            if expected == answer["output"]:
                same += 1
            else:
                different += 1
                print(json.dumps(request["templates"], ensure_ascii=False))
                print("  jinja:", repr(expected) if expected is not None else error)
                print("  ours: ", repr(answer["output"]))
    print(f"{count} requests, {same} pages the same, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
