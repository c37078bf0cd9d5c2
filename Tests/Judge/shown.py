"""Takes the pictures that the READMEs show: the front page and a report, each in a wide window and on a phone.

    python Tests/Judge/shown.py FOLDER docs
"""

import sys
from pathlib import Path

from PIL import Image

from chromium import Chromium, Tab
from pictures import picture

# Name, page, and what a wide window shows of it; a phone shows as much beside it.
PAGES = [("home", "index.html"), ("article", "activities/2025-02-13-wucheng-diandan-fuwu.html")]
WIDE, PHONE, HEIGHT, GAP = 1280, 390, 1500, 32
# How many colours a picture keeps: it is looked at, and loaded with the README.
COLORS, SHOWN_WIDTH = 96, 1100


def main() -> None:
    """Writes one picture for each page."""
    folder, target = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    with Chromium() as chromium:
        tab = Tab(chromium)
        for name, page in PAGES:
            sheet = Image.new("RGB", (WIDE + PHONE + GAP, HEIGHT), "#d8d4cc")
            left = 0
            for width in (WIDE, PHONE):
                image = picture(tab, (folder / page).as_uri(), width, "light", False)
                sheet.paste(image.crop((0, 0, width, min(HEIGHT, image.height))), (left, 0))
                left += width + GAP
            small = sheet.resize((SHOWN_WIDTH, HEIGHT * SHOWN_WIDTH // sheet.width), Image.Resampling.LANCZOS)
            small.quantize(COLORS).save(target / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
