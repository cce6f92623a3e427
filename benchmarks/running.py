"""Runs measured programs one after the other, in turns, so that a busy moment hits all of them alike."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from benchmarks.desk import ROOT, MeasuredDesk
from benchmarks.stub_keyring import KEY

CHILDREN = Path(__file__).parent / "children"
Found = Mapping[str, float]


@dataclass(frozen=True)
class Bench:
    """Where measured programs run: the desk, the folder for what they write, how often."""

    desk: MeasuredDesk
    scratch: Path
    runs: int

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment of a measured program; compiled files are kept, as on a user's computer."""
        settings = self.scratch / "window.json"
        settings.write_text('{"window.controller": "*", "window.language": "nl"}', encoding="utf-8")
        own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DSAR_"))}
        return own | {
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(self.scratch / "compiled"),
            "QT_QPA_PLATFORM": "offscreen",
            "DSAR_CONFIG": str(settings),
            "DSAR_DESK": str(self.desk.folder),
            KEY: self.desk.key,
            **more,
        }

    def run(self, script: str, *arguments: str, **more: str) -> Found:
        """Run a measured program and return the numbers of its last line.

        `started` is added: the moment of the spawn on the clock that `time.monotonic_ns` reads everywhere.
        """
        began = time.monotonic_ns()
        ended = subprocess.run(
            [sys.executable, str(CHILDREN / script), *arguments],
            env=self.environment(**more),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        if ended.returncode or not ended.stdout.strip():
            raise RuntimeError(f"{script} {' '.join(arguments)}: {ended.stderr.strip()[-2000:]}")
        found: dict[str, float] = json.loads(ended.stdout.strip().splitlines()[-1])
        return {**found, "started": float(began)}

    def instructions(self, script: str, *arguments: str) -> float:
        """Return how many million instructions a program needs, however busy the machine is."""
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable]
        ended = subprocess.run(
            [*command, str(CHILDREN / script), *arguments],
            env=self.environment(PYTHONHASHSEED="0"),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            timeout=300,
        )
        counted = re.search(r"Collected : (\d+)", ended.stderr)
        if counted is None:
            raise RuntimeError(f"callgrind says nothing of {script}")
        return int(counted[1]) / 1e6

    def in_turns(self, *programs: Sequence[str], **more: str) -> list[list[Found]]:
        """Return what each program found: all of them once to warm up, then `runs` rounds in turns."""
        for script, *arguments in programs:
            self.run(script, *arguments, **more)
        found: list[list[Found]] = [[] for _ in programs]
        for _ in range(self.runs):
            for place, (script, *arguments) in enumerate(programs):
                found[place].append(self.run(script, *arguments, **more))
        return found


@contextmanager
def screen() -> Iterator[str]:
    """Give the name of a virtual X display, or the empty string where there is no Xvfb."""
    if which("Xvfb") is None:
        yield ""
        return
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield f":{server.stdout.readline().strip()}" if server.stdout else ""
    finally:
        server.terminate()
        server.wait()
