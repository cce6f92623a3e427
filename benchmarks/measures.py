"""The measurements, each of which returns a section of the table."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from shutil import which
from statistics import median

from benchmarks.desk import ROOT
from benchmarks.ratios import Ratio, Section, spread
from benchmarks.running import Bench, Found, screen

HEAVY = (
    "PySide6.QtWidgets", "sqlcipher3.dbapi2", "sqlalchemy.orm", "alembic.command", "reportlab.platypus",
    "keyring", "babel.dates", "jinja2", "svglib.svglib", "PIL.Image", "PySide6.QtPdf", "markdown_it",
    "tomllib",
)  # fmt: skip


def first_list(bench: Bench) -> Section:
    """Measure from spawn to the first painted list, against a bare window."""
    ratios, remarks = [], []
    with screen() as display:
        places = {"offscreen": {"QT_QPA_PLATFORM": "offscreen"}}
        if display:
            places["Xvfb"] = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        else:
            remarks.append("Xvfb is not installed: only offscreen was measured.")
        for place, platform in places.items():
            bare, ours = bench.in_turns(("bare.py", "paint"), ("window.py", "paint"), **platform)
            times = [[(each["painted"] - each["started"]) / 1e6 for each in found] for found in (ours, bare)]
            ratios.append(_against(f"first painted list, {place}", *times, goal=1.3))
            spent = [[each["cpu"] for each in found] for found in (ours, bare)]
            ratios.append(_against(f"processor time until then, {place}", *spent))
            remarks.append(f"{place}, ms: desk {spread(times[0])}, bare {spread(times[1])}.")
            heavy = sorted({name for each in ours for name in each["heavy"]})  # type: ignore[attr-defined]
            remarks.append(f"Heavy modules imported before the first paint: {', '.join(heavy) or 'none'}.")
    if which("valgrind"):
        needed = [bench.instructions(script, "paint") for script in ("window.py", "bare.py")]
        ratios.append(Ratio("instructions until then", *needed, "million", floor_is="bare window"))
    return Section("First painted list, from spawn; key from a stub keyring", tuple(ratios), tuple(remarks))


def _against(what: str, ours: list[float], bare: list[float], goal: float | None = None) -> Ratio:
    return Ratio(what, median(ours), median(bare), "ms", goal, floor_is="bare window")


def search(bench: Bench) -> Section:
    """Measure from a key in the search field to the painted rows."""
    paging, ours = bench.in_turns(("floors.py", "paging"), ("window.py", "type"))
    proxy = bench.run("floors.py", "proxy")["median"]
    mine, floor = (median(each["median"] for each in found) for found in (ours, paging))
    desk, alone = (spread([each["median"] for each in found]) for found in (ours, paging))
    return Section(
        "Keystroke in the search field to repainted rows, among all closed cases",
        (
            Ratio("search as you type", mine, floor, "ms", 1.5, floor_is="SQL paging alone"),
            Ratio("proxy model over a Python list", proxy, floor, "ms", floor_is="SQL paging alone"),
        ),
        (f"Medians of rounds, ms: desk {desk}, SQL paging alone {alone}.",),
    )


def scrolling(bench: Bench) -> Section:
    """Measure each page while the list is scrolled to its end: the processor's time."""
    found = bench.run("window.py", "scroll")
    return Section(
        "Scrolling to the end, 200 rows a page",
        (Ratio("a page at the end", found["last"], found["first"], "ms", 1.2, floor_is="at the start"),),
        (f"{found['rows']:.0f} rows in {found['seconds']:.1f} s.",),
    )


def memory(bench: Bench) -> Section:
    """Measure the memory of the window with the desk open."""
    bare, ours, work = bench.in_turns(("bare.py", "memory"), ("window.py", "memory"), ("window.py", "work"))
    return Section(
        "Memory, two seconds after the first paint",
        (
            _sizes("resident", "rss", ours, bare, goal=2.0),
            _sizes("proportional share", "pss", ours, bare, goal=2.0),
            _sizes("resident, full desk open behind the window", "rss", work, bare),
        ),
    )


def _sizes(what: str, key: str, ours: list[Found], bare: list[Found], goal: float | None = None) -> Ratio:
    sizes = [median(each[key] for each in found) for found in (ours, bare)]
    return Ratio(what, *sizes, "MiB", goal, floor_is="bare window")


def letters(bench: Bench) -> Section:
    """Measure letters a second, against a bare ReportLab page and against LibreOffice."""
    folder = bench.scratch / "flat"
    found = bench.run("letters.py", str(folder))
    kinds = [name.removesuffix(" ours") for name in found if name.endswith(" ours")]
    ratios = [ratio for kind in kinds for ratio in _against_bare_page(kind, found)]
    rate = 1000 * len(kinds) / sum(found[f"{kind} ours"] for kind in kinds)
    remarks = [f"{rate:.0f} letters a second over the kinds, warm."]
    office = _office(folder, bench)
    cpu = sum(found[f"{kind} ours cpu"] for kind in kinds) / len(kinds)
    for given, goal in OFFICE_GOALS.items() if office else ():
        took = office[given]
        floor = f"LibreOffice, a batch of {took['files']:.0f} {given}"
        ratios += [
            Ratio("letters a second", rate, took["rate"], "/s", goal, at_least=True, floor_is=floor),
            Ratio(f"its processor time, {given}", took["cpu"], cpu, "ms", at_least=True, floor_is="desk"),
        ]
    if not office:
        remarks.append("LibreOffice is not installed: not compared.")
    return Section("Letters, in one warm process", tuple(ratios), tuple(remarks))


