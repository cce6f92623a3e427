"""What a PDF holds, read with a library that the desk does not make it with."""

import ctypes
import re
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium


@contextmanager
def opened(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def folded(text):
    """Return a text without white space and without the hyphens that break its lines."""
    return "".join(text.split()).replace("\ufffe", "").replace("\x02", "")


def text_in(pdf):
    """Return the text of all pages, folded."""
    with opened(pdf) as document:
        return folded("".join(page.get_textpage().get_text_bounded() for page in document))


def words_in(pdf):
    """Return the text of all pages in one line, words apart and whole."""
    with opened(pdf) as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    return " ".join(re.sub(r"[\ufffe\x02]\s*", "", text).split())


def pages_in(pdf):
    """Return how many pages there are."""
    with opened(pdf) as document:
        return len(document)


def title_and_author(pdf):
    """Return what a viewer shows as the title and the author of the document."""
    with opened(pdf) as document:
        told = document.get_metadata_dict()
    return told["Title"], told["Author"]


def fonts_in(pdf):
    """Return the fonts of all letters on all pages, each with whether the file holds it."""
    found = set()
    with opened(pdf) as document:
        for page in document:
            for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                font = pdfium.FPDFTextObj_GetFont(each.raw)
                name = ctypes.create_string_buffer(200)
                pdfium.FPDFFont_GetBaseFontName(font, name, 200)
                found.add((name.value.decode(), bool(pdfium.FPDFFont_GetIsEmbedded(font))))
    return found
