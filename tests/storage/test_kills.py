import json
import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest
from register_making import store

from dsar_desk.errors import NotFound
from dsar_desk.storage.verification import verify

KILLS = 200


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9 and fork are POSIX")
def test_two_hundred_kills_in_the_middle_of_writing_lose_nothing_that_was_confirmed(register, folder, reopen):
    seed = secrets.randbelow(10**6)
    register.close()
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("killed.py"), folder, str(KILLS), str(seed)],
        input=bytes(register.key).hex(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = [tuple(line) for line in json.loads(done.stdout)]
    kept = {
        kind: {line[1] for line in told if line[0] == kind}
        for kind in ("case", "changed", "purging", "purged")
    }
    letters = {line[1]: line[2] for line in told if line[0] == "letter"}
    assert len(kept["case"]) > KILLS, f"seed {seed}: too few were confirmed to tell anything"
    with reopen() as desk:
        found = verify(desk)
        assert found.problems == (), f"seed {seed}"
        assert found.counts.events >= len(told) - len(kept["purging"])
        with desk.read() as work:
            for reference in kept["case"] - kept["purging"]:
                case = work.cases.get(reference)
                assert case.text == "tweede" or reference not in kept["changed"]
            for reference in kept["purged"]:
                with pytest.raises(NotFound):
                    work.cases.get(reference)
            for reference, sha256 in letters.items():
                if reference not in kept["purging"]:
                    assert sha256 in {letter.sha256 for letter in work.letters.of(reference)}
        store(desk)
