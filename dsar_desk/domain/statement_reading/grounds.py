"""On what processing rests, and where data go outside the EEA."""

from collections.abc import Iterator

from dsar_desk.domain.inventory_codes import LEGAL_BASES
from dsar_desk.domain.statement_reading.passages import TABLE, Passage, StatementText
from dsar_desk.domain.statement_reading.proposal import Proposal, Sureness
from dsar_desk.domain.statement_reading.wording import sentence_value, whole_words

_SAFEGUARDS = ("privacy-shield", "standard-clauses", "adequacy", "unspecified")
_ABOUT_OTHERS = frozenset({"rights", "retention", "recipients", "transfers"})


def find_legal_bases(text: StatementText) -> Iterator[Proposal]:
    """Yield legal bases, each once under a heading."""
    seen: set[tuple[str, str]] = set()
    for passage in text.passages:
        if (
            text.words.find("bases", "not_asked", passage.text)
            or passage.text.rstrip(" ?") == passage.section
        ):
            continue
        for code in LEGAL_BASES:
            found = text.words.find("bases", code, passage.text)
            place = passage.text if passage.topic in {"bases", TABLE} else passage.section
            if not found or (code, place) in seen or not _is_ground(passage, text):
                continue
            seen.add((code, place))
            sure = Sureness.LIKELY if passage.topic in {"bases", "other", TABLE, ""} else Sureness.POSSIBLE
            yield Proposal(
                "legal_basis", whole_words(found), passage.text, sure, code=code, section=passage.section
            )


def _is_ground(passage: Passage, text: StatementText) -> bool:
    """Return whether a sentence is not about withdrawing consent, keeping, or the right to object alone."""
    words = text.words
    if words.find("rights", "consent-withdrawal", passage.text) or words.find(
        "rights", "objection", passage.text
    ):
        return False
    return passage.topic not in _ABOUT_OTHERS and not words.find("transfers", "words", passage.text)


def find_transfers(text: StatementText) -> Iterator[Proposal]:
    """Yield sentences about data outside the EEA, with what covers them."""
    for passage in text.passages:
        found = text.words.find("transfers", "words", passage.text)
        if not found or text.words.find("transfers", "no", passage.text):
            continue
        if passage.text.rstrip(" ?:") == passage.section or passage.text.endswith("?"):
            continue
        code = next((code for code in _SAFEGUARDS if text.words.find("safeguards", code, passage.text)), "")
        yield Proposal(
            "transfers", sentence_value(passage.text), passage.text, Sureness.LIKELY, code=code,
            section=passage.section,
        )  # fmt: skip
