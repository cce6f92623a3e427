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
from dsar_desk.letters.names import Name
from dsar_desk.letters.values import Blank, Printable, Processing, View

OPEN, CLOSE = "\ue000", "\ue001"
SLOT = re.compile(f"{OPEN}(\\d+){CLOSE}")
LONGEST = 400_000
"""Characters that a filled text may have, values not counted."""
_SLOTS = "slots of this letter"


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


class Wording:
    """The texts of a catalogue, checked and ready to be filled; each is read once."""

    def __init__(self, catalog: LetterCatalog) -> None:
        self._catalog = catalog
        self._environments: dict[_Usage, LetterEnvironment] = {}
        self._templates: dict[tuple[str, _Usage], Any] = {}

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
    ) -> Filled:
        """Return the text of a kind with a slot for each value; passages as the region has them.

        `without` names the passages that are left out, since the letter says them elsewhere.

        Raises:
            InvalidInput: If the text cannot be read, uses an unknown name or construct, or does not end.
        """
        source = self._catalog.text(kind, language)
        template = self._template(source, kind, _Usage(language, region, je, without), names)
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

    def _template(self, source: Source, kind: str, usage: "_Usage", names: Mapping[str, Name]) -> Any:
        key = (kind, usage)
        if key not in self._templates:
            environment = self._environment(usage)
            self._check(environment, source, (usage.language, usage.region), names, ())
            self._templates[key] = _compiled(environment, source, je=usage.je)
        return self._templates[key]

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
            self._check(environment, self._catalog.block(block, *usage), usage, names, (*around, source.name))

        try:
            Grammar(source.name, names, include).check(environment.parse(source.text))
        except TemplateSyntaxError as error:
            raise InvalidInput(
                "template-syntax", file=source.name, line=error.lineno, problem=error.message or ""
            ) from error
        except RecursionError:
            raise InvalidInput("template-broken", file=source.name, problem="depth") from None
