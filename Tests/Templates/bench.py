#!/usr/bin/env python3
"""Times the same templates and contexts in the engine, in MiniJinja and in Jinja2.

    python3 Tests/Templates/bench.py          # part of `make bench`

The engine's times come from `bench templates`, in processor time and inside one call, as those of the others.
"""

import argparse
import json
import os
import subprocess
import tempfile
import time

try:
    import jinja2
    import jinja
except ImportError:
    jinja2 = None
try:
    import minijinja
except ImportError:
    minijinja = None

BASE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{% block title %}{{ site.name }}{% endblock %}</title>
<meta name="description" content="{{ page.description|default('') }}"></head>
<body><header><a href="{{ base }}">{{ site.name }}</a><nav>{% for item in site.nav %}<a href="{{ item.url }}"{% if item.url == page.url %} class="on"{% endif %}>{{ item.title }}</a>{% endfor %}</nav></header>
<main>{% block main %}{% endblock %}</main>
<footer>{% include 'footer.html' %}</footer></body></html>
"""
FOOTER = "<p>{{ site.owner }} · {{ site.year }}</p>"
CARDS = """{% macro card(item) %}<li class="card"><a href="{{ item.url }}"><h3>{{ item.title }}</h3></a>
<p>{{ item.summary }}</p><p class="meta">{{ item.date }} · {{ item.region }}{% if item.byline %} · {{ item.byline }}{% endif %}</p>
{% if item.tags %}<ul>{% for tag in item.tags %}<li>{{ tag }}</li>{% endfor %}</ul>{% endif %}</li>
{% endmacro %}"""
ARTICLE = """{% extends 'base.html' %}{% from 'cards.html' import card %}
{% block title %}{{ page.title }} - {{ super() }}{% endblock %}
{% block main %}<article><h1>{{ page.title }}</h1>{% if page.deck %}<p class="deck">{{ page.deck }}</p>{% endif %}
<p>{{ page.date }} {{ page.byline|join('、') }}</p>{{ page.body }}
<dl>{% for key, value in page.facts.items() %}<dt>{{ key }}</dt><dd>{{ value }}</dd>{% endfor %}</dl>
<ul>{% for tag in page.tags %}<li><a href="{{ base }}tags/{{ tag.slug }}/">{{ tag.name|upper }}</a></li>{% endfor %}</ul>
<ul>{% for item in related %}{{ card(item) }}{% endfor %}</ul></article>{% endblock %}"""
LISTING = """{% extends 'base.html' %}{% from 'cards.html' import card %}
{% block title %}{{ page.title }}{% endblock %}
{% block main %}<h1>{{ page.title }}</h1><ol>{% for item in items %}{{ card(item) }}{% endfor %}</ol>
<p>{% for n in range(1, pages + 1) %}{% if n == current %}<b>{{ n }}</b>{% else %}<a href="{{ n }}.html">{{ n }}</a>{% endif %}{% endfor %}</p>{% endblock %}"""
TABLE = """<table>{% for row in rows %}
<tr class="{{ loop.cycle('odd', 'even') }}"><td>{{ loop.index }}</td><td>{{ row.name }}</td><td>{{ row.unit }}</td><td>{{ row.count }}</td><td>{% if row.count > 500 %}多{% else %}少{% endif %}</td></tr>{% endfor %}
</table>"""


def cases():
    site = {"name": "某市总工会", "owner": "某市总工会宣传部", "year": 2025, "nav": [{"url": f"{k}.html", "title": t} for k, t in [("index", "首页"), ("news", "动态"), ("people", "劳模"), ("stations", "驿站"), ("about", "关于")]]}
    item = lambda n: {"url": f"news/{n}.html", "title": f"第{n}届职工技能大赛在本市开幕 <{n}>", "summary": "来自全市各行各业的职工代表参加了开幕式，现场气氛热烈。" * 2, "date": "2025-05-01", "region": "城东区", "byline": "记者 李某" if n % 2 else None, "tags": ["技能", "大赛"] if n % 3 else [], "kicker": "", "kind": "news", "views": n, "id": f"a{n}", "year": 2025}
    page = {"title": "职工之家 & 娘家人", "url": "news.html", "deck": "一线职工讲述“娘家”故事", "description": "职工之家", "date": "2025-05-01", "byline": ["李某", "王某"], "body": {"__html__": "<p>" + "工会是职工的娘家。" * 300 + "</p>"}, "facts": {"参加人数": 300, "地点": "市工人文化宫", "主办": "市总工会"}, "tags": [{"slug": "skill", "name": "skill 技能"}, {"slug": "model", "name": "model 劳模"}]}
    templates = {"base.html": BASE, "footer.html": FOOTER, "cards.html": CARDS, "article": ARTICLE, "list": LISTING, "table": TABLE}
    common = {"site": site, "base": "../", "page": page}
    yield {"id": "article", "templates": templates, "main": "article", "context": dict(common, related=[item(n) for n in range(4)])}
    yield {"id": "list", "templates": templates, "main": "list", "context": dict(common, items=[item(n) for n in range(20)], pages=12, current=3)}
    yield {"id": "table", "templates": templates, "main": "table", "context": {"rows": [{"name": f"单位{n}", "unit": "班组 & 车间", "count": n} for n in range(1000)]}}


def best(render):
    result = float("inf")
    for _ in range(5):
        count, start = 0, time.process_time()
        while time.process_time() - start < 0.3:
            render()
            count += 1
        result = min(result, (time.process_time() - start) / count)
    return result * 1e6


def own_times(bench, every):
    """The engine's microseconds for each case."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as file:
        file.writelines(json.dumps(case, ensure_ascii=False) + "\n" for case in every)
    output = subprocess.run([bench, "templates", file.name], capture_output=True, text=True, check=True).stdout
    os.unlink(file.name)
    return {line["id"]: line["microseconds"] for line in map(json.loads, output.splitlines())}


def jinja_time(case):
    context = jinja.revive(case["context"])
    template = jinja.environment(loader=jinja2.DictLoader(case["templates"])).get_template(case["main"])
    return best(lambda: template.render(context))


def minijinja_time(case):
    """Many renderings inside one call, so that the binding and the context count once."""
    environment = minijinja.Environment(templates=case["templates"], undefined_behavior="strict", auto_escape_callback=lambda name: True)

    def plain(value):
        if isinstance(value, dict):
            return minijinja.safe(value["__html__"]) if list(value) == ["__html__"] else {k: plain(v) for k, v in value.items()}
        return [plain(v) for v in value] if isinstance(value, list) else value

    context = plain(case["context"])

    def rounds(count):
        environment.add_template("rounds", f"{{% for _ in range({count}) %}}{{% include '{case['main']}' %}}{{% endfor %}}")
        return best(lambda: environment.render_template("rounds", **context))

    few, many = 2, 22 if case["id"] == "table" else 202
    return (rounds(many) - rounds(few)) / (many - few)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", default=".build/release/bench")
    every = list(cases())
    own = own_times(parser.parse_args().bench, every)
    missing = [name for name, module in [("Jinja2", jinja2), ("MiniJinja", minijinja)] if not module]
    if missing:
        print(f"Python lacks {' and '.join(missing)}; `pip install jinja2 minijinja` lets them be compared.")
    for case in every:
        line = f"{case['id']:8} {own[case['id']]:8.1f} µs"
        for name, time_of in [("Jinja2", jinja2 and jinja_time), ("MiniJinja", minijinja and minijinja_time)]:
            if time_of:
                other = time_of(case)
                line += f"   {name} {other:8.1f} µs, {other / own[case['id']]:.1f} times as long"
        print(line)


if __name__ == "__main__":
    main()
