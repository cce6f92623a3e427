"""Keeps or destroys a copy of an ID and is killed at a moment: `killed_with_copy.py FOLDER MOMENT < key`."""

import os
import signal
import sys
from pathlib import Path

from register_making import TODAY, MemoryVault, PlainCodec

from dsar_desk.storage import register as registers
from dsar_desk.storage.desks import open_register
from dsar_desk.storage.keys import RawKey

PICTURE = b"\x89PNG" + b"pasfoto-van-niemand" * 4000


def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)


def main():
    folder, moment = Path(sys.argv[1]), sys.argv[2]
    key = RawKey(bytes.fromhex(sys.stdin.readline()))
    register = open_register(folder, vault=MemoryVault(), controller_codec=PlainCodec(), raw_key=key)
    if moment == "before-wiping":
        registers.wipe = die
    with register.begin() as work:
        if moment == "before-keeping":
            work.id_copies.add("KTG-2026-0001", (PICTURE,) * 300, kept_on=TODAY, destroy_by=TODAY)
            die()
        work.id_copies.destroy("KTG-2026-0001")
        if moment == "before-destroying":
            die()
        work.commit()


if __name__ == "__main__":
    main()
