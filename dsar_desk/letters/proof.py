"""Shows a kind of letter as PDF with invented people, for whoever writes or reviews the texts.

python -m dsar_desk.letters.proof KIND LANGUAGE OUT.pdf [--fact KEY=VALUE …] [--form je|u] [--bare] [--final]
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from dsar_desk.domain.letters import Draft
from dsar_desk.errors import DeskError
from dsar_desk.letters.catalog import LetterCatalog
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, sample_request
from dsar_desk.sentences import sentence, system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the proof, print what is open and what the checks found; return the exit status."""
    asked = _parser().parse_args(arguments)
    facts = dict(fact.partition("=")[::2] for fact in asked.fact)
    try:
        draft = proof(asked.kind, asked.language, facts, form=asked.form, bare=asked.bare, final=asked.final)
    except DeskError as error:
        _say(sentence("errors", error.code, error.facts, language=system_language()))
        return 1
    asked.out.write_bytes(draft.pdf)
    for key in draft.open_fields:
        _say(f"open: {key}")
    for failure in draft.failures:
        found = sentence("letter-rules", failure.rule, failure.facts, language=system_language())
        _say(f"{failure.level} {failure.rule} ({failure.basis}): {found}")
    return 0


def proof(
    kind: str,
    language: str,
    facts: dict[str, str],
    *,
    form: str = "u",
    bare: bool = False,
    final: bool = False,
) -> Draft:
    """Return a kind of letter with the sample case."""
    catalog = LetterCatalog()
    controller = replace(SAMPLE_CONTROLLER, form_of_address=form)
    request = sample_request(catalog.file(kind), language, controller=controller)
    given = facts if bare else {**request.facts, **facts}
    return Press(catalog).draft(replace(request, facts=given, final=final))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dsar_desk.letters.proof")
    parser.add_argument("kind")
    parser.add_argument("language", choices=("nl", "en", "fr", "de"))
    parser.add_argument("out", type=Path)
    parser.add_argument("--fact", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--form", choices=("je", "u"), default="u")
    parser.add_argument("--bare", action="store_true", help="leave the sample facts out")
    parser.add_argument("--final", action="store_true", help="without the word for a draft")
    return parser


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    raise SystemExit(main())
