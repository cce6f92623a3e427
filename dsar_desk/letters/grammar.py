"""What a letter's text may contain, held against the names before anything is filled.

Jinja2 can do more than a letter needs. Only the constructs listed here pass: no calls, no arithmetic, no
assignment, no macros; every name must be known, also in a branch that nobody took yet.
"""

from collections.abc import Callable, Mapping

from jinja2 import nodes

from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.letters.names import Block, Flag, Group, Many, Name, Text
from dsar_desk.letters.nearest import nearest

_LOOP = Group(
    "where a loop is",
    {"index": Text("number of the round"), "first": Flag("first round"), "last": Flag("last round")},
)
_PLAIN = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Const,
    nodes.If,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.List,
    nodes.Tuple,
)
_SPOKEN: Mapping[type[nodes.Node], str] = {
    nodes.Call: "( )",
    nodes.Assign: "set",
    nodes.AssignBlock: "set",
    nodes.Macro: "macro",
    nodes.Getitem: "[ ]",
    nodes.Extends: "extends",
    nodes.Block: "block",
}

FILTERS = frozenset({"upper_first", "long_date"})


class Grammar:
    """Checks the parsed text of one file. `include` checks a passage that it takes in."""

    def __init__(self, name: str, names: Mapping[str, Name], include: Callable[[str], None]) -> None:
        self._file = name
        self._include = include
        self._names = names

    def check(self, template: nodes.Template) -> None:
        """Refuse what a letter may not contain.

        Raises:
            InvalidInput: With file, line, and the construct or the unknown name and the nearest known one.
        """
        self._visit(template, self._names)

    def _visit(self, node: nodes.Node, names: Mapping[str, Name]) -> None:
        if isinstance(node, nodes.For):
            self._visit_loop(node, names)
        elif isinstance(node, nodes.Include):
            self._visit_include(node)
        elif isinstance(node, (nodes.Name, nodes.Getattr)):
            self._type_of(node, names)
        elif isinstance(node, nodes.Filter):
            self._visit_filter(node, names)
        elif isinstance(node, _PLAIN):
            if isinstance(node, nodes.Output):
                self._check_printed(node, names)
            for child in node.iter_child_nodes():
                self._visit(child, names)
        else:
            raise self._refused(node)

    def _visit_loop(self, node: nodes.For, names: Mapping[str, Name]) -> None:
        if node.recursive or not isinstance(node.target, nodes.Name):
            raise self._refused(node)
        if not isinstance(node.iter, (nodes.Name, nodes.Getattr)):
            raise self._refused(node.iter)
        many = self._type_of(node.iter, names)
        if not isinstance(many, Many):
            raise self._wrong_use(node.iter)
        inside = {**names, node.target.name: many.each, "loop": _LOOP}
        for child in (*node.body, *([node.test] if node.test else [])):
            self._visit(child, inside)
        for child in node.else_:
            self._visit(child, names)

    def _visit_include(self, node: nodes.Include) -> None:
        if not isinstance(node.template, nodes.Const) or not isinstance(node.template.value, str):
            raise self._refused(node)
        try:
            self._include(node.template.value)
        except NotFound:
            raise InvalidInput(
                "template-passage", file=self._file, line=node.lineno, name=node.template.value[:40]
            ) from None

    def _visit_filter(self, node: nodes.Filter, names: Mapping[str, Name]) -> None:
        if node.name not in FILTERS or node.args or node.kwargs or node.node is None:
            raise InvalidInput(
                "template-name",
                file=self._file,
                line=node.lineno,
                name=f"| {node.name}",
                nearest=nearest(node.name, FILTERS),
            )
        self._visit(node.node, names)

    def _check_printed(self, node: nodes.Output, names: Mapping[str, Name]) -> None:
        for child in node.nodes:
            inner = child.node if isinstance(child, nodes.Filter) else child
            if isinstance(inner, (nodes.Name, nodes.Getattr)) and not isinstance(
                self._type_of(inner, names), (Text, Block)
            ):
                raise self._wrong_use(inner)

    def _type_of(self, node: nodes.Node, names: Mapping[str, Name]) -> Name:
        path = self._path(node)
        known: Mapping[str, Name] = names
        found: Name | None = None
        for number, part in enumerate(path):
            if found is not None:
                known = found.names if isinstance(found, Group) else {}
            if part not in known:
                guess = nearest(part, known)
                dotted = ".".join((*path[:number], guess)) if guess else ""
                raise InvalidInput(
                    "template-name",
                    file=self._file,
                    line=node.lineno,
                    name=".".join(path),
                    nearest=dotted or "-",
                )
            found = known[part]
        if found is None:
            raise self._refused(node)
        return found

    def _path(self, node: nodes.Node) -> tuple[str, ...]:
        if isinstance(node, nodes.Getattr):
            return (*self._path(node.node), node.attr)
        if isinstance(node, nodes.Name):
            return (node.name,)
        raise self._refused(node)

    def _refused(self, node: nodes.Node) -> InvalidInput:
        construct = _SPOKEN.get(type(node), type(node).__name__.lower())
        return InvalidInput("template-construct", file=self._file, line=_line_of(node), construct=construct)

    def _wrong_use(self, node: nodes.Node) -> InvalidInput:
        return InvalidInput(
            "template-use", file=self._file, line=node.lineno, name=".".join(self._path(node))
        )


def _line_of(node: nodes.Node) -> int:
    """Return the line of a construct; some have none of their own, but what is in them has."""
    inside: list[int | None] = [node.lineno, *(each.lineno for each in node.find_all(nodes.Node))]
    return next((line for line in inside if line), 1)
