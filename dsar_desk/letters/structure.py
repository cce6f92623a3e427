"""The structure of a letter for who listens to it or reads it on a small screen (ISO 32000-1, 14.7 and 14.8).

Elements are made from the letter's parts, in reading order; what is drawn for one is marked on its page.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self


class Mark(NamedTuple):
    """Marked content: the page, counted from 0, and the number on it."""

    page: int
    number: int


class Element:
    """One element. `language` where it is not the letter's; `alt` says what a picture shows."""

    __slots__ = ("alt", "attributes", "kids", "language", "role", "top", "words")

    def __init__(
        self, role: str, *, words: str = "", language: str = "", alt: str = "", attributes: str = ""
    ) -> None:
        self.role, self.words, self.language, self.alt = role, words, language, alt
        self.attributes = attributes
        self.kids: list[Element | Mark] = []
        self.top = 0.0
        """Of a heading: how high on its page it begins, in points."""

    def add(
        self, role: str, *, words: str = "", language: str = "", alt: str = "", attributes: str = ""
    ) -> "Element":
        """Return a new last kid."""
        kid = Element(role, words=words, language=language, alt=alt, attributes=attributes)
        self.kids.append(kid)
        return kid

    def add_first(self, role: str) -> "Element":
        """Return a new first kid."""
        kid = Element(role)
        self.kids.insert(0, kid)
        return kid

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.role[0] == "H"

    @property
    def is_drawn(self) -> bool:
        """Whether something of it stands on a page."""
        return any(isinstance(kid, Mark) or kid.is_drawn for kid in self.kids)

    def walk(self) -> Iterator["Element"]:
        """Yield it and all below it, in reading order."""
        left: list[Element] = [self]
        while left:
            element = left.pop()
            yield element
            left += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]

    def first_mark(self) -> Mark | None:
        """Return where it begins."""
        for kid in self.kids:
            mark = kid if isinstance(kid, Mark) else kid.first_mark()
            if mark is not None:
                return mark
        return None

    def pruned(self) -> Self:
        """Take away what stands on no page."""
        self.kids = [kid for kid in self.kids if isinstance(kid, Mark) or kid.pruned().kids]
        return self


def again(table: Element, cell: Element, *, opens: bool) -> Element:
    """Return the words of a head's cell that comes again, in a row after those that were drawn.

    `opens` for the first cell of its row.
    """
    last = max(at for at, row in enumerate(table.kids) if _shows(row))
    if opens:
        last += 1
        table.kids.insert(last, Element("TR"))
    row = table.kids[last]
    assert isinstance(row, Element)
    return row.add(cell.role, attributes=cell.attributes).add("P", language=cell.language)


def _shows(kid: Element | Mark) -> bool:
    return isinstance(kid, Mark) or kid.is_drawn


class Headings:
    """Gives headings their level: none is skipped, as a listener would take that for something missing."""

    def __init__(self, last: int) -> None:
        self._last = last

    def role(self, level: int) -> str:
        """Return the role of the next heading."""
        self._last = min(level, self._last + 1)
        return f"H{self._last}"


def structure_objects(
    elements: Sequence[Element], number_of: dict[int, int], pages: Sequence[int], tree: int
) -> list[bytes]:
    """Return the objects of the elements.

    Args:
        elements: As `walk` gives them, without those that stand on no page.
        number_of: The number of the object of each element, by its `id`.
        pages: The numbers of the objects of the pages.
        tree: The number of the structure's root.
    """
    parent_of = {
        id(kid): number_of[id(element)]
        for element in elements
        for kid in element.kids
        if isinstance(kid, Element)
    }
    return [_object(each, parent_of.get(id(each), tree), number_of, pages) for each in elements]


def _object(element: Element, parent: int, number_of: dict[int, int], pages: Sequence[int]) -> bytes:
    own = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
    kids = " ".join(_kid(kid, own, number_of, pages) for kid in element.kids)
    parts = [f"<</Type/StructElem/S/{element.role}/P {parent} 0 R/K[{kids}]"]
    if own is not None:
        parts.append(f"/Pg {pages[own]} 0 R")
    if element.language:
        parts.append(f"/Lang({element.language})")
    if element.alt:
        parts.append(f"/Alt{text_string(element.alt)}")
    if element.attributes:
        parts.append(f"/A<<{element.attributes}>>")
    return "".join((*parts, ">>")).encode("ascii")


