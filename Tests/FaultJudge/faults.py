"""Every fault that a build can meet: one clear message, the right exit status, the old site whole.

Each trial is a function that publishes the old site, brings the fault about and builds the new one; what it returns
is what was seen. `Case` has what all of them do.
"""

import contextlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import threading
import time

import mounts
import sites

NOBODY = 65534


class Wrong(Exception):
    """What was seen is not what must be."""


class Skipped(Exception):
    """Why a fault cannot be brought about here."""


class Case:
    """Two sites in a folder, of which the first is published."""

    def __init__(self, options, folder, count=290, publish=True):
        self.program, self.folder = options.program, pathlib.Path(folder)
        self.sites = [sites.make(self.folder / f"site{version}", version, count) for version in (0, 1)]
        self.output = self.folder / "public"
        if publish:
            self.succeed(0)
            (self.output / "CNAME").write_text("somebody's")
        self.old = sites.tree(self.output) if publish else {}

    def build(self, version, *more, **how):
        return sites.build(self.program, self.sites[version], how.pop("output", self.output), *more, **how)

    def succeed(self, version, *more, **how):
        outcome = self.build(version, *more, **how)
        if outcome.status != 0:
            raise Wrong(f"a build that should succeed ended with {outcome.status}: {outcome.errors}")
        return outcome

    def refuse(self, code, version=1, old=None, **how):
        """The build fails with one message in each language, and the published folder is as it was."""
        lines = []
        for language in ("en", "zh"):
            outcome = self.build(version, language=language, **how)
            if outcome.status != 1 or outcome.codes != [code]:
                raise Wrong(f"status {outcome.status}, codes {outcome.codes[:6]} instead of {code}: {outcome.errors[:600]}")
            lines.append(outcome.errors.strip().replace(str(self.folder), "…"))
            found = sites.tree(self.output)
            if found != (self.old if old is None else old):
                raise Wrong("the old site has changed: " + sites.differences(found, self.old if old is None else old))
        return lines

    def expect_new(self):
        """Once the fault is mended the next build publishes, keeps what is somebody else's and leaves nothing behind."""
        self.succeed(1)
        with tempfile.TemporaryDirectory() as name:
            clean = pathlib.Path(name) / "public"
            self.succeed(1, output=clean)
            expected = sites.tree(clean)
        found = sites.tree(self.output)
        kept = {path: value for path, value in self.old.items() if path in ("CNAME", "activities/foreign.txt")}
        if found != {**expected, **kept}:
            raise Wrong("the new site is not whole: " + sites.differences(found, {**expected, **kept}))
        if sites.leftovers(self.output):
            raise Wrong(f"left behind: {sites.leftovers(self.output)}")

    @contextlib.contextmanager
    def halted(self, version, sign, *more, **how):
        """A build that is stopped as soon as a file of its staging folder is there, and goes on afterwards."""
        words = sites.arguments(self.program, self.sites[version], self.output, "--threads", "1", "--language", "en", *more)
        process = subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=sites.ENVIRONMENT, preexec_fn=how.get("before"))
        awaited = self.output.parent / f".{self.output.name}.niangjia" / sign
        while process.poll() is None and not awaited.exists():
            pass
        process.send_signal(signal.SIGSTOP)
        halt = Halt(process)
        try:
            yield halt
        finally:
            process.send_signal(signal.SIGCONT)
            output, errors = process.communicate(timeout=120)
            process.stdout, process.stderr = output.decode(), errors.decode("utf-8", "replace")
            halt.outcome = sites.Outcome(process)


class Halt:
    def __init__(self, process):
        self.outcome = None
        self.is_early = process.poll() is None


def unprivileged():
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def need_root():
    if not mounts.possible:
        raise Skipped(mounts.why_not)


def open_to_all(folder):
    for path, folders, files in os.walk(folder):
        os.chown(path, NOBODY, NOBODY)
        for name in files:
            os.chown(os.path.join(path, name), NOBODY, NOBODY)


# The faults.


