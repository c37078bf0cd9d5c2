#!/usr/bin/env python3
"""Compares `niangjia schema` with what lies in content/, by a JSON Schema validator that is not ours.

    python3 Tests/SchemaJudge/judge.py PATH-OF-NIANGJIA [SITE]

It needs jsonschema and PyYAML. Every article of the site must fit the schema of its kind, and every mistake that
is planted below must not. Scalars get the types of YAML 1.2, as the YAML extension of VS Code gives them: a date
is text, `yes` is text.
"""

import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

KINDS = {
    "activities": "activity", "workers": "worker", "stations": "station", "cases": "case",
    "demands": "demand", "columns": "submission", "pages": "page",
}

# Kind, front matter, and what is wrong with it.
PLANTED = [
    ("activity", "date: 2025-02-13", "no title"),
    ("activity", "title:", "an empty title"),
    ("activity", "title: 甲\n标题: 乙", "one field by both its names"),
    ("activity", "title: 甲\ntitel: 乙", "a key that is misspelt"),
    ("activity", "title: 甲\n日其: 2025-02-13", "a Chinese key that is misspelt"),
    ("activity", "title: 甲\ndate: 13.02.2025", "a date the wrong way round"),
    ("activity", "title: 甲\ndate: [2025-02-13]", "a date in a list"),
    ("activity", "title: 甲\ngenre: 散文", "a genre that there is not"),
    ("activity", "title: 甲\ndraft: 也许", "a flag that is neither"),
    ("activity", "title: [甲]", "a title in a list"),
    ("activity", "title: 甲\nthemes: [没有这个主题]", "a theme that the site lacks"),
    ("activity", "title: 甲\nphotos:\n  - {说明: 图}", "a picture without its file"),
    ("activity", "title: 甲\nphotos:\n  - {src: a.jpg, 摄像: 乙}", "a part that is misspelt"),
    ("activity", "title: 甲\nfigures: [{名目: 人次}]", "a figure without its value"),
    ("activity", "title: 甲\nfigures: [310个]", "a figure that is text"),
    ("activity", "title: 甲\nsource: {日期: 2025-02-13}", "a source without its name"),
    ("activity", "title: 甲\nsource: {名称: 乙, url: www.example.org}", "an address that is not whole"),
    ("activity", "title: 甲\nauthors: [{角色: 记者}]", "an author without a name"),
    ("activity", "title: 甲\nfacilities: [空调]", "a field of another kind"),
    ("worker", "title: 甲\nhonors: [{称号: 浙江工匠, 年份: 18}]", "a year of two digits"),
    ("station", "title: 甲\nfacilities: [微波戸]", "a facility that there is not"),
    ("station", "title: 甲\nchecklist: [没有的]", "an item that the checklist lacks"),
    ("demand", "title: 甲\nstatus: 办完了", "a status that there is not"),
    ("case", "title: 甲\nselected: 很", "a flag that is neither"),
    ("site", "titel: 甲", "a setting that is misspelt"),
    ("site", "pages: [地区, 没有的页面]", "pages that there are not"),
    ("themes", "- {id: a}", "a theme without a name"),
    ("regions", "- {name: 甲, region: 浙江, until: 早年}", "a year in words"),
]

# What is right though it looks odd.
RIGHT = [
    ("activity", "标题: 2025\n日期: 2025年2月13日\n地区: 331023\n草稿: 是\n标签: 甲"),
    ("activity", "title: 甲\ndate:\ntags:\nfigures:\nphotos: a.jpg\nsource: 某报"),
    ("worker", "title: 甲\n单位: 某厂\nhonors: 浙江工匠"),
    ("station", "title: 甲\n服务: [热水]\n设施: [急救箱, aed]\n坐标: [121.02, 29.14]"),
    ("case", "title: 甲\n人物: [乙]\nselected: yes"),
    ("submission", "title: 甲\nrules: {length: 600}\nauthors: [{姓名: 乙, 职务: 主席, 单位: 某工会}]"),
]


class Core(yaml.SafeLoader):
    """YAML with the types of its 1.2 core schema."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
]:
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def main():
    niangjia, site = sys.argv[1], pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ".")

    def schema(*arguments):
        text = subprocess.run(
            [niangjia, "schema", *arguments, "--site", str(site)], check=True, capture_output=True).stdout
        value = json.loads(text)
        jsonschema.Draft7Validator.check_schema(value)
        return jsonschema.Draft7Validator(value)

    names = [*KINDS.values(), "article", "site", "themes", "regions"]
    schemas = {name: schema(name) for name in names}
    whole = schema()
    problems, articles = [], 0
    for path in sorted(site.glob("content/**/*.md")):
        folder = path.relative_to(site / "content").parts[0]
        matter = path.read_text(encoding="utf-8").split("\n---\n", 1)[0].removeprefix("---\n")
        value = yaml.load(matter, Core)
        articles += 1
        for validator in (schemas[KINDS.get(folder, "article")], whole):
            for error in validator.iter_errors(value):
                problems.append(f"{path}: {error.json_path}: {error.message[:200]}")
    for name, path in [("site", "site.yaml"), ("themes", "content/themes.yaml"), ("regions", "content/regions.yaml")]:
        if (site / path).exists():
            for error in schemas[name].iter_errors(yaml.load((site / path).read_text(encoding="utf-8"), Core)):
                problems.append(f"{path}: {error.json_path}: {error.message[:200]}")
    for kind, text, wrong in PLANTED:
        if schemas[kind].is_valid(yaml.load(text, Core)):
            problems.append(f"accepted: {wrong}")
    for kind, text in RIGHT:
        for error in schemas[kind].iter_errors(yaml.load(text, Core)):
            problems.append(f"refused: {text!r}: {error.json_path}: {error.message[:200]}")
    print("\n".join(problems))
    print(f"{articles} articles, {len(PLANTED)} mistakes, {len(RIGHT)} oddities: {len(problems)} problems.")
    sys.exit(bool(problems))


main()
