"""File systems made for a trial: small ones, ones that are full of names, ones that cannot exchange folders."""

import os
import pathlib
import subprocess
import sys
import tempfile

possible = sys.platform == "linux" and os.geteuid() == 0
why_not = "mounting needs root on Linux"


def mount(*words):
    process = subprocess.run(["mount", *map(str, words)], capture_output=True, text=True)
    if process.returncode != 0:
        raise OSError(process.stderr.strip() or "mount failed")


def unmount(path):
    subprocess.run(["umount", "-l", str(path)], capture_output=True)


def scratch(path):
    path = pathlib.Path(path)
    path.mkdir(parents=True, exist_ok=True)
    return path


class Memory:
    """A file system in memory with so much room."""

    def __init__(self, options):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="niangjia-mount-"))
        mount("-t", "tmpfs", "-o", options, "tmpfs", self.path)

    def remount(self, options):
        mount("-o", "remount," + options, self.path)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        unmount(self.path)
        os.rmdir(self.path)


class Overlay:
    """A file system over a folder that was filled before: folders of that one cannot be exchanged."""

    def __init__(self):
        # An overlay cannot lie on an overlay; memory serves everywhere.
        self.memory = Memory("size=512m")
        self.lower, self.upper, self.work, self.merged = (
            scratch(self.memory.path / name) for name in ("lower", "upper", "work", "merged"))

    def lay(self):
        mount("-t", "overlay", "overlay", "-o",
              f"lowerdir={self.lower},upperdir={self.upper},workdir={self.work}", self.merged)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        unmount(self.merged)
        self.memory.__exit__()