def no_space(options):
    need_root()
    seen = []
    for spare in (20, 60, 120, 200, 300, 400):
        with mounts.Memory("size=64m") as memory:
            case = Case(options, memory.path)
            used = shutil.disk_usage(memory.path).used
            memory.remount(f"size={used // 1024 + spare}k")
            # A build of the same site needs next to nothing; the other one needs what is not there.
            if case.build(1).status == 0:
                continue
            case.old = sites.tree(case.output)
            seen = case.refuse("disk-full")
            memory.remount("size=64m")
            case.expect_new()
    if not seen:
        raise Wrong("the disk was never full")
    return seen


def no_inodes(options):
    need_root()
    seen = []
    for spare in (1, 2, 3, 20, 150, 400):
        with mounts.Memory("size=64m,nr_inodes=6000") as memory:
            case = Case(options, memory.path)
            status = os.statvfs(memory.path)
            memory.remount(f"size=64m,nr_inodes={status.f_files - status.f_ffree + spare}")
            if case.build(1).status == 0:
                continue
            seen = case.refuse("disk-full")
            memory.remount("size=64m,nr_inodes=6000")
            case.expect_new()
    if not seen:
        raise Wrong("there was always another inode")
    return seen


def read_only_file_system(options):
    need_root()
    with mounts.Memory("size=64m") as memory:
        case = Case(options, memory.path)
        memory.remount("ro")
        seen = case.refuse("disk-permission")
        memory.remount("rw")
        case.expect_new()
        return seen


def read_only_folder(options):
    need_root()
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name)
        os.chmod(name, 0o755)
        seen = case.refuse("disk-permission", before=unprivileged)
        # The folder above may be written, the published one may not.
        os.chmod(name, 0o777)
        seen += case.refuse("disk-permission", before=unprivileged)[:1]
        case.expect_new()
        return seen


def another_users_files(options):
    """Where links to others' files are refused, they are copied."""
    need_root()
    if not pathlib.Path("/proc/sys/fs/protected_hardlinks").read_text().startswith("1"):
        raise Skipped("this system lets everybody link everything")
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name)
        os.chmod(name, 0o777)
        for path, _, _ in os.walk(case.output):
            os.chmod(path, 0o777)
        case.succeed(1, before=unprivileged)
        case.expect_new()
        return ["published; files of another user were copied"]


def permission_lost(options):
    need_root()
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name, 1500)
        open_to_all(name)
        with case.halted(1, "next/index.html", before=unprivileged) as halt:
            os.chmod(case.folder / ".public.niangjia/next", 0)
            os.chown(case.folder / ".public.niangjia/next", 0, 0)
        if not halt.is_early:
            raise Skipped("the build ended before it could be stopped")
        outcome = halt.outcome
        if outcome.status != 1 or outcome.codes != ["disk-permission"] or sites.tree(case.output) != case.old:
            raise Wrong(f"status {outcome.status}, codes {outcome.codes[:5]}: {outcome.errors[:300]}")
        case.expect_new()
        return [outcome.errors.strip().replace(name, "…")]


def unreadable_article(options):
    need_root()
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name)
        open_to_all(name)
        secret = case.sites[1] / "content/activities/1.md"
        os.chown(secret, 0, 0)
        os.chmod(secret, 0)
        seen = case.refuse("disk-permission", before=unprivileged)
        os.chmod(secret, 0o644)
        case.expect_new()
        return seen


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
            codes = set(sites.re.findall(r"error\[([a-z-]+)\]", errors.decode()))
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
        article.write_text(text.replace("示例第1篇", "示例第壹篇").replace("第1篇", "第壹篇")[: len(text)])
        os.truncate(article, status.st_size)
        article.write_bytes(text.encode().replace("示例第1篇".encode(), "例示第1篇".encode()))
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


def symbolic_link(options):
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name)
        real = mounts.scratch(case.folder / "elsewhere") / "www"
        case.output.rename(real)
        case.output.symlink_to(real)
        case.succeed(1)
        if not case.output.is_symlink() or sites.tree(real) == case.old or not (real / "CNAME").exists():
            raise Wrong("the link is no link any more, or the site behind it was not published")
        case.output.unlink()
        case.output.symlink_to(case.folder / "nowhere")
        case.old = {}
        return case.refuse("disk-missing")


