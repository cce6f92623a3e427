"""What comes with the desk: example controllers, countries, letters, the identity checklist."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from dsar_desk.domain.checklist import ChecklistItem
    from dsar_desk.domain.controllers import Controller
    from dsar_desk.domain.countries import Country
    from dsar_desk.domain.letter_texts import CarriedText
    from dsar_desk.domain.letters import LetterKind
    from dsar_desk.letters.letterhead_proof import LetterheadProof
    from dsar_desk.services.letter_ports import CheckedFile
    from dsar_desk.services.ports import Catalog


class Shipped:
    """What comes with the desk."""

    def controllers(self) -> Sequence[Controller]:
        """Return the example controllers."""
        from dsar_desk.catalogs.controllers import shipped_controllers

        return shipped_controllers()

    def country(self, code: str) -> Country:
        """Return a country. Raises NotFound("country")."""
        from dsar_desk.catalogs.countries import country

        return country(code)

    def letter_kinds(self) -> Sequence[LetterKind]:
        """Return the kinds of letter, in the order of the process."""
        from dsar_desk.letters.catalog import letter_kinds

        return letter_kinds()

    def joined_title(self) -> Mapping[str, str]:
        """Return the title, by language, of one letter that answers several rights."""
        from dsar_desk.letters.catalog import shipped_letters

        return shipped_letters().joined_title()


@cache
def shipped() -> Catalog:
    """Return the catalog of what comes with the desk."""
    return Shipped()


class TomlCodec:
    """Keeps own controllers in the desk as the text of their file."""

    def encode(self, controller: Controller) -> str:
        """Return the text."""
        from dsar_desk.catalogs.controllers import write_controller

        return write_controller(controller)

    def decode(self, text: str) -> Controller:
        """Return the controller."""
        return controller_from(text, name="desk.db")


def controller_from(text: str, *, name: str) -> Controller:
    """Return the controller that a file describes.

    Raises:
        InvalidInput: If the file has an unknown key, lacks one, or is no TOML.
    """
    from dsar_desk.catalogs.controllers import read_controller

    return read_controller(text, name=name)


def controller_text(controller: Controller) -> str:
    """Return a controller as the text of its file."""
    return TomlCodec().encode(controller)


def with_letter_texts(file: str, texts: Sequence[CarriedText]) -> str:
    """Return a controller's file with its own texts of letters behind it."""
    from dsar_desk.catalogs.carried_texts import with_texts

    return with_texts(file, texts)


def letter_texts_in(file: str, *, name: str) -> Sequence[CarriedText]:
    """Return the own texts of letters in a controller's file that was read. Raises InvalidInput."""
    from dsar_desk.catalogs.carried_texts import texts_in

    return texts_in(file, name=name)


def statement_text(controller: Controller) -> str:
    """Return the privacy statement that a controller's facts come from, or the empty string.

    An own text comes before the one that is shipped beside an example.
    """
    from dsar_desk.catalogs.controllers import shipped_statement
    from dsar_desk.errors import NotFound

    if controller.statement.text or not controller.statement.text_file:
        return controller.statement.text
    try:
        return shipped_statement(Path(controller.statement.text_file).stem)
    except NotFound:
        return ""


def statement_in_file(content: bytes, *, name: str) -> str:
    """Return the text of a statement's file: plain text, Markdown, a web page, PDF or Word.

    Raises:
        InvalidInput: If it is none of these (`statement-file-kind`), locked, damaged, or has no text.
    """
    from dsar_desk.catalogs.statement_files import read_statement_file

    return read_statement_file(content, name=name)


def logo_kind(content: bytes) -> str:
    """Return `png`, `jpeg` or `svg` for a picture that letters can show. Raises InvalidInput."""
    from dsar_desk.letters.logo_check import kind_of_logo

    return kind_of_logo(content)


def letterhead_sample(controller: Controller) -> bytes:
    """Return a PDF letter to an invented person on the controller's letterhead."""
    from dsar_desk.letters.letterhead_proof import letterhead_proof

    return letterhead_proof(controller, shipped().country(controller.country)).pdf


class LetterheadSamples:
    """Letters of some pages to an invented person on a letterhead that is being changed. In one thread."""

    def __init__(self) -> None:
        from dsar_desk.letters.letterhead_proof import LetterheadProofs

        self._proofs = LetterheadProofs()

    def sample(
        self, controller: Controller, *, long_address: bool = False, large_print: bool = False
    ) -> LetterheadProof:
        """Return a letter with its window and what is amiss."""
        country = shipped().country(controller.country)
        return self._proofs.proof(controller, country, long_address=long_address, large_print=large_print)


def picture_kind(content: bytes, *, signature: bool) -> str:
    """Return the kind of a picture for a letterhead, its logo or its signature. Raises InvalidInput."""
    from dsar_desk.letters.logo_check import kind_of_logo, kind_of_signature

    return kind_of_signature(content) if signature else kind_of_logo(content)


def example_names() -> Mapping[str, str]:
    """Return the names of the shipped controllers by id, without reading their files."""
    from dsar_desk.catalogs.examples import EXAMPLE_NAMES

    return EXAMPLE_NAMES


def identity_checklist() -> Sequence[ChecklistItem]:
    """Return the items of the identity checklist, in order."""
    from dsar_desk.catalogs.checklist import identity_checklist as read

    return read()


def home_zone() -> ZoneInfo:
    """Return the time zone in which the list's today is today: the three countries share one."""
    return ZoneInfo("Europe/Amsterdam")


def check_finished_letter(content: bytes, *, kind: str = "") -> CheckedFile:
    """Return what a letter in a PDF fails of the rules that need no case; `kind` where it is known.

    Raises:
        InvalidInput: If it has no text to read, or none in a language of letters.
        NotFound: If there is no such kind.
    """
    from dsar_desk.letters.checks.finished import check_pdf

    return check_pdf(content, kind=kind)
