"""What every fault's trial has: two sites, of which one is published, and what must be true of the other's build."""

import contextlib
import os
import pathlib
import signal
import subprocess
import tempfile

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
