"""The desk that everything is measured on: invented cases, made by `dsar demo`."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.stub_keyring import StubKeyring

ROOT = Path(__file__).resolve().parent.parent
_PASSPHRASE = "four words without connection"


@dataclass(frozen=True)
class MeasuredDesk:
    """A desk in a temporary folder, opened by a stub keyring."""

    folder: Path
    key: str
    """In hexadecimal. The cases are invented and the folder goes away, so it may be handed around."""
    cases: int
    seconds: float
    """How long `dsar demo` took."""


def make_desk(folder: Path, cases: int) -> MeasuredDesk:
    """Return a desk of invented cases; what the command line makes, then handed to the stub keyring."""
    from dsar_desk.bootstrap import unlock_desk
    from dsar_desk.storage.unlock import use_keyring

    folder.parent.mkdir(parents=True, exist_ok=True)
    secret = folder.parent / "passphrase"
    secret.write_text(_PASSPHRASE, encoding="utf-8")
    _dsar(folder, secret, "init")
    began = time.monotonic()
    _dsar(folder, secret, "demo", "--requests", str(cases))
    took = time.monotonic() - began
    key = unlock_desk(folder, passphrase=_PASSPHRASE)
    use_keyring(folder, key, vault=StubKeyring(bytes(key).hex()))
    return MeasuredDesk(folder, bytes(key).hex(), cases, took)


def _dsar(folder: Path, secret: Path, *arguments: str) -> None:
    start = [sys.executable, "-m", "dsar_desk", "--desk", str(folder), "--passphrase-file", str(secret)]
    subprocess.run([*start, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
