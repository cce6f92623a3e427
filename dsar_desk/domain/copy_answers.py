"""What was found on a copy of an ID, as proposals for the checklist; a person confirms each.

The items ID-07 and ID-08 follow from their places (`COPY_PLACES`), so only those are proposed.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dsar_desk.domain.identity import Answer
from dsar_desk.domain.redaction import NATIONAL, Area, Finding, FindingKind, Sureness, uncovered

_FRONT, _BACK = "front", "back"
_STRIP = frozenset({FindingKind.MRZ})
_CODES = frozenset({FindingKind.QR, FindingKind.PDF417})


@dataclass(frozen=True)
class CopySeen:
    """What is known of a copy: what was found, what was masked, what a second reading still found.

    `models` names the document model of each page, as `nl-id-2021-back`, or is empty where none was
    recognised; `came_with` are the findings on the copy as it came in.
    """

    came_with: Sequence[Finding]
    areas: Collection[Area] = ()
    legible: Sequence[Finding] = ()
    text_was_read: bool = True
    models: Sequence[str] = ()
    stamped: bool = False
    """Whether our watermark is across it."""
    _left: tuple[Finding, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Take together what is still to be seen: read again, or not covered by any area."""
        open_ones = uncovered(_sure(self.came_with), self.areas)
        object.__setattr__(self, "_left", (*_sure(self.legible), *open_ones))

    def place(self, kinds: Collection[FindingKind], *, pages: Collection[int] | None = None) -> Answer | None:
        """Return yes where all of these kinds are masked, no where one can be seen, nothing without any."""
        if any(each.kind in kinds and (pages is None or each.page in pages) for each in self._left):
            return Answer.NO
        found = any(
            each.kind in kinds and (pages is None or each.page in pages) for each in _sure(self.came_with)
        )
        return Answer.YES if found else None

    def pages_of(self, side: str) -> Collection[int] | None:
        """Return the pages that show a side; None where the model of a page is not known."""
        if not self.models or not all(self.models):
            return None
        return tuple(page for page, model in enumerate(self.models) if model.endswith(f"-{side}"))


def answers_from(seen: CopySeen) -> Mapping[str, Answer]:
    """Return the proposals by item or place; what cannot be known from the picture is left out.

    What is not on the document is not applicable only where the text was read: else nobody looked.
    """
    proposals = {
        "ID-07-front": _side(seen, _FRONT),
        "ID-07-back": _side(seen, _BACK),
        "ID-07-strip": _or_absent(seen, seen.place(_STRIP)),
        "ID-07-qr": _or_absent(seen, seen.place(_CODES)),
        "ID-08-photo": seen.place({FindingKind.PORTRAIT}),
        "ID-08-number": seen.place({FindingKind.DOCUMENT_NUMBER}),
        "ID-09": Answer.YES if seen.stamped else None,
    }
    return {item: answer for item, answer in proposals.items() if answer is not None}


def came_unmasked(findings: Iterable[Finding]) -> bool:
    """Return whether a national number could be read on a copy as it came in: the incident of law.md 2.5."""
    return any(
        (each.kind in NATIONAL and each.sureness is Sureness.CERTAIN) or each.holds_national
        for each in findings
    )


def _side(seen: CopySeen, side: str) -> Answer | None:
    pages = seen.pages_of(side)
    if pages is None:
        return _unknown_side(seen, side)
    if not pages:
        return Answer.NOT_APPLICABLE
    answer = seen.place(NATIONAL, pages=pages)
    return answer or (Answer.YES if seen.text_was_read else None)


def _unknown_side(seen: CopySeen, side: str) -> Answer | None:
    """Where we cannot tell the sides apart, a number that can be seen counts for the front."""
    return seen.place(NATIONAL) if side == _FRONT else None


def _or_absent(seen: CopySeen, answer: Answer | None) -> Answer | None:
    return answer or (Answer.NOT_APPLICABLE if seen.text_was_read else None)


def _sure(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(each for each in findings if each.sureness is not Sureness.DOUBTFUL)
