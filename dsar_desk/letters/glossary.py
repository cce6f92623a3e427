"""The plain names of what a letter's text names, asks and repeats, in the language of the desk's user.

The words stand in `resources/letters/placeholders.<language>.toml`; facts and earlier letters are called what
their kind calls them. A tag of the text, as `{{ case.received }}`, becomes the words on its chip.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from typing import Any

from jinja2 import Environment, TemplateError, nodes

from dsar_desk.assets import asset
from dsar_desk.domain.letter_texts import AROUND, passage_kind
from dsar_desk.domain.text_chips import Entry, Label, Look
from dsar_desk.letters.catalog import LetterCatalog, shipped_letters
from dsar_desk.letters.grammar import FILTERS
from dsar_desk.letters.names import COMMON, Block, Flag, Group, Many, Name, Text
from dsar_desk.letters.own_texts import OwnTexts

_FOR = re.compile(r"\{%-?\s*for\s+(\w+)\s+in\s+([\w.]+)")
_NOTE = 60
"""Characters of a note that its chip shows."""
_EACH = {
    **dict.fromkeys(("rights", "about", "granted", "refused"), "right"),
    **dict.fromkeys(("copied", "corrected", "erased", "kept", "restricted", "found"), "found"),
    "purposes": "purpose",
    "earlier_letters": "sent",
}
"""What the parts of a list are called in a loop and in the table `each`."""


class Glossary:
    """The words of one kind of letter or of a passage. `labels` puts the tags of a text into words."""

    def __init__(self, kind: str, language: str, catalog: LetterCatalog | None = None) -> None:
        self._catalog = catalog or shipped_letters()
        self._wanted = OwnTexts(self._catalog).facts_of(kind)
        self._language = language
        self._words = glossary_words(language)

    def labels(self, text: str) -> Callable[[str], Label]:
        """Return what puts a tag of this text into words; its loops say what their names stand for."""
        loops = tuple(_FOR.findall(text))
        return lambda tag: self._label(tag, loops)

    @cached_property
    def values(self) -> tuple[Entry, ...]:
        """The values to insert: first the facts of this kind, then the rest, group by group."""
        facts = [(f"facts.{fact.key}", self._fact(fact.key)) for fact in self._wanted]
        named = [*facts, *self._words["names"].items()]
        earlier = [f"earlier.{kind.replace('-', '_')}" for kind in self._catalog.files]
        named += [(path, self._name(path, {})) for path in earlier]
        entries = [Entry(self._group(path), name, f"{{{{ {path} }}}}") for path, name in named]
        return (*entries, *self._values_of_lists())

    @cached_property
    def conditions(self) -> tuple[Entry, ...]:
        """The conditions to insert, the lists to go through, and the way between and out of them."""
        words, end = self._words, "{% endif %}"
        known = [(path, self._say("known", name=name)) for path, name in words["names"].items()]
        known = [
            (f"facts.{fact.key}", self._say("known", name=self._fact(fact.key))) for fact in self._wanted
        ] + [each for each in known if each[0].partition(".")[0] not in {"processing", "loop"}]
        flags = [
            (path if yes else f"not {path}", pair[0 if yes else 1])
            for path, pair in words["when"].items()
            for yes in (True, False)
        ]
        some = [(path, self._say("some", list=name)) for path, name in words["lists"].items()]
        tests = [*flags, *known, *some]
        return (
            *(
                Entry(self._group(p.removeprefix("not ")), self._say("if", when=w), f"{{% if {p} %}}", end)
                for p, w in tests
            ),
            Entry(words["groups"]["other"], words["words"]["else"], "{% else %}"),
            *(
                Entry(words["groups"]["other"], self._say("for", list=name), _loop(path), "\n{% endfor %}")
                for path, name in words["lists"].items()
            ),
        )

    @cached_property
    def passages(self) -> tuple[Entry, ...]:
        """The fixed passages to insert."""
        passages = self._words["passages"].items()
        return tuple(Entry("", name, f'{{% include "{block}" %}}') for block, name in passages)

    def asks(self, part: str, text: str) -> str:
        """Return a part of a condition of a text in words, or as it is written where it has none."""
        try:
            (node,) = _parsed(f"{{% if {part} %}}{{% endif %}}").body
            assert isinstance(node, nodes.If)
            return self._when(node.test, dict(_FOR.findall(text)))
        except (KeyError, ValueError, AttributeError, TemplateError, RecursionError):
            return part

    def _values_of_lists(self) -> Iterator[Entry]:
        for path, name in self._words["each"].items():
            group = path.partition(".")[0]
            of = next(key for key, each in _EACH.items() if each == group)
            where = self._say("of_list", list=self._words["lists"][of])
            yield Entry(where, name, f"{{{{ {path} }}}}")

    def _label(self, tag: str, loops: tuple[tuple[str, str], ...]) -> Label:
        inside = tag[2:-2].strip().strip("-").strip()
        if tag.startswith("{#"):
            return Label(self._say("note", text=inside[:_NOTE]), Look.NOTE)
        variables = dict(loops)
        try:
            return self._value(inside, variables) if tag.startswith("{{") else self._block(inside, variables)
        except (KeyError, TemplateError, RecursionError):
            return Label(tag, Look.UNKNOWN)

    def _value(self, inside: str, variables: Mapping[str, str]) -> Label:
        (output,) = _parsed(f"{{{{ {inside} }}}}").body
        if not isinstance(output, nodes.Output) or len(output.nodes) != 1:
            raise KeyError(inside)
        (node,) = output.nodes
        asked = node.node if isinstance(node, nodes.Filter) else node
        if asked is None or not isinstance(_name_of(_path(asked), variables, self._facts), (Text, Block)):
            raise KeyError(inside)
        return Label(self._node(node, variables), Look.VALUE)

    def _block(self, inside: str, variables: Mapping[str, str]) -> Label:
        word, _, rest = inside.partition(" ")
        words = self._words["words"]
        if inside in {"else", "endif"}:
            return Label(words[inside], Look.CONDITION)
        if inside == "endfor":
            return Label(words[inside], Look.LIST)
        if word in {"if", "elif"}:
            (node,) = _parsed(f"{{% if {rest} %}}{{% endif %}}").body
            assert isinstance(node, nodes.If)
            return Label(self._say(word, when=self._when(node.test, variables)), Look.CONDITION)
        if word == "for":
            return self._for(inside, variables)
        if word == "include":
            (node,) = _parsed(f"{{% {inside} %}}").body
            assert isinstance(node, nodes.Include)
            name = self._words["passages"][str(getattr(node.template, "value", ""))]
            return Label(self._say("include", name=name), Look.PASSAGE)
        raise KeyError(inside)

    def _for(self, inside: str, variables: Mapping[str, str]) -> Label:
        (node,) = _parsed(f"{{% {inside} %}}{{% endfor %}}").body
        assert isinstance(node, nodes.For)
        path = _path(node.iter)
        name = self._words["lists"][path]
        if node.test is None:
            return Label(self._say("for", list=name), Look.LIST)
        own = {**variables, _path(node.target): path}
        return Label(self._say("for_if", list=name, when=self._when(node.test, own)), Look.LIST)

    def _when(self, node: nodes.Node, variables: Mapping[str, str]) -> str:
        """Return a condition in words."""
        if isinstance(node, nodes.Not):
            if isinstance(node.node, (nodes.Name, nodes.Getattr)):
                return self._asked(_path(node.node), variables, yes=False)
            return self._say("not", one=self._when(node.node, variables))
        if isinstance(node, (nodes.And, nodes.Or)):
            joined = "and" if isinstance(node, nodes.And) else "or"
            one, other = self._when(node.left, variables), self._when(node.right, variables)
            return self._say(joined, one=one, other=other)
        if isinstance(node, nodes.Compare):
            return self._compared(node, variables)
        return self._asked(_path(node), variables, yes=True)

    def _asked(self, path: str, variables: Mapping[str, str], *, yes: bool) -> str:
        found = _name_of(path, variables, self._facts)
        if isinstance(found, Flag):
            plain = _plain(path, variables)
            return str(self._words["when"].get(plain, (path, f"not {path}"))[0 if yes else 1])
        if isinstance(found, Many):
            return self._say("some" if yes else "none", list=self._words["lists"][path])
        name = self._words["groups"][path] if isinstance(found, Group) else self._name(path, variables)
        return self._say("known" if yes else "unknown", name=name)

    def _compared(self, node: nodes.Compare, variables: Mapping[str, str]) -> str:
        if len(node.ops) != 1 or node.ops[0].op not in _COMPARED:
            raise KeyError("compare")
        (operand,) = node.ops
        return self._say(
            _COMPARED[operand.op],
            name=self._node(node.expr, variables),
            value=self._node(operand.expr, variables),
        )

    def _node(self, node: nodes.Node, variables: Mapping[str, str]) -> str:
        """Return a value in words: what a name stands for, a code that is compared with, several of them."""
        if isinstance(node, nodes.Filter):
            if node.name not in FILTERS or node.node is None:
                raise KeyError(node.name)
            return self._say(node.name, name=self._node(node.node, variables))
        if isinstance(node, nodes.Const):
            return str(self._words["values"].get(node.value, node.value))
        if isinstance(node, (nodes.List, nodes.Tuple)):
            return ", ".join(self._node(item, variables) for item in node.items)
        return self._name(_path(node), variables)

    def _name(self, path: str, variables: Mapping[str, str]) -> str:
        """Return the plain name of what there is, or its own where nobody gave it one. Raises KeyError."""
        first, _, rest = path.partition(".")
        _name_of(path, variables, self._facts)
        if first == "facts":
            return self._fact(rest)
        if first == "earlier":
            kind = self._catalog.files[rest.replace("_", "-")].kind
            return self._say("earlier", title=kind.title_in(self._language))
        if first in variables:
            plain = _plain(path, variables)
            return str(self._words["each" if rest else "lists"].get(plain, path))
        return str(self._words["names"].get(path, path))

    def _fact(self, key: str) -> str:
        fact = next((fact for fact in self._wanted if fact.key == key), None)
        if fact is None:
            raise KeyError(key)
        words = fact.short or fact.label
        return words.get(self._language) or words.get("en") or key

    @property
    def _facts(self) -> frozenset[str]:
        return frozenset(fact.key for fact in self._wanted)

    def _group(self, path: str) -> str:
        groups = self._words["groups"]
        return str(groups.get(path.partition(".")[0], groups["other"]))

    def _say(self, key: str, **facts: str) -> str:
        return str(self._words["words"][key]).format(**facts)


_LOOP: Mapping[str, Name] = {"index": Text(""), "first": Flag(""), "last": Flag("")}
_COMPARED = {"eq": "is", "ne": "is_not", "in": "one_of", "notin": "not_one_of"}


def _loop(path: str) -> str:
    """Return a loop with its first value; its parts are called what the table `each` calls them."""
    each = _EACH.get(path, "")
    values = {"right": "right.name", "found": "found.found", "purpose": "purpose.name", "sent": "sent.title"}
    return f"{{% for {each or 'item'} in {path} %}}\n- {{{{ {values.get(each, 'item')} }}}}"


def _plain(path: str, variables: Mapping[str, str]) -> str:
    """Return a name of a loop by the name that the tables have for it: `right.name` for `one.name`."""
    first, dot, rest = path.partition(".")
    if first not in variables:
        return path
    return f"{_EACH[variables[first]]}.{rest}" if dot else variables[first]


def _name_of(path: str, variables: Mapping[str, str], facts: frozenset[str]) -> Name:
    """Return what kind of name a path is. Raises KeyError."""
    first, *rest = path.split(".")
    if first == "facts":
        return Text("") if rest and rest[0] in facts else _unknown(path)
    if first == "earlier":
        return Text("")
    if first == "loop":
        return _LOOP[rest[0]]
    found: Name = COMMON[first] if first not in variables else _each_of(variables[first])
    for part in rest:
        found = found.names[part] if isinstance(found, Group) else _unknown(path)
    return found


def _each_of(path: str) -> Name:
    found = _name_of(path, {}, frozenset())
    return found.each if isinstance(found, Many) else _unknown(path)


def _unknown(path: str) -> Name:
    raise KeyError(path)


def _path(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_path(node.node)}.{node.attr}"
    if isinstance(node, nodes.Name):
        return node.name
    raise KeyError(type(node).__name__)


@cache
def _environment() -> Environment:
    return Environment(autoescape=False)  # noqa: S701  # it only reads; nothing is filled


@lru_cache(maxsize=2048)
def _parsed(tag: str) -> nodes.Template:
    return _environment().parse(tag)


@cache
def glossary_words(language: str) -> Mapping[str, Any]:
    """Return the plain names in a language of the desk's user."""
    return tomllib.loads(asset("letters").joinpath(f"placeholders.{language}.toml").read_text("utf-8"))


def passage_titles(language: str) -> Mapping[str, str]:
    """Return what the passages and the text around several answers are called, by their kind."""
    words = glossary_words(language)
    passages = {
        passage_kind(name): title[:1].upper() + title[1:] for name, title in words["passages"].items()
    }
    return {AROUND: str(words["words"]["around"]), **passages}
