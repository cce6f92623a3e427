"""Fills a letter's text. Values never become Markdown or Jinja2: they wait in slots until both are done.

`fill` returns Markdown in which each value is a slot, a number between two private characters; what the
slots hold goes beside it. So no name, note or pasted text can change how a letter is built.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import pass_context

from dsar_desk.errors import InvalidInput
from dsar_desk.letters.catalog import LetterCatalog, Source
from dsar_desk.letters.forms import check_forms, in_form
from dsar_desk.letters.grammar import Grammar
from dsar_desk.letters.names import Group, Name
from dsar_desk.letters.values import Blank, Printable, Processing, View

OPEN, CLOSE = "\ue000", "\ue001"
SLOT = re.compile(f"{OPEN}(\\d+){CLOSE}")
LONGEST = 400_000
"""Characters that a filled text may have, values not counted."""
_SLOTS = "slots of this letter"
_OWN_KEPT = 32
"""Own texts that are kept ready to be filled."""


@dataclass(frozen=True)
class Filled:
    """A text with slots for its values. `source` is the text as its file has it."""

    markdown: str
    slots: tuple[Printable, ...]
    source: Source


@pass_context
def _to_slot(context: Context, value: object) -> str:
    slots: list[Printable] = context[_SLOTS]
    slots.append(value if isinstance(value, (str, Blank, Processing)) else str(value))
    return f"{OPEN}{len(slots) - 1}{CLOSE}"


def _upper_first(value: object) -> object:
    return value[:1].upper() + value[1:] if isinstance(value, str) else value


class LetterEnvironment(SandboxedEnvironment):
    """Jinja2 without attributes, calls, globals and tests; filters and values are our own."""

    def __init__(
        self, catalog: LetterCatalog, language: str, region: str, *, je: bool, without: frozenset[str]
    ) -> None:
        def block(name: str) -> str:
            return "" if name in without else in_form(catalog.block(name, language, region).text, je=je)

        super().__init__(
            loader=FunctionLoader(block),
            undefined=StrictUndefined,
            finalize=_to_slot,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,
            auto_reload=False,
        )
        self.globals.clear()
        self.tests.clear()
        self.filters.clear()
        self.filters.update({"upper_first": _upper_first, "long_date": self._long_date})
        self._language = language

    def _long_date(self, value: object) -> object:
        from dsar_desk.letters.dates import long_date_of

        return long_date_of(value, self._language) if isinstance(value, str) else value

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a name of a view, or where a loop is; there is nothing else."""
        if isinstance(obj, View):
            return obj.named(attribute)
        if type(obj).__name__ == "LoopContext" and attribute in {"index", "first", "last"}:
            return getattr(obj, attribute)
        return self.undefined(name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return nothing: texts have no `[ ]`."""
        return self.undefined(name=str(argument), obj=obj)

    def is_safe_callable(self, obj: Any) -> bool:
        """Return False: texts call nothing."""
        del obj
        return False


_FAULTS = (TemplateError, RecursionError, SyntaxError, TypeError, KeyError)
"""What filling raises; SyntaxError for more nested loops than Python compiles."""


def _compiled(environment: LetterEnvironment, source: Source, *, je: bool) -> Any:
    try:
        return environment.from_string(in_form(source.text, je=je))
    except _FAULTS as error:
        raise InvalidInput("template-broken", file=source.name, problem=type(error).__name__) from error


class _Usage(NamedTuple):
    """How texts are read: their language, the country's usage, the form of address, what is left out."""

    language: str
    region: str
    je: bool
    without: frozenset[str]


def own_source(kind: str, language: str, text: str) -> Source:
    """Return a controller's own text, under a name of its own for errors."""
    return Source(f"own/{kind}/{language}.md", text)


class Wording:
    """The texts of a catalogue, checked and ready to be filled; each is read once."""

    def __init__(self, catalog: LetterCatalog) -> None:
        self._catalog = catalog
        self._environments: dict[_Usage, LetterEnvironment] = {}
        self._templates: dict[tuple[str, _Usage, str | None], Any] = {}
        self._sound: set[tuple[str, frozenset[str]]] = set()
        """Passages that were checked, with the facts that they may name."""
        self._own: list[tuple[str, _Usage, str | None]] = []

    def fill(
        self,
        kind: str,
        language: str,
        *,
        je: bool,
        names: Mapping[str, Name],
        values: Mapping[str, object],
        region: str = "",
        without: frozenset[str] = frozenset(),
        own: str | None = None,
    ) -> Filled:
        """Return the text of a kind with a slot for each value; passages as the region has them.

        `without` names the passages that are left out, since the letter says them elsewhere. `own` is a text
        of the controller's that stands in for the shipped one.

        Raises:
            InvalidInput: If the text cannot be read, uses an unknown name or construct, or does not end.
        """
        source = own_source(kind, language, own) if own is not None else self._catalog.text(kind, language)
        template = self._template(source, (kind, _Usage(language, region, je, without), own), names)
        slots: list[Printable] = []
        parts: list[str] = []
        size = 0
        try:
            for part in template.generate({**values, _SLOTS: slots}):
                size += len(part)
                if size > LONGEST:
                    raise InvalidInput("template-endless", file=source.name)
                parts.append(part)
        except _FAULTS as error:
            raise InvalidInput("template-broken", file=source.name, problem=type(error).__name__) from error
        return Filled("".join(parts), tuple(slots), source)

    def check(self, source: Source, *, language: str, names: Mapping[str, Name]) -> None:
        """Refuse a text that has what no letter may have, in any of its branches.

        Raises:
            InvalidInput: With file and line.
        """
        environment = self._environment(_Usage(language, "", je=False, without=frozenset()))
        self._check(environment, source, (language, ""), names, ())

    def _template(
        self, source: Source, key: tuple[str, _Usage, str | None], names: Mapping[str, Name]
    ) -> Any:
        if key not in self._templates:
            _, usage, own = key
            environment = self._environment(usage)
            self._check(environment, source, (usage.language, usage.region), names, ())
            self._templates[key] = _compiled(environment, source, je=usage.je)
            if own is not None:
                self._forget_old(key)
        return self._templates[key]

    def _forget_old(self, key: tuple[str, _Usage, str | None]) -> None:
        """Keep only the latest own texts: while somebody types, each key makes a new one."""
        self._own.append(key)
        if len(self._own) > _OWN_KEPT:
            self._templates.pop(self._own.pop(0), None)

    def _environment(self, usage: "_Usage") -> LetterEnvironment:
        if usage not in self._environments:
            self._environments[usage] = LetterEnvironment(
                self._catalog, usage.language, usage.region, je=usage.je, without=usage.without
            )
        return self._environments[usage]

    def _check(
        self,
        environment: LetterEnvironment,
        source: Source,
        usage: tuple[str, str],
        names: Mapping[str, Name],
        around: tuple[str, ...],
    ) -> None:
        if source.name in around:
            raise InvalidInput("template-endless", file=source.name)
        if OPEN in source.text or CLOSE in source.text or len(source.text) > LONGEST:
            raise InvalidInput("template-broken", file=source.name, problem="text")
        check_forms(source.text, name=source.name)

        def include(block: str) -> None:
            passage = self._catalog.block(block, *usage)
            known = (
                passage.name,
                frozenset(facts.names if isinstance(facts := names["facts"], Group) else ()),
            )
            if known not in self._sound:
                self._check(environment, passage, usage, names, (*around, source.name))
                self._sound.add(known)

        try:
            Grammar(source.name, names, include).check(environment.parse(source.text))
        except TemplateSyntaxError as error:
            raise InvalidInput(
                "template-syntax", file=source.name, line=error.lineno, problem=error.message or ""
            ) from error
        except RecursionError:
            raise InvalidInput("template-broken", file=source.name, problem="depth") from None
