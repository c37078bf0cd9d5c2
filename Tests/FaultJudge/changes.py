"""Faults of time: files that change, vanish or appear while a build runs, and clocks that are wrong."""

import os
import pathlib
import random
import re
import subprocess
import tempfile
import threading
import time

import sites
from case import Case, Skipped, Wrong


def vanishing_picture(options):
    """A file that is there when the site is listed, and gone when it is published."""
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name, 1500)
        notes = case.sites[1] / "content/notes.txt"
        notes.write_text("示例")
        with case.halted(1, "next") as halt:
            notes.unlink()
        if not halt.is_early:
            raise Skipped("the build ended before it could be stopped")
        outcome = halt.outcome
        if outcome.status != 1 or outcome.codes != ["disk-missing"] or sites.tree(case.output) != case.old:
            raise Wrong(f"status {outcome.status}, codes {outcome.codes[:5]}: {outcome.errors[:300]}")
        case.expect_new()
        return [outcome.errors.strip().replace(name, "…")]


def vanishing_articles(options):
    """Articles are moved away at random instants while the site is read."""
    dice = random.Random(options.seed)
    ends = {}
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name, 1500)
        moved = sorted((case.sites[1] / "content/activities").glob("14*.md"))
        for _ in range(60):
            before = sites.tree(case.output)
            process = subprocess.Popen(
                sites.arguments(case.program, case.sites[1], case.output, "--language", "en", "--threads", "1"),
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=sites.ENVIRONMENT)
            time.sleep(dice.uniform(0, 0.08))
            for path in moved:
                path.rename(case.folder / path.name)
            _, errors = process.communicate(timeout=120)
            for path in moved:
                (case.folder / path.name).rename(path)
            codes = set(re.findall(r"error\[([a-z-]+)\]", errors.decode()))
            ends[process.returncode] = ends.get(process.returncode, 0) + 1
            if process.returncode not in (0, 1) or codes - {"disk-missing"}:
                raise Wrong(f"status {process.returncode}: {errors.decode()[:400]}")
            if process.returncode == 1 and sites.tree(case.output) != before:
                raise Wrong("a build that failed changed the site")
        case.expect_new()
    return [f"{ends.get(1, 0)} of 60 builds missed an article and said so, {ends.get(0, 0)} published a site with or without it"]


def changing_article(options):
    """An article that is written over and over while it is read comes out whole or not at all."""
    forms = [("---\ntitle: 示例\n---\n\n" + letter * 40 + "\n\n" + (letter * 40 + "\n\n") * 9000).encode() for letter in ("甲", "乙")]
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name, 20)
        path = case.sites[1] / "content/activities/a.md"
        path.write_bytes(forms[0])
        stop = threading.Event()

        def write():
            turn = 0
            while not stop.is_set():
                turn = 1 - turn
                with open(path, "r+b", buffering=0) as file:
                    for offset in range(0, len(forms[turn]), 262_144):
                        file.write(forms[turn][offset:offset + 262_144])
                # A pause now and then, in which it can be read whole.
                time.sleep(0.02 if turn else 0)

        writer = threading.Thread(target=write)
        writer.start()
        told, whole = 0, 0
        try:
            for _ in range(40):
                outcome = case.build(1)
                page = case.output / "activities/a.html"
                text = page.read_text() if page.exists() else ""
                if "甲" * 40 in text and "乙" * 40 in text:
                    raise Wrong("a page is half one version and half the other")
                if outcome.status == 0:
                    whole += 1
                elif outcome.codes == ["disk-changing"]:
                    told += 1
                else:
                    raise Wrong(f"status {outcome.status}: {outcome.errors[:300]}")
        finally:
            stop.set()
            writer.join()
        return [f"{told} of 40 builds said that it is being written, {whole} published it whole, none a mixture"]


def foreign_files_meanwhile(options):
    """Files that somebody puts into `public/` while a build runs are there afterwards, whatever their names."""
    caught = 0
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name)
        new = "activities/3.html"
        for round_ in range(40):
            case.succeed(0)
            for path in [case.output / new, *case.output.glob("activities/*.kept*")]:
                path.unlink(missing_ok=True)
            case.succeed(0)
            text = f"somebody's, {round_}"
            with case.halted(1, "next/.niangjia" if round_ % 2 else "next") as halt:
                (case.output / "late.txt").write_text(text)
                (case.output / "late/deep").mkdir(parents=True, exist_ok=True)
                (case.output / "late/deep/file").write_text(text)
                (case.output / "CNAME.new").write_text(text)
                (case.output / "CNAME.new").rename(case.output / "CNAME")
                if not (case.output / new).exists():
                    (case.output / new).write_text(text)
                    is_put = True
                else:
                    is_put = False
            caught += halt.is_early
            if halt.outcome.status not in (0, 1) or set(halt.outcome.codes) - {"output-foreign"}:
                raise Wrong(f"status {halt.outcome.status}: {halt.outcome.errors[:300]}")
            for path in ("late.txt", "late/deep/file", "CNAME"):
                if (case.output / path).read_text() != text:
                    raise Wrong(f"round {round_}: {path} is lost")
            found = [path.read_text() for path in case.output.glob("activities/3.html*")]
            if is_put and text not in found:
                raise Wrong(f"round {round_}: the file in a new page's place is lost")
        return [f"40 builds, {caught} of them stopped in the middle: every file kept"]


def clock_set_back(options):
    library = next((path for path in pathlib.Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), None)
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name)
        article = case.sites[0] / "content/activities/1.md"
        status = article.stat()
        text = article.read_text()
        # Another text of the same length and with the same time: what a clock that was set back leaves behind.
        article.write_text(text.replace("示例第1篇", "例示第1篇"))
        os.utime(article, ns=(status.st_atime_ns, status.st_mtime_ns))
        case.succeed(0)
        if "例示第1篇" not in (case.output / "activities/1.html").read_text():
            raise Wrong("a change with the same length and time was not noticed")
        for path in case.output.rglob("*"):
            os.utime(path, (2e9, 2e9), follow_symlinks=False)
        article.write_text(text)
        os.utime(article, (1e9, 1e9))
        case.succeed(0)
        if "示例第1篇" not in (case.output / "activities/1.html").read_text():
            raise Wrong("a change that is older than what is published was not noticed")
        if not library:
            return ["changes with old times were noticed; a false clock was not tried, for want of libfaketime"]
        for days in ("-400d", "-9000d", "+4000d"):
            case.succeed(1, environment={"LD_PRELOAD": str(library), "FAKETIME": days})
            case.expect_new()
            case.succeed(0)
        return ["changes with old times noticed; the same trees with the clock 400 and 9,000 days back and 4,000 ahead"]


def settings_that_never_end(options):
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name)
        seen = []
        for path in ("site.yaml", "content/themes.yaml", "templates/article.html"):
            for make in (lambda full: os.mkfifo(full), lambda full: os.symlink("/dev/zero", full)):
                full = case.sites[1] / path
                full.parent.mkdir(exist_ok=True)
                aside = full.read_bytes() if full.is_file() else None
                full.unlink(missing_ok=True)
                make(full)
                if "templates" not in path:
                    seen += case.refuse("file-unreadable" if "content" in path else "disk-error")[:1]
                full.unlink()
                if aside is not None:
                    full.write_bytes(aside)
        case.expect_new()
        return seen
