"""Reads a PDF's structure back with PDFium: the tree, the words of each element, and what no element owns."""

import ctypes
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c


@dataclass
class Node:
    role: str
    language: str = ""
    alt: str = ""
    words: str = ""
    kids: list["Node"] = field(default_factory=list)

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, *roles):
        return [node for node in self.walk() if node.role in roles]

    @property
    def text(self):
        return "".join(node.words for node in self.walk())


@dataclass
class Content:
    """What a page paints: the words of each mark, those of artifacts, and how much has neither."""

    marks: dict[int, str] = field(default_factory=dict)
    artifacts: str = ""
    unmarked: int = 0


def trees_of(pdf):
    """Return for each page the part of the tree that stands on it."""
    document = pdfium.PdfDocument(pdf)
    return [_tree(page) for page in document]


def contents_of(pdf):
    document = pdfium.PdfDocument(pdf)
    return [_content(page) for page in document]


def _tree(page):
    content = _content(page)
    tree = pdfium_c.FPDF_StructTree_GetForPage(page.raw)
    assert pdfium_c.FPDF_StructTree_CountChildren(tree) == 1
    root = _node(pdfium_c.FPDF_StructTree_GetChildAtIndex(tree, 0), content)
    pdfium_c.FPDF_StructTree_Close(tree)
    return root


def _node(element, content):
    node = Node(
        _string(pdfium_c.FPDF_StructElement_GetType, element),
        _string(pdfium_c.FPDF_StructElement_GetLang, element),
        _string(pdfium_c.FPDF_StructElement_GetAltText, element),
    )
    for at in range(pdfium_c.FPDF_StructElement_CountChildren(element)):
        kid = pdfium_c.FPDF_StructElement_GetChildAtIndex(element, at)
        if kid:
            node.kids.append(_node(kid, content))
            continue
        number = pdfium_c.FPDF_StructElement_GetChildMarkedContentID(element, at)
        if number >= 0:  # else it stands on another page
            node.kids.append(Node("words", words=content.marks.get(number, "")))
    return node


def _string(read, element):
    size = read(element, None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    read(element, buffer, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _content(page):
    content, layer = Content(), page.get_textpage()
    for thing in page.get_objects(max_depth=1):
        number = pdfium_c.FPDFPageObj_GetMarkedContentID(thing.raw)
        words = _words(thing, layer)
        if number >= 0:
            content.marks[number] = content.marks.get(number, "") + words
        elif pdfium_c.FPDFPageObj_CountMarks(thing.raw):
            content.artifacts += words
        else:
            content.unmarked += 1
    layer.close()
    return content


def _words(thing, layer):
    if thing.type != pdfium_c.FPDF_PAGEOBJ_TEXT:
        return ""
    size = pdfium_c.FPDFTextObj_GetText(thing.raw, layer.raw, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium_c.FPDFTextObj_GetText(thing.raw, layer.raw, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")
