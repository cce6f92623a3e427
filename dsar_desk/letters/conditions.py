"""Conditions of a text taken apart, so that each of their parts can be changed: `{% if a and not b %}`."""

from collections.abc import Iterator

from jinja2 import Environment, TemplateError, nodes

from dsar_desk.domain.text_chips import Condition

_COMPARED = {"eq": "==", "ne": "!=", "in": "in", "notin": "not in"}
_ENVIRONMENT = Environment(autoescape=False)  # noqa: S701  # it only reads; nothing is filled


def condition_in(tag: str) -> Condition | None:
    """Return what a tag asks, or None where it is no condition that a letter may have.

    What is joined in another way below stays one part, in brackets.
    """
    word, _, asked = tag[2:-2].strip().strip("-").strip().partition(" ")
    if not tag.startswith("{%") or word not in {"if", "elif"}:
        return None
    try:
        (node,) = _ENVIRONMENT.parse(f"{{% if {asked} %}}{{% endif %}}").body
    except (TemplateError, RecursionError, ValueError):
        return None
    if not isinstance(node, nodes.If):
        return None
    joined = type(node.test) if isinstance(node.test, (nodes.And, nodes.Or)) else nodes.And
    try:
        parts = tuple(map(_written, _parts(node.test, joined)))
    except KeyError:
        return None
    return Condition(parts, "or" if joined is nodes.Or else "and", word)


def _parts(node: nodes.Node, joined: type[nodes.And] | type[nodes.Or]) -> Iterator[nodes.Node]:
    if isinstance(node, joined):
        yield from _parts(node.left, joined)
        yield from _parts(node.right, joined)
    else:
        yield node


def _written(node: nodes.Node) -> str:
    """Return a part as it stands in a tag. Raises KeyError for what no condition may have."""
    match node:
        case nodes.Name():
            found = node.name
        case nodes.Getattr():
            found = f"{_written(node.node)}.{node.attr}"
        case nodes.Not():
            found = f"not {_written(node.node)}"
        case nodes.And() | nodes.Or():
            word = "and" if isinstance(node, nodes.And) else "or"
            found = f"({_written(node.left)} {word} {_written(node.right)})"
        case nodes.Compare(expr=expr, ops=[operand]):
            found = f"{_written(expr)} {_COMPARED[operand.op]} {_written(operand.expr)}"
        case nodes.Const() if isinstance(node.value, str) and '"' not in node.value:
            found = f'"{node.value}"'
        case nodes.List():
            found = f"[{', '.join(map(_written, node.items))}]"
        case _:
            raise KeyError(type(node).__name__)
    return found
