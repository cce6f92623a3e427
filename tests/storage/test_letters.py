from dataclasses import replace

import pytest
from register_making import TODAY, PlainCodec, a_controller, a_letter, store
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from dsar_desk.domain.letters import Enclosure, Posting
from dsar_desk.errors import DamagedDesk, InvalidInput, NotFound
from dsar_desk.storage.desks import open_register
from dsar_desk.storage.verification import verify

PDF = b"%PDF-1.7 " + bytes(range(256)) * 300
ENCLOSURES = [Enclosure("bestellingen.csv", b"a;b\n"), Enclosure("foto.jpg", b"\xff\xd8\0")]


@pytest.fixture
def letter(register):
    store(register)
    with register.begin() as work:
        issued = work.letters.add("KTG-2026-0001", a_letter(late=True), PDF, ENCLOSURES)
        work.commit()
    return issued


def test_a_letter_and_its_enclosures_come_back_byte_for_byte(register, letter):
    with register.read() as work:
        assert work.letters.pdf(letter.id) == PDF
        assert work.letters.enclosure(letter.id, "foto.jpg") == ENCLOSURES[1].content
        assert work.letters.of("KTG-2026-0001") == [letter]
    assert letter == replace(
        a_letter(late=True), id=letter.id, sha256=letter.sha256, enclosures=("bestellingen.csv", "foto.jpg")
    )


def test_the_posting_is_recorded(register, letter):
    with register.begin() as work:
        work.letters.mark_sent(letter.id, on=TODAY, how=Posting.REGISTERED, tracking="3STEST")
        work.commit()
    with register.read() as work:
        (sent,) = work.letters.of("KTG-2026-0001")
    assert sent == replace(letter, sent_on=TODAY, posting=Posting.REGISTERED, tracking="3STEST")


def test_what_is_not_there_is_told(register, letter):
    with register.begin() as work:
        for call in (
            lambda: work.letters.pdf(99),
            lambda: work.letters.enclosure(letter.id, "geen.csv"),
            lambda: work.letters.enclosure(letter.id, letter.filename),
            lambda: work.letters.mark_sent(99, on=TODAY, how=Posting.POST, tracking=""),
            lambda: work.letters.of("KTG-2026-0009"),
            lambda: work.letters.add("KTG-2026-0009", a_letter(), PDF, []),
        ):
            with pytest.raises(NotFound):
                call()


def test_two_enclosures_of_one_name_are_refused(register, letter):
    with register.begin() as work, pytest.raises(InvalidInput):
        work.letters.add("KTG-2026-0001", a_letter(), PDF, [Enclosure("a", b""), Enclosure("a", b"")])


@pytest.mark.parametrize("sql", ["UPDATE documents SET content = x'00'", "UPDATE letters SET sha256 = ''"])
def test_an_issued_letter_cannot_be_changed(register, letter, sql):
    with register.begin() as work, pytest.raises(IntegrityError):
        work._connection.execute(text(sql))


@pytest.mark.parametrize("position", [0, 1])
def test_a_letter_changed_behind_the_guards_is_not_given_out(register, letter, position):
    with register.begin() as work:
        work._connection.execute(text("DROP TRIGGER documents_stay"))
        work._connection.execute(text(f"UPDATE documents SET content = x'00' WHERE position = {position}"))
        work.commit()
    with register.read() as work, pytest.raises(DamagedDesk):
        _ = work.letters.enclosure(letter.id, "bestellingen.csv") if position else work.letters.pdf(letter.id)
    assert [problem.code for problem in verify(register).problems] == ["letter-damaged"]


def test_a_letter_that_is_gone_is_found(register, letter):
    with register.begin() as work:
        work._connection.execute(text("DELETE FROM documents WHERE position = 0"))
        work.commit()
    assert [problem.code for problem in verify(register).problems] == ["letter-missing"]
    with register.read() as work, pytest.raises(DamagedDesk):
        work.letters.pdf(letter.id)


def test_own_controllers_are_kept_with_their_logo_by_name(register):
    zoo, shop = a_controller("zoo", name="Zoo"), a_controller(logo=b"\x89PNG", logo_type="png")
    with register.begin() as work:
        work.controllers.save(zoo)
        work.controllers.save(a_controller(name="Oud"))
        work.controllers.save(shop)
        work.commit()
    with register.begin() as work:
        assert work.controllers.list() == [shop, zoo]
        assert work.controllers.find("zoo") == zoo
        work.controllers.remove("zoo")
        assert work.controllers.find("zoo") is None
        assert work.controllers.list() == [shop]
        with pytest.raises(NotFound):
            work.controllers.remove("zoo")


def test_a_controller_that_another_connection_changed_is_read_anew(register, vault, folder):
    for name in ("Oud", "Nieuw"):
        with (
            open_register(folder, vault=vault, controller_codec=PlainCodec()) as other,
            other.begin() as work,
        ):
            work.controllers.save(a_controller(name=name))
            work.commit()
        with register.read() as work:
            assert work.controllers.find(a_controller().id) == a_controller(name=name)


def test_settings_are_kept(register):
    with register.begin() as work:
        assert work.settings.get("user.name") == ""
        work.settings.set("user.name", "Sam")
        work.settings.set("user.name", "Noor")
        work.commit()
    with register.read() as work:
        assert work.settings.get("user.name") == "Noor"
