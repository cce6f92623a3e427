"""`python benchmarks/run.py`: prints a table of ratios, as docs/benchmarks.md explains."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.desk import make_desk
from benchmarks.measures import MEASURES, machine
from benchmarks.ratios import Section, table
from benchmarks.running import Bench


def main() -> int:
    """Measure, and return 0; ratios over their goal are shown, they do not fail the command."""
    chosen = _arguments()
    with TemporaryDirectory(prefix="dsar-benchmarks-") as scratch:
        sections = _measured(Path(scratch), chosen)
    print(f"\n{machine()}\n\n{table(sections)}\n")
    for section in sections:
        for remark in section.remarks:
            print(f"- {section.title}: {remark}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, help="invented cases in the desk")
    parser.add_argument("--runs", type=int, default=7, help="rounds of what is measured in turns")
    parser.add_argument("--only", nargs="+", choices=MEASURES, default=list(MEASURES), help="measure these")
    return parser.parse_args()


def _measured(scratch: Path, chosen: argparse.Namespace) -> list[Section]:
    print(f"{machine()}\nMaking a desk of {chosen.cases} invented cases …", flush=True)
    desk = make_desk(scratch / "desk", chosen.cases)
    print(f"… made in {desk.seconds:.0f} s.", flush=True)
    bench = Bench(desk, scratch, chosen.runs)
    sections = []
    for name, measure in MEASURES.items():
        if name in chosen.only:
            print(f"Measuring {name} …", flush=True)
            sections.append(measure(bench))
    return sections


if __name__ == "__main__":
    sys.exit(main())
