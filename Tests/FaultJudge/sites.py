"""Sites made for trials, builds of them, and what is published as a value that can be compared."""

import hashlib
import os
import pathlib
import re
import resource
import subprocess

DATE = "2024-06-10"
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "HOME": "/", "TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8"}
REGIONS = ["天台县", "仙居县", "临海市", "黄岩区"]


def make(folder, version, count=290, pages="[地区, 标签, 搜索]"):
    """One of two versions of a site: some articles differ, some are only in one."""
    folder = pathlib.Path(folder)
    articles = folder / "content/activities"
    articles.mkdir(parents=True, exist_ok=True)
    (folder / "site.yaml").write_text(f"title: 示例\npages: {pages}\n", encoding="utf-8")
    for number in range(count):
        if number % 7 == version * 3:
            continue
        body = f"示例第{number}篇，版本{version}。" if number % 3 == 0 else f"示例第{number}篇。"
        (articles / f"{number}.md").write_text(
            f"---\ntitle: 示例{number}\ndate: 2024-01-{number % 28 + 1:02}\n"
            f"region: {REGIONS[number % 4]}\ntags: [甲{number % 5}]\n---\n\n{body}\n" + f"{body}\n" * 20,
            encoding="utf-8")
    return folder


def arguments(program, site, output, *more):
    date = () if "--date" in more else ("--date", DATE)
    return [str(program), "build", "--site", str(site), "--output", str(output), *date, *more]


class Outcome:
    """How a build ended: status (negative: the signal), what it said, seconds and bytes that it used."""

    def __init__(self, process, seconds=None, resident=None):
        self.status = process.returncode
        self.output = process.stdout
        self.errors = process.stderr
        self.seconds = seconds
        self.resident = resident

    @property
    def codes(self):
        """The codes of the errors, one for each that was told."""
        return re.findall(r"(?:错误|error)\[([a-z-]+)\]", self.errors)


def build(program, site, output, *more, environment=None, before=None, language=None):
    """Builds a site; `before` runs in the new process, to take rights away or bound it."""
    words = arguments(program, site, output, *more) + (["--language", language] if language else [])
    process = subprocess.run(
        words, capture_output=True, env={**ENVIRONMENT, **(environment or {})}, preexec_fn=before, timeout=600)
    process.stdout = process.stdout.decode("utf-8", "replace")
    process.stderr = process.stderr.decode("utf-8", "replace")
    return Outcome(process)


def tree(folder):
    """Everything in a folder by path: files by the hash of their bytes, links by where they lead."""
    folder = str(folder)
    entries = {}
    for path, folders, files in os.walk(folder):
        for name in folders + files:
            full = os.path.join(path, name)
            short = os.path.relpath(full, folder)
            if os.path.islink(full):
                entries[short] = "link " + os.readlink(full)
            elif os.path.isdir(full):
                entries[short] = "folder"
            else:
                with open(full, "rb") as file:
                    entries[short] = hashlib.sha256(file.read()).hexdigest()
    return entries


def digest(entries):
    """One hash of a whole tree."""
    text = "".join(f"{path}\0{entries[path]}\n" for path in sorted(entries))
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def leftovers(output):
    """What lies beside a published folder and should be gone; the record of the last build stays."""
    return sorted(path.name for path in (output.parent / f".{output.name}.niangjia").glob("*") if path.name != "record")


def differences(found, expected):
    """The first paths in which two trees differ."""
    paths = sorted(path for path in set(found) | set(expected) if found.get(path) != expected.get(path))
    return ", ".join(paths[:5]) + (f" and {len(paths) - 5} more" if len(paths) > 5 else "")


def bounded(seconds, address_space=None):
    """Bounds the processor time of a process that begins."""
    def apply():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if address_space:
            resource.setrlimit(resource.RLIMIT_AS, (address_space, address_space))
    return apply