def stale_lock(options):
    import fcntl
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name)
        work = mounts.scratch(case.folder / ".public.niangjia")
        (work / "lock").write_text("4711")
        case.succeed(1)
        case.succeed(0)
        case.old = sites.tree(case.output)
        mounts.scratch(work)
        with open(work / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            seen = case.refuse("output-busy")
        case.expect_new()
        return ["a lock whose process is gone is taken over"] + seen


def overlay(options):
    need_root()
    with mounts.Overlay() as laid:
        case = Case(options, laid.lower)
        laid.lay()
        case.output = laid.merged / "public"
        case.sites = [laid.merged / path.name for path in case.sites]
        case.expect_new()
        return ["published file by file"]


def full_overlay(options):
    """The one fault that leaves files of both sites: it says so, and the next command ends it."""
    need_root()
    with mounts.Overlay() as laid:
        case = Case(options, laid.lower)
        laid.lay()
        case.output = laid.merged / "public"
        case.sites = [laid.merged / path.name for path in case.sites]
        for version in (1,):
            used = shutil.disk_usage(laid.memory.path).used
            for spare in range(0, 4000, 100):
                laid.memory.remount(f"size={used // 1024 + spare}k")
                outcome = case.build(version, language="en")
                if outcome.status == 0 or "output-halfway" in outcome.codes:
                    break
                if sites.tree(case.output) != case.old or outcome.codes != ["disk-full"]:
                    raise Wrong(f"{outcome.codes}: {outcome.errors[:300]}")
            laid.memory.remount("size=512m")
            case.expect_new()
        return [outcome.errors.strip().replace(str(laid.merged), "…") or "either nothing was published, or all of it"]


def mount_point(options):
    need_root()
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name, publish=False)
        case.output.mkdir()
        mounts.mount("-t", "tmpfs", "tmpfs", case.output)
        try:
            (case.output / "note").write_text("somebody's")
            seen = case.refuse("output-mounted", old=sites.tree(case.output))
            case.output /= "site"
            case.expect_new()
        finally:
            mounts.unmount(pathlib.Path(name) / "public")
        return seen


def mount_inside(options):
    """Another disk inside `public/`: its files would go with the old folder."""
    need_root()
    with tempfile.TemporaryDirectory() as name:
        case = Case(options, name)
        inside = mounts.scratch(case.output / "uploads")
        mounts.mount("-t", "tmpfs", "tmpfs", inside)
        try:
            (inside / "photo").write_text("somebody's")
            case.old = sites.tree(case.output)
            return case.refuse("disk-error")
        finally:
            mounts.unmount(inside)


def stick(options):
    """FAT has neither links nor an exchange of folders."""
    need_root()
    if not shutil.which("mkfs.vfat"):
        raise Skipped("there is no mkfs.vfat")
    with tempfile.TemporaryDirectory() as name:
        image, drive = pathlib.Path(name) / "image", mounts.scratch(pathlib.Path(name) / "drive")
        with open(image, "wb") as file:
            file.truncate(64 << 20)
        subprocess.run(["mkfs.vfat", image], check=True, capture_output=True)
        try:
            mounts.mount("-o", "loop,utf8", image, drive)
        except OSError as error:
            raise Skipped(f"FAT cannot be mounted: {error}") from error
        try:
            case = Case(options, drive)
            case.expect_new()
        finally:
            mounts.unmount(drive)
        return ["published by copies, file by file"]


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
                seen = case.refuse("disk-error") if "templates" not in path else seen
                full.unlink()
                if aside is not None:
                    full.write_bytes(aside)
        case.expect_new()
        return seen


FAULTS = [
    no_space, no_inodes, read_only_file_system, read_only_folder, another_users_files, permission_lost, unreadable_article,
    vanishing_picture, vanishing_articles, changing_article, foreign_files_meanwhile, clock_set_back, symbolic_link, stale_lock,
    overlay, full_overlay, mount_point, mount_inside, stick, settings_that_never_end,
]


def run(options):
    good = True
    for fault in FAULTS:
        name = fault.__name__.replace("_", " ")
        if options.only not in name:
            continue
        try:
            seen = fault(options)
            print(f"ok       {name}")
            for line in "\n".join(seen).splitlines():
                print(f"         | {line}")
        except Skipped as why:
            print(f"skipped  {name}: {why}")
        except Wrong as what:
            good = False
            print(f"WRONG    {name}: {what}")
    return good
