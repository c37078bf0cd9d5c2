#!/usr/bin/env python3
"""Long trials of what a site must survive; run by hand, their results are logged in ARCHITECTURE.md.

    python3 Tests/FaultJudge kills   [--program P] [--rounds 500] [--seed N]
    python3 Tests/FaultJudge faults  [--program P] [--only WORD]
    python3 Tests/FaultJudge same    [--program P] [--other P]
    python3 Tests/FaultJudge hostile [--program P] [--files 1000] [--seconds S] [--seed N]

`kills` ends builds with SIGKILL at random instants and compares what is published with the old and the new site.
`faults` makes the disk full, takes rights away, changes files while they are read and so on. `same` builds one site
in many surroundings, by two executables, and compares the trees' hashes. `hostile` mutates files of every kind and
bounds time and memory for each. Nothing but Python is needed; some faults need root on Linux and are skipped, with
the reason, elsewhere.
"""

import argparse
import pathlib
import sys

import faults
import hostile
import kills
import sameness

TOP = pathlib.Path(__file__).resolve().parents[2]


def main():
    parser = argparse.ArgumentParser(prog="FaultJudge", description=__doc__.split("\n")[0])
    parser.add_argument("trial", choices=["kills", "faults", "same", "hostile"])
    parser.add_argument("--program", default=TOP / ".build/release/niangjia", type=pathlib.Path)
    parser.add_argument("--other", type=pathlib.Path, help="a second executable for `same`, as one made for debugging")
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seconds", type=float, help="goes on with `hostile` for so long")
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    options.program = options.program.resolve()
    options.top = TOP
    trial = {"kills": kills.run, "faults": faults.run, "same": sameness.run, "hostile": hostile.run}[options.trial]
    return 0 if trial(options) else 1


if __name__ == "__main__":
    sys.exit(main())
