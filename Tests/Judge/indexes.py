"""What search engines read: sitemaps after sitemaps.org 0.9, and JSON-LD in the words of schema.org."""

import json
import re
import xml.etree.ElementTree as ElementTree
from datetime import date

from feeds import is_address, is_instant
from finding import Verdict
from pages import Site

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LONGEST, HEAVIEST = 50_000, 50 * 1024 * 1024
FREQUENCIES = {"always", "hourly", "daily", "weekly", "monthly", "yearly", "never"}
# Texts of a form of their own.
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?")
DAY = re.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|PublicHolidays")
FORMS = {"Time": CLOCK, "DayOfWeek": DAY}
BLOCK = re.compile(r"<script type=\"application/ld\+json\">(.*?)</script>", re.S)

# The part of schema.org (version 29) that a site of news uses: of each type its own properties with the types of their
# values, and the type above it. A property that stands in none of these has no meaning there.
ABOVE = {
    "NewsArticle": "Article", "Article": "CreativeWork", "WebPage": "CreativeWork", "CollectionPage": "WebPage",
    "WebSite": "CreativeWork", "ImageObject": "CreativeWork", "CreativeWork": "Thing", "Organization": "Thing",
    "LocalBusiness": "Place", "CivicStructure": "Place", "Person": "Thing", "Place": "Thing", "BreadcrumbList": "ItemList",
    "ItemList": "Thing", "ListItem": "Thing", "PostalAddress": "Thing", "GeoCoordinates": "Thing", "Event": "Thing",
    "Dataset": "CreativeWork", "OpeningHoursSpecification": "Thing", "LocationFeatureSpecification": "Thing", "Thing": "",
}
OWN = {
    "Thing": {
        "name": {"Text"}, "alternateName": {"Text"}, "description": {"Text"}, "url": {"URL"}, "sameAs": {"URL"},
        "image": {"URL", "ImageObject"}, "identifier": {"Text", "URL"}, "mainEntityOfPage": {"URL", "CreativeWork"},
    },
    "CreativeWork": {
        "headline": {"Text"}, "alternativeHeadline": {"Text"}, "inLanguage": {"Text"}, "datePublished": {"Date"},
        "dateModified": {"Date"}, "dateCreated": {"Date"}, "author": {"Person", "Organization"},
        "publisher": {"Person", "Organization"}, "creator": {"Person", "Organization"}, "contentLocation": {"Place"},
        "keywords": {"Text", "URL"}, "correction": {"Text", "URL"}, "about": {"Thing"}, "mentions": {"Thing"},
        "isPartOf": {"CreativeWork", "URL"}, "thumbnailUrl": {"URL"}, "creditText": {"Text"}, "text": {"Text"},
        "license": {"URL", "CreativeWork"}, "wordCount": {"Number"}, "genre": {"Text", "URL"},
    },
    "Article": {
        "articleBody": {"Text"}, "articleSection": {"Text"}, "pageStart": {"Text", "Number"}, "wordCount": {"Number"},
        "pageEnd": {"Text", "Number"}, "pagination": {"Text"},
    },
    "NewsArticle": {
        "dateline": {"Text"}, "printPage": {"Text"}, "printSection": {"Text"}, "printColumn": {"Text"},
        "printEdition": {"Text"},
    },
    "ImageObject": {"caption": {"Text"}, "contentUrl": {"URL"}, "width": {"Number"}, "height": {"Number"}},
    "Person": {"jobTitle": {"Text"}, "worksFor": {"Organization"}, "award": {"Text"}, "affiliation": {"Organization"}},
    "Organization": {"logo": {"URL", "ImageObject"}, "address": {"Text", "PostalAddress"}, "member": {"Person"}},
    "Place": {
        "address": {"Text", "PostalAddress"}, "geo": {"GeoCoordinates"}, "telephone": {"Text"},
        "containedInPlace": {"Place"}, "openingHours": {"Text"}, "amenityFeature": {"LocationFeatureSpecification"},
        "openingHoursSpecification": {"OpeningHoursSpecification"},
    },
    "OpeningHoursSpecification": {"dayOfWeek": {"DayOfWeek"}, "opens": {"Time"}, "closes": {"Time"}},
    "LocationFeatureSpecification": {"value": {"Boolean", "Text", "Number"}},
    "ItemList": {"itemListElement": {"ListItem"}, "numberOfItems": {"Number"}},
    "ListItem": {"position": {"Number"}, "item": {"Thing", "URL"}},
    "GeoCoordinates": {"latitude": {"Number"}, "longitude": {"Number"}},
    "PostalAddress": {
        "addressCountry": {"Text"}, "addressLocality": {"Text"}, "addressRegion": {"Text"}, "streetAddress": {"Text"},
    },
    "Event": {"startDate": {"Date"}, "endDate": {"Date"}, "location": {"Place", "Text"}, "organizer": {"Organization"}},
    "Dataset": {"distribution": {"Thing"}, "spatialCoverage": {"Place"}, "temporalCoverage": {"Text"}},
}
# What an article cannot do without.
NEEDED = {"headline", "inLanguage", "publisher"}


