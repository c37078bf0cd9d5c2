"""Builds that are killed: whatever the instant, `public/` is the old site or the new one."""

import pathlib
import random
import signal
import subprocess
import tempfile
import time

import mounts
import sites


def run(options):
    good = whole(options)
    if mounts.possible:
        good = journal(options, options.rounds // 5) and good
    else:
        print(f"kills on an overlay: skipped, {mounts.why_not}")
    return good


class Stage:
    """Two versions of a site, their trees, and one place to publish them into."""

    def __init__(self, options, folder, output):
        self.program = options.program
        self.folder, self.output = folder, output
        self.sites = [sites.make(folder / f"site{version}", version) for version in (0, 1)]
        self.trees = []
        for version in (0, 1):
            begin = time.monotonic()
            self.build(version)
            self.length = time.monotonic() - begin
            if version == 0:
                (output / "activities/foreign.txt").write_text("somebody's")
                (output / "CNAME").write_text("example.org")
            self.trees.append(sites.tree(output))
        self.build(0)
        self.trees[0] = sites.tree(output)

    def build(self, version):
        outcome = sites.build(self.program, self.sites[version], self.output)
        if outcome.status != 0:
            raise SystemExit(f"a build that nobody disturbed failed: {outcome.errors}")

    def kill(self, version, dice):
        """Starts a build and kills it at a random instant, every other one in the part where it publishes."""
        process = subprocess.Popen(
            sites.arguments(self.program, self.sites[version], self.output, "--threads", "2"),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=sites.ENVIRONMENT)
        first = 0.6 if dice.random() < 0.5 else 0.0
        time.sleep(dice.uniform(first, 1.05) * self.length)
        process.send_signal(signal.SIGKILL)
        killed = process.wait() == -signal.SIGKILL
        # The instants follow the machine, so that they lie on both sides of the exchange however busy it is.
        self.length *= 1.04 if killed else 0.94
        return killed

    def leftovers(self):
        return sites.leftovers(self.output)


def whole(options):
    """`public/` is one of the two sites after every kill."""
    dice = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="niangjia-kills-") as name:
        folder = pathlib.Path(name)
        stage = Stage(options, folder, folder / "public")
        old, killed, counts = 0, 0, {"old": 0, "new": 0}
        for round_ in range(options.rounds):
            version = 1 - old
            was_killed = stage.kill(version, dice)
            killed += was_killed
            found = sites.tree(stage.output)
            if found not in stage.trees:
                print(f"round {round_}: neither site; differs from the old in {sites.differences(found, stage.trees[old])}")
                return False
            if was_killed:
                counts["old" if found == stage.trees[old] else "new"] += 1
            old = stage.trees.index(found)
            if round_ % 25 == 24:
                stage.build(1 - old)
                old = 1 - old
                if sites.tree(stage.output) != stage.trees[old] or stage.leftovers():
                    print(f"round {round_}: a whole build after it gave another site, or left {stage.leftovers()}")
                    return False
        files = [len(tree) for tree in stage.trees]
        print(
            f"{options.rounds} builds of {files[0]} and {files[1]} files, seed {options.seed}: {killed} were killed before their end, "
            f"{counts['old']} left the old site, {counts['new']} the new one; never anything else")
        return True


def journal(options, rounds):
    """Where folders cannot be exchanged, every file is whole after a kill, and the next command ends what was begun."""
    dice = random.Random(options.seed + 1)
    with mounts.Overlay() as overlay:
        sites.build(options.program, sites.make(overlay.lower / "first", 0), overlay.lower / "public")
        overlay.lay()
        stage = Stage(options, mounts.scratch(overlay.merged / "trial"), overlay.merged / "public")
        old, mixed, killed = 0, 0, 0
        for round_ in range(rounds):
            killed += stage.kill(1 - old, dice)
            found = sites.tree(stage.output)
            if found not in stage.trees:
                mixed += 1
                for path, value in found.items():
                    if value not in (stage.trees[0].get(path), stage.trees[1].get(path)):
                        print(f"overlay, round {round_}: {path} is of neither site")
                        return False
            stage.build(1 - old)
            old = 1 - old
            found = sites.tree(stage.output)
            if found != stage.trees[old] or stage.leftovers():
                print(f"overlay, round {round_}: {sites.differences(found, stage.trees[old])}, left {stage.leftovers()}")
                return False
    print(
        f"{rounds} builds on an overlay that exchanges no folders: {killed} were killed before their end, {mixed} among the moves "
        "of files; each file whole, and the next build finished it")
    return True
