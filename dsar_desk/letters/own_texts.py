"""What an own text of a letter may not have, by line; nothing is filled that was not checked here first."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dsar_desk.domain.letter_texts import LONGEST_LINE, LONGEST_TEXT
from dsar_desk.errors import InvalidInput
from dsar_desk.letters.catalog import KindFile, LetterCatalog, shipped_letters
from dsar_desk.letters.context import Context
from dsar_desk.letters.filling import values_for
from dsar_desk.letters.forms import table_in_form
from dsar_desk.letters.frame import open_run
from dsar_desk.letters.markdown import text_of
from dsar_desk.letters.names import Name, names_for
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, sample_request
from dsar_desk.letters.values import Budget
from dsar_desk.letters.wording import Wording, own_source
from dsar_desk.services.letter_ports import LetterRequest

_HTML = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|<!--|&(?:[A-Za-z]{2,10}|#\d{1,6});")
_LINK = re.compile(r"!?\[[^\[\]|\n]{0,300}\]\([^()\n]{0,300}\)")
_DEEP = re.compile(r"#{4,}\s")
_TOO_LONG = frozenset({"text-too-long", "text-line-too-long"})
_SHOWN = 40
"""Characters of a fault's own words."""


class OwnTexts:
    """Holds own texts against what letters may have. Keeps nothing of them."""

    def __init__(self, catalog: LetterCatalog | None = None) -> None:
        self._catalog = catalog or shipped_letters()

    def shipped(self, kind: str, language: str) -> str:
        """Return the shipped text. Raises NotFound("letter-kind" or "letter-text")."""
        self._catalog.file(kind)
        return self._catalog.text(kind, language).text

    def faults(self, kind: str, language: str, text: str, *, whole: bool = False) -> Sequence[InvalidInput]:
        """Return what is wrong with a text, by line; with `whole` it is filled with a sample as well.

        A placeholder in a branch that nobody takes is looked at too. Of names and conditions the first
        fault is found, of the rest each.
        """
        file = self._catalog.file(kind)
        found = list(plain_faults(text))
        if any(fault.code in _TOO_LONG for fault in found):
            return tuple(found)
        found += self._language_fault(file, language, text)
        if whole and not found:
            found = list(self._filled_fault(file, language, text))
        return tuple(sorted(found, key=line_of))

    def _language_fault(self, file: KindFile, language: str, text: str) -> Iterator[InvalidInput]:
        source = own_source(file.kind.kind, language, text)
        try:
            Wording(self._catalog).check(source, language=language, names=self._names(file))
        except InvalidInput as fault:
            yield fault

    def _filled_fault(self, file: KindFile, language: str, text: str) -> Iterator[InvalidInput]:
        """Yield the first fault that shows only when the text is filled: with facts and without, je and u."""
        wording = Wording(self._catalog)
        for form in ("u", "je"):
            controller = replace(SAMPLE_CONTROLLER, form_of_address=form)
            request = sample_request(file, language, controller=controller)
            for facts in (request.facts, {}):
                context = self._context(replace(request, facts=facts), file)
                try:
                    filled = wording.fill(
                        file.kind.kind,
                        language,
                        je=context.request.says_je,
                        names=self._names(file),
                        values=values_for(context),
                        own=text,
                    )
                    text_of(
                        filled,
                        open_label=lambda blank, words=context.words: open_run(blank, words).text,  # type: ignore[misc]
                        processing=lambda: (),
                    )
                except InvalidInput as fault:
                    yield with_line(fault, text)
                    return

    def _context(self, request: LetterRequest, file: KindFile) -> Context:
        words = table_in_form(self._catalog.words(request.language, request.region), je=request.says_je)
        return Context(request, file, words, self._catalog.files, Budget(request.kind.kind))

    def _names(self, file: KindFile) -> Mapping[str, Name]:
        return names_for((fact.key for fact in file.kind.facts), self._catalog.files)


def with_line(fault: InvalidInput, text: str) -> InvalidInput:
    """Return a fault with the line it is on, as far as its words tell it."""
    if "line" in fault.facts:
        return fault
    near = fault.facts.get("near", "").strip("…").strip()
    if fault.code == "template-block":
        near = "processing"
    line = 1 if fault.code == "template-subject" else _line_of(near, text)
    return InvalidInput(fault.code, **{**fault.facts, "line": line}) if line else fault


def _line_of(words: str, text: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if words and words[:_SHOWN] in line:
            return number
    return 0


def line_of(fault: InvalidInput) -> int:
    """Return the line that a fault is on, or 0."""
    return int(fault.facts.get("line", "0"))


def plain_faults(text: str) -> Iterator[InvalidInput]:
    """Yield what is too long, or what stands there as if a letter knew it: web page tags, links, pictures.

    What is too long is yielded alone.
    """
    long = next((n for n, line in enumerate(text.splitlines(), 1) if len(line) > LONGEST_LINE), 0)
    if len(text) > LONGEST_TEXT:
        yield InvalidInput("text-too-long", most=LONGEST_TEXT)
    elif long:
        yield InvalidInput("text-line-too-long", line=long, most=LONGEST_LINE)
    else:
        yield from _unknown_markup(text)


def _unknown_markup(text: str) -> Iterator[InvalidInput]:
    for number, line in enumerate(text.splitlines(), start=1):
        bare = re.sub(r"\{[{%#].*?[}%#]\}", "", line)
        for code, pattern in (("text-html", _HTML), ("text-link", _LINK)):
            hit = pattern.search(bare)
            if hit:
                yield InvalidInput(code, line=number, near=hit[0][:_SHOWN])
        if _DEEP.match(bare):
            yield InvalidInput("text-heading", line=number)
