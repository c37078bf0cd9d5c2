"""Faults of disks: full ones, ones that only give, ones that cannot exchange folders."""

import os
import pathlib
import shutil
import subprocess
import tempfile

import mounts
import sites
from case import Case, Skipped, Wrong, need_root


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
        used = shutil.disk_usage(laid.memory.path).used
        for spare in range(0, 4000, 100):
            laid.memory.remount(f"size={used // 1024 + spare}k")
            outcome = case.build(1, language="en")
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
