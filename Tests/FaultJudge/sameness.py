"""One site in many surroundings: the same source and the same day give the same bytes."""

import os
import pathlib
import random
import shutil
import tempfile

import sites


def surroundings(options):
    """What may differ: arguments, environment, folder, order of the files on the disk, executable."""
    yield "again", {}
    for threads in ("1", "2", "8"):
        yield f"{threads} threads", {"more": ("--threads", threads)}
    for zone in ("Pacific/Kiritimati", "America/New_York", "Asia/Kathmandu"):
        yield f"zone {zone}", {"environment": {"TZ": zone}}
    for locale in ("C", "tr_TR.UTF-8", "de_DE.UTF-8"):
        yield f"locale {locale}", {"environment": {"LC_ALL": locale, "LANG": locale}}
    yield "another folder", {"folder": "别处 的/深/处"}
    for order in ("backwards", "shuffled"):
        yield f"files made {order}", {"order": order}
    if os.path.isdir("/dev/shm"):
        yield "files in memory", {"order": "shuffled", "base": "/dev/shm"}
    if options.other:
        yield f"by {options.other.parent.name}/{options.other.name}", {"program": options.other.resolve()}


def copy(source, target, order):
    """Copies a site file by file, so that folders list them in another order."""
    paths = sorted(
        path for part in ("content", "templates", "site.yaml")
        for path in ([source / part] if (source / part).is_file() else (source / part).rglob("*")) if path.is_file())
    if order == "backwards":
        paths.reverse()
    elif order == "shuffled":
        random.Random(1).shuffle(paths)
    for path in paths:
        new = target / path.relative_to(source)
        new.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, new)


def run(options):
    first, good = None, True
    for name, how in surroundings(options):
        with tempfile.TemporaryDirectory(prefix="niangjia-same-", dir=how.get("base")) as base:
            folder = pathlib.Path(base)
            source = folder / how.get("folder", "site")
            copy(options.top, source, how.get("order", "sorted"))
            more = (*how.get("more", ()), "--date", "2026-11-21")
            outcome = sites.build(
                how.get("program", options.program), source, folder / "out/public", *more, environment=how.get("environment"),
                language="zh")
            if outcome.status != 0:
                print(f"{name}: status {outcome.status}: {outcome.errors[:400]}")
                good = False
                continue
            tree = sites.tree(folder / "out/public")
            told = outcome.errors
        digest = sites.digest(tree)
        if first is None:
            first = (tree, digest, told)
        same = digest == first[1] and told == first[2]
        good = good and same
        print(f"{digest[:16]}  {len(tree)} entries  {name}" + ("" if same else "  DIFFERS: " + sites.differences(tree, first[0])))
    return good
