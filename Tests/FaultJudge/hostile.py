"""Files that nobody would write on purpose: no crash, no hang, no flood of memory, whatever the bytes.

Every file of a run is a mutation of one that editors have written: front matter, text, templates, settings and
lists, pictures. It stands in a site of its own, which is built, and checked if it is an article.
"""

import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import time

import sites

SECONDS = 1.0
BYTES = 200_000_000
# Articles and settings have limits of their own, above which they are refused unread.
LARGEST = {"article": 2_000_000, "template": 2_000_000, "settings": 2_000_000, "picture": 20_000_000}

MORSELS = [
    b"---\n", b"\n---\n", b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\r", b"\r\n", b"\t", b"&a *a",
    b"*a", b"<<: ", b"!!binary ", b"!!python/object ", b"? ", b": ", b"[", b"{", b"]]", b"}}", b"|\n", b">-\n", b"%YAML 1.1\n", b"...\n",
    b"\xe2\x80\xae", b"\xe2\x80\x8b", b"\xc2\xa0", b"title: ", "标题：".encode(), "日期: 2024-02-30\n".encode(), b"date: 99999999-99-99\n",
    b"{{", b"}}", b"{%", b"%}", b"{#", b"{% for a in b %}", b"{% include 'article.html' %}", b"{% macro a() %}", b"|map(", b"{{ 9**9**9 }}",
    b"{{ 'a'*999999999 }}", b"range(999999999)", b"loop(loop)", b"{% endfor %}", b"![", b"](", b"[^1]", b"[^1]: ", b"`", b"```\n", b"~~~\n",
    b"|-|-|\n", b"|", b"> ", b"* ", b"1. ", b"<a href='", b"<!--", b"<![CDATA[", b"&#0;", b"&#x110000;", b"&amp;", b"\\", b"_", b"**", b"~~",
    b"https://a.", b"www.", b"@", b"://", b"../", b"/etc/passwd", b"\xff\xd8\xff\xe1\xff\xff", b"\xff\xd8\xff", b"IHDR", b"\x7f\xff\xff\xff",
    b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"GIF89a", b"RIFF\xff\xff\xff\xffWEBPVP8X", b"<svg", b"<!ENTITY a '&b;&b;'>", b"eXIf", b"Exif\0\0MM",
]


def corpus(top):
    """What is mutated: kind, where it stands in a site, bytes."""
    files = []
    for path in sorted((top / "content").rglob("*")):
        place = str(path.relative_to(top))
        if path.suffix == ".md":
            files.append(("article", "content/activities/a.md" if "README" in place else place, path.read_bytes()))
        elif path.suffix in (".yaml", ".yml", ".txt", ".tsv") and path.is_file():
            files.append(("settings", place, path.read_bytes()))
        elif path.suffix in (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg") and path.stat().st_size < 400_000:
            files.append(("picture", place, path.read_bytes()))
    for path in sorted((top / "Tests/Markdown/Golden").glob("*.md")):
        files.append(("article", "content/activities/a.md", b"---\ntitle: a\n---\n\n" + path.read_bytes()))
    for path in sorted((top / "templates").rglob("*.html")) + sorted((top / "templates/assets").glob("*.css")):
        files.append(("template", str(path.relative_to(top)), path.read_bytes()))
    files.append(("settings", "site.yaml", (top / "site.yaml").read_bytes()))
    for name, data in pictures():
        files.append(("picture", f"content/images/{name}", data))
    return files


def pictures():
    """Small pictures of every form, with something in them that is taken out before they are published."""
    import struct
    import zlib

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    tiff = b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0" + b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0"
    exif = b"Exif\0\0" + tiff
    yield "a.png", (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 3, 2, 8, 2, 0, 0, 0)) + chunk(b"eXIf", tiff)
                    + chunk(b"tEXt", b"Comment\0here") + chunk(b"IDAT", zlib.compress(b"\0" * 20)) + chunk(b"IEND", b""))
    frame = b"\xff\xc0\0\x11\x08\0\x02\0\x03\x03\x01\x11\0\x02\x11\0\x03\x11\0"
    yield "a.jpg", (b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + frame
                    + b"\xff\xda\0\x0c\x03\x01\0\x02\x11\x03\x11\0?\0" + b"\x12\x34\xff\0\x56" + b"\xff\xd9")
    yield "a.gif", b"GIF89a\x03\0\x02\0\x80\0\0\0\0\0\xff\xff\xff!\xfe\x04here\0,\0\0\0\0\x03\0\x02\0\0\x02\x02\x84Q\0;"
    vp8x = b"VP8X\x0a\0\0\0\x08\0\0\0\x02\0\0\x01\0\0" + b"VP8 \x0e\0\0\0\x10\0\0\x9d\x01\x2a\x03\0\x02\0\0\0\0\0" + b"EXIF" + struct.pack(
        "<I", len(tiff)) + tiff
    yield "a.webp", b"RIFF" + struct.pack("<I", len(vp8x) + 4) + b"WEBP" + vp8x
    yield "a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'><title>a</title><metadata>here</metadata></svg>"


