"""`python benchmarks/ids.py`: measures the finder on invented pictures of IDs; see docs/benchmarks.md."""

import argparse
import random
import resource
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import cv2
import numpy as np

from benchmarks.ids_leaks import digits_seen_by_tesseract, pixels_left
from benchmarks.measures import machine
from dsar_desk.domain.redaction import LOOK_ALIKES, Sureness, proposed_areas
from dsar_desk.redaction.finding import Finder
from tests.redaction.id_pictures import KINDS, make_picture

NEEDED = {"printed": "bsn, rrn or nir printed", "mrz": "machine-readable zone", "qr": "QR code or PDF417"}
FIRM = 0.995
"""The share of a true area that must be covered; what is left of a letter's edge tells nothing."""


@dataclass
class Sums:
    """What was counted over all pictures."""

    pictures: int = 0
    there: Counter = field(default_factory=Counter)
    found: Counter = field(default_factory=Counter)
    false: Counter = field(default_factory=Counter)
    alike: Counter = field(default_factory=Counter)
    leaks: list = field(default_factory=list)
    seconds: list = field(default_factory=list)
    ratios: list = field(default_factory=list)
    whole: list = field(default_factory=list)


def main() -> int:
    chosen = _arguments()
    finder, bare, sums = Finder(), _bare(), Sums()
    warm = make_picture("nl-id-2021-back", 0, plain=True).pixels
    finder.find(warm, number=0)
    bare(warm[:, :, ::-1])
    for kind, seed in _chosen(chosen):
        picture = make_picture(kind, seed, extra_fonts=chosen.fonts)
        _measure(picture, finder, bare, sums, chosen)
    print(_report(sums, chosen))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=int, default=210, help="how many, of all kinds in turn")
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS), help="these kinds")
    parser.add_argument("--fonts", nargs="*", default=[], help="more font files to print with")
    parser.add_argument("--no-bare", action="store_true", help="leave out what is measured against")
    parser.add_argument("--verbose", action="store_true", help="say what was missed on which picture")
    return parser.parse_args()


def _chosen(chosen: argparse.Namespace) -> list[tuple[str, int]]:
    return [
        (chosen.kinds[at % len(chosen.kinds)], chosen.seed + at // len(chosen.kinds))
        for at in range(chosen.pictures)
    ]


def _bare():
    """Return one rapidocr pass as it comes, in the same process and with the same threads."""
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "critical"})


def _measure(picture, finder, bare, sums, chosen) -> None:
    passes = [("ours", lambda: _ours(finder, picture.pixels))]
    if not chosen.no_bare:
        passes.append(("bare", lambda: bare(np.ascontiguousarray(picture.pixels[:, :, ::-1]))))
    random.Random(picture.seed).shuffle(passes)
    took, results = {}, {}
    for name, run in passes:
        start = time.perf_counter()
        results[name] = run()
        took[name] = time.perf_counter() - start
    found, masked, find_took = results["ours"]
    sums.pictures += 1
    sums.seconds.append(find_took)
    if "bare" in took:
        sums.ratios.append(find_took / took["bare"])
        sums.whole.append(took["ours"] / took["bare"])
    missed = [*_count(picture, found, sums), *_leaks(picture, masked, sums)]
    if chosen.verbose and missed:
        print(picture.kind, picture.seed, picture.pixels.shape[:2], missed, flush=True)


def _ours(finder, pixels):
    """Find, mask, read again; the mask is what is burnt in, the watermark costs no reading."""
    start = time.perf_counter()
    found = finder.find(pixels, number=0)
    find_took = time.perf_counter() - start
    masked = _masked(pixels, proposed_areas(found.findings))
    finder.find(masked, number=0)
    return found, masked, find_took


def _masked(pixels, areas):
    masked = pixels.copy()
    height, width = pixels.shape[:2]
    for area in areas:
        box = area.box
        rows = slice(int(np.floor(box.top * height)), int(np.ceil(box.bottom * height)))
        masked[rows, int(np.floor(box.left * width)) : int(np.ceil(box.right * width))] = 0
    return masked


