"""What the command line prints: sentences to people, JSON to programs, errors on standard error."""

import json
from collections.abc import Iterable, Mapping

import click

from dsar_desk.errors import DeskError, LetterIncomplete, StillOpen
from dsar_desk.sentences import has_sentence, sentence, system_language

Codes = Iterable[tuple[str, Mapping[str, str]]]


def say(table: str, code: str, facts: Mapping[str, str] | None = None) -> str:
    """Return the sentence for a code in the user's language, rights and the like put into words."""
    language = system_language()
    return sentence(table, code, in_words(facts or {}), language=language)


def in_words(facts: Mapping[str, str]) -> Mapping[str, str]:
    """Return facts with the codes of rights, states and misfits replaced by their words."""
    language = system_language()
    words = dict(facts)
    for key, table in (("right", "rights"), ("field", "fields")):
        if has_sentence(table, words.get(key, ""), language):
            words[key] = sentence(table, words[key], language=language)
    if "why" in words:
        words["why_sentence"] = sentence("misfits", words["why"], language=language)
    return words


def error_line(error: DeskError) -> str:
    """Return an error as one line, without the digits of a national number that was typed."""
    from dsar_desk.services.guard import masked_facts

    return " ".join(say("errors", error.code, masked_facts(error.facts)).split())


def say_error(error: DeskError) -> None:
    """Print an error on standard error; what is still open in lines of its own."""
    click.echo(error_line(error), err=True)
    if isinstance(error, StillOpen):
        for code, facts in error.items:
            click.echo(f"- {say('left', code, facts)}", err=True)
    if isinstance(error, LetterIncomplete):
        for key in error.open_fields:
            click.echo(f"- {key}", err=True)
        for rule, facts in error.failures:
            click.echo(f"- {rule}: {say('letter-rules', rule, facts)}", err=True)


def say_bug(error: Exception) -> None:
    """Print on standard error that the program failed, and where in it; no values."""
    from dsar_desk.bug_report import report_of

    click.echo(f"{say('told', 'bug')}\n{report_of(error)}", err=True)


def warn(warnings: Codes) -> None:
    """Print warnings on standard error, one line each."""
    for code, facts in warnings:
        click.echo(say("warnings", code, facts), err=True)


def print_json(value: object) -> None:
    """Print a value as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def plain_lines(value: object) -> list[str]:
    """Return a value as lines for people: a part of a list or table a line, and nothing for what is empty."""
    if isinstance(value, Mapping):
        parts = ((key, plain_lines(part)) for key, part in value.items())
        told = ", ".join(f"{key}: {' / '.join(lines)}" for key, lines in parts if lines)
        return [told] if told else []
    if isinstance(value, list):
        return [line for part in value for line in plain_lines(part)]
    return [] if value in (None, "") else str(value).splitlines()
