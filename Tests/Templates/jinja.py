"""Jinja2 as the judge: renders a request as the engine is asked to, or says that Jinja2 refuses."""

import inspect
import json
import subprocess
import warnings

import jinja2
import jinja2.meta
from markupsafe import Markup

import filters

warnings.simplefilter("ignore")


def revive(value):
    """JSON to the values that templates see; {"__html__": text} stands for markup."""
    if isinstance(value, dict):
        if list(value) == ["__html__"]:
            return Markup(value["__html__"])
        return {key: revive(item) for key, item in value.items()}
    if isinstance(value, list):
        return [revive(item) for item in value]
    return value


def environment(**options):
    """Jinja2 as the engine is to be: strict, escaping, otherwise its default settings, with Niangjia's filters."""
    result = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True, **options)
    result.filters.update(filters.FILTERS)
    return result


PROBE = environment()


def evaluated(expression, context):
    """What Jinja2 prints for an expression, a hyphen where that is nothing; None where it refuses."""
    try:
        return PROBE.from_string("{{ (" + expression + ")|default('') }}").render(context) or "-"
    except Exception:
        return None


def render(request):
    """The page, or None where Jinja2 refuses."""
    try:
        loader = jinja2.DictLoader(request["templates"])
        context = revive(request.get("context") or {})
        return environment(loader=loader).get_template(request["main"]).render(context), None
    except Exception as error:  # whatever it raises is a refusal
        return None, f"{type(error).__name__}: {error}"


def loads(request):
    """Whether Jinja2 can load all templates, and the templates that they name are there."""
    try:
        loader = environment(loader=jinja2.DictLoader(request["templates"]))
        for name, source in request["templates"].items():
            loader.get_template(name)
            for other in jinja2.meta.find_referenced_templates(loader.parse(source)):
                if other not in request["templates"] and "ignore missing" not in source:
                    return False
        return True
    except Exception:
        return False


def miscalls(request):
    """Whether some call gives a test, or a macro that is the only one of its name, more or other arguments than it takes:
    the engine refuses that when it loads the templates, Jinja2 only where it comes to the call."""
    parse, nodes = environment().parse, jinja2.nodes
    trees = [parse(source) for source in request["templates"].values()]
    for test in (test for tree in trees for test in tree.find_all(nodes.Test)):
        function = PROBE.tests.get(test.name)
        try:
            if function and len(test.args) >= len(inspect.signature(function).parameters):
                return True
        except ValueError:
            pass  # Python does not know what `operator.eq` and its kind take
    macros = [macro for tree in trees for macro in tree.find_all(nodes.Macro)]
    for block, call in [(tree, call) for tree in trees for call in tree.find_all(nodes.Call)]:
        name = getattr(call.node, "name", getattr(call.node, "attr", None))
        meant = [macro for macro in macros if macro.name == name]
        if len(meant) != 1:
            continue
        taken = [argument.name for argument in meant[0].args]
        read = {variable.name for variable in meant[0].find_all(nodes.Name)}
        names = {argument.key for argument in call.kwargs}
        if any(call is other.call for other in block.find_all(nodes.CallBlock)):
            names.add("caller")
        free = set(taken[len(call.args):]) | ({"caller"} & read)
        if len(call.args) > len(taken) and "varargs" not in read or not names <= free and "kwargs" not in read:
            return True
    return False


def ask(program, requests):
    """What `niangjia template --batch` answers; fewer answers than requests where it died."""
    lines = "".join(json.dumps({**request, "markup": True}, ensure_ascii=False) + "\n" for request in requests)
    command = [program, "template", "--batch", "--language", "en"]
    outcome = subprocess.run(command, input=lines, capture_output=True, encoding="utf-8")
    return [json.loads(line) for line in outcome.stdout.splitlines()]