def _count(picture, found, sums) -> list:
    missed = []
    boxes = [each.box for each in found.findings if each.sureness is not Sureness.DOUBTFUL]
    for mark in picture.marks:
        if mark.kind == "look-alike":
            continue
        own = boxes if mark.place else [each.box for each in found.findings if each.kind == mark.kind]
        left = pixels_left(mark.quad, own, picture.pixels.shape)
        name = NEEDED.get(mark.place, mark.kind)
        firm = FIRM if mark.place else 0.8
        sums.there[name] += 1
        sums.found[name] += 1 - left >= firm
        if 1 - left < firm:
            missed.append((name, round(1 - left, 3)))
        if mark.place in {"mrz", "qr"} and mark.national:
            sums.there[f"number inside {mark.place}"] += 1
            sums.found[f"number inside {mark.place}"] += any(
                each.holds_national and each.kind == mark.kind for each in found.findings
            )
    return [*missed, *_false(picture, found, sums)]


def _false(picture, found, sums) -> list:
    missed = []
    height, width = picture.pixels.shape[:2]
    for each in found.findings:
        middle = ((each.box.left + each.box.right) / 2 * width, (each.box.top + each.box.bottom) / 2 * height)
        on = [m for m in picture.marks if cv2.pointPolygonTest(m.quad.astype(np.float32), middle, False) >= 0]
        if each.kind in LOOK_ALIKES and all(mark.kind == "look-alike" for mark in on):
            sums.alike[each.kind.value] += 1
        elif not any(mark.kind == each.kind or mark.place for mark in on):
            sums.false[each.kind.value] += 1
            missed.append(("false", each.kind.value, each.sureness.value))
    return missed


def _leaks(picture, masked, sums) -> list:
    """Return the places where something is left: by pixels, by tesseract, by the finder itself."""
    legible = (mark for mark in picture.marks if mark.place and _is_legible(mark, masked))
    missed = [("leak by pixels", mark.kind) for mark in legible]
    numbers = {_digits(mark.text) for mark in picture.marks if mark.place == "printed"}
    seen = digits_seen_by_tesseract(masked)
    missed += [("leak by tesseract", "number") for number in numbers if seen is not None and number in seen]
    sums.leaks += [(picture.kind, picture.seed, *each) for each in missed]
    return missed


def _is_legible(mark, masked) -> bool:
    """Return whether more than an edge of what stood there is not in the mask's colour."""
    inside = np.zeros(masked.shape[:2], np.uint8)
    cv2.fillPoly(inside, [np.round(mark.quad).astype(np.int32)], 1)
    left = (masked[inside > 0] != 0).any(axis=1)
    return bool(left.mean() > 1 - FIRM)


def _digits(text):
    return "".join(character for character in text if character.isdigit())


def _report(sums, chosen) -> str:
    lines = [machine(), f"{sums.pictures} pictures from seed {chosen.seed}", ""]
    lines += [f"{name}: {sums.found[name]} of {there}" for name, there in sorted(sums.there.items())]
    lines.append(f"false hits a picture: {sum(sums.false.values()) / sums.pictures:.3f} {dict(sums.false)}")
    alike = sum(sums.alike.values()) / sums.pictures
    lines.append(f"look-alikes shown as doubtful, a picture: {alike:.3f} {dict(sums.alike)}")
    lines.append(f"leaks after masking: {len(sums.leaks)} {sums.leaks[:8]}")
    lines.append(f"seconds a page: median {median(sums.seconds):.2f}, most {max(sums.seconds):.2f}")
    if sums.ratios:
        lines.append(f"finding over one bare rapidocr pass: median {median(sums.ratios):.2f}")
        lines.append(f"find, mask and read again over it: median {median(sums.whole):.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return "\n".join([*lines, f"peak memory, with the bare pass beside it: {peak:.0f} MiB"])


if __name__ == "__main__":
    sys.exit(main())
