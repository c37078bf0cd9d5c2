"""Whether everybody can reach everything: a narrow window, large text, large fingers, and no mouse at all.

After WCAG 2.2: reflow (1.4.10), resize text (1.4.4), target size (2.5.5: 44 px; 60 px in elder mode, which is this
project's own measure), keyboard (2.1.1), focus order (2.4.3), focus visible (2.4.7) and not obscured (2.4.11).
"""

from chromium import Tab
from finding import Verdict
from look import OVERFLOW
from pages import Site

NARROW, LARGE_TEXT = 320, 32
# Window, elder mode, and how large a target is at least.
TARGETS = [(390, False, 44), (1280, False, 44), (390, True, 60), (1280, True, 60)]
MOST_TABS = 400

# Text that is cut off: boxes that hide what overflows them. Pictures and clamped summaries are meant to be cut.
CUT = """[...document.querySelectorAll('body *')].filter(e => {
  const style = getComputedStyle(e);
  return /hidden|clip/.test(style.overflow) && style.webkitLineClamp === 'none' && !e.matches('.unseen, .thumb, svg, svg *')
    && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2) && e.clientHeight > 0;
}).map(e => e.tagName + '.' + e.className)"""

# What is tapped, links in running text excepted (WCAG 2.5.5): the box is that large, or points half a target from the
# middle hit it all the same (a chip is larger to the finger than to the eye).
SMALL = """(size => {
  const reach = size / 2 - 1.5, small = [];
  const isInline = e => getComputedStyle(e).display === 'inline' && [...e.parentNode.childNodes].some(
    node => node.nodeType === 3 && node.textContent.trim().length > 1);
  for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (!e.checkVisibility({visibilityProperty: true}) || e.closest('.unseen, .skip, .text') || e.disabled || isInline(e)) continue;
    e.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
    // Of a box to tick its label is the target.
    const box = (e.type === 'checkbox' && e.closest('label') || e).getClientRects()[0];
    if (!box) continue;
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const hits = (dx, dy) => {
      const hit = document.elementFromPoint(x + dx, y + dy);
      return hit && (hit === e || e.contains(hit) || hit.closest('label')?.contains(e));
    };
    if (!hits(0, 0)) { small.push(`${e.textContent.trim().slice(0, 20)} cannot be hit`); continue; }
    if (box.width > size - 0.5 && box.height > size - 0.5) continue;
    if (![[reach, 0], [-reach, 0], [0, reach], [0, -reach]].every(([dx, dy]) => hits(dx, dy)))
      small.push(`“${(e.textContent.trim() || e.name || e.className).slice(0, 20)}” has ${Math.round(box.width)} × ${Math.round(box.height)} px`);
  }
  return small;
})"""

# What the Tab key should stop at, in the order of the page.
TABBABLE = """window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
  e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true})), window.stops.length"""
# Where the focus is now: its number, whether it shows, whether it can be seen.
FOCUS = """(() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getClientRects()[0] || {width: 0, height: 0};
  const shows = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const hit = document.elementFromPoint(box.left + Math.min(box.width, innerWidth) / 2, box.top + box.height / 2);
  return [window.stops.indexOf(e), shows, !!hit && (hit === e || e.contains(hit)), e.textContent.trim().slice(0, 20) || e.className];
})()"""


def elder(tab: Tab, is_elder: bool) -> None:
    """Switches elder mode on or off in the page that is open."""
    tab.evaluate(f"document.documentElement.classList.toggle('elder', {'true' if is_elder else 'false'})")


def press(tab: Tab, key: str, code: int) -> None:
    """Presses a key and lets it go."""
    text = {"Enter": "\r", " ": " "}.get(key)
    for kind in ("keyDown" if text else "rawKeyDown", "keyUp"):
        extra = {"text": text} if text and kind == "keyDown" else {}
        tab.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **extra)


def sizes(site: Site, tab: Tab, kind: str, path: str) -> list[str]:
    """Reflow at 320 px, also in elder mode, and text of twice its size in both windows."""
    problems = []
    address = (site.folder / path).as_uri()
    for width, size, is_elder in [(NARROW, 16, False), (NARROW, 16, True), (390, LARGE_TEXT, False), (1280, LARGE_TEXT, False)]:
        tab.call("Page.setFontSizes", fontSizes={"standard": size, "fixed": size})
        tab.view(width)
        tab.open(address)
        elder(tab, is_elder)
        view = f"{path} ({kind}, {width} px, text {size} px{', elder mode' if is_elder else ''})"
        wider = tab.evaluate(OVERFLOW)
        if wider > 0:
            problems.append(f"{view}: {wider} px wider than the window")
        problems += [f"{view}: text is cut off in {box}" for box in tab.evaluate(CUT)]
    tab.call("Page.setFontSizes", fontSizes={"standard": 16, "fixed": 13})
    return problems


def targets(site: Site, tab: Tab, kind: str, path: str) -> list[str]:
    """What is too small for a finger."""
    problems = []
    for width, is_elder, size in TARGETS:
        tab.view(width)
        tab.open((site.folder / path).as_uri())
        elder(tab, is_elder)
        small = tab.evaluate(f"{SMALL}({size})")
        view = f"{path} ({kind}, {width} px{', elder mode' if is_elder else ''})"
        problems += [f"{view}: {words}, less than {size}" for words in small[:4]]
        if len(small) > 4:
            problems.append(f"{view}: … and {len(small) - 4} more")
    return problems


def keyboard(site: Site, tab: Tab, kind: str, path: str) -> list[str]:
    """Goes through a page by Tab alone."""
    tab.view(1280)
    tab.open((site.folder / path).as_uri())
    count = min(MOST_TABS, tab.evaluate(TABBABLE))
    # The search page begins in its field.
    first = tab.evaluate("window.stops.indexOf(document.activeElement) + 1")
    problems = []
    for number in range(first, count):
        press(tab, "Tab", 9)
        found, shows, is_seen, words = tab.evaluate(FOCUS)
        where = f"{path} ({kind}): stop {number + 1} of {count}, {words!r}"
        if found != number:
            problems.append(f"{where}: stands at place {found + 1} of the page")
            break
        if not shows:
            problems.append(f"{where}: the focus does not show")
        if not is_seen:
            problems.append(f"{where}: the focus is covered")
    return problems


def functions(site: Site, tab: Tab) -> list[str]:
    """Skip link, elder mode and search from the front page, by keys alone."""
    problems = []
    tab.view(1280)
    tab.open((site.folder / "index.html").as_uri())
    press(tab, "Tab", 9)
    press(tab, "Enter", 13)
    if tab.evaluate("document.activeElement.id") != "part-main":
        problems.append("index.html: the skip link does not lead to the text")
    tab.evaluate("document.querySelector('[data-switch=elder]').focus()")
    for key, code, is_on in (("Enter", 13, True), (" ", 32, False)):
        press(tab, key, code)
        if tab.evaluate("document.documentElement.classList.contains('elder')") is not is_on:
            problems.append(f"index.html: {key!r} does not switch elder mode {'on' if is_on else 'off'}")
    return problems


def check(site: Site, tab: Tab) -> Verdict:
    """The verdict over one page of each kind."""
    findings, count = [], 0
    for kind, path in site.examples().items():
        if kind == "redirect":
            continue
        count += 1
        for judge in (sizes, targets, keyboard):
            findings += judge(site, tab, kind, path)
    findings += functions(site, tab)
    looked_at = f"one page of each of {count} kinds: reflow at {NARROW} px, text of 200%, targets of 44 and 60 px, keyboard"
    return Verdict("reach", looked_at, findings)
