"""Findings, areas and pages as they go over the pipe."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from dsar_desk.domain.redaction import Area, Box, Finding, FindingKind, PagePicture, Sureness


def findings_told(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return findings as plain values."""
    return [
        {
            "kind": each.kind.value,
            "page": each.page,
            "box": box_told(each.box),
            "sureness": each.sureness.value,
            "text": each.text,
            "holds_national": each.holds_national,
        }
        for each in findings
    ]


def findings_read(told: Iterable[Mapping[str, Any]]) -> tuple[Finding, ...]:
    """Return the findings that the plain values describe."""
    return tuple(
        Finding(
            FindingKind(each["kind"]),
            each["page"],
            Box(*each["box"]),
            Sureness(each["sureness"]),
            each["text"],
            each["holds_national"],
        )
        for each in told
    )


def areas_told(areas: Collection[Area]) -> list[dict[str, Any]]:
    """Return areas as plain values."""
    return [{"page": each.page, "box": box_told(each.box), "kind": each.kind.value} for each in areas]


def areas_read(told: Iterable[Mapping[str, Any]]) -> tuple[Area, ...]:
    """Return the areas that the plain values describe."""
    return tuple(Area(each["page"], Box(*each["box"]), FindingKind(each["kind"])) for each in told)


def box_told(box: Box) -> list[float]:
    """Return left, top, right and bottom."""
    return [box.left, box.top, box.right, box.bottom]


def sizes_told(pages: Sequence[PagePicture]) -> list[list[int]]:
    """Return the width and height of each page."""
    return [[page.width, page.height] for page in pages]


def pages_read(sizes: Iterable[Sequence[int]], pixels: bytes) -> tuple[PagePicture, ...]:
    """Return the pages whose pixels follow one another."""
    pages: list[PagePicture] = []
    start = 0
    for width, height in sizes:
        end = start + width * height * 3
        pages.append(PagePicture(width, height, pixels[start:end]))
        start = end
    return tuple(pages)
