"""Fills a letter's text. Values never become Markdown or Jinja2: they wait in slots until both are done.

`fill` returns Markdown in which each value is a slot, a number between two private characters; what the
slots hold goes beside it. So no name, note or pasted text can change how a letter is built.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import pass_context

from dsar_desk.domain.letter_texts import passage_name
from dsar_desk.errors import InvalidInput
from dsar_desk.letters.catalog import LetterCatalog, Source
from dsar_desk.letters.forms import check_forms, in_form
from dsar_desk.letters.grammar import Grammar
from dsar_desk.letters.names import Group, Name
from dsar_desk.letters.passages import Passages, name_in_use, own_source
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
    own: frozenset[str] = frozenset()
    """The names of the controller's own texts that it was made from."""


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
        self, passage: Callable[[str], Source], language: str, *, je: bool, without: frozenset[str]
    ) -> None:
        def block(name: str) -> str:
            return "" if name in without else in_form(passage(name).text, je=je)

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
    """How texts are read: language, the country's usage, form of address, what is left out, own passages."""

    language: str
    region: str
    je: bool
    without: frozenset[str] = frozenset()
    own: tuple[tuple[str, str], ...] = ()


_Key = tuple[str, _Usage, str | None]
"""A kind, how its texts are read, and its own text if it has one."""


class Wording:
    """The texts of a catalogue, checked and ready to be filled; each is read once."""

    def __init__(self, catalog: LetterCatalog) -> None:
        self._catalog = catalog
        self._environments: dict[_Usage, LetterEnvironment] = {}
        self._templates: dict[_Key, Any] = {}
        self._sound: set[tuple[str, frozenset[str]]] = set()
        """Passages that were checked, with the facts that they may name."""
        self._own: list[_Key] = []

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
        own: Mapping[str, str] | None = None,
    ) -> Filled:
        """Return the text of a kind with a slot for each value; passages as the region has them.

        `without` names the passages that are left out, since the letter says them elsewhere. `own` are the
        controller's own texts that stand in for the shipped ones, of this kind and of passages.

        Raises:
            InvalidInput: If the text cannot be read, uses an unknown name or construct, or does not end.
        """
        own = own or {}
        name = name_in_use(kind, region, own)
        text = own.get(name)
        source = own_source(kind, language, text) if text is not None else self._catalog.text(kind, language)
        passages = self._own_passages(source, language, region, own, without)
        template = self._template(
            source, (kind, _Usage(language, region, je, without, passages), text), names
        )
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
        made_of = frozenset(name for name, _ in passages) | ({name} if text is not None else frozenset())
        return Filled("".join(parts), tuple(slots), source, made_of)

    def check(
        self,
        source: Source,
        *,
        language: str,
        names: Mapping[str, Name],
        region: str = "",
        own: Mapping[str, str] | None = None,
    ) -> None:
        """Refuse a text that has what no letter may have, in any of its branches. `own` as in `fill`.

        Raises:
            InvalidInput: With file and line.
        """
        passages = self._own_passages(source, language, region, own or {})
        self._check(source, _Usage(language, region, je=False, own=passages), names, ())

    def _own_passages(
        self,
        source: Source,
        language: str,
        region: str,
        own: Mapping[str, str],
        without: frozenset[str] = frozenset(),
    ) -> tuple[tuple[str, str], ...]:
        """Return the own passages that a text takes in."""
        if not any(map(passage_name, own)):
            return ()
        passages = Passages(self._catalog, language, region, own)
        names = map(passages.name_of, passages.taken_in(source.text, without=without))
        return tuple(sorted((name, own[name]) for name in names if name in own))

    def _passage(self, name: str, usage: _Usage) -> Source:
        """Return a passage: the controller's own one, else ours. Raises NotFound."""
        return Passages(self._catalog, usage.language, usage.region, dict(usage.own)).source(name)

    def _template(self, source: Source, key: _Key, names: Mapping[str, Name]) -> Any:
        if key not in self._templates:
            _, usage, own = key
            self._check(source, usage, names, ())
            self._templates[key] = _compiled(self._environment(usage), source, je=usage.je)
            if own is not None or usage.own:
                self._forget_old(key)
        return self._templates[key]

    def _forget_old(self, key: _Key) -> None:
        """Keep only the latest own texts: while somebody types, each key makes a new one."""
        self._own.append(key)
        if len(self._own) > _OWN_KEPT:
            old = self._own.pop(0)
            self._templates.pop(old, None)
            if old[1].own and all(old[1] != usage for _, usage, _ in self._own):
                self._environments.pop(old[1], None)

    def _environment(self, usage: _Usage) -> LetterEnvironment:
        if usage not in self._environments:
            self._environments[usage] = LetterEnvironment(
                lambda name: self._passage(name, usage), usage.language, je=usage.je, without=usage.without
            )
        return self._environments[usage]

    def _check(
        self,
        source: Source,
        usage: _Usage,
        names: Mapping[str, Name],
        around: tuple[str, ...],
    ) -> None:
        if source.name in around:
            raise InvalidInput("template-endless", file=source.name)
        if OPEN in source.text or CLOSE in source.text or len(source.text) > LONGEST:
            raise InvalidInput("template-broken", file=source.name, problem="text")
        check_forms(source.text, name=source.name)

        def include(block: str) -> None:
            passage = self._passage(block, usage)
            known = (
                passage.name,
                frozenset(facts.names if isinstance(facts := names["facts"], Group) else ()),
            )
            if usage.own or known not in self._sound:
                self._check(passage, usage, names, (*around, source.name))
            if not usage.own:
                self._sound.add(known)

        try:
            Grammar(source.name, names, include).check(
                self._environment(usage._replace(own=())).parse(source.text)
            )
        except TemplateSyntaxError as error:
            raise InvalidInput(
                "template-syntax", file=source.name, line=error.lineno, problem=error.message or ""
            ) from error
        except RecursionError:
            raise InvalidInput("template-broken", file=source.name, problem="depth") from None