def mutate(data, others, limit, dice):
    """A file after some accidents."""
    data = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 3, 8))):
        place = dice.randrange(len(data) + 1)
        length = min(len(data) - place, dice.choice((1, 2, 8, 64, 512)))
        accident = dice.randrange(8)
        if accident == 0:
            for _ in range(dice.choice((1, 4, 32))):
                if data:
                    data[dice.randrange(len(data))] = dice.randrange(256)
        elif accident == 1:
            del data[place:place + length]
        elif accident == 2:
            data[place:place] = data[place:place + length] * dice.choice((1, 3, 20))
        elif accident == 3:
            data[place:place] = dice.choice(MORSELS)
        elif accident == 4:
            data[place:place + length] = dice.choice(MORSELS) * dice.choice((1, 2, 40))
        elif accident == 5:
            other = dice.choice(others)
            start = dice.randrange(len(other) + 1)
            data[place:] = other[start:]
        elif accident == 6:
            del data[place:]
        else:
            # One thing over and over, up to the largest file that is read.
            morsel = dice.choice(MORSELS) if dice.random() < 0.6 else bytes(data[place:place + length]) or b"a"
            room = dice.choice((1_000, 20_000, 200_000, limit))
            data[place:place] = morsel * max(0, min(room, limit - len(data)) // len(morsel))
    return bytes(data[:limit])


def lay(folder, place, data):
    """A site of two articles with one hostile file."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "content/activities").mkdir(parents=True)
    (folder / "content/activities/good.md").write_text(
        "---\ntitle: 好的一篇\ndate: 2024-01-01\nregion: 天台县\nphotos: [../images/a.png, ../images/a.jpg, ../images/a.webp]\n---\n\n正文。\n",
        encoding="utf-8")
    for name, picture in pictures():
        path = folder / "content/images" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(picture)
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def measure(words):
    """Status (negative: a signal), seconds of processor time and bytes of memory of a command, and what it said."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=sites.ENVIRONMENT, preexec_fn=sites.bounded(20))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read(100_000).decode("utf-8", "replace")
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, text


def run(options):
    files = corpus(options.top)
    kinds = sorted({kind for kind, _, _ in files})
    by_kind = {kind: [file for file in files if file[0] == kind] for kind in kinds}
    found = options.top / ".build/hostile"
    dice = random.Random(options.seed)
    begin, number, wrong = time.monotonic(), 0, 0
    worst = {kind: [0.0, 0] for kind in kinds}
    counts = {kind: 0 for kind in kinds}
    with tempfile.TemporaryDirectory(prefix="niangjia-hostile-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as name:
        folder = pathlib.Path(name)
        while time.monotonic() - begin < options.seconds if options.seconds else number < options.files:
            kind = kinds[number % len(kinds)]
            _, place, data = dice.choice(by_kind[kind])
            data = mutate(data, [file[2] for file in by_kind[kind]], LARGEST[kind], dice)
            lay(folder / "site", place, data)
            runs = [sites.arguments(options.program, folder / "site", folder / "public")]
            if kind in ("article", "settings"):
                runs.append([str(options.program), "check", "--site", str(folder / "site"), "--date", sites.DATE])
            for words in runs:
                status, seconds, memory, text = measure(words)
                worst[kind] = [max(worst[kind][0], seconds), max(worst[kind][1], memory)]
                trouble = []
                if status not in (0, 1):
                    trouble.append(f"ended with {status}")
                if status == 1 and "[" not in text:
                    trouble.append("failed without a word")
                if seconds > SECONDS:
                    trouble.append(f"took {seconds:.2f} s")
                if memory > BYTES:
                    trouble.append(f"used {memory // 1_000_000} MB")
                if trouble:
                    wrong += 1
                    found.mkdir(parents=True, exist_ok=True)
                    kept = found / f"{options.seed}-{number}-{pathlib.Path(place).name}"
                    kept.write_bytes(data)
                    print(f"{words[1]}, file {number}, {place}, {len(data)} bytes: {', '.join(trouble)}; kept as {kept.name}", flush=True)
            shutil.rmtree(folder / "public", ignore_errors=True)
            counts[kind] += 1
            number += 1
    for kind in kinds:
        print(f"{kind}: {counts[kind]} files, at most {worst[kind][0]:.2f} s of processor time and {worst[kind][1] // 1_000_000} MB")
    print(f"{number} files, seed {options.seed}, {time.monotonic() - begin:.0f} s: {wrong} findings")
    return wrong == 0