def _against_bare_page(kind: str, found: Found) -> Iterator[Ratio]:
    what, floor = f"{kind}, {found[f'{kind} pages']:.0f} p.", "bare ReportLab"
    yield Ratio(what, found[f"{kind} ours"], found[f"{kind} bare"], "ms", 1.6, floor_is=floor)
    bare = found[f"{kind} bare cpu"]
    yield Ratio("its processor time", found[f"{kind} ours cpu"], bare, "ms", floor_is=floor)
    yield Ratio("the same, nothing remembered", found[f"{kind} cold cpu"], bare, "ms", floor_is=floor)


OFFICE_GOALS = {"docx": 8, "flat ODT": None}
"""What LibreOffice converts, and how many times as fast the desk is to be. `measured.md` took docx."""


def _office(folder: Path, bench: Bench) -> Mapping[str, Found]:
    """Return how LibreOffice makes the same letters into PDF, in one batch of each format; empty without it.

    It finds the desk's typeface as if it were installed. It makes the docx files itself; that is not counted.
    """
    office = which("soffice")
    if office is None:
        return {}
    fonts = folder / "fonts.conf"
    fonts.write_text(
        _FONTS.format(folder=ROOT / "resources" / "fonts", cache=folder / "cache"), encoding="utf-8"
    )
    home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    settings = bench.environment(FONTCONFIG_FILE=str(fonts))

    def convert(to: str, ending: str) -> Found:
        files = sorted(str(file) for file in folder.glob(f"*.{ending}"))
        spent, began = _children_cpu(), time.monotonic()
        command = [office, home, "--headless", "--convert-to", to, "--outdir", str(folder), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=600, env=settings)
        cpu, took = _children_cpu() - spent, time.monotonic() - began
        return {"files": len(files), "rate": len(files) / took, "cpu": cpu * 1000 / len(files)}

    convert("docx", "fodt")  # the first conversion makes a profile as well
    return {"docx": convert("pdf", "docx"), "flat ODT": convert("pdf", "fodt")}


def _children_cpu() -> float:
    times = os.times()
    return times.children_user + times.children_system


_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{folder}</dir>
<cachedir>{cache}</cachedir><include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>"""


def writes(bench: Bench) -> Section:
    """Measure a registered request, on the disk, against the same rows in plain SQLite."""
    found = bench.run("writes.py", str(bench.scratch))
    hand = "encrypted, by hand"
    return Section(
        "A confirmed write: a request registered, synchronous = FULL",
        (
            Ratio("register a request", found["ours"], found["plain"], "ms", 2, floor_is="plain SQLite"),
            Ratio("processor time", found["ours cpu"], found["plain cpu"], "ms", floor_is="plain SQLite"),
            Ratio("register a request", found["ours"], found["encrypted"], "ms", floor_is=hand),
            Ratio(hand, found["encrypted"], found["plain"], "ms", floor_is="plain SQLite"),
        ),
        (f"Slowest of 200, ms: desk {found['ours worst']:.1f}, plain {found['plain worst']:.1f}.",),
    )


def imports(bench: Bench) -> Section:
    """Measure what heavy libraries cost to import, against the least window's own import."""
    costs = {name: _import_cost(bench, name) for name in HEAVY}
    floor = costs["PySide6.QtWidgets"]
    ratios = tuple(
        Ratio(f"import {name}", cost, floor, "ms", floor_is="QtWidgets")
        for name, cost in sorted(costs.items(), key=lambda pair: -pair[1])
        if name != "PySide6.QtWidgets"
    )
    return Section("What an import costs (none of the heavy ones before the first paint)", ratios)


def _import_cost(bench: Bench, module: str) -> float:
    code = f"import time; t = time.perf_counter(); import {module}; print((time.perf_counter() - t) * 1000)"

    def once() -> float:
        told = subprocess.run(
            [sys.executable, "-c", code],
            env=bench.environment(),
            capture_output=True,
            text=True,
            check=True,
        )
        return float(told.stdout)

    once()
    return median(once() for _ in range(bench.runs))


def machine() -> str:
    """Return what this ran on and how busy it was, since only a quiet machine gives firm numbers."""
    cpu = Path("/proc/cpuinfo")
    model = re.search(r"model name\s*: (.+)", cpu.read_text(encoding="utf-8")) if cpu.exists() else None
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
    name = model[1] if model else "unknown processor"
    return f"Python {sys.version.split()[0]}, {sys.platform}, {os.cpu_count()} x {name}; load {load}"


MEASURES: Mapping[str, Callable[[Bench], Section]] = {
    "first-list": first_list,
    "search": search,
    "scrolling": scrolling,
    "memory": memory,
    "letters": letters,
    "imports": imports,
    "writes": writes,
}
"""Writes come last: they change the desk."""
