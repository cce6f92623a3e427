"""The press: from a letter's request to the letter, laid out, with what is open and what it fails."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dsar_desk.domain.letter_texts import AROUND
from dsar_desk.domain.letters import Draft
from dsar_desk.errors import InvalidInput
from dsar_desk.letters.catalog import LetterCatalog, shipped_letters
from dsar_desk.letters.context import Context
from dsar_desk.letters.dates import long_date
from dsar_desk.letters.document import Run, Text, runs_of
from dsar_desk.letters.filling import values_for
from dsar_desk.letters.forms import table_in_form
from dsar_desk.letters.frame import Surround, open_run, surround_of
from dsar_desk.letters.joining import SAID_ONCE, Answer, joined_file, joined_text, request_for_part
from dsar_desk.letters.markdown import text_of
from dsar_desk.letters.memory import Memory
from dsar_desk.letters.names import names_for
from dsar_desk.letters.plain import body_text, mail_text, plain_text
from dsar_desk.letters.values import Budget, View
from dsar_desk.letters.wording import Wording
from dsar_desk.services.letter_ports import CodeSheet, LetterRequest

Values = Mapping[str, object]
Others = Callable[[LetterRequest, str], Iterable[str]]


def nobody(_request: LetterRequest, _text: str) -> Iterable[str]:
    """Return no other data subjects."""
    return ()


class Press:
    """Makes letters; keeps texts and words that it has read.

    `others` finds in a letter's text what belongs to the data subjects of other cases: e-mail addresses.
    """

    def __init__(self, catalog: LetterCatalog | None = None, *, others: Others = nobody) -> None:
        self._catalog = catalog or shipped_letters()
        self._others = others
        self._wording = Wording(self._catalog)
        self._words: dict[tuple[str, str, bool], object] = {}
        self._memory = Memory()

    def draft(self, request: LetterRequest) -> Draft:
        """Return the letter laid out, with what is open and which rules it fails.

        Raises:
            InvalidInput: If a fact is unknown or too long, or the text has a fault.
            NotFound: If there is no such kind, or no text in the language.
        """
        from dsar_desk.letters.checks.rules import check
        from dsar_desk.letters.pdf import letter_pdf

        context = self.context(request)
        values = values_for(context)
        own: set[str] = set()
        answers = tuple(self._answers_in(request, own))
        text = self._filled(context, values, AROUND if answers else request.kind.kind, own=own)
        text = joined_text(text, answers) if answers else text
        surround = surround_of(context)
        pdf, pages = letter_pdf(request, surround, text, self._memory)
        around = (*surround.salutation, *(run for runs in surround.signature for run in runs))
        inside = (*text.subject, *surround.salutation, *runs_of(text.body))
        runs: tuple[Run, ...] = (*inside, *around, *runs_of(text.annexes))
        draft = Draft(
            kind=request.kind.kind,
            language=request.language,
            pdf=pdf,
            text=plain_text(surround, text),
            open_fields=_open_fields(surround, runs),
            pages=pages,
            own_texts=tuple(sorted(own)),
        )
        failures = check(
            self._catalog,
            context,
            draft=draft,
            body=body_text(text),
            values=values,
            answers=answers,
            others=tuple(self._others(request, draft.text)),
        )
        return replace(draft, failures=failures)

    def doubtful_digits(self, request: LetterRequest, draft: Draft) -> Mapping[str, frozenset[str]]:
        """Return the digits that may be a national number, by the rule that remarks them; not to be kept."""
        from dsar_desk.letters.checks.doubtful import doubtful_digits

        return doubtful_digits(request, draft)

    def _answers_in(self, request: LetterRequest, own: set[str]) -> Iterable[Answer]:
        for part in request.kind.parts:
            context = self.context(request_for_part(request, self._catalog.file(part.kind)))
            values = values_for(context)
            yield Answer(
                context, values, self._filled(context, values, part.kind, without=SAID_ONCE, own=own)
            )

    def _filled(
        self,
        context: Context,
        values: Values,
        name: str,
        *,
        facts: Sequence[str] = (),
        without: frozenset[str] = frozenset(),
        own: set[str] | None = None,
    ) -> Text:
        """Return a text filled; the controller's own texts that it was made from are added to `own`."""
        request = context.request
        names = names_for(facts or [fact.key for fact in request.kind.facts], self._catalog.files)
        filled = self._wording.fill(
            name,
            request.language,
            je=request.says_je,
            names=names,
            values=values,
            region=request.region,
            without=without,
            own=request.own_texts,
        )
        if own is not None:
            own |= filled.own
        return text_of(
            filled,
            open_label=lambda blank: open_run(blank, context.words).text,
            processing=context.inventory.tables,
        )

    def code_sheet(self, request: LetterRequest, *, code: str, until: date) -> CodeSheet:
        """Return a sheet to the data subject that carries a code; its text stands beside the kinds.

        Raises:
            InvalidInput: If the text has a fault.
        """
        from dsar_desk.letters.pdf import letter_pdf

        context = self.context(replace(request, final=True))
        values = dict(values_for(context))
        values["facts"] = View({"code": code, "until": long_date(until, request.language)})
        text = self._filled(context, values, "code-sheet", facts=("code", "until"))
        surround = surround_of(context)
        pdf, _ = letter_pdf(context.request, surround, text, Memory())  # ours would remember the code
        return CodeSheet(pdf, mail_text(surround, text))

    def context(self, request: LetterRequest) -> Context:
        """Return what the placeholders of a letter are filled from.

        Raises:
            InvalidInput: If the catalogue has no words in the language.
        """
        key = (request.language, request.region, request.says_je)
        if key not in self._words:
            self._words[key] = table_in_form(self._catalog.words(request.language, request.region), je=key[2])
        words = self._words[key]
        if not isinstance(words, dict):
            raise InvalidInput(
                "letter-file-unreadable", file=f"letters/words/{request.language}.toml", problem="-"
            )
        parts = [self._catalog.file(part.kind) for part in request.kind.parts]
        file = joined_file(request, parts) if parts else self._catalog.file(request.kind.kind)
        return Context(request, file, words, self._catalog.files, Budget(request.kind.kind))


def _open_fields(surround: Surround, runs: Iterable[Run]) -> tuple[str, ...]:
    keys = (surround.address_open, *(run.open_field for run in runs))
    return tuple(dict.fromkeys(filter(None, keys)))
