"""A TrueType font that remembers how wide words are; letters say the same words over and over."""

from functools import cached_property, lru_cache
from typing import Any, Protocol

from reportlab.pdfbase.ttfonts import TTFont


class _Units(Protocol):
    def __call__(self, text: str) -> float: ...


class MeasuredFont(TTFont):
    """A TrueType font; widths are kept in thousandths of the size."""

    @cached_property
    def _units(self) -> _Units:
        face: Any = self.face
        width_of, default = face.charWidths.get, face.defaultWidth

        @lru_cache(maxsize=20_000)
        def units(text: str) -> float:
            return float(sum(width_of(ord(char), default) for char in text))

        return units

    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf8") -> float:  # noqa: N802  # ReportLab's name
        """Return the width of a text in points."""
        words = text if isinstance(text, str) else text.decode(encoding)
        return 0.001 * size * self._units(words)
