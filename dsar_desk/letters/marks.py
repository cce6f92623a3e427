"""A canvas that marks what it draws: content of an element, or something that is not read out."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from dsar_desk.letters.piece import Piece, put
from dsar_desk.letters.structure import Element, Mark

_PAINTS = (" S", " s", " f", " f*", " F", " B", " B*", " b", " b*", " Do", " sh", "ET", " Q", "\nQ")
"""How code ends that leaves something on the page."""
_IN_ANOTHER_LANGUAGE = re.compile(r"/Span <</Lang\((\w+)\)>> BDC (.*?T[j*]) EMC", re.DOTALL)
_AS_LAYOUT = "/Artifact <</Type/Layout>> BDC"


class MarkedCanvas(Canvas):
    """Marks content on its pages. What nobody marked is layout: lines, grounds, folds."""

    _code: list[str]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.owners: list[list[Element]] = [[]]
        """For each page the element of each mark."""
        self._spans: list[tuple[int, int]] = []

    def put(
        self, piece: Piece, x: float, y: float, element: Element | None = None, label: Element | None = None
    ) -> None:
        """Put a piece on the page, its origin at this point; what it begins with is the `label`."""
        if element is None:
            put(self, piece, x, y)
            return
        code, before = piece.code, ""
        if label is not None:
            cut = code.index("ET") + 2
            before, code = f"{self._opened(label)}\n{code[:cut]}\nEMC\n", code[cut:]
        at = len(self._code)
        found = _IN_ANOTHER_LANGUAGE.split(code) if "/Lang(" in code else []
        is_apart = len(found) > 1 and " re" not in code  # the ground of an open field is no text
        body = self._apart(found, element) if is_apart else f"{self._opened(element)}\n{code}\nEMC"
        put(self, piece, x, y, before + body)
        self._spans.append((at, at + 1))

    @contextmanager
    def marked(self, element: Element | None) -> Iterator[None]:
        """Take what is drawn meanwhile as content of an element."""
        if element is None:
            yield
            return
        with self._around(self._opened(element)):
            yield

    @contextmanager
    def aside(self, kind: str) -> Iterator[None]:
        """Take what is drawn meanwhile as part of every page: Header, Footer or Watermark."""
        with self._around(f"/Artifact <</Type/Pagination/Subtype/{kind}>> BDC"):
            yield

    def set_apart(self) -> None:
        """At the end of a page, mark as layout what nobody marked, and go on to the next."""
        code, spans = self._code, [*self._spans, (len(self._code), 0)]
        done: list[str] = []
        at = 0
        for start, end in spans:
            done += _as_layout(code[at:start])
            done += code[start:end]
            at = end
        code[:] = done
        self._spans = []
        self.owners.append([])

    def _apart(self, found: list[str], element: Element) -> str:
        """Return the code of a text with its passages in another language as elements of their own.

        Its marks stand inside the text object, as none may cross its ends (ISO 32000-1, 14.6.1).
        """
        made = found[0].replace("BT ", f"BT {self._opened(element)} ", 1)
        for language, inner, after in zip(found[1::3], found[2::3], found[3::3], strict=True):
            span = self._opened(element.add("Span", language=language))
            made += f"EMC {span} {inner} EMC {self._opened(element)}{after}"
        before, _, after = made.rpartition(" ET")
        return f"{before} EMC ET{after}"

    def _opened(self, element: Element) -> str:
        on_page = self.owners[-1]
        element.kids.append(Mark(len(self.owners) - 1, len(on_page)))
        on_page.append(element)
        return f"/{element.role} <</MCID {len(on_page) - 1}>> BDC"

    @contextmanager
    def _around(self, opening: str) -> Iterator[None]:
        at = len(self._code)
        self._code.append(opening)
        yield
        self._code.append("EMC")
        self._spans.append((at, len(self._code)))


def _as_layout(code: list[str]) -> list[str]:
    paints = [at for at, each in enumerate(code) if f" {each}".endswith(_PAINTS) and each != "Q"]
    if not paints:
        return code
    first, last = paints[0], paints[-1] + 1
    return [*code[:first], _AS_LAYOUT, *code[first:last], "EMC", *code[last:]]
