"""`dsar letters check`: a letter to a case, or a finished PDF, held against its rules."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from dsar_desk.bootstrap import check_finished_letter
from dsar_desk.cli.case_work import ask_why, somebody_answers
from dsar_desk.cli.context import Session, read_file
from dsar_desk.cli.output import print_json, say
from dsar_desk.domain.letters import LARGEST_ENCLOSURE, Draft, Failure, Place
from dsar_desk.sentences import has_sentence, system_language

_OPEN = "open-field"
"""The rule that a letter has no open field; it is of the desk, and stands in no checklist."""


def check_file(session: Session, file: Path, kind: str) -> None:
    """Print what a PDF fails; on standard error what could not be held against it."""
    checked = check_finished_letter(read_file(file, most=LARGEST_ENCLOSURE), kind=kind)
    if not checked.kind:
        click.echo(say("told", "letter-kind-unknown"), err=True)
    _print(session, checked.failures)
    click.echo(say("told", "letter-rules-left-out", {"rules": ", ".join(checked.left_out)}), err=True)
    _exit(checked.failures)


def check_draft(session: Session, draft: Draft) -> None:
    """Print what a letter to a case fails, an open field too."""
    missing = [Failure(_OPEN, "MUST", "", {"key": key}, Place(field=key)) for key in draft.open_fields]
    failures = (*missing, *draft.failures)
    _print(session, failures)
    _exit(failures)


def why_no_numbers(draft: Draft, *, given: Mapping[str, str], said: bool) -> Mapping[str, str]:
    """Ask for each possible national number in a letter and its enclosures why it is none; else say so.

    Args:
        draft: The letter as it would go out.
        given: Reasons by the rules that were overruled already.
        said: Whether digits that were typed for it were asked about or told just now.

    Returns:
        The reasons by rule; none where nobody sits at a terminal.
    """
    reasons: dict[str, str] = {}
    for failure in draft.failures:
        if not failure.asks or failure.rule in given:
            continue
        if somebody_answers():
            click.echo(_sentence(failure), err=True)
            reasons[failure.rule] = ask_why()
        elif not said or failure.place.field == "enclosures":
            click.echo(_sentence(failure), err=True)
    return reasons


def _print(session: Session, failures: Iterable[Failure]) -> None:
    if session.as_json:
        print_json([_as_json(failure) for failure in failures])
        return
    for failure in failures:
        parts = (failure.level, failure.rule, failure.basis, _in_words(failure.place))
        click.echo(f"{'  '.join(part for part in parts if part)}: {_sentence(failure)}")


def _as_json(failure: Failure) -> dict[str, object]:
    place = failure.place
    return {
        "rule": failure.rule,
        "level": failure.level,
        "article": failure.basis,
        "place": {"field": place.field, "paragraph": place.paragraph or None, "page": place.page or None},
        "sentence": _sentence(failure),
    }


def _sentence(failure: Failure) -> str:
    return " ".join(say("letter-rules", failure.rule, failure.facts).split())


def _in_words(place: Place) -> str:
    if place.field:
        known = has_sentence("open-fields", place.field, system_language())
        return say("open-fields", place.field) if known else place.field
    code = "page" if place.page else "paragraph" if place.paragraph else "letter"
    return say("letter-places", code, {"page": str(place.page), "number": str(place.paragraph)})


def _exit(failures: Iterable[Failure]) -> None:
    if any(failure.stops for failure in failures):
        sys.exit(1)
