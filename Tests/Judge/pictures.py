"""Takes pictures of one page of each kind, so that a person can look at them.

    make look
    python Tests/Judge/pictures.py FOLDER TARGET [KIND …]

Writes KIND.png for each kind: from left to right a wide window, a phone, a phone in the dark, a phone in elder
mode, and the first sheet as printed. Long pages are cut off.
"""

import base64
import io
import sys
from pathlib import Path

import pypdfium2
from PIL import Image

from chromium import Chromium, Tab
from pages import Site

TALLEST = 2600
# Name, width, colour scheme, elder mode.
VIEWS = [(1280, "light", False), (390, "light", False), (390, "dark", False), (390, "light", True)]
GAP = 16


def picture(tab: Tab, address: str, width: int, scheme: str, is_elder: bool) -> Image.Image:
    """A page in one view, from its top."""
    tab.view(width, scheme=scheme)
    tab.open(address)
    if is_elder:
        tab.evaluate("document.documentElement.classList.add('elder')")
    # Pictures further down are loaded when somebody scrolls to them.
    tab.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager')")
    tab.evaluate("Promise.all([...document.images].map(image => image.decode().catch(() => 0))).then(() => 1)")
    height = min(TALLEST, tab.evaluate("document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    data = tab.call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)["data"]
    return Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")


def print_out(tab: Tab, address: str) -> Image.Image:
    """The first sheet of a page as it is printed."""
    tab.view(1280)
    tab.open(address)
    data = tab.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
    document = pypdfium2.PdfDocument(base64.b64decode(data))
    sheets = len(document)
    image = document[0].render(scale=1.2).to_pil().convert("RGB")
    print(f"  {sheets} sheet{'' if sheets == 1 else 's'}", end="")
    return image


def strip(images: list[Image.Image]) -> Image.Image:
    """Pictures side by side."""
    width = sum(image.width for image in images) + GAP * (len(images) + 1)
    sheet = Image.new("RGB", (width, max(image.height for image in images) + 2 * GAP), "#888")
    left = GAP
    for image in images:
        sheet.paste(image, (left, GAP))
        left += image.width + GAP
    return sheet


def main() -> int:
    """Takes the pictures."""
    if len(sys.argv) < 3:
        print(__doc__)
        return 2
    site, target = Site(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    with Chromium() as chromium:
        tab = Tab(chromium)
        for kind, path in site.examples().items():
            if kind == "redirect" or (sys.argv[3:] and kind not in sys.argv[3:]):
                continue
            print(f"{kind}: {path}", end="")
            address = (site.folder / path).as_uri()
            images = [picture(tab, address, *view) for view in VIEWS]
            images.append(print_out(tab, address))
            strip(images).save(target / f"{kind}.png")
            print(flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