def line(kind: str) -> list[str]:
    """A type and all above it."""
    kinds = []
    while kind:
        kinds.append(kind)
        kind = ABOVE[kind]
    return kinds


def is_date(text: str) -> bool:
    """Whether a text is a day, or an instant, of ISO 8601."""
    try:
        return bool(date.fromisoformat(text)) if len(text) == 10 else is_instant(text)
    except ValueError:
        return False


def fits(value, ranges: set[str]) -> bool:
    """Whether a value is of one of some types."""
    if isinstance(value, dict):
        return value.get("@type") in ABOVE and bool(set(line(value["@type"])) & ranges)
    if isinstance(value, str):
        if form := next((form for name, form in FORMS.items() if name in ranges), None):
            return form.fullmatch(value) is not None
        return "Text" in ranges and value.strip() != "" or "URL" in ranges and is_address(value) or "Date" in ranges and is_date(value)
    if isinstance(value, bool):
        return "Boolean" in ranges
    return isinstance(value, int | float) and "Number" in ranges


def thing(value: dict, name: str) -> list[str]:
    """What is wrong with a thing of schema.org, and with those in it."""
    kind = value.get("@type")
    if kind not in ABOVE:
        return [f"{name}: the type {kind!r} is not known"]
    properties = {key: ranges for above in line(kind) for key, ranges in OWN.get(above, {}).items()}
    problems = []
    for key, found in value.items():
        if key.startswith("@"):
            continue
        for item in found if isinstance(found, list) else [found]:
            if key not in properties:
                problems.append(f"{name}: {kind} has no property {key}")
                break
            if not fits(item, properties[key]):
                problems.append(f"{name}: {key} of {kind} cannot be {str(item)[:60]!r}")
            if isinstance(item, dict):
                problems += thing(item, f"{name}: {key}")
    return problems


def linked_data(site: Site) -> tuple[int, list[str]]:
    """All JSON-LD of a site: how many blocks, and what is wrong with them."""
    count, findings = 0, []
    for path in site.pages:
        for block in BLOCK.findall(site.text(path)):
            count += 1
            try:
                value = json.loads(block)
            except ValueError as error:
                findings.append(f"{path}: JSON-LD that cannot be read: {error}")
                continue
            if value.get("@context") != "https://schema.org":
                findings.append(f"{path}: JSON-LD without the context of schema.org")
            findings += [f"{path}: {problem}" for problem in thing(value, "JSON-LD")]
            if "Article" in line(value.get("@type", "Thing")):
                findings += [f"{path}: JSON-LD has no {key}" for key in sorted(NEEDED - value.keys())]
    return count, findings


def sitemap(site: Site, path: str) -> tuple[int, list[str]]:
    """One sitemap or index: how many addresses, and what is wrong."""
    source = site.text(path)
    root = ElementTree.fromstring(source)
    tag = root.tag.removeprefix(SITEMAP)
    if tag not in ("urlset", "sitemapindex"):
        return 0, [f"is neither urlset nor sitemapindex but {root.tag}"]
    child = "url" if tag == "urlset" else "sitemap"
    allowed = {"loc", "lastmod"} | ({"changefreq", "priority"} if tag == "urlset" else set())
    problems, seen = [], set()
    for entry in root:
        if entry.tag != SITEMAP + child:
            problems.append(f"{tag} may not hold {entry.tag}")
            continue
        names = [part.tag.removeprefix(SITEMAP) for part in entry]
        address = entry.findtext(SITEMAP + "loc") or ""
        problems += [f"{address}: {name} may not stand there" for name in names if name not in allowed]
        if names.count("loc") != 1 or len(names) != len(set(names)):
            problems.append(f"{address}: an element is missing or there twice")
        if not is_address(address) or len(address) >= 2048 or address in seen:
            problems.append(f"{address!r} is no full address below 2,048 characters, or is there twice")
        seen.add(address)
        changed = entry.findtext(SITEMAP + "lastmod")
        if changed is not None and not is_date(changed):
            problems.append(f"{address}: lastmod {changed!r} is no date of W3C's form")
        if entry.findtext(SITEMAP + "changefreq", "daily") not in FREQUENCIES:
            problems.append(f"{address}: an unknown changefreq")
    if not seen or len(seen) > LONGEST or len(source.encode()) > HEAVIEST:
        problems.append(f"{len(seen)} addresses, {len(source.encode())} bytes")
    return len(seen), problems


def check(site: Site) -> Verdict:
    """The verdict over sitemaps and JSON-LD."""
    addresses, findings, maps = 0, [], 0
    for path in site.files:
        if not re.fullmatch(r"sitemap(-\d+)?\.xml", path):
            continue
        maps += 1
        try:
            count, problems = sitemap(site, path)
        except ElementTree.ParseError as error:
            count, problems = 0, [f"cannot be read: {error}"]
        addresses += count
        findings += [f"{path}: {problem}" for problem in problems]
    blocks, problems = linked_data(site)
    looked_at = f"{maps} sitemap{'' if maps == 1 else 's'} with {addresses} addresses, {blocks} pieces of JSON-LD"
    return Verdict("search engines", looked_at, findings + problems)