def _kid(kid: Element | Mark, own: int | None, number_of: dict[int, int], pages: Sequence[int]) -> str:
    if isinstance(kid, Element):
        return f"{number_of[id(kid)]} 0 R"
    if kid.page == own:
        return str(kid.number)
    return f"<</Type/MCR/Pg {pages[kid.page]} 0 R/MCID {kid.number}>>"


def parent_tree(owners: Sequence[Sequence[Element]], number_of: dict[int, int]) -> bytes:
    """Return from each page's marks to their elements (ISO 32000-1, 14.7.4.4)."""
    rows = (
        f"{page}[{' '.join(f'{number_of[id(each)]} 0 R' for each in on_page)}]"
        for page, on_page in enumerate(owners)
    )
    return f"<</Nums[{' '.join(rows)}]>>".encode("ascii")


def text_string(text: str) -> str:
    """Return a text as PDF writes it."""
    if text.isascii() and text.isprintable():
        return "({})".format(text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)"))
    return f"<feff{text.encode('utf-16-be').hex()}>"


class Bookmark(NamedTuple):
    """A heading in the list beside the pages."""

    title: str
    level: int
    page: int
    top: float


def bookmarks_of(root: Element) -> list[Bookmark]:
    """Return the headings with where they stand; the subject is above all others."""
    found = []
    for element in root.walk():
        mark = element.first_mark() if element.is_heading else None
        if mark is not None:
            found.append(Bookmark(element.words, int(element.role[1:]), mark.page, element.top))
    return found


def outline_objects(bookmarks: Sequence[Bookmark], first: int, pages: Sequence[int]) -> list[bytes]:
    """Return the objects of the list: its root, numbered `first`, then each bookmark."""
    parents: list[int] = []
    kids: dict[int, list[int]] = {-1: []}
    for at, bookmark in enumerate(bookmarks):
        above = at - 1
        while above >= 0 and bookmarks[above].level >= bookmark.level:
            above = parents[above]
        parents.append(above)
        kids[at] = []
        kids[above].append(at)

    def ends(at: int) -> str:
        if not kids[at]:
            return ""
        count = len(bookmarks) if at < 0 else _below(kids, at)
        return f"/First {first + 1 + kids[at][0]} 0 R/Last {first + 1 + kids[at][-1]} 0 R/Count {count}"

    made = [f"<</Type/Outlines{ends(-1)}>>"]
    for at, bookmark in enumerate(bookmarks):
        beside = kids[parents[at]]
        place = beside.index(at)
        near = f"/Prev {first + 1 + beside[place - 1]} 0 R" if place else ""
        near += f"/Next {first + 1 + beside[place + 1]} 0 R" if place + 1 < len(beside) else ""
        goal = f"/Dest[{pages[bookmark.page]} 0 R/XYZ 0 {bookmark.top:.0f} null]"
        parent = f"/Parent {first + 1 + parents[at]} 0 R"
        made.append(f"<</Title{text_string(bookmark.title)}{parent}{near}{ends(at)}{goal}>>")
    return [each.encode("ascii") for each in made]


def _below(kids: dict[int, list[int]], at: int) -> int:
    return sum(1 + _below(kids, kid) for kid in kids[at])


def listing(*, numbered: bool) -> str:
    """Return the attributes of a list."""
    return f"/O/List/ListNumbering/{'Decimal' if numbered else 'Disc'}"


def header(scope: str) -> str:
    """Return the attributes of a header cell; `scope` is Row or Column."""
    return f"/O/Table/Scope/{scope}"


def box(*corners: float) -> str:
    """Return the attributes of a picture: its left, bottom, right and top on the page, in points."""
    return f"/O/Layout/Placement/Block/BBox[{' '.join(f'{corner:.2f}' for corner in corners)}]"
