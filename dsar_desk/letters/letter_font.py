"""A TrueType font for letters, which say the same words over and over.

It remembers how wide words are, and gives a character the same code in every letter, so that what was set for
one letter stands as it is in the next. Only the characters that a letter has are embedded. Those beyond the
fixed codes get one in the letter at hand, as ReportLab does it.
"""

import codecs
import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, Protocol

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from dsar_desk.letters.numbers import written
from dsar_desk.letters.writing import added, stream

_MORE = (
    "‘’‚‛“”„‹›«»–—•…·€£¥§°¿¡©®™±×÷½¼¾²³¹ªº†‰′″→\ufffd"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
    "ĄąĆćČčĎďĐđĘęĚěĞğİıĲĳŁłŃńŇňŐőŒœŘřŚśŞşŠšŢţŤťŮůŰűŸŹźŻżŽžȘșȚț"
)
_FREE = (*range(1, 32), *range(127, 256))
FIXED = dict(zip(_MORE, _FREE, strict=False)) | {chr(code): code for code in range(32, 127)}
"""The code of each character that has the same in every letter."""
_ASSIGNED = {ord(char): code for char, code in FIXED.items()}
_BY_CODE = {code: char for char, code in _ASSIGNED.items()}
_FIRST = [_BY_CODE.get(code, 0) for code in range(256)]
_TABLE = codecs.charmap_build("".join(chr(char or 0xFFFE) for char in _FIRST))
_IN_ONE_BLOCK = 100
_NONSYMBOLIC, _SYMBOLIC = 1 << 5, 1 << 2
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
{told}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class _Units(Protocol):
    def __call__(self, text: str) -> float: ...


class _Embedded(NamedTuple):
    """The objects of a subset, ready to be written. The codes of the widths begin with `first`."""

    first: int
    last: int
    widths: str
    to_unicode: bytes
    file: bytes


class LetterFont(TTFont):
    """A TrueType font with fixed codes; widths are kept in thousandths of the size."""

    def __init__(self, name: str, file: Any, internal_name: str) -> None:
        super().__init__(name, file, asciiReadable=0)
        self._internal_name = internal_name

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

    def mark(self, document: Any, characters: Iterable[str]) -> None:
        """Tell that a document has these characters of the fixed codes."""
        state = self._state(document)
        if state.internalName is None:
            self.getSubsetInternalName(0, document)
        state.used.update(characters)

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802  # ReportLab's name
        """Return a text as codes, each run of one subset apart."""
        used = self._state(doc).used
        used.update(text)
        try:
            codes = codecs.charmap_encode(text, "strict", _TABLE)[0]
        except UnicodeEncodeError:
            split: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
            return split
        return [(0, codes)] if codes else []

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:  # noqa: N802  # ReportLab's name
        """Return the name of a subset on the page: the same in every document."""
        state = self._state(doc)
        if state.internalName is None:
            state.internalName = self._internal_name
            doc.fontMapping[self.fontName] = "/" + self._internal_name
            doc.delayedFonts.append(self)
        return f"/{self._internal_name}+{subset}"

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # ReportLab's name
        """Add what the document needs of this font."""
        state = self._state(doc)
        del self.state[doc]
        used = {ord(char) for char in state.used}
        for number, codes in enumerate(state.subsets):
            kept = codes if number else [char if char in used else 0 for char in codes]
            self._add(doc, number, tuple(kept))

    def _state(self, doc: Any) -> Any:
        states: Any = self.state
        state: Any = states.get(doc)
        if state is None:
            state = states[doc] = TTFont.State(0, self)
            state.assignments, state.subsets = dict(_ASSIGNED), [_FIRST]
            state.nextCode = 256
            state.used = set()
        return state

    def _add(self, doc: Any, number: int, codes: tuple[int, ...]) -> None:
        name, own = f"{SUBSETN(number).decode()}+{self.face.name.decode()}", f"{self._internal_name}+{number}"
        made = self._embedded(codes)
        _, to_unicode = added(doc, f"toUnicodeCMap:{name}", made.to_unicode)
        _, file = added(doc, f"fontFile:{name}", made.file)
        told = f"<</Type/FontDescriptor/FontName/{name}{self._about}/FontFile2 {file} 0 R>>"
        _, descriptor = added(doc, f"fontDescriptor:{name}", told.encode("ascii"))
        told = (
            f"<</Type /Font /Subtype /TrueType /Name/{own}/BaseFont/{name}/FirstChar {made.first}"
            f"/LastChar {made.last}/Widths{made.widths}/FontDescriptor {descriptor} 0 R"
            f"/ToUnicode {to_unicode} 0 R>>"
        )
        doc.idToObject["BasicFonts"].dict[own], _ = added(doc, own, told.encode("ascii"))

    @cached_property
    def _about(self) -> str:
        """What a descriptor says of the face."""
        face: Any = self.face
        told = {
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.capHeight,
            "ItalicAngle": face.italicAngle,
            "StemV": face.stemV,
            "MissingWidth": face.defaultWidth,
        }
        flags = face.flags & ~_NONSYMBOLIC | _SYMBOLIC
        box = " ".join(written(side) for side in face.bbox)
        numbers = "".join(f"/{key} {written(number)}" for key, number in told.items())
        return f"/Flags {flags}/FontBBox[{box}]{numbers}"

    @cached_property
    def _embedded(self) -> Callable[[tuple[int, ...]], _Embedded]:
        @lru_cache(maxsize=64)
        def embedded(codes: tuple[int, ...]) -> _Embedded:
            face: Any = self.face
            file = face.makeSubset(codes)
            used = [code for code, char in enumerate(codes) if char]
            widths = (face.getCharWidth(char) if char else 0 for char in codes[used[0] : used[-1] + 1])
            return _Embedded(
                used[0],
                used[-1],
                pdfdoc.PDFArray(widths).format(None).decode(),
                _packed(_to_unicode({code: codes[code] for code in used}).encode()),
                _packed(file, length=b"/Length1 %d" % len(file)),
            )

        return embedded


def _packed(content: bytes, length: bytes = b"") -> bytes:
    return stream(zlib.compress(content), b"/Filter/FlateDecode" + length)


def _to_unicode(chars: Mapping[int, int]) -> str:
    """Return what makes codes text again, for who copies or searches (ISO 32000-1, 9.10.3)."""
    lines = [f"<{code:02X}> <{char:04X}>" for code, char in chars.items()]
    blocks = [lines[at : at + _IN_ONE_BLOCK] for at in range(0, len(lines), _IN_ONE_BLOCK)]
    told = (("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar\n"])) for block in blocks)
    return _CMAP.format(told="".join(told))
