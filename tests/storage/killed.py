"""Starts writers at a desk and kills each in the middle of its work: `killed.py FOLDER TIMES SEED < key`.

Prints as JSON what the writers said was kept, and what they said they were about to delete.
"""

import json
import os
import random
import select
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

from register_making import MemoryVault, PlainCodec, a_case, a_letter, an_event, dates

from dsar_desk.domain.next_step import next_step
from dsar_desk.storage.desks import open_register
from dsar_desk.storage.key_file import read_key_file, write_key_file
from dsar_desk.storage.keys import RawKey

LONGEST_LIFE = 0.12
LONGEST = 4.0
"""Seconds, on a machine that is busy with other work."""


def write(folder, key, number, tell):
    """Write until killed; `tell` what is kept only once it is."""
    register = open_register(folder, vault=MemoryVault(), controller_codec=PlainCodec(), raw_key=key)
    for turn in range(10_000):
        case = a_case(f"K{number}-2026-{turn:04}", text="eerste")
        with register.begin() as work:
            work.cases.add(case, dates(), next_step(case))
            work.history.append(an_event(case.reference))
            work.commit()
        tell("case", case.reference)
        if turn % 3 == 0:
            pdf = bytes([turn % 256]) * 60_000
            with register.begin() as work:
                letter = work.letters.add(case.reference, a_letter(), pdf, [])
                work.history.append(an_event(case.reference, kind="letter-issued"))
                work.commit()
            tell("letter", case.reference, letter.sha256)
        if turn % 4 == 1:
            with register.begin() as work:
                work.cases.save(replace(case, text="tweede"), dates(), next_step(case))
                work.history.append(an_event(case.reference, kind="text-changed"))
                work.commit()
            tell("changed", case.reference)
        if turn % 5 == 4:
            tell("purging", case.reference)
            with register.begin() as work:
                work.cases.purge(case.reference)
                work.history.append(an_event(case.reference, kind="case-purged", changes={}))
                work.commit()
            tell("purged", case.reference)
        if turn % 7 == 6:
            write_key_file(folder, read_key_file(folder))


def born_and_killed(folder, key, number, life):
    """Return what one writer told before it was killed `life` seconds after it was born."""
    hears, speaks = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            write(folder, key, number, lambda *words: os.write(speaks, (" ".join(words) + "\n").encode()))
        finally:
            os._exit(1)
    os.close(speaks)
    heard = bytearray()
    end = time.monotonic() + life
    while (left := end - time.monotonic()) > 0:
        if select.select([hears], [], [], left)[0]:
            heard += os.read(hears, 65536)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while rest := os.read(hears, 65536):
        heard += rest
    os.close(hears)
    if not os.WIFSIGNALED(status):
        raise SystemExit("a writer ended before it was killed")
    return [line.split() for line in heard.decode().splitlines()]


def main():
    folder, times, chance = Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3]))
    key = RawKey(bytes.fromhex(sys.stdin.readline()))
    told, life = [], LONGEST_LIFE
    for number in range(times):
        told.append(born_and_killed(folder, key, number, chance.uniform(0, life)))
        if sum(map(len, told)) < 4 * len(told):  # the machine is slow: let writers get to writing
            life = min(life * 1.3, LONGEST)
    json.dump([line for lines in told for line in lines], sys.stdout)


if __name__ == "__main__":
    main()
