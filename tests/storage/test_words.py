import re
from pathlib import Path

import pytest

from dsar_desk import storage
from dsar_desk.sentences import LANGUAGES, has_sentence
from dsar_desk.storage import cipher, files

STORAGE = Path(storage.__file__).parent


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_for_an_error_of_the_disk_has_a_sentence(language):
    written = re.findall(r'errno\.\w+: "([a-z-]+)"', Path(files.__file__).read_text(encoding="utf-8"))
    codes = {code for code, _ in cipher._WORDS.values()} | set(written)
    assert len(codes) >= 6
    codes |= {"wrong-passphrase", "wrong-recovery-code", "passphrase-needed", "no-desk", "desk-exists"}
    assert {code for code in codes if not has_sentence("errors", code, language)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_that_verify_finds_has_a_sentence(language):
    codes = set(
        re.findall(r'Problem\("([a-z-]+)"', (STORAGE / "verification.py").read_text(encoding="utf-8"))
    )
    for module in ("history.py", "letters.py"):
        codes |= set(re.findall(r'yield "([a-z-]+)"', (STORAGE / module).read_text(encoding="utf-8")))
    assert len(codes) > 8
    assert {code for code in codes | {"damaged"} if not has_sentence("problems", code, language)} == set()
