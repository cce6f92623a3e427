"""Own texts of letters in the real encrypted file."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from register_making import MemoryVault, PlainCodec, a_case, a_letter, store
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from dsar_desk.domain.letter_texts import TextKey, text_hash
from dsar_desk.errors import NotFound
from dsar_desk.storage.backup import restore_backup, write_backup
from dsar_desk.storage.desks import open_register

KEY = TextKey("eigen", "refusal", "nl")
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
USED = (("closing", text_hash("een")), ("refusal", text_hash("twee")))


def keep(register, do):
    with register.begin() as work:
        result = do(work.letter_texts)
        work.commit()
    return result


def read(register, ask):
    with register.read() as work:
        return ask(work.letter_texts)


def in_use(register, key=KEY):
    language, _, region = key.language.partition("-")
    return read(register, lambda texts: texts.in_use(key.controller, language, region)).get(key.name, "")


def use(register, words, base="base\n", key=KEY):
    return keep(register, lambda texts: texts.use(key, words, base=base, at=NOW, by="Sam"))


def draft(register, words, base="base\n", key=KEY):
    keep(register, lambda texts: texts.keep_draft(key, words, base=base, at=NOW, by="Sam"))


def test_without_an_own_text_there_is_none(register):
    assert in_use(register, KEY) == ""
    assert read(register, lambda texts: texts.versions(KEY)) == []
    assert read(register, lambda texts: texts.states("eigen")) == ()


def test_a_text_in_use_is_found_again_when_the_desk_is_opened_anew(register, reopen):
    use(register, "# Één {{ case.received }} 😀\n")
    opened = reopen()
    assert in_use(opened, KEY) == "# Één {{ case.received }} 😀\n"
    (version,) = read(opened, lambda texts: texts.versions(KEY))
    assert (version.version, version.base, version.kept_at, version.kept_by) == (1, "base\n", NOW, "Sam")


def test_texts_of_other_controllers_kinds_and_languages_stay_apart(register):
    use(register, "een\n")
    for other in (
        TextKey("ander", "refusal", "nl"),
        TextKey("eigen", "closing", "nl"),
        TextKey("eigen", "refusal", "en"),
        TextKey("eigen", "passage:refusal", "nl"),
    ):
        assert in_use(register, other) == ""


def test_a_draft_is_used_for_no_letter_and_replaced_by_the_next(register):
    draft(register, "half")
    draft(register, "heel")
    assert in_use(register, KEY) == ""
    assert [each.text for each in read(register, lambda texts: texts.versions(KEY))] == ["heel"]


def test_each_version_stays_and_the_newest_is_in_use(register):
    assert [use(register, words) for words in ("een\n", "twee\n", "drie\n")] == [1, 2, 3]
    versions = read(register, lambda texts: texts.versions(KEY))
    assert [(each.text, each.in_use) for each in versions] == [
        ("een\n", False),
        ("twee\n", False),
        ("drie\n", True),
    ]


def test_two_versions_are_never_in_use_at_once(register):
    use(register, "een\n")
    use(register, "twee\n")
    with register.begin() as work, pytest.raises(IntegrityError):
        work.letter_texts.connection.execute(text("UPDATE letter_texts SET in_use = 1"))


def test_back_to_the_shipped_text_drops_the_draft_and_keeps_what_was_in_use(register):
    use(register, "een\n")
    draft(register, "half")
    keep(register, lambda texts: texts.back_to_shipped(KEY))
    assert in_use(register, KEY) == ""
    assert [each.text for each in read(register, lambda texts: texts.versions(KEY))] == ["een\n"]


def test_the_list_says_what_is_own_what_is_typed_and_which_base_the_newest_has(register):
    use(register, "een\n", base="oud\n")
    draft(register, "half", base="nieuw\n")
    draft(register, "los", key=TextKey("eigen", "closing", "en"))
    states = {
        (each.kind, each.language): each for each in read(register, lambda texts: texts.states("eigen"))
    }
    refusal, closing = states["refusal", "nl"], states["closing", "en"]
    assert (refusal.is_own, refusal.has_draft, refusal.base_hash) == (True, True, text_hash("nieuw\n"))
    assert (closing.is_own, closing.has_draft) == (False, True)


def test_that_an_improvement_was_seen_is_kept(register):
    use(register, "een\n")
    keep(register, lambda texts: texts.rebase(KEY, "beter\n"))
    (version,) = read(register, lambda texts: texts.versions(KEY))
    assert (version.text, version.base) == ("een\n", "beter\n")
    with register.begin() as work, pytest.raises(NotFound):
        work.letter_texts.rebase(TextKey("eigen", "closing", "nl"), "x")


def test_an_issued_letter_says_which_own_text_it_was_made_from_and_that_never_changes(register):
    store(register, a_case("KTG-2026-0001"))
    with register.begin() as work:
        first = work.letters.add("KTG-2026-0001", replace(a_letter(), own_texts=USED), b"%PDF a", [])
        second = work.letters.add("KTG-2026-0001", a_letter(), b"%PDF b", [])
        work.commit()
    with register.read() as work:
        assert [each.own_texts for each in work.letters.of("KTG-2026-0001")] == [USED, ()]
        assert (first.own_texts, second.own_texts) == (USED, ())
    with register.begin() as work, pytest.raises(IntegrityError, match="never changed"):
        work.letter_texts.connection.execute(text("UPDATE letter_text_uses SET sha256 = 'x'"))
    with register.begin() as work:
        work.cases.purge("KTG-2026-0001")
        work.commit()
    with register.read() as work:
        assert work.letter_texts.connection.scalar(text("SELECT count(*) FROM letter_text_uses")) == 0


def test_the_texts_of_a_controller_go_with_it(register):
    use(register, "een\n")
    use(register, "ander\n", key=TextKey("ander", "refusal", "nl"))
    keep(register, lambda texts: texts.remove("eigen"))
    assert read(register, lambda texts: texts.versions(KEY)) == []
    assert in_use(register, TextKey("ander", "refusal", "nl")) == "ander\n"


def test_nothing_of_a_text_is_readable_in_the_file(register, folder):
    use(register, "een zin die nergens anders staat\n")
    assert all(b"nergens anders" not in file.read_bytes() for file in folder.iterdir() if file.is_file())


def test_a_backup_has_the_texts(register, recovery_code, tmp_path):
    use(register, "een\n")
    draft(register, "half")
    write_backup(register, tmp_path / "desk.dsarbackup", now=NOW)
    vault = MemoryVault()
    restore_backup(
        tmp_path / "desk.dsarbackup", tmp_path / "other", vault=vault, now=NOW, recovery_code=recovery_code
    )
    with open_register(
        tmp_path / "other", vault=vault, controller_codec=PlainCodec(), recovery_code=recovery_code
    ) as restored:
        assert in_use(restored, KEY) == "een\n"
        assert [each.text for each in read(restored, lambda texts: texts.versions(KEY))] == ["half", "een\n"]


def test_a_passage_and_what_a_country_says_otherwise_stand_beside_the_kinds(register):
    general, belgian = (TextKey("eigen", "passage:masking", spoken) for spoken in ("nl", "nl-BE"))
    use(register, "algemeen\n", key=general)
    use(register, "Belgisch\n", key=belgian)
    use(register, "soort\n")
    both = {"passage:masking": "algemeen\n", "refusal": "soort\n"}
    assert read(register, lambda texts: texts.in_use("eigen", "nl", "NL")) == both
    in_belgium = {**both, "passage:masking/BE": "Belgisch\n"}
    assert read(register, lambda texts: texts.in_use("eigen", "nl", "BE")) == in_belgium
