"""Niangjia's own filters in Python, so that Jinja2 can render the project's templates; see templates/README.md."""

import datetime
import re
import unicodedata

from markupsafe import Markup, escape

VOIDS = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
SPACES = " \t\n\f\r"


def day(value):
    text = value["iso"] if isinstance(value, dict) else str(value)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(f"{text} is no date")
    return datetime.date.fromisoformat(text)


def date(value, pattern="%Y年%-m月%-d日"):
    when = day(value)
    name = "一二三四五六日"[when.weekday()]
    parts = {"%Y": str(when.year), "%m": f"{when.month:02}", "%-m": str(when.month), "%d": f"{when.day:02}",
             "%-d": str(when.day), "%A": "星期" + name, "%a": "周" + name, "%%": "%"}
    return re.sub(r"(?s)%-?.?", lambda match: parts[match[0]], str(pattern))


def weekday(value):
    return date(value, "%A")


def relative(value, page):
    if not isinstance(page, str):
        raise TypeError("relative needs the address of a page")
    value = str(value)
    path = re.match(r"[^#?]*", value)[0]
    if not path or path.startswith("/") or ":" in path.split("/")[0]:
        return value
    parts = path.split("/")
    folders = re.match(r"[^#?]*", page)[0].split("/")[:-1]
    shared = 0
    while shared < min(len(parts) - 1, len(folders)) and parts[shared] == folders[shared]:
        shared += 1
    way = "../" * (len(folders) - shared) + "/".join(parts[shared:])
    if not way or ":" in way.split("/")[0]:
        way = "./" + way
    return way + value[len(path):]


def grouped(number):
    head, rest = divmod(number, 10**8)
    text = grouped(head) + "亿" if head else ""
    if rest // 10000:
        text += f"{rest // 10000}万"
    return text + str(rest % 10000) if rest % 10000 or not text else text


def wan(value, places=None):
    if type(value) is not int:
        raise TypeError("wan needs an integer")
    sign, number = "-" if value < 0 else "", abs(value)
    if places is None:
        return sign + grouped(number)
    if type(places) is not int or not 0 <= places <= 4:
        raise ValueError("places")
    if number < 10000:
        return str(value)
    for size, unit in [(10**4, "万"), (10**8, "亿")]:
        tenths = (number * 10**places + size // 2) // size
        whole, rest = divmod(tenths, 10**places)
        if unit == "亿" or whole < 10000:
            decimals = f"{rest:0{places}}".rstrip("0") if places else ""
            return sign + grouped(whole) + ("." + decimals if decimals else "") + unit


# A reader's character: an emoji or letter with all that only changes it, a flag, an entity, a run of white space.
def is_mark(character):
    return unicodedata.category(character)[0] == "M" or "\U0001F3FB" <= character <= "\U0001F3FF" or "\U000E0020" <= character <= "\U000E007F"


def is_flag(character):
    return "\U0001F1E6" <= character <= "\U0001F1FF"


TAG = re.compile(r"<(?=[/!?A-Za-z])(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z)|[^>\"'])*(?:>|\Z)")
ENTITY = re.compile(r"&[#A-Za-z0-9]{1,32};")


def pieces(text, html):
    """Yields ("tag" | "space" | "character", start, end)."""
    index = 0
    while index < len(text):
        start = index
        if html and text.startswith("<!--", index):
            end = text.find("-->", index)
            index = len(text) if end < 0 else end + 3
            yield "tag", start, index
        elif html and (tag := TAG.match(text, index)):
            index = tag.end()
            yield "tag", start, index
            opened = re.match(r"<(script|style)(?=[ \t\n\f\r>/])(?!.*/>\Z)", tag[0], re.I | re.S)
            if opened:
                end = re.compile("</" + opened[1], re.I).search(text, index)
                index = end.start() if end else len(text)
        elif text[index] in SPACES:
            while index < len(text) and text[index] in SPACES:
                index += 1
            yield "space", start, index
        elif html and (entity := ENTITY.match(text, index)):
            index = entity.end()
            yield "character", start, index
        else:
            index += 2 if is_flag(text[index]) and index + 1 < len(text) and is_flag(text[index + 1]) else 1
            while index < len(text):
                if text[index] == "\u200d" and index + 1 < len(text) and text[index + 1] not in SPACES:
                    index += 2
                elif is_mark(text[index]):
                    index += 1
                else:
                    break
            yield "character", start, index


def cut(text, length, html):
    """The text up to the cut and the elements open there, or None where nothing is to be cut."""
    last, opened, count = (0, []), [], 0
    for kind, start, end in pieces(text, html):
        if kind == "tag":
            closing = re.match(r"</([^ \t\n\f\r>/]*)", text[start:end])
            opening = re.match(r"<([A-Za-z][^ \t\n\f\r>/]*)", text[start:end])
            if closing and closing[1].lower() in opened:
                last = len(opened) - 1 - opened[::-1].index(closing[1].lower())
                del opened[last:]
            elif opening and not text[start:end].endswith("/>") and opening[1].lower() not in VOIDS:
                opened.append(opening[1].lower())
            continue
        if kind == "space" and count == 0:
            continue
        if kind == "character" and count >= length:
            return text[: last[0]], last[1]
        count += 1
        if kind == "character":
            last = end, list(opened)
    return None


def shorten(value, length, end="…"):
    if not isinstance(value, str):
        raise TypeError("shorten needs text")
    if length < 0:
        raise ValueError("length")
    html = isinstance(value, Markup)
    found = cut(str(value), length, html)
    if found is None:
        return value
    text, opened = found
    if html:
        return Markup(text + str(escape(end)) + "".join(f"</{name}>" for name in reversed(opened)))
    return escape(text) + end if isinstance(end, Markup) else text + end


FILTERS = {"date": date, "weekday": weekday, "relative": relative, "wan": wan, "shorten": shorten}
