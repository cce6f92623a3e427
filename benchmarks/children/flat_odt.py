"""A letter as flat ODT, for LibreOffice: the same words, formatted as the desk formats them.

Letterhead, address, references, headings, bold and italic words, lists, tables with a head that is repeated,
a line at the top of later pages, the foot with page numbers, A4 with the desk's margins, the same typeface.
"""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from dsar_desk.letters.document import Heading, Listing, NewPage, Paragraph, Part, Runs, Table, Text
from dsar_desk.letters.frame import Surround

_FILE = Path(__file__).with_name("letter.fodt").read_text(encoding="utf-8")


def flat_odt(surround: Surround, text: Text) -> str:
    """Return the letter as a file that LibreOffice opens."""
    body = "".join(_parts(text.body))
    annexes = "".join(_parts(text.annexes))
    return _FILE.format(
        head=escape(surround.head),
        foot=escape(surround.foot),
        top=_p("name", surround.name) + "".join(_p("contact", line) for line in surround.contact),
        address=_p("sender", surround.sender) + "".join(_p("body", line) for line in surround.address),
        references=_references(surround),
        subject=f'<text:p text:style-name="subject">{_runs(text.subject)}</text:p>',
        body=f'<text:p text:style-name="body">{_runs(surround.salutation)}</text:p>{body}{_ending(surround)}',
        annexes=annexes,
    )


def _p(style: str, words: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(words)}</text:p>'


def _runs(runs: Runs) -> str:
    return "".join(
        "<text:line-break/>"
        if run.text == "\n"
        else f'<text:span text:style-name="{"bold" if run.bold else "italic"}">{escape(run.text)}</text:span>'
        if run.bold or run.italic
        else escape(run.text)
        for run in runs
    )


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    after_break = False
    for part in parts:
        if isinstance(part, NewPage):
            after_break = True
        elif isinstance(part, Heading):
            style = "annex" if after_break else f"heading{part.level}"
            after_break = False
            level = f'text:outline-level="{part.level}"'
            yield f'<text:h text:style-name="{style}" {level}>{_runs(part.runs)}</text:h>'
        elif isinstance(part, Paragraph):
            yield f'<text:p text:style-name="body">{_runs(part.runs)}</text:p>'
        elif isinstance(part, Listing):
            yield _listing(part)
        else:
            yield _table(part)


def _listing(part: Listing) -> str:
    items = (f"<text:list-item>{''.join(_parts(item))}</text:list-item>" for item in part.items)
    style = "numbers" if part.numbered else "bullets"
    return f'<text:list text:style-name="{style}">{"".join(items)}</text:list>'


def _table(part: Table) -> str:
    columns = '<table:table-column table:style-name="column"/>' * len(part.head)
    head = f"<table:table-header-rows>{_row(part.head, 'headcell')}</table:table-header-rows>"
    rows = "".join(_row(row, "cell") for row in part.rows)
    return f'<table:table table:style-name="table">{columns}{head}{rows}</table:table>'


def _row(cells: Iterable[Runs], style: str) -> str:
    inside = "".join(
        f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        f'<text:p text:style-name="incell">{_runs(cell)}</text:p></table:table-cell>'
        for cell in cells
    )
    return f"<table:table-row>{inside}</table:table-row>"


def _references(surround: Surround) -> str:
    return "".join(
        f'<text:p text:style-name="reference"><text:span text:style-name="label">{escape(label)}</text:span>'
        f"<text:tab/>{_runs(runs)}</text:p>"
        for label, runs in surround.references
    )


def _ending(surround: Surround) -> str:
    lines = [_p("closing", surround.closing)]
    lines += [f'<text:p text:style-name="signature">{_runs(runs)}</text:p>' for runs in surround.signature]
    if surround.enclosures:
        lines += [_p("small", f"{surround.enclosures_label}:")]
        lines += [_p("small", f"• {name}") for name in surround.enclosures]
    return "".join(lines)
