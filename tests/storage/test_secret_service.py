"""The desk with a real Secret Service: gnome-keyring on a message bus of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
missing = [program for program in NEEDED if shutil.which(program) is None]
pytestmark = [
    pytest.mark.keyring,
    pytest.mark.skipif(
        bool(missing), reason=f"not installed: {', '.join(missing)} (Debian: gnome-keyring dbus)"
    ),
]

UNLOCKED = 'printf "pw\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'

JOURNEY = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from register_making import NOW, PlainCodec, MemoryVault, store
from dsar_desk.credentials import SystemVault
from dsar_desk.errors import DeskError
from dsar_desk.storage.backup import restore_backup, write_backup
from dsar_desk.storage.desks import create_desk, open_register
from dsar_desk.storage.key_file import read_key_file
from dsar_desk.storage.unlock import set_passphrase, unlock, use_keyring
import keyring

folder, vault, codec = Path(sys.argv[1]), SystemVault(patience=30), PlainCodec()
register, code = create_desk(folder, vault=vault, controller_codec=codec)
case = store(register)
key = register.key
write_backup(register, folder.parent / "b.dsarbackup", now=NOW)
register.close()
desk = read_key_file(folder).desk
print("backend", type(keyring.get_keyring()).__module__)
print("kept", keyring.get_password("dsar-desk", desk) is not None)
with open_register(folder, vault=vault, controller_codec=codec) as register, register.read() as work:
    print("opened", work.cases.get(case.reference) == case)
set_passphrase(folder, key, "vier losse woorden", vault=vault)
print("forgotten", vault.fetch(desk) is None)
use_keyring(folder, key, vault=vault)
print("back", unlock(folder, vault=vault) == key)
vault.forget(desk)
try:
    unlock(folder, vault=vault)
except DeskError as error:
    print("told", error.code)
backup, two = folder.parent / "b.dsarbackup", folder.parent / "two"
restored = restore_backup(backup, two, vault=vault, now=NOW, recovery_code=code)
print("restored", restored.in_keyring, unlock(two, vault=vault) == key)
"""

LOCKED = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from register_making import PlainCodec
from dsar_desk.credentials import SystemVault
from dsar_desk.errors import DeskUnavailable
from dsar_desk.storage.desks import create_desk
folder, vault, codec = Path(sys.argv[1]), SystemVault(patience=10), PlainCodec()
try:
    create_desk(folder, vault=vault, controller_codec=codec)
except DeskUnavailable as error:
    print(error.code)
register, _ = create_desk(folder, vault=vault, controller_codec=codec, passphrase="woord")
print("made", register.folder.name)
register.close()
"""


def run(script, tmp_path, *, shell):
    """Run a script on a message bus of its own, with a home of its own."""
    home = tmp_path / "home"
    runtime = tmp_path / "run"
    home.mkdir()
    runtime.mkdir(mode=0o700)
    kept = {
        name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "PYTHONPATH") if name in os.environ
    }
    command = [
        "dbus-run-session",
        "--",
        "sh",
        "-c",
        shell,
        "sh",
        sys.executable,
        "-c",
        script,
        tmp_path / "desk",
    ]
    return subprocess.run(
        [*command, Path(__file__).parent],
        check=False,
        env=kept | {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=180,
    )


def test_a_desk_lives_with_a_real_keyring(tmp_path):
    done = run(JOURNEY, tmp_path, shell=UNLOCKED)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "backend keyring.backends.SecretService",
        "kept True",
        "opened True",
        "forgotten True",
        "back True",
        "told key-not-in-keyring",
        "restored True True",
    ]


def test_where_the_keyring_cannot_be_unlocked_the_passphrase_serves(tmp_path):
    done = run(LOCKED, tmp_path, shell='exec "$@"')
    assert done.returncode == 0, done.stderr
    refused, made = done.stdout.splitlines()
    assert refused in {"keyring-locked", "no-keyring", "keyring-silent"}
    assert made == "made desk"
