"""Brings the window's translations up to date with its words, and fills in new ones.

    python packaging/translate.py                 find new words; say which are not translated yet
    python packaging/translate.py WORDS.toml      the same, and fill in from a file

The file holds English = Dutch; where a number decides, English = [one, many]:

    "Requests" = "Verzoeken"
    "%n day(s) left" = ["nog %n dag", "nog %n dagen"]

Words stay in resources/translations/dsar_desk_nl.ts, which Qt Linguist opens too. The English file holds the
plurals alone. Words that the code no longer has are dropped.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
Words = dict[str, "str | list[str]"]


def update(source: Path, *, language: str, plural_only: bool) -> None:
    """Run Qt's lupdate over the code of the window."""
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    files = [str(file) for file in sorted((ROOT / "ui").rglob("*.py"))]
    options = [
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en_GB",
        "-target-language",
        language,
    ]
    if plural_only:
        options.append("-pluralonly")
    subprocess.run(
        [str(lupdate), *options, *files, "-ts", str(source)], check=True, stdout=subprocess.DEVNULL
    )


def fill(source: Path, words: Words) -> list[str]:
    """Fill in what `words` has, also in place of another translation; return what is still missing."""
    tree = ET.parse(source)
    missing = []
    words = {**already(tree), **words}
    for message in tree.iter("message"):
        english = message.findtext("source") or ""
        if english in words:
            put(message, words[english])
        elif message.find("translation[@type='unfinished']") is not None:
            missing.append(english)
    text = ET.tostring(tree.getroot(), encoding="unicode")
    source.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    return missing


def already(tree: ET.ElementTree[ET.Element]) -> Words:
    """Return what is translated somewhere: the same words elsewhere get the same translation."""
    found: Words = {}
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished":
            forms = [form.text or "" for form in translation.findall("numerusform")]
            found.setdefault(message.findtext("source") or "", forms or translation.text or "")
    return found


def put(message: ET.Element, words: str | list[str]) -> None:
    """Write a translation into a message."""
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    forms = translation.findall("numerusform")
    if forms:
        both = words if isinstance(words, list) else [words, words]
        for form, text in zip(forms, both, strict=True):
            form.text = text
    else:
        translation.text = words if isinstance(words, str) else words[0]


def english_plurals(source: Path) -> Words:
    """Return the two forms of each English source that counts something."""
    found = [message.findtext("source") or "" for message in ET.parse(source).iter("message")]
    return {text: [text.replace("(s)", ""), text.replace("(s)", "s")] for text in found}


def main(arguments: list[str]) -> int:
    """Update both files and return 1 if a word has no Dutch yet."""
    words: Words = {}
    for name in arguments:
        words |= tomllib.loads(Path(name).read_text(encoding="utf-8"))
    dutch, english = FOLDER / "dsar_desk_nl.ts", FOLDER / "dsar_desk_en.ts"
    update(dutch, language="nl_NL", plural_only=False)
    update(english, language="en_GB", plural_only=True)
    fill(english, english_plurals(english))
    missing = fill(dutch, words)
    for text in missing:
        print(f"no Dutch yet: {text}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
