"""What the person at the desk answers to a request, and which things that were asked a letter leaves out."""

import re
from datetime import timedelta

from asked import answered, words
from reading_back import folded, text_in, words_in

from dsar_desk.domain.cases import DataFound
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.dates import long_date, long_date_of
from dsar_desk.letters.forms import table_in_form

ENCLOSURE = ("gegevens.csv", "datum;artikel\n2026-01-02;kaart\n")
ROWS = {"purpose": "name"}
"""Rows of the tables whose field in a purpose has another name."""


def facts_for(request, kind, day, without=""):
    """Return what is typed into a letter of this kind: the answer to each thing, and what else it needs.

    Args:
        request: The request that is answered.
        kind: The kind of letter.
        day: On which the desk did what was asked.
        without: The name of a thing that the person forgets.
    """
    wanted = [fact.key for fact in kind.facts]
    lines = {}
    for thing in request.things:
        if thing.fact in wanted and thing.name != without:
            lines.setdefault(thing.fact, []).append(thing.answer)
    forgotten = {thing.fact for thing in request.things if thing.name == without}
    for key, table in answered()["unasked"].items():
        if key in wanted and key not in lines and key not in forgotten:
            lines[key] = [words(table, request.language)]
    return {key: "\n".join(each).replace("{day}", day.isoformat()) for key, each in lines.items()}


def found_for(request):
    """Return what was found and stays, where the request is granted in part."""
    if not request.partial:
        return ()
    kept = answered()["kept"]
    text = {key: kept[key][request.language] for key in ("system", "found", "because")}
    return (DataFound(action="keep", until=kept["until"], **text),)


def reason_for(request):
    """Return why something is not done."""
    return answered()["reason"][request.language]


class Reader:
    """A person who asked, with the letter in hand: looks for each thing."""

    def __init__(self, request, shop, pdf, *, day, dated, due, stopped):
        self.request, self.shop = request, shop
        self.text, self.flat = text_in(pdf), words_in(pdf)
        self.day, self.dated, self.due, self.stopped = day, dated, due, stopped
        catalog = shipped_letters()
        self.words = catalog.words(request.language)
        self.checks = catalog.checks(request.language)

    def missing(self):
        """Return the names of the things that the letter does not answer."""
        return [thing.name for thing in self.request.things if not all(self._seen(thing))]

    def _seen(self, thing):
        if thing.fact:
            yield from (self._stands(line) for line in self._printed(thing).splitlines())
        if thing.row:
            yield self._row(thing.row)
        if thing.check:
            yield all(re.search(each, self.flat, re.IGNORECASE) for each in self.checks[thing.check]["all"])
        if thing.says:
            yield self._stands(thing.says)
        if thing.engine:
            yield self._engine(thing.engine)
        if thing.refused:
            yield self._refused(self.request.partial[thing.refused])
        if thing.kept:
            kept = found_for(self.request)[0]
            until = long_date_of(kept.until, self.request.language)
            yield all(self._stands(words) for words in (kept.system, kept.found, kept.because, until))
        if thing.enclosure:
            yield self._stands(ENCLOSURE[0])
        if thing.authority:
            yield self._stands(self.shop.country.authority.names.in_language(self.request.language))

    def _stands(self, words):
        return folded(words) in self.text

    def _printed(self, thing):
        """Return a typed answer as the letter shows it: without the dash of a list, days in words."""
        text = thing.answer.replace("{day}", self.day.isoformat())
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return long_date(self.day, self.request.language)
        if thing.says:
            return thing.says
        return "\n".join(line.removeprefix("- ") for line in text.splitlines())

    def _row(self, row):
        """Return whether a row's label stands there, and what the statement says or does not say."""
        language, controller = self.request.language, self.shop.controller
        field = ROWS.get(row, row)
        owners = [purpose for purpose in controller.purposes if purpose.by_default]
        facts = [getattr(owner, field) for owner in owners]
        told = [*facts] if field == "name" else [fact for each in facts for fact in each]
        told += [] if field == "name" else getattr(controller, field, ())
        texts = [fact.text(language) for fact in told if "privacy shield" not in fact.value.lower()]
        texts = texts or [self.words["silence"][field]]
        label = self.words["inventory"][row]
        return self._stands(label) and any(self._stands(text[:40]) for text in texts if text)

    def _engine(self, what):
        if what == "in-time":
            in_words = long_date(self.dated, self.request.language)
            return self._stands(in_words) and (self.due is None or self.dated <= self.due)
        return self._stands(long_date(self.stopped, self.request.language))

    def _refused(self, ground):
        words = table_in_form(self.words, je=self.shop.controller.form_of_address == "je")
        return self._stands(words["grounds"][ground]) and self._stands(reason_for(self.request))


def day_before(today):
    """Return the day on which the desk did what was asked, so that it differs from the letter's."""
    return today - timedelta(days=1)
