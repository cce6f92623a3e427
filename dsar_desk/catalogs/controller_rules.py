"""What the values of a controller's file can be, by key."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.inventory_codes import LEGAL_BASES, PERIOD, RELATIONS, STARTS, WINDOWS
from dsar_desk.domain.letterheads import FOLD_MARKS, TYPEFACES
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.domain.rights import Right


def _one_of(*values: str) -> Callable[[str], str]:
    return lambda value: "" if value in values else " / ".join(part or '""' for part in values)


def _like(pattern: str, example: str) -> Callable[[str], str]:
    return lambda value: "" if re.fullmatch(pattern, value) else example


RULES: Final[Mapping[str, Callable[[str], str]]] = {
    "id": _like(r"[a-z0-9]+(-[a-z0-9]+)*", "bakkerij-jansen"),
    "prefix": _like(r"[A-Z]{2,4}", "BKJ"),
    "country": _one_of("NL", "BE", "FR"),
    "form_of_address": _one_of("je", "u"),
    "languages": _one_of(*LETTER_LANGUAGES),
    "legal_name.value": _like(r"(?s).*\S.*", "Bakkerij Jansen B.V."),
    "statement.updated.code": _like(r"(\d{4}-\d{2}-\d{2})?", "2026-11-22"),
    "channels.code": _one_of(*(channel.value for channel in Channel), ""),
    "rights.code": _one_of(*(right.value for right in Right), ""),
    "purposes.id": _like(r"[a-z0-9]+(-[a-z0-9]+)*", "customer-service"),
    "purposes.relations": _one_of(*RELATIONS),
    "legal_basis.code": _one_of(*LEGAL_BASES, ""),
    "purposes.legal_basis.code": _one_of(*LEGAL_BASES, ""),
    **{
        f"{path}.starts": _one_of(*STARTS, "")
        for path in ("retention", "purposes.retention", "cookies.retention")
    },
    **{
        f"{path}.period": _like(rf"({PERIOD})?", "P7Y / P6M / P30D")
        for path in ("retention", "purposes.retention", "cookies.retention")
    },
    "letterhead.colour": _like(r"#[0-9A-Fa-f]{6}", "#1D4C9B"),
    "letterhead.window": _one_of(*WINDOWS),
    "letterhead.typeface": _one_of(*TYPEFACES),
    "letterhead.fold_marks": _one_of(*FOLD_MARKS),
    "letterhead.signature_type": _one_of("png", "jpeg", "svg", ""),
    "letterhead.logo_type": _one_of("png", "jpeg", "svg", ""),
    "practice.financial_year_end": _like(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "12-31"),
}
"""Returns the expected value for a wrong one."""
