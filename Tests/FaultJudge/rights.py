"""Faults of rights, of the place to publish into, and of its lock."""

import fcntl
import os
import pathlib
import tempfile

import mounts
import sites
from case import Case, Skipped, Wrong, need_root, open_to_all, unprivileged


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
        os.chmod(name, 0o777)
        case = Case(options, name)
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
