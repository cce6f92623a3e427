"""Writes a letter's file: pages as ReportLab has them, structure, description and colours around them.

ReportLab's own writer has no end of line before `endstream` (ISO 19005-2, 6.1.7.1) and drops what a page says
of its structure.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from dsar_desk.letters.colour_profile import srgb_profile
from dsar_desk.letters.description import Description
from dsar_desk.letters.structure import (
    Element,
    bookmarks_of,
    outline_objects,
    parent_tree,
    structure_objects,
)

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_LONG = 3
"""Pages from which a letter has bookmarks; one with an annex always has them."""
_UNENDED = b"endstream\n"


class Raw(pdfdoc.PDFObject):
    """An object that is written already."""

    __RefOnly__ = 1

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, _document: object) -> bytes:
        """Return it as it is."""
        return self.content


def complete(document: Any, root: Element, owners: Sequence[Sequence[Element]], about: Description) -> None:
    """Give a document its structure, bookmarks, description and colours, and its way to be written.

    Args:
        document: ReportLab's, with all its pages.
        root: The letter's structure.
        owners: For each page the element of each mark.
        about: What the letter says of itself.
    """
    pages = [document.idToObjectNumberAndVersion[f"Page{n}"][0] for n in range(1, len(owners) + 1)]
    for number in range(len(owners)):
        _structured(document.idToObject[f"Page{number + 1}"], number)
    catalog = document.Catalog
    vars(catalog)["__NoDefault__"] = [*catalog.__NoDefault__, "OutputIntents"]
    ready: dict[int, bytes] = {}
    catalog.StructTreeRoot = _structure(document, root.pruned(), owners, pages, ready)
    catalog.MarkInfo = Raw(b"<</Marked true>>")
    catalog.ViewerPreferences = Raw(b"<</DisplayDocTitle true>>")
    catalog.Metadata = Raw(stream(about.xmp(), b"/Type/Metadata/Subtype/XML"))
    catalog.OutputIntents = f"[{_colours(document)} 0 R]"
    if len(pages) >= _LONG or any(each.role == "Sect" for each in root.walk()):
        _bookmarks(document, root, pages)
    vars(document.info)["format"] = lambda _document: about.info()
    vars(document)["format"] = lambda: _written(document, ready)


def _structured(page: Any, number: int) -> None:
    vars(page)["__NoDefault__"] = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents, page.Tabs, page.Trans = number, "/S", None


def added(document: Any, name: str, content: bytes = b"") -> tuple[Raw, int]:
    """Return a new object of the document that is written already, and its number."""
    made = Raw(content)
    document.Reference(made, name)
    return made, document.objectcounter


def _structure(
    document: Any,
    root: Element,
    owners: Sequence[Sequence[Element]],
    pages: Sequence[int],
    ready: dict[int, bytes],
) -> Raw:
    """Return the root of the structure; `ready` takes its elements by number, past ReportLab's own lists."""
    tree, tree_number = added(document, "structure")
    elements = list(root.walk())
    number_of = {id(each): number for number, each in enumerate(elements, start=tree_number + 1)}
    document.objectcounter += len(elements)
    ready.update(
        zip(number_of.values(), structure_objects(elements, number_of, pages, tree_number), strict=True)
    )
    _, parents = added(document, "structureParents", parent_tree(owners, number_of))
    kids = f"/K {tree_number + 1} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(owners)}"
    tree.content = f"<</Type/StructTreeRoot{kids}>>".encode("ascii")
    return tree


def _bookmarks(document: Any, root: Element, pages: Sequence[int]) -> None:
    found = bookmarks_of(root)
    top, first = added(document, "bookmarks")
    rest = [added(document, f"bookmark{at}")[0] for at in range(len(found))]
    for raw, content in zip((top, *rest), outline_objects(found, first, pages), strict=True):
        raw.content = content
    document.Catalog.PageMode = "/UseOutlines"
    vars(document.Outlines)["prepare"] = lambda *_: setattr(document.Catalog, "Outlines", top)
    document.Outlines.ready = 1


def _colours(document: Any) -> int:
    _, profile = added(document, "colourProfile", stream(srgb_profile(), b"/N 3"))
    name = "(sRGB IEC61966-2.1)"
    intent = f"/S/GTS_PDFA1/OutputConditionIdentifier{name}/Info{name}/DestOutputProfile {profile} 0 R"
    return added(document, "colours", f"<</Type/OutputIntent{intent}>>".encode("ascii"))[1]


def stream(content: bytes, entries: bytes) -> bytes:
    """Return a stream as it is written; `entries` is what its dictionary has besides the length."""
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (entries, len(content), content)


def _written(document: Any, ready: dict[int, bytes]) -> bytes:
    """Return the file. Objects may ask for more objects while they are written."""
    root, info = (
        document.Reference(each).format(document).decode() for each in (document.Catalog, document.info)
    )
    parts, at, places, number = [_HEAD], len(_HEAD), [0], 1
    while number <= document.objectcounter:
        made = _object(document, number, ready.get(number))
        places.append(at)
        parts.append(made)
        at += len(made)
        number += 1
    digest = hashlib.sha256(b"".join(parts)).hexdigest()[:32]
    rows = [f"{place:010} 00000 n \n" for place in places[1:]]
    parts.append(
        f"xref\n0 {number}\n0000000000 65535 f \n{''.join(rows)}trailer\n"
        f"<</Size {number}/Root {root}/Info {info}/ID[<{digest}><{digest}>]>>\n"
        f"startxref\n{at}\n%%EOF\n".encode("ascii")
    )
    return b"".join(parts)


def _object(document: Any, number: int, ready: bytes | None) -> bytes:
    thing = None if ready is not None else document.idToObject[document.numberToId[number]]
    content = thing.content if isinstance(thing, Raw) else ready
    if content is not None:
        return b"%d 0 obj\n%b\nendobj\n" % (number, content)
    made: bytes = pdfdoc.format(thing, document, toplevel=1)
    if made.endswith(_UNENDED):
        made = made[: -len(_UNENDED)] + b"\n" + _UNENDED
    return b"%d 0 obj\n%b%bendobj\n" % (number, made, b"" if made.endswith(b"\n") else b"\n")
