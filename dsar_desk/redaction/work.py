"""What the reading process does: open a file, find, straighten; burn, stamp, read again; join."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from dsar_desk.domain.redaction import Area, Finding, still_legible
from dsar_desk.redaction.frames import Frame
from dsar_desk.redaction.wire import areas_read, findings_told, pages_read

if TYPE_CHECKING:
    from dsar_desk.redaction.burning import Copy
    from dsar_desk.redaction.finding import Finder, PageFindings
    from dsar_desk.redaction.pixels import Page, Pixels

Say = Callable[[str, Mapping[str, Any], Sequence[bytes]], None]


@cache
def the_finder() -> "Finder":
    """Return the finder, made once: its models take a second to start."""
    from dsar_desk.redaction.finding import Finder

    return Finder()


def do(order: Frame, say: Say) -> None:
    """Do what an order asks and say the results, the last one `done`."""
    {"scan": scan, "mask": mask, "join": join}[order.say](order, say)


def scan(order: Frame, say: Say) -> None:
    """Read a file page by page and say each page with what was found on it."""
    from dsar_desk.redaction.pages import open_pages

    pages = open_pages(order.body, name=order.told["name"], password=order.told["password"])
    progress = _Progress(2 * pages.count, say)
    for number, page in enumerate(pages):
        progress.step()
        shown, found = _read(page, number, straighten=order.told["straighten"])
        told = {
            "width": shown.shape[1],
            "height": shown.shape[0],
            "model": found.model,
            "findings": findings_told(found.findings),
        }
        say("page", told, (shown.tobytes(),))
        progress.step()
    _done(say)


def _read(page: "Page", number: int, *, straighten: bool) -> "tuple[Pixels, PageFindings]":
    """Return the page as it is shown, and what was found on it: by the finder and in the text of a PDF."""
    from dsar_desk.redaction.straightening import straightened

    pixels, layer = page.pixels, _in_words(page, number)
    moved = straightened(pixels, *the_finder().orientation(pixels)) if straighten else None
    if moved:
        pixels, move = moved
        layer = tuple(replace(each, box=move(each.box)) for each in layer)
    found = the_finder().find(pixels, number=number)
    return pixels, replace(found, findings=(*found.findings, *_only_in(layer, found.findings)))


def _in_words(page: "Page", number: int) -> tuple[Finding, ...]:
    from dsar_desk.redaction.finding import find_in_text

    height, width = page.pixels.shape[:2]
    return find_in_text(page.words, number=number, ratio=width / height) if page.words else ()


def _only_in(layer: Sequence[Finding], findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what stands in the text of a PDF and was not read at that place by the finder."""
    for each in layer:
        if not any(other.kind is each.kind and other.box.meets(each.box) for other in findings):
            yield each


def mask(order: Frame, say: Say) -> None:
    """Burn areas into pages, stamp them, read the result again, and say each as PNG."""
    from dsar_desk.redaction.burning import Copy

    pages = pages_read(order.told["sizes"], order.body)
    areas = areas_read(order.told["areas"])
    progress = _Progress(2 * len(pages), say)
    for number, page in enumerate(pages):
        copy = Copy.of(page, [each for each in areas if each.page == number], order.told["lines"])
        progress.step()
        legible = _read_again(copy, number, areas)
        say("page", {"legible": findings_told(legible)}, (copy.png,))
        progress.step()
    _done(say)


def _read_again(copy: "Copy", number: int, areas: Sequence[Area]) -> tuple[Finding, ...]:
    """Return what can still be read. The watermark is left out: it could hide from us what people can read.

    The file holds these very pixels and the watermark; `Copy.of` has made sure of it.
    """
    found = the_finder().find(copy.burnt, number=number)
    return still_legible(found.findings, areas)


def join(order: Frame, say: Say) -> None:
    """Say one PNG with the given ones under each other."""
    from dsar_desk.redaction.burning import under_each_other

    pages: list[bytes] = []
    start = 0
    for size in order.told["sizes"]:
        pages.append(order.body[start : start + size])
        start += size
    say("done", {}, (under_each_other(pages),))


class _Progress:
    """Counts the steps of an order and says them."""

    def __init__(self, total: int, say: Say) -> None:
        self._done, self._total, self._say = 0, total, say

    def step(self) -> None:
        self._done += 1
        self._say("progress", {"done": self._done, "total": self._total}, ())


def _done(say: Say) -> None:
    say("done", {"text_was_read": the_finder().reads_text}, ())
