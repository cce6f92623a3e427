"""What is found on a picture of an ID, and the areas of it that must not be seen.

Places are fractions of the page, so that zoom and resolution do not matter. A finding names what stands at
its place and why it must go; it never holds the digits (UAVG art. 46; law.md 2.2).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class FindingKind(StrEnum):
    """What stands at a place of a page."""

    BSN = "bsn"
    RRN = "rrn"
    NIR = "nir"
    MRZ = "mrz"
    QR = "qr"
    PDF417 = "pdf417"
    DOCUMENT_NUMBER = "document-number"
    PORTRAIT = "portrait"
    SIGNATURE = "signature"
    IBAN = "iban"
    PHONE = "phone"
    COMPANY_NUMBER = "company-number"
    ORDER_NUMBER = "order-number"
    OWN = "own"
    """Drawn by a person."""


LARGEST_PICTURE = 60_000_000
"""Bytes of a file that is read as a picture of an ID."""

LOOK_ALIKES = frozenset(
    {FindingKind.IBAN, FindingKind.PHONE, FindingKind.COMPANY_NUMBER, FindingKind.ORDER_NUMBER}
)
"""Digits that pass a national number's check and are something else by form or label: always doubtful."""

NATIONAL = frozenset({FindingKind.BSN, FindingKind.RRN, FindingKind.NIR})


class Sureness(StrEnum):
    """How sure a finding is; `certain` and `possible` as the contract's "National numbers" say."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    DOUBTFUL = "doubtful"
    """A look-alike: shown, and left to the person."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle as fractions of its page, 0 to 1, from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> "Box":
        """Return the box with a margin on every side, kept inside the page."""
        return Box(
            max(0.0, self.left - by),
            max(0.0, self.top - by),
            min(1.0, self.right + by),
            min(1.0, self.bottom + by),
        )

    def covers(self, other: "Box") -> bool:
        """Return whether the other box lies wholly inside this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def meets(self, other: "Box") -> bool:
        """Return whether the two share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found at a place. `page` counts from 0; `text` has `*` for each digit.

    `holds_national` says that a national number was read inside, as in a machine-readable zone or a QR code.
    """

    kind: FindingKind
    page: int
    box: Box
    sureness: Sureness
    text: str = ""
    holds_national: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of one page to black out, and what made us propose it."""

    page: int
    box: Box
    kind: FindingKind = FindingKind.OWN


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as pixels, in memory only: three bytes a pixel, row by row."""

    width: int
    height: int
    pixels: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Scan:
    """The pages of a file and what was found on them.

    `text_was_read` is false where no text could be read (OCR is missing or did not start): then a person
    must look at each place. `model` is the document model, as `nl-id-2021-back`, or empty.
    """

    pages: tuple[PagePicture, ...]
    findings: tuple[Finding, ...]
    text_was_read: bool = True
    models: tuple[str, ...] = ()
    """The document model of each page, or empty where none was recognised."""


@dataclass(frozen=True, slots=True)
class Watermark:
    """What is stamped across a copy: the word for it, for whom, which case, which day, in words."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MaskedCopy:
    """A copy with its areas burnt in: a PNG a page, without metadata, and what the second reading found.

    It may be kept only when nothing is `legible`; `text_was_read` as in `Scan`.
    """

    pages: tuple[bytes, ...] = field(repr=False)
    legible: tuple[Finding, ...] = ()
    text_was_read: bool = True

    @property
    def is_clean(self) -> bool:
        """Whether the second reading found nothing that must not be seen."""
        return not self.legible


MUST_GO = NATIONAL | {FindingKind.MRZ, FindingKind.QR, FindingKind.PDF417}
"""What keeps a copy from being stored while it is legible."""


def proposed_areas(findings: Iterable[Finding]) -> tuple[Area, ...]:
    """Return the areas to mask without asking: all that is certain or possible; doubt waits for a person."""
    return tuple(
        Area(each.page, each.box, each.kind) for each in findings if each.sureness is not Sureness.DOUBTFUL
    )


def uncovered(findings: Iterable[Finding], areas: Collection[Area]) -> tuple[Finding, ...]:
    """Return the findings that no area covers."""
    return tuple(
        each for each in findings if not any(a.page == each.page and a.box.covers(each.box) for a in areas)
    )


_BARELY = 0.15
"""Of a finding's area: this much may stick out of the black and still be the edge of a box, not a text."""
_A_THIRD = 1 / 3


def still_legible(findings: Iterable[Finding], areas: Collection[Area]) -> tuple[Finding, ...]:
    """Return what a second reading found and must not be seen.

    That is whatever must always go, masked or not, and whatever somebody asked to mask and can be read still.
    Portrait and signature are not read but known by their place on a document, black or not: of these the
    pixels are proof enough.
    """
    return tuple(each for each in findings if _is_legible(each, areas))


def _is_legible(finding: Finding, areas: Collection[Area]) -> bool:
    if finding.sureness is Sureness.DOUBTFUL:
        return False
    here = [each for each in areas if each.page == finding.page and each.box.meets(finding.box)]
    seen = 1 - max((_share(finding.box, each.box) for each in here), default=0.0)
    if finding.kind in MUST_GO or finding.holds_national:
        return seen > _BARELY
    is_read = finding.kind not in {FindingKind.PORTRAIT, FindingKind.SIGNATURE}
    return is_read and any(each.kind is finding.kind for each in here) and seen > _A_THIRD


def _share(of: Box, inside: Box) -> float:
    """Return how much of a box lies inside another, 0 to 1."""
    width = min(of.right, inside.right) - max(of.left, inside.left)
    height = min(of.bottom, inside.bottom) - max(of.top, inside.top)
    size = (of.right - of.left) * (of.bottom - of.top)
    return max(0.0, width) * max(0.0, height) / size if size > 0 else 1.0
